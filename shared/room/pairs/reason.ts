import type { Room } from '../state.ts'

/** What may be named as what made the difference: a move of the deck, or none of them; or nothing is said. */
export const isReason = (room: Room, reason: string | null): boolean =>
  reason === null || reason === 'none' || room.head.deck.moves.some(({ id }) => id === reason)
