import type { Affects } from '../affected.ts'
import { sameVote, tallyOf, type Vote } from '../../stats/tally.ts'
import { roundOf, type Changes, type Forget } from '../changes.ts'
import { clearCollected, endCollecting, forgetIn } from '../collected.ts'
import type { Links } from '../couples/state.ts'
import type { Round } from '../state.ts'
import { isLeanStep, leanOf } from './lean.ts'
import { recount, unitsIn, type BallotBox } from './state.ts'

/** Changes the votes. */
export const votesChanges: Changes<'ears.set' | 'vote.cast' | 'ballot.cleared'> = {
  'ears.set': (room, { on }) => {
    room.twoEars = on
  },

  'vote.cast': (room, { askId, seatId, ballot, choice, because, meant, sure, movedBy }) => {
    const vote: Vote = { choice, because }
    if (meant !== undefined) vote.meant = meant
    if (sure !== undefined) vote.sure = sure
    if (movedBy) vote.movedBy = movedBy
    const box = ballotOf(roundOf(room, askId), ballot ?? 1)
    const isNew = !box.given.has(seatId)
    box.given.set(seatId, vote)
    if (isNew && isLeanStep(box.given.size)) box.lean = leanOf(box.given.values())
  },

  'ballot.cleared': (room, { askId, ballot }) => {
    const round = roundOf(room, askId)
    const box = ballotOf(round, ballot)
    clearCollected(box)
    box.lean = null
    recount(box)
    if (ballot === 1) round.barsAtFirst = null
    for (const step of STEPS_OF[ballot]) round.revealed.delete(step)
  },
}

/** What the reveal shows of each ballot: closed again when the ballot is cleared. */
const STEPS_OF = { 1: ['bars', 'gap', 'shift'], 2: ['again', 'shift'] } as const

/** Returns the first ballot of a round, or the second. */
export const ballotOf = (round: Round, ballot: 1 | 2): BallotBox => (ballot === 2 ? round.again : round.first)

/** Ends the collecting of a ballot. In: also who is linked with whom. */
export function endBallot(round: Round, links: Links, ballot: 1 | 2): void {
  const box = ballotOf(round, ballot)
  if (endCollecting(box, sameVote, links)) recount(box)
}

/** Removes a removed seat's votes from every count. */
export const forgetVotes: Forget = (_room, round, seatId) => {
  for (const box of [round.first, round.again]) {
    forgetIn(box, seatId)
    recount(box)
  }
  if (!round.barsAtFirst) return
  const votes = new Map(round.barsAtFirst.votes)
  votes.delete(seatId)
  const { tally, links } = round.first
  round.barsAtFirst = {
    votes,
    tally: tallyOf(Object.keys(tally.choices), votes.values()),
    units: unitsIn(votes, links),
  }
}

/** Lists the seats whose own part each event changes. */
export const votesAffects: Affects<'ears.set' | 'vote.cast' | 'ballot.cleared'> = {
  'ears.set': () => [],
  'vote.cast': (_room, { seatId, ballot }) => [{ seatId, slices: [ownSlice(ballot ?? 1)] }],
  'ballot.cleared': (room, { askId, ballot }) => {
    const round = room.rounds.get(askId)
    return round
      ? [...ballotOf(round, ballot).given.keys()].map((seatId) => ({ seatId, slices: [ownSlice(ballot)] }))
      : []
  },
}

const ownSlice = (ballot: 1 | 2) => (ballot === 2 ? 'ownAgain' : 'ownVotes')
