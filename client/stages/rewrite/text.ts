import { isVisible } from '../../../shared/room/typed.ts'
import { codePoints, REWRITE_MAX } from '../../../shared/room/limits.ts'

/** Fewer left than this are worth saying. */
const NEAR = 60

/** Why the room would not take this text, so that it need not be asked. */
export function problemWith(text: string): 'text-empty' | 'text-too-long' | null {
  if (!isVisible(text)) return 'text-empty'
  return codePoints(text) > REWRITE_MAX ? 'text-too-long' : null
}

/** How much room is left, where that is worth saying: a number from 60 down, below zero when it is too much. */
export function leftOver(text: string): number | null {
  const left = REWRITE_MAX - codePoints(text)
  return left < NEAR ? left : null
}
