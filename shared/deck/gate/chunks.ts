/**
 * A chunk of a text: a word, digits of one number, blanks, or one sign. `said` is written the plain way, whichever way
 * it was typed: full-width and ringed letters and digits, and digits of other scripts, as ordinary ones.
 */
export interface Chunk {
  kind: 'word' | 'digits' | 'blank' | 'sign'
  said: string
  /** The same in lower case, and without accents. */
  low: string
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
    } else for (const sign of plain(point)) take(chunks, sign, at, to)
    at = to
  }
  for (const chunk of chunks) chunk.low = lowOf(chunk.said)
  return chunks
}

function take(chunks: Chunk[], sign: string, from: number, to: number) {
  const kind = KINDS.find(([, is]) => is.test(sign))?.[0] ?? 'sign'
  const last = chunks.at(-1)
  const said = kind === 'digits' ? digitOf(sign) : sign
  if (last?.kind === kind && kind !== 'sign') {
    last.said += said
    last.to = to
  } else chunks.push({ kind, said, low: '', from, to })
}

const plain = (point: string): string => (point === STOP ? '.' : point.normalize('NFKC'))

/** Returns a word in lower case and without accents, as lists of words have it. */
const lowOf = (said: string) => said.toLowerCase().normalize('NFD').replace(ACCENTS, '')

/** Digits of every script stand in tens, which begin at …0 or at …6. */
function digitOf(sign: string): string {
  const point = sign.codePointAt(0) ?? 0
  const low = point & 15
  return String(low >= 6 && !DIGIT.test(String.fromCodePoint(point - low)) ? low - 6 : low)
}
