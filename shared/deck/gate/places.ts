import type { Look, Span } from './contact.ts'
import { beforeOf, isCapital, nextOf, type Chunk } from './chunks.ts'
import { BEFORE_PLACES, NO_TRADES, PARTICLES, STREETS, STREETS_BEFORE, TOWNS, TRADES, TRADE_ENDING } from './words.ts'

/** Words that no street is called by, so that “10 minutes down the road” is none. */
const NO_STREET = /^(?:the|a|an|of|down|my|our|your|his|her|their|this|that|in|on|at|to|minutes?|miles?|hours?)$/u
/** The most words of a street, and of a trade. */
const STREET_MOST = 4
const TRADE_MOST = 3
/** How far before a trade it is said that somebody has it, in words. */
const BEING = /^(?:is|was|s|as|became|are|am|m)$/u

/** “48 Larch Street”, “1207 Old Mill Road, Apt 4B”, “12 rue des Lilas”, “Calle Luna 19”. */
export const addressAt: Look = (chunks, at) => {
  const chunk = chunks[at]
  if (/.(?:stra(?:ss|ß)e|gasse|weg|platz)$/u.test(chunk?.low ?? '') && chunks[nextOf(chunks, at)]?.kind === 'digits')
    return { kind: 'address', first: at, last: nextOf(chunks, at) }
  if (chunk?.kind !== 'digits' || chunk.said.length > 5) return null
  const letter = /^[a-z]$/u.test(chunks[at + 1]?.low ?? '') ? at + 1 : at
  const first = nextOf(chunks, letter)
  const last = STREETS_BEFORE.has(chunks[first]?.low ?? '') ? namedFrom(chunks, first) : streetFrom(chunks, first)
  return last === null ? null : { kind: 'address', first: at, last: withFlat(chunks, last) }
}

/** Returns the last chunk of a street whose kind is said last. */
function streetFrom(chunks: readonly Chunk[], at: number): number | null {
  let next = at
  for (let words = 0; words < STREET_MOST && next >= 0; words += 1) {
    const { low = '', kind } = chunks[next] ?? {}
    if (kind !== 'word' || NO_STREET.test(low)) return null
    if (words > 0 && STREETS.has(low)) return next
    next = nextOf(chunks, next)
  }
  return null
}

/** Returns the last chunk of a street whose kind is said first: capitals, and small words between them. */
function namedFrom(chunks: readonly Chunk[], at: number): number | null {
  let last: number | null = null
  let next = nextOf(chunks, at)
  for (let words = 0; words < STREET_MOST && next >= 0; words += 1) {
    if (isCapital(chunks[next])) last = next
    else if (!PARTICLES.has(chunks[next]?.low ?? '') && chunks[next]?.low !== 'des') break
    next = nextOf(chunks, next)
  }
  return last
}

/** Takes a flat with it: “, Apt 4B”. */
function withFlat(chunks: readonly Chunk[], at: number): number {
  const comma = chunks[at + 1]?.said === ',' ? at + 1 : at
  const flat = nextOf(chunks, comma)
  if (!/^(?:apt|apartment|flat|unit|no)$/u.test(chunks[flat]?.low ?? '')) return at
  const number = nextOf(chunks, chunks[flat + 1]?.said === '.' ? flat + 1 : flat)
  if (number < 0) return flat
  return chunks[number + 1]?.kind === 'word' ? number + 1 : number
}

/** A rare trade that somebody is said to have: “is the coroner”, “is a lighthouse keeper”. */
export const tradeAt: Look = (chunks, at) => {
  if (!/^(?:the|an?)$/u.test(chunks[at]?.low ?? '') || !BEING.test(chunks[beforeOf(chunks, at)]?.low ?? '')) return null
  let next = nextOf(chunks, at)
  for (let words = 0; words < TRADE_MOST && next >= 0; words += 1) {
    const { low = '' } = chunks[next] ?? {}
    if (TRADES.has(low) || (TRADE_ENDING.test(low) && !NO_TRADES.has(low)))
      return { kind: 'trade', first: at, last: next }
    next = nextOf(chunks, next)
  }
  return null
}

/** A town that is known in lower case, after a word for being there or going there. */
export const townAt: Look = (chunks, at): Span | null =>
  TOWNS.has(chunks[at]?.low ?? '') && BEFORE_PLACES.has(chunks[beforeOf(chunks, at)]?.low ?? '')
    ? { kind: 'place', first: at, last: at }
    : null
