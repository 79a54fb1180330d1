/**
 * A chunk of a text: a word, digits of one number, blanks, or one sign. `said` is written the plain way, whichever way
 * it was typed: full-width and ringed letters and digits, and digits of other scripts, as ordinary ones.
 */
export interface Chunk {
  kind: 'word' | 'digits' | 'blank' | 'sign'
  said: string
  /** The same in lower case, and without accents. */
  low: string
  /** Whether a sentence, or somebody’s speech, begins with it. */
  opens: boolean
  from: number
  to: number
}

/** What nobody sees: joiners, soft hyphens, marks of direction, the frames of keycaps. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}\u20e3]/u
const DIGIT = /\p{Nd}/u
const KINDS = [
  ['blank', /\s/u],
  ['word', /[\p{L}\p{M}]/u],
  ['digits', DIGIT],
] as const
/** The full stop of Chinese and Japanese, which browsers take for a dot in an address. */
const STOP = '。'
/** After these a full stop ends no sentence. */
const SHORT = new Set('dr mr mrs ms st prof rev jr sr mt ft mme mlle sra sta ave apt'.split(' '))
const ACCENTS = /\p{M}/gu

/** Lists the chunks of a text in order. Takes one step for each character, whatever the text. */
export function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = []
  let at = 0
  for (const point of text) {
    const to = at + point.length
    if (UNSEEN.test(point)) {
      // It belongs to what it stands in, so that it goes with it.
      const last = chunks.at(-1)
      if (last) last.to = to
    } else take(chunks, plain(point), at, to)
    at = to
  }
  markOpenings(chunks)
  return chunks
}

function take(chunks: Chunk[], sign: string, from: number, to: number) {
  const kind = KINDS.find(([, is]) => is.test(sign))?.[0] ?? 'sign'
  const last = chunks.at(-1)
  const said = kind === 'digits' ? digitOf(sign) : sign
  if (last?.kind === kind && kind !== 'sign') {
    last.said += said
    last.to = to
  } else chunks.push({ kind, said, low: '', opens: false, from, to })
}

/** Writes one character the plain way. What would become several stays: a finding begins and ends between characters. */
function plain(point: string): string {
  if (point === STOP) return '.'
  const plain = point.normalize('NFKC')
  return [...plain].length === 1 ? plain : point
}

/** Returns a word in lower case and without accents, as lists of words have it. */
const lowOf = (said: string) => said.toLowerCase().normalize('NFD').replace(ACCENTS, '')

/** Digits of every script stand in tens, which begin at …0 or at …6. */
function digitOf(sign: string): string {
  const point = sign.codePointAt(0) ?? 0
  const low = point & 15
  return String(low >= 6 && !DIGIT.test(String.fromCodePoint(point - low)) ? low - 6 : low)
}

/** Says of each word whether it opens a sentence: it would have a capital letter whatever it is. */
function markOpenings(chunks: Chunk[]) {
  let isOpening = true
  chunks.forEach((chunk, at) => {
    chunk.low = lowOf(chunk.said)
    const { kind, said } = chunk
    if (kind === 'word' || kind === 'digits') {
      chunk.opens = isOpening
      isOpening = false
    } else if (kind === 'blank') isOpening ||= said.includes('\n')
    else if (/^[!?…¿¡]$/u.test(said)) isOpening = true
    else if (said === ':') isOpening ||= chunks[at + 1]?.kind !== 'digits'
    else if (said === '.') isOpening ||= endsSentence(chunks[at - 1])
    else if (/^["'“„«‘(]$/u.test(said)) isOpening ||= chunks[at - 1]?.kind !== 'word' && chunks[at + 1]?.kind === 'word'
  })
}

/** Tells whether a full stop after this ends a sentence, and no short form or initial. */
const endsSentence = (before: Chunk | undefined) =>
  !(before?.kind === 'word' && (before.said.length === 1 || SHORT.has(before.low)))

/** Tells whether a chunk is a word with a capital letter. */
export const isCapital = (chunk: Chunk | undefined): chunk is Chunk =>
  chunk?.kind === 'word' && /^[\p{Lu}\p{Lt}]/u.test(chunk.said)

/** Returns the index of the word or number after a chunk, with only a blank between; −1 where there is none. */
export function nextOf(chunks: readonly Chunk[], at: number): number {
  const isNext = chunks[at + 1]?.kind === 'blank' && ['word', 'digits'].includes(chunks[at + 2]?.kind ?? '')
  return isNext ? at + 2 : -1
}

/** Returns the index of the word or number before a chunk, with only a blank between; −1 where there is none. */
export function beforeOf(chunks: readonly Chunk[], at: number): number {
  const isBefore = chunks[at - 1]?.kind === 'blank' && ['word', 'digits'].includes(chunks[at - 2]?.kind ?? '')
  return isBefore ? at - 2 : -1
}
