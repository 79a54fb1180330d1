import { areRanges, wordsIn, type Range } from '../../stats/tokens.ts'
import { happened, NOTHING, refuse, roundTaking, type Rules } from '../rule.ts'
import { askOf } from '../state.ts'
import { sameMarks } from './state.ts'

/** Rules for marking where people brace and soften (M1–M2). */
export const marks = {
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
    if (sameMarks(round.marks.given.get(seatId), marks)) return NOTHING
    return happened({ type: 'marks.set', askId, seatId, ...marks })
  },
} satisfies Partial<Rules>

/** Puts stretches in the order of the words. */
export const inOrder = (ranges: readonly Range[]): Range[] =>
  ranges.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from)
