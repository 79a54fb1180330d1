import type { Event } from './events.ts'
import type { SeatSlices } from './slices.ts'
import type { Room } from './state.ts'

/** A seat whose own part an event changes, and which slices of it. */
export interface Touched {
  seatId: string
  slices: (keyof SeatSlices)[]
}

/** Whose own part this event changes; null for none. Ask before folding it: a text that goes still has its writer. */
export function touchedBy(room: Room, event: Event): Touched | null {
  switch (event.type) {
    case 'vote.cast':
      return { seatId: event.seatId, slices: ['ownVotes'] }
    case 'rewrite.submitted':
    case 'rewrite.passed':
    case 'rewrite.withdrawn':
      return { seatId: event.seatId, slices: ['ownRewrites', 'ownMoves'] }
    case 'rewrite.sorted':
    case 'rewrite.erased': {
      const seatId = room.rounds.get(event.askId)?.writerOf.get(event.rewriteId)
      return seatId === undefined ? null : { seatId, slices: ['ownRewrites', 'ownMoves'] }
    }
    default:
      return null
  }
}
