import type { Place } from '../../../shared/room/place.ts'

/** What is known of a person's typing in the field. */
export interface Typing {
  hasFocus: boolean
  /** When the last character was typed (ms since 1970). */
  at: number
}

/**
 * How long (ms) a person counts as writing after the last character. They may pause to think, or hide the keyboard to
 * read.
 */
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
