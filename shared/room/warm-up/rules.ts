import { isReason } from '../pairs/reason.ts'
import { happened, NOTHING, refuse, roundTaking, type Rules } from '../rule.ts'
import { askOf } from '../state.ts'
import { warmUpOf } from './state.ts'

/** Rules for the pair to warm up on (U1, U2). */
export const warmUp = {
  'warmup.judge': (room, { askId, choice, reason = null }, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    if (!askOf(room, askId)) return refuse('unknown-ask')
    if (!isReason(room, reason)) return refuse('unknown-reason')
    const round = roundTaking(room, askId, 'warmup.judge')
    if (!round || round.warmUpIsClosed || !warmUpOf(room.head.deck, round.warmUpId)) return refuse('warmup-closed')
    const { seatId } = meta.actor
    const before = round.warmUps.given.get(seatId)
    const said = choice === 'skip' ? null : reason
    if (before?.choice === choice && before.reason === said) return NOTHING
    return happened({ type: 'warmup.judged', askId, seatId, choice, reason: said })
  },

  'warmup.show': (room, { askId }) => {
    const round = roundTaking(room, askId, 'warmup.judge')
    if (!round || !warmUpOf(room.head.deck, round.warmUpId)) return refuse('nothing-to-show')
    return round.warmUpIsClosed ? NOTHING : happened({ type: 'warmup.shown', askId })
  },
} satisfies Partial<Rules>
