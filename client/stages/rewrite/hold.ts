import type { Place } from '../../../shared/room/stages.ts'

/** What is known of a person at the textarea. */
export interface Typing {
  hasFocus: boolean
  /** When the last character came (ms since 1970). */
  at: number
}

/** Who paused to think, or put the keyboard away to read, is still writing. */
const STILL_WRITING_MS = 20_000

export const isTyping = ({ hasFocus, at }: Typing, now: number): boolean => hasFocus || now - at < STILL_WRITING_MS

export const isWritingAt = (place: Place, askId: string): boolean => place.stage === 'rewrite' && place.askId === askId

/**
 * The ask whose text stays open although the room is elsewhere, after the room went from one place to another.
 * A field is never taken away from a person who is typing; and where the room comes back to it, nothing needs holding.
 */
export function heldAfter(held: string | null, from: Place, to: Place, typing: boolean): string | null {
  if (held !== null) return isWritingAt(to, held) ? null : held
  return from.stage === 'rewrite' && typing && !isWritingAt(to, from.askId) ? from.askId : null
}
