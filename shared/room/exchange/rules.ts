import { partnerOf } from '../couples/state.ts'
import { happened, NOTHING, refuse, roundOpening, roundTaking, type Rules } from '../rule.ts'
import { askOf } from '../state.ts'
import { hasText } from './state.ts'

/** Rules for exchanging two texts of a couple (Y1–Y8). No answer depends on what the partner did. */
export const exchange = {
  'exchange.offer': (room, { askId, on }, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    if (!askOf(room, askId)) return refuse('unknown-ask')
    const { seatId } = meta.actor
    const round = roundTaking(room, askId, 'exchange.offer')
    // There is nothing to take back elsewhere: an offer ends with the stage.
    if (!round) return on ? refuse('exchange-closed') : NOTHING
    if (round.offering.has(seatId) === on) return NOTHING
    if (!on) return happened({ type: 'exchange.offered', askId, seatId, on })
    if (room.paused) return refuse('room-paused')
    if (partnerOf(room, seatId) === null) return refuse('not-linked')
    if (!hasText(round, seatId)) return refuse('nothing-to-exchange')
    if (round.exchangeIsOpen) return refuse('exchange-opened')
    return happened({ type: 'exchange.offered', askId, seatId, on })
  },

  'exchange.open': (room, { askId }) => {
    if (!askOf(room, askId)) return refuse('unknown-ask')
    const round = roundOpening(room, askId, 'exchange.open')
    if (!round) return refuse('exchange-closed')
    return round.exchangeIsOpen ? NOTHING : happened({ type: 'exchange.opened', askId })
  },
} satisfies Partial<Rules>
