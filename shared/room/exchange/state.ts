import { partnerOf } from '../couples/state.ts'
import { spotOf } from '../rewrites/voices.ts'
import type { Room, Round } from '../state.ts'

/** The exchange of what two who are linked wrote, while the room is at it. */
export interface ExchangeOfRound {
  /** The seats that offer their text of this ask. Each is linked and has one. */
  offering: Set<string>
  /** Whether the facilitator opened it: then nobody new can offer. */
  exchangeIsOpen: boolean
}

export const newExchange = (): ExchangeOfRound => ({ offering: new Set(), exchangeIsOpen: false })

/** Tells whether a seat has a text of this ask that can be exchanged: whatever its reach, but not a removed one. */
export function hasText({ rewrites }: Round, seatId: string): boolean {
  const rewrite = rewrites.get(spotOf(seatId, 'client'))
  return rewrite !== undefined && rewrite.as !== 'removed'
}

/**
 * Returns the partner with whom a seat exchanges: both offer, and the exchange is open. Null for everybody else, whoever
 * of the two it is for.
 */
export function exchangesWith(room: Room, round: Round, seatId: string): string | null {
  const { offering, exchangeIsOpen } = round
  return exchangeIsOpen && offering.has(seatId) ? partnerIn(room, round, seatId) : null
}

/** Returns the partner of a seat that would exchange with it if the exchange were open now. */
export function partnerIn(room: Room, round: Round, seatId: string): string | null {
  const partner = partnerOf(room, seatId)
  if (partner === null) return null
  const both = [seatId, partner]
  return both.every((each) => round.offering.has(each) && hasText(round, each)) ? partner : null
}
