import { tokensOf, tidyRanges, type Range, type Token } from '../../shared/stats/tokens.ts'

/** A piece of a text, with its place among the words where it is one. */
export interface Piece extends Token {
  word: number | null
}

/** A stretch as it stands on a text. `tag`: a letter where it begins, for the eye; `said`: the same for the ear. */
export interface Marked extends Range {
  kind: 'brace' | 'soften' | 'pick'
  tag?: string
  said: string
}

/** The text piece by piece, its words numbered the way the server numbers them. */
export function piecesOf(text: string): Piece[] {
  let words = 0
  return tokensOf(text).map((token) => ({ ...token, word: token.isWord ? words++ : null }))
}

const wordsOf = (text: string): Token[] => tokensOf(text).filter(({ isWord }) => isWord)

/** The words of a stretch as they stand in the text; empty when it does not fit there. */
export function stretchText(text: string, { from, to }: Range): string {
  const words = wordsOf(text)
  const [first, last] = [words[from], words[to - 1]]
  return first && last ? text.slice(first.start, last.end) : ''
}

export const covers = ({ from, to }: Range, word: number): boolean => from <= word && word < to

/** The stretch from one word to another, whichever comes first, no longer than `most` words from where it began. */
export function stretchBetween(start: number, end: number, most = Infinity): Range {
  return end < start
    ? { from: Math.max(end, start - most + 1), to: start + 1 }
    : { from: start, to: Math.min(end + 1, start + most) }
}

/** The stretches with one more, merged where they touch; null when that would be more than a person may mark. */
export function withStretch(ranges: readonly Range[], next: Range): Range[] | null {
  const merged = tidyRanges([...ranges, next])
  const isIn = merged.some(({ from, to }) => from <= next.from && next.to <= to)
  return isIn ? merged : null
}

/** The stretches without the one that covers this word. */
export const withoutStretchAt = (ranges: readonly Range[], word: number): Range[] =>
  ranges.filter((range) => !covers(range, word))

/** What is underlined after a tap on a word: it grows word by word up to `most`, else it begins anew there. */
export function underlineWith(underlined: Range | null, { from, to }: Range, most: number): Range {
  if (!underlined || to - from > 1) return { from, to }
  const grown = { from: Math.min(underlined.from, from), to: Math.max(underlined.to, to) }
  const touches = from <= underlined.to && underlined.from <= to
  return touches && grown.to - grown.from <= most ? grown : { from, to }
}

/** What stays underlined after a tap on one of its words: without that word at either end, nothing from the middle. */
export function underlineWithout(underlined: Range, word: number): Range | null {
  const { from, to } = underlined
  if (to - from === 1) return null
  if (word === from) return { from: from + 1, to }
  return word === to - 1 ? { from, to: to - 1 } : null
}

/** A word as it compares: what a comma or a full stop does to it makes no difference. */
const bare = (word: Token | undefined) => word?.text.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '')

/** Where the underlined words are after the text was changed; null when they were changed themselves. */
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
