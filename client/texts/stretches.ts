import { tokensOf, tidyRanges, type Range, type Token } from '../../shared/stats/tokens.ts'

/** A piece of a text. `word` is its number among the words; null if the piece is not a word. */
export interface Piece extends Token {
  word: number | null
}

/**
 * A stretch as it is drawn on a text. `tag`: a visible letter where it begins; `said`: the words for a screen reader.
 */
export interface Marked extends Range {
  kind: 'brace' | 'soften' | 'pick'
  tag?: string
  said: string
}

/** Cuts a text into pieces, and numbers its words the way the server does. */
export function piecesOf(text: string): Piece[] {
  let words = 0
  return tokensOf(text).map((token) => ({ ...token, word: token.isWord ? words++ : null }))
}

const wordsOf = (text: string): Token[] => tokensOf(text).filter(({ isWord }) => isWord)

/** Returns the text of a stretch; empty when the stretch is not within the text. */
export function stretchText(text: string, { from, to }: Range): string {
  const words = wordsOf(text)
  const [first, last] = [words[from], words[to - 1]]
  return first && last ? text.slice(first.start, last.end) : ''
}

export const covers = ({ from, to }: Range, word: number): boolean => from <= word && word < to

/** Returns the stretch between two words, in either order, with at most `most` words counted from where it began. */
export function stretchBetween(start: number, end: number, most = Infinity): Range {
  return end < start
    ? { from: Math.max(end, start - most + 1), to: start + 1 }
    : { from: start, to: Math.min(end + 1, start + most) }
}

/** Adds a stretch, and merges stretches that touch. Returns null when that would exceed what a person may mark. */
export function withStretch(ranges: readonly Range[], next: Range): Range[] | null {
  const merged = tidyRanges([...ranges, next])
  const isIn = merged.some(({ from, to }) => from <= next.from && next.to <= to)
  return isIn ? merged : null
}

/** Returns the stretches without the one that covers this word. */
export const withoutStretchAt = (ranges: readonly Range[], word: number): Range[] =>
  ranges.filter((range) => !covers(range, word))

/**
 * Returns what is underlined after a tap on a word: the underline grows up to `most` words, or else begins again there.
 */
export function underlineWith(underlined: Range | null, { from, to }: Range, most: number): Range {
  if (!underlined || to - from > 1) return { from, to }
  const grown = { from: Math.min(underlined.from, from), to: Math.max(underlined.to, to) }
  const touches = from <= underlined.to && underlined.from <= to
  return touches && grown.to - grown.from <= most ? grown : { from, to }
}

/**
 * Returns what stays underlined after a tap on an underlined word: a word at an end is removed; one in the middle
 * removes all.
 */
export function underlineWithout(underlined: Range, word: number): Range | null {
  const { from, to } = underlined
  if (to - from === 1) return null
  if (word === from) return { from: from + 1, to }
  return word === to - 1 ? { from, to: to - 1 } : null
}

/**
 * Returns a word without the punctuation around it, so that a comma or a full stop makes no difference in a comparison.
 */
const bare = (word: Token | undefined) => word?.text.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '')

/**
 * Returns the place of the underlined words after the text was changed; null when those words were changed themselves.
 */
export function keptUnderline(before: string, after: string, underlined: Range | null): Range | null {
  if (!underlined || before === after) return underlined
  const [was, now] = [wordsOf(before), wordsOf(after)]
  const { from, to } = underlined
  const isKeptAt = (shift: number) =>
    was.slice(from, to).every((word, at) => bare(word) === bare(now[from + at + shift]))
  const sameStart = was.slice(0, from).every((word, at) => bare(word) === bare(now[at]))
  if (sameStart && isKeptAt(0)) return underlined
  const shift = now.length - was.length
  const sameEnd = was.slice(to).every((word, at) => bare(word) === bare(now[to + at + shift]))
  return from + shift >= 0 && sameEnd && isKeptAt(shift) ? { from: from + shift, to: to + shift } : null
}
