import type { Happening } from '../events.ts'
import { askOf, type Room } from '../state.ts'
import { happened, NOTHING, refuse, roundAt, roundTaking, type Rules } from '../rule.ts'
import { rowOf } from '../stages.ts'
import { warmUpOf } from '../state.ts'
import { sameVote } from '../../stats/tally.ts'
import { areRanges, tokensOf, type Range } from '../../stats/tokens.ts'

type Cast = Extract<Happening, { type: 'vote.cast' }>

/** The vote and the second one, marks, and the pair to warm up on (V1–V8, M1–M3, U1). */
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
    // Only who changed their mind was moved by something.
    const before = round.votes.get(seatId)
    if (ballot === 2 && movedBy && before && before.choice !== choice) cast.movedBy = movedBy
    const votes = ballot === 2 ? round.again.votes : round.votes
    return sameVote(votes.get(seatId), cast) ? NOTHING : happened(cast)
  },

  'marks.set': (room, { askId, brace, soften }, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    const ask = askOf(room, askId)
    if (!ask) return refuse('unknown-ask')
    const words = wordsIn(ask.text)
    if (!areRanges(brace, words) || !areRanges(soften, words)) return refuse('bad-marks')
    const round = roundTaking(room, askId, 'marks.set')
    if (!round) return refuse('marks-closed')
    const { seatId } = meta.actor
    const marks = { brace: inOrder(brace), soften: inOrder(soften) }
    if (JSON.stringify(round.marks.get(seatId)) === JSON.stringify(marks)) return NOTHING
    return happened({ type: 'marks.set', askId, seatId, ...marks })
  },

  'warmup.judge': (room, { askId, choice, reason = null }, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    if (!askOf(room, askId)) return refuse('unknown-ask')
    if (!isReason(room, reason)) return refuse('unknown-reason')
    const round = roundTaking(room, askId, 'warmup.judge')
    if (!round || !warmUpOf(room.head.deck, askId)) return refuse('warmup-closed')
    const { seatId } = meta.actor
    const before = round.warmUps.get(seatId)
    const said = choice === 'skip' ? null : reason
    if (before?.choice === choice && before.reason === said) return NOTHING
    return happened({ type: 'warmup.judged', askId, seatId, choice, reason: said })
  },
} satisfies Partial<Rules>

const wordsIn = (text: string): number => tokensOf(text).filter(({ isWord }) => isWord).length

const inOrder = (ranges: readonly Range[]): Range[] =>
  ranges.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from)

/** What may be named as what made the difference: a move of the deck, or none of them; or nothing is said. */
export const isReason = (room: Room, reason: string | null): boolean =>
  reason === null || reason === 'none' || room.head.deck.moves.some(({ id }) => id === reason)
