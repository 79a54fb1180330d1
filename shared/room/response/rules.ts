import { codePoints, REWRITE_MAX } from '../limits.ts'
import { presenterOf } from '../presenter/state.ts'
import { NOTHING, refuse, roundTaking, type Rules } from '../rule.ts'
import { askOf } from '../state.ts'
import { cleanName } from '../typed.ts'
import { asOneText } from './state.ts'

/** Rules for what the presenter shows (Q21). */
export const response = {
  'response.show': (room, { askId, lines }, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    if (!askOf(room, askId)) return refuse('unknown-ask')
    const { seatId } = meta.actor
    const round = roundTaking(room, askId, 'response.show')
    if (!round) return refuse('response-closed')
    if (presenterOf(room, round) !== seatId) return refuse('not-presenting')
    // Each is one line, as a name is.
    const kept = { fits: cleanName(lines.fits), doesNot: cleanName(lines.doesNot), willTry: cleanName(lines.willTry) }
    const each = Object.values(kept)
    if (each.every((line) => line === '')) return refuse('text-empty')
    if (each.some((line) => codePoints(line) > REWRITE_MAX)) return refuse('text-too-long')
    const before = round.response?.responseId
    const text = asOneText(kept)
    if (before !== undefined && room.words.get(before) === text) return NOTHING
    const responseId = meta.newId()
    return {
      happened: [{ type: 'response.shown', askId, seatId, responseId }],
      words: { ...(before !== undefined && { [before]: null }), [responseId]: text },
    }
  },

  'response.withdraw': (room, { askId }, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    if (!askOf(room, askId)) return refuse('unknown-ask')
    const { seatId } = meta.actor
    const shown = room.rounds.get(askId)?.response
    if (shown?.seatId !== seatId) return NOTHING
    return { happened: [{ type: 'response.withdrawn', askId, seatId }], words: { [shown.responseId]: null } }
  },
} satisfies Partial<Rules>
