/** At most this many code points that extend the sign before them: the longest emoji flags need six. */
const EXTENDING_MAX = 6

const HALF_PAIRS = /\p{Surrogate}/gu
/** Embeddings, overrides and isolates (UAX 9), which reach beyond the words they stand in; plain direction marks do not. */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu
const EXTENDING = new RegExp(
  `([\\p{M}\\p{Default_Ignorable_Code_Point}]{${EXTENDING_MAX}})[\\p{M}\\p{Default_Ignorable_Code_Point}]+`,
  'gu',
)
/** The one code point among the signs that draws nothing: the Braille pattern without dots. */
const SEEN = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u

/**
 * Text as typed (T1, T2), less what harms the text beside it or cannot be stored: NUL, halves of surrogate pairs,
 * controls of direction, and marks stacked without end.
 */
export const cleanText = (typed: string): string =>
  typed.replace(/\0/gu, '').replace(HALF_PAIRS, '\uFFFD').replace(DIRECTION_CONTROLS, '').replace(EXTENDING, '$1')

/** A name as typed, cleaned like a text and on one line; empty when nothing of it can be seen (T1). */
export function cleanName(typed: string): string {
  const name = cleanText(typed)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return isVisible(name) ? name : ''
}

/** Whether a person can see anything in this text: a letter, digit or sign, and not only marks and blanks. */
export const isVisible = (text: string): boolean => SEEN.test(text)
