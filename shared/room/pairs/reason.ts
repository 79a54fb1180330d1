import type { Room } from '../state.ts'

/**
 * Tells whether a reason is valid: a move of the deck, `none` for none of them, or null when the person named nothing.
 */
export const isReason = (room: Room, reason: string | null): boolean =>
  reason === null || reason === 'none' || room.head.deck.moves.some(({ id }) => id === reason)
