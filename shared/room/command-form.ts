import * as v from 'valibot'

// What commands are made of: the topics' schemas build theirs from it. Every text and list is bounded.

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
export const askId = id

/** Typed text: bounded here against abuse; the rules count it and say what is too long. */
export const typed = v.pipe(v.string(), v.maxLength(4_000))

/** Words by their place among the words of a text, from 0, the end exclusive. */
const wordNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(4_000))
export const range = v.strictObject({ from: wordNumber, to: wordNumber })
/** Of which browser a command is, and its number there, growing: a late retry changes nothing. */
export const numbered = {
  client: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(40))),
  n: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
}

/** A move of the deck, or `none`; null or left out when nothing was said. */
export const reason = v.optional(v.nullable(id))
