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
 * Returns the ask whose text stays open (pinned) after the room went from one place to another; null for none.
 * A field is never taken away from a person who is typing. When the room comes back to the ask, nothing is pinned.
 */
export function pinnedText(pinned: string | null, from: Place, to: Place, typing: boolean): string | null {
  if (pinned !== null) return isWritingAt(to, pinned) ? null : pinned
  return from.stage === 'rewrite' && typing && !isWritingAt(to, from.askId) ? from.askId : null
}
