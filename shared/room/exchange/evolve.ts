import { roundOf, type Changes } from '../changes.ts'
import type { Room, Round } from '../state.ts'
import { newExchange } from './state.ts'

/** Changes who offers a text to a partner, and whether the exchange is open. */
export const exchangeChanges: Changes<'exchange.offered' | 'exchange.opened'> = {
  'exchange.offered': (room, { askId, seatId, on }) => {
    const { offering } = roundOf(room, askId)
    if (on) offering.add(seatId)
    else offering.delete(seatId)
  },

  'exchange.opened': (room, { askId }) => {
    roundOf(room, askId).exchangeIsOpen = true
  },
}

/** Ends the exchange: nobody offers, and it is not open. */
export function endExchange(round: Round): void {
  Object.assign(round, newExchange())
}

/** Takes back what a seat offers, in every round. */
export function takeBackOffers({ rounds }: Pick<Room, 'rounds'>, seatId: string): void {
  for (const { offering } of rounds.values()) offering.delete(seatId)
}
