import type { NewEvent } from '../events.ts'
import { askOf } from '../state.ts'
import { presenterOf, hasPresenter } from '../presenter/state.ts'
import { happened, NOTHING, refuse, roundAt, type Rules } from '../rule.ts'
import { rowOf } from '../stages.ts'
import { sameVote } from '../../stats/tally.ts'
import { ballotOf } from './evolve.ts'
import { areRanges, wordsIn } from '../../stats/tokens.ts'

type Cast = Extract<NewEvent, { type: 'vote.cast' }>

/** Rules for the vote and the second one (V1–V9). */
export const votes = {
  'vote.cast': (room, { askId, ballot = 1, choice, because, meant, sure, movedBy }, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    const ask = askOf(room, askId)
    if (!ask) return refuse('unknown-ask')
    const { versions, intents } = room.head.deck
    const known = choice === 'none' || choice === 'pass' || versions.some(({ id }) => id === choice)
    const isMeant = meant === undefined || meant === null || intents?.some(({ id }) => id === meant)
    if (!known || !isMeant || (because && choice !== 'none')) return refuse('unknown-choice')
    if (movedBy && !areRanges([movedBy], wordsIn(ask.text))) return refuse('bad-marks')
    const round = roundAt(room, askId, (stage) => rowOf(stage).ballot === ballot)
    if (!round) return refuse('vote-closed')
    const { seatId } = meta.actor
    const cast: Cast = { type: 'vote.cast', askId, seatId, choice, because: because ?? null }
    if (ballot === 2) cast.ballot = ballot
    if (typeof meant === 'string' && ballot === 1) cast.meant = meant
    if (typeof sure === 'boolean' && choice !== 'pass') cast.sure = sure
    if (ballot === 1 && hasPresenter(room) && presenterOf(room, round) === seatId)
      return sameVote(round.sealed.get(seatId), cast) ? NOTHING : happened({ ...cast, type: 'vote.sealed' })
    // Only a person who changed their mind was moved by something.
    const before = round.first.given.get(seatId)
    if (ballot === 2 && movedBy && before && before.choice !== choice) cast.movedBy = movedBy
    return sameVote(ballotOf(round, ballot).given.get(seatId), cast) ? NOTHING : happened(cast)
  },

  'ballot.clear': (room, { askId, ballot }) => {
    const round = room.rounds.get(askId)
    if (!round) return refuse('unknown-ask')
    return ballotOf(round, ballot).given.size ? happened({ type: 'ballot.cleared', askId, ballot }) : NOTHING
  },

  'ears.set': (room, { on }) => {
    if (on && !room.head.deck.intents) return refuse('nothing-to-show')
    return room.twoEars === on ? NOTHING : happened({ type: 'ears.set', on })
  },
} satisfies Partial<Rules>
