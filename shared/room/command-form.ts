import * as v from 'valibot'
import { formed } from '../bounded.ts'

// The parts from which the topics' schemas build their commands. Every text and list has a limit.

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
export const askId = id

/** A key that a client made: at least 128 bits in base64url. */
export const keyForm = formed(64, /^[A-Za-z0-9_-]{22,}$/)

/** Typed text. This limit only guards against abuse; the rules count the text and say what is too long. */
export const typed = v.pipe(v.string(), v.maxLength(4_000))

/** Words by their place among the words of a text, from 0, the end exclusive. */
const wordNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(4_000))
export const range = v.strictObject({ from: wordNumber, to: wordNumber })
/** The browser a command comes from, and the command's number there, which grows: a late retry changes nothing. */
export const numbered = {
  client: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(40))),
  n: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
}

/** A move of the deck, or `none`; null or left out when the person named nothing. */
export const reason = v.optional(v.nullable(id))
