/** At most this many code points that extend the sign before them: the longest emoji flags need six. */
const EXTENDING_MAX = 6

const HALF_PAIRS = /\p{Surrogate}/gu
/**
 * Embeddings, overrides and isolates (UAX 9): they affect more than the words they are in. Plain direction marks do
 * not.
 */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu
const EXTENDING = new RegExp(
  `([\\p{M}\\p{Default_Ignorable_Code_Point}]{${EXTENDING_MAX}})[\\p{M}\\p{Default_Ignorable_Code_Point}]+`,
  'gu',
)
/** A character that draws something. The Braille pattern without dots is the only one among the signs that does not. */
const SEEN = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u

/**
 * Cleans a text as typed (T1, T2) of what harms the text beside it or cannot be stored: NUL, halves of surrogate pairs,
 * controls of direction, and marks stacked without end.
 */
export const cleanText = (typed: string): string =>
  typed.replace(/\0/gu, '').replace(HALF_PAIRS, '\uFFFD').replace(DIRECTION_CONTROLS, '').replace(EXTENDING, '$1')

/** Cleans a name like a text and puts it on one line; empty when nothing of it is visible (T1). */
export function cleanName(typed: string): string {
  const name = cleanText(typed)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return isVisible(name) ? name : ''
}

/** Tells whether a person can see anything in this text: a letter, digit or sign, and not only marks and blanks. */
export const isVisible = (text: string): boolean => SEEN.test(text)
