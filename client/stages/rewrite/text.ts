import { cleanText, isVisible } from '../../../shared/room/typed.ts'
import { codePoints, REWRITE_MAX } from '../../../shared/room/limits.ts'

/** The number of characters left from which the count is shown. */
const NEAR = 60

/** The length that the room will count: without what it takes out (T2). */
const lengthOf = (text: string) => codePoints(cleanText(text))

/** Returns the reason why the room would refuse this text, so that the phone need not ask; null when there is none. */
export function problemWith(text: string): 'text-empty' | 'text-too-long' | null {
  if (!isVisible(text)) return 'text-empty'
  return lengthOf(text) > REWRITE_MAX ? 'text-too-long' : null
}

/**
 * Returns how many characters are left, from 60 down and negative when the text is too long; null while there are more.
 */
export function leftOver(text: string): number | null {
  const left = REWRITE_MAX - lengthOf(text)
  return left < NEAR ? left : null
}
