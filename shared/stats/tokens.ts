/** A piece of a text: a word with the punctuation next to it, or what is between two words. */
export interface Token {
  text: string
  /** Positions in UTF-16 units, as `slice` counts them; the end is exclusive. */
  start: number
  end: number
  /** Whether it can be marked: it has something visible in it. */
  isWord: boolean
}

/** A stretch of words by their index among the words of a text, from 0; the end is exclusive. */
export interface Range {
  from: number
  to: number
}

/** At most so many stretches of one kind can one person mark. */
export const STRETCHES = 3

// The words are not found with Intl.Segmenter: some browsers we support lack it and its answers change from version to
// version, while phone and server must count the same words.
const space = String.raw`\s\u200b`
/** A word ends after these even where no space follows. */
const pause = '—…'
/** Scripts written without spaces: each sign counts as a word. */
const unspaced = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => String.raw`\p{Script=${script}}`)
  .join('')
// These patterns take time in proportion to the length of the text: a run of extending or prepending signs is matched
// as a whole, and never tried again from each of its signs.
/** A mark that joins the letters before and after it into one sign (Indic_Conjunct_Break = Linker). */
const linker = String.raw`\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d\u1039\u17d2\u1a60\u1b44\u1bab\ua9c0\uaaf6\u{10a3f}\u{11133}\u{113d0}\u{1193e}\u{11a47}\u{11a99}\u{11f42}`
/**
 * What is part of the sign before it: marks, joiners, skin tones, tags (Grapheme_Cluster_Break = Extend, SpacingMark,
 * ZWJ).
 */
const extend = String.raw`[\p{M}\p{Emoji_Modifier}\u200c\u200d\u0e33\u0eb3\uff9e\uff9f\u{e0020}-\u{e007f}]`
/** What is part of the sign after it (Grapheme_Cluster_Break = Prepend). */
const prepending = String.raw`[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\u{110bd}\u{110cd}\u{111c2}\u{111c3}\u{113d1}\u{1193f}\u{11941}\u{11a3a}\u{11a84}-\u{11a89}\u{11d46}\u{11f02}]`
const prepend = `${prepending}*`

const spaces = `(?:${prepend}[${space}]${extend}*)+`
const opening = String.raw`(?:[\p{Ps}\p{Pi}]${extend}*)*`
const closing = String.raw`(?:(?!\p{Extended_Pictographic})[\p{Pe}\p{Pf}\p{Po}\p{Pd}]${extend}*)*`
/** The rest of a sign after its first character: what extends it, and a letter that a linker joins to it. */
const rest = String.raw`(?:(?![${linker}])${extend})*[${linker}]${extend}*(?!${prepending}|\p{Script=Hangul})\p{L}|${extend}+`
/**
 * One sign of an unspaced script. The long-vowel mark of kana (ー) has a character of its own but is part of the sign
 * before.
 */
const sign = `${prepend}[${unspaced}](?:${rest}|ー)*`
const pauses = `(?:${prepend}[${pause}]${extend}*)*`
const stop = `[${space}${pause}${unspaced}]`
const letters = `(?:${rest}|${prepending}+(?!${prepending}|${stop})|(?!${prepending}|${stop})[^])+`
const TOKEN = new RegExp(`${spaces}|${opening}${sign}${closing}|${pauses}(?:${letters}${pauses})?`, 'gu')
const SPACE = new RegExp(`[${space}]`, 'u')
const VISIBLE = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u

/**
 * Cuts a text into tokens, which joined give the text again. It cuts at white space, after — and …, and between the
 * signs of scripts that are written without spaces; never inside what a reader sees as one sign (a grapheme cluster,
 * UAX 29), so that flags, families and accents stay whole. Every engine gives the same tokens: marks are stored as
 * their numbers.
 */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)]
    .filter(([token]) => token !== '')
    .map(({ 0: token, index }) => ({
      text: token,
      start: index,
      end: index + token.length,
      isWord: VISIBLE.test(token) && !SPACE.test(token),
    }))
}

/**
 * Returns the stretches in the order of the text, merged where they overlap or touch. A stretch that would be one too
 * many is left out; earlier ones in the list stay.
 */
export function tidyRanges(ranges: readonly Range[]): Range[] {
  return ranges.reduce<Range[]>((kept, range) => {
    const merged = merge([...kept, range])
    return merged.length > STRETCHES ? kept : merged
  }, [])
}

function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = merged[merged.length - 1]
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged
}

/**
 * Says whether these can be one person's stretches on a text of so many words: whole numbers, inside the text, not too
 * many, and none overlapping another.
 */
export function areRanges(ranges: readonly Range[], words: number): boolean {
  if (ranges.length > STRETCHES) return false
  const isInside = ({ from, to }: Range) =>
    Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from < to && to <= words
  const isApart = (one: Range, other: Range) => one.to <= other.from || other.to <= one.from
  return ranges.every((one, index) => isInside(one) && ranges.slice(index + 1).every((other) => isApart(one, other)))
}

/** Returns how many words a text has. */
export const wordsIn = (text: string): number => tokensOf(text).filter(({ isWord }) => isWord).length
