import { happened, NOTHING, refuse, type Rules } from '../rule.ts'
import { HAS_AGREEMENT } from '../settings.ts'

/** Rules for agreeing to what stays in the room (Q30, Q31). */
export const agreement = {
  'agreement.agree': (room, { on }, { actor }) => {
    if (actor.role !== 'seat') return refuse('not-allowed')
    if (!HAS_AGREEMENT[room.head.preset]) return refuse('not-in-this-room')
    const { seatId } = actor
    return room.agreed.has(seatId) === on ? NOTHING : happened({ type: 'agreement.agreed', seatId, on })
  },
} satisfies Partial<Rules>
