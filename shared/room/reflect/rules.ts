import { happened, NOTHING, refuse, roundTaking, type Rules } from '../rule.ts'
import { askOf } from '../state.ts'

/** Rules for speaking to each other (Q20). */
export const reflect = {
  'reflect.speak': (room, { askId, on }, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    if (!askOf(room, askId)) return refuse('unknown-ask')
    const round = roundTaking(room, askId, 'reflect.speak')
    if (!round) return refuse('reflect-closed')
    const { seatId } = meta.actor
    return round.spoken.has(seatId) === on ? NOTHING : happened({ type: 'reflect.spoken', askId, seatId, on })
  },
} satisfies Partial<Rules>
