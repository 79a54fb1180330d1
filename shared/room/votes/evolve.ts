import type { Affects } from '../affected.ts'
import { countVote, sameHearing, type Vote } from '../../stats/tally.ts'
import { roundOf, type Changes, type Forget } from '../changes.ts'
import type { Round } from '../state.ts'

/** Changes the votes. */
export const votesChanges: Changes<'ears.set' | 'vote.cast'> = {
  'ears.set': (room, { on }) => {
    room.twoEars = on
  },

  'vote.cast': (room, { askId, seatId, ballot, choice, because, meant, sure, movedBy }) => {
    const round = roundOf(room, askId)
    const vote: Vote = { choice, because }
    if (meant !== undefined) vote.meant = meant
    if (sure !== undefined) vote.sure = sure
    if (movedBy) vote.movedBy = movedBy
    if (ballot === 2) {
      takeFrom(round.again, seatId)
      round.again.votes.set(seatId, vote)
      countVote(round.again.tally, vote, 1)
      return
    }
    takeVote(round, seatId)
    round.votes.set(seatId, vote)
    countVote(round.tally, vote, 1)
    if (saysElse(round, seatId, vote)) round.changed++
  },
}

/** Removes a removed seat's votes from every count. */
export const forgetVotes: Forget = (_room, round, seatId) => {
  takeVote(round, seatId)
  takeFrom(round.first, seatId)
  takeFrom(round.again, seatId)
}

function takeVote(round: Round, seatId: string): void {
  const vote = round.votes.get(seatId)
  if (!vote) return
  round.votes.delete(seatId)
  countVote(round.tally, vote, -1)
  if (saysElse(round, seatId, vote)) round.changed--
}

function takeFrom(ballot: Round['first'], seatId: string): void {
  const vote = ballot?.votes.get(seatId)
  if (!ballot || !vote) return
  ballot.votes.delete(seatId)
  countVote(ballot.tally, vote, -1)
}

/**
 * Tells whether a vote differs from the one this seat had when the bars were first shown. A newcomer had none: false.
 */
function saysElse(round: Round, seatId: string, vote: Vote): boolean {
  const before = round.first?.votes.get(seatId)
  return before !== undefined && !sameHearing(before, vote)
}

/** Lists the seats whose own part each event changes. */
export const votesAffects: Affects<'ears.set' | 'vote.cast'> = {
  'ears.set': () => [],
  'vote.cast': (_room, { seatId, ballot }) => [{ seatId, slices: [ballot === 2 ? 'ownAgain' : 'ownVotes'] }],
}
