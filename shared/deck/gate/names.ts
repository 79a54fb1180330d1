import type { Look, Span } from './contact.ts'
import type { FindingKind } from './finding.ts'
import { beforeOf, isCapital, nextOf, type Chunk } from './chunks.ts'
import {
  BEFORE_PLACES,
  FIRST_NAMES,
  INSTITUTIONS,
  KIN,
  NO_NAMES,
  ORDINARY_CAPITALS,
  PARTICLES,
  PERSON_VERBS,
  TITLES,
} from './words.ts'

/** The most chunks of one name that are looked at. */
const NAME_MOST = 24
const APOSTROPHE = /^['’]$/u
/** Short forms with full stops that are nobody’s initials. */
const NO_INITIALS = /^(?:am|pm|us|uk|usa|eu|dc|ps|tv|ok|bc|ad|eg|ie|id|ac|dc|phd)$/u
/** What a letter may stand for after these. */
const LETTERED =
  /^(?:plan|vitamin|grade|hepatitis|type|section|part|option|point|level|group|room|class|step|to|or|and)$/u

/** “J.R.”, “T. K.”, “M.”, “M”. */
export const initialsAt: Look = (chunks, at) => {
  if (!isLetter(chunks[at])) return null
  let said = chunks[at]?.low ?? ''
  let last = at
  for (let next = afterDot(chunks, at); next > 0 && next < at + NAME_MOST; next = afterDot(chunks, next)) {
    if (!isLetter(chunks[next]) || chunks[next + 1]?.said !== '.') break
    said += chunks[next]?.low ?? ''
    last = next
  }
  if (NO_INITIALS.test(said)) return null
  if (last > at) return { kind: 'initials', first: at, last: last + 1 }
  return isCapital(chunks[afterDot(chunks, at)]) ? null : lonely(chunks, at)
}

/** A letter alone, inside a sentence. “I” and “A” are words, and “plan B” is nobody. */
function lonely(chunks: readonly Chunk[], at: number): Span | null {
  const { said = '', opens } = chunks[at] ?? {}
  if (opens || /^[IAOYE]$/u.test(said) || isBound(chunks, at + 1)) return null
  if (chunks[at - 1]?.kind !== 'blank' || LETTERED.test(chunks[beforeOf(chunks, at)]?.low ?? '')) return null
  return { kind: 'initials', first: at, last: at }
}

/** Tells whether a letter is part of something else: “T-shirt”, “A&E”, “I’m”. An owner is somebody: “M’s”. */
function isBound(chunks: readonly Chunk[], at: number): boolean {
  const { said = '', kind } = chunks[at] ?? {}
  if (APOSTROPHE.test(said)) return chunks[at + 1]?.low !== 's'
  return kind === 'digits' || /^[-&/]$/u.test(said)
}

const isLetter = (chunk: Chunk | undefined) => isCapital(chunk) && chunk.said.length === 1

/** Returns the word after a letter with a full stop, with a blank between or none; −1 where there is none. */
function afterDot(chunks: readonly Chunk[], at: number): number {
  if (chunks[at + 1]?.said !== '.') return -1
  const next = chunks[at + 2]?.kind === 'blank' ? at + 3 : at + 2
  return chunks[next]?.kind === 'word' ? next : -1
}

/**
 * A name of a person, a place or where somebody works. Known by capitals that do not open a sentence; where nouns have
 * capitals too, by what stands before it.
 */
export const nameAt =
  (nounsAreCapital: boolean): Look =>
  (chunks, at) => {
    const chunk = chunks[at]
    if (chunk?.kind !== 'word') return null
    if (!isCapital(chunk) || chunk.opens || (chunk.said.length > 1 && isShouted(chunk))) return knownAt(chunks, at)
    if (nounsAreCapital)
      return TITLES.has(chunk.low) || followsKin(chunks, at) ? spanFrom(chunks, at) : knownAt(chunks, at)
    return spanFrom(chunks, at)
  }

/** Tells whether a word is written in capitals alone. That says nothing: “NHS”, “NOT”. */
const isShouted = ({ said }: Chunk) => said === said.toUpperCase() && said !== said.toLowerCase()

/** Where capitals say nothing: a first name from the list, or whoever says, thinks and wants. */
function knownAt(chunks: readonly Chunk[], at: number): Span | null {
  const { low = '', opens } = chunks[at] ?? {}
  if (opens && TITLES.has(low)) return spanFrom(chunks, at)
  if (FIRST_NAMES.has(low)) return spanFrom(chunks, at) ?? { kind: 'name', first: at, last: at }
  const acts =
    PERSON_VERBS.has(chunks[nextOf(chunks, at)]?.low ?? '') && !NO_NAMES.has(low) && !KIN.has(low) && !/ing$/u.test(low)
  return acts && (opens ? isCapital(chunks[at]) : followsKin(chunks, at)) ? { kind: 'name', first: at, last: at } : null
}

/** “my brother Tyrell”. */
function followsKin(chunks: readonly Chunk[], at: number): boolean {
  const kin = beforeOf(chunks, at)
  return KIN.has(chunks[kin]?.low ?? '') && !(chunks[kin]?.opens ?? true)
}

/** Reads a name from its first word on; null where it is made of ordinary words only. */
function spanFrom(chunks: readonly Chunk[], at: number): Span | null {
  if (isOrdinary(chunks[at]) && !/^new$/u.test(chunks[at]?.low ?? '') && !TITLES.has(chunks[at]?.low ?? '')) return null
  let last = at
  let isName = isTelling(chunks[at])
  let isWork = INSTITUTIONS.has(chunks[at]?.low ?? '')
  for (let next = goOn(chunks, at, isWork); next > 0 && next < at + NAME_MOST; next = goOn(chunks, next, isWork)) {
    if (isOrdinary(chunks[next]) && !TITLES.has(chunks[next]?.low ?? '') && !isWork) break
    last = next
    isName ||= isTelling(chunks[next])
    isWork ||= INSTITUTIONS.has(chunks[next]?.low ?? '')
  }
  // “X-ray”, “plan B”.
  if (last === at && chunks[at]?.said.length === 1) return null
  if (!isName && !(isWork && last > at)) return null
  const before = beforeOf(chunks, at)
  const kind = kindOf(chunks, at, last, isWork)
  const first = kind === 'work' && chunks[before]?.low === 'the' ? before : at
  return { kind, first, last }
}

const isOrdinary = (chunk: Chunk | undefined) => ORDINARY_CAPITALS.has(chunk?.low ?? '')

const isTelling = (chunk: Chunk | undefined) =>
  isCapital(chunk) &&
  chunk.said.length > 1 &&
  !isShouted(chunk) &&
  !isOrdinary(chunk) &&
  !TITLES.has(chunk.low) &&
  !INSTITUTIONS.has(chunk.low)

function kindOf(chunks: readonly Chunk[], at: number, last: number, isWork: boolean): FindingKind {
  if (isWork) return 'work'
  const isOwner = APOSTROPHE.test(chunks[last + 1]?.said ?? '')
  const before = chunks[beforeOf(chunks, at)]?.low ?? ''
  if (isOwner || FIRST_NAMES.has(chunks[at]?.low ?? '') || TITLES.has(chunks[at]?.low ?? '')) return 'name'
  return BEFORE_PLACES.has(before) && before !== 'to' && before !== 'a' ? 'place' : 'name'
}

/** Returns the next word of a name; −1 where it ends. Between its words may be a few signs and small words. */
function goOn(chunks: readonly Chunk[], at: number, isWork: boolean): number {
  const sign = chunks[at + 1]?.said ?? ''
  const isShort = chunks[at]?.said.length === 1 || TITLES.has(chunks[at]?.low ?? '') || chunks[at]?.low === 'st'
  if (/^[-‐’']$/u.test(sign) && isCapital(chunks[at + 2])) return at + 2
  if (/^[-‐]$/u.test(sign) && chunks[at + 2]?.kind === 'word' && !isShort) return at + 2
  if (sign === '.' && isShort) return capitalAfter(chunks, at + 1)
  // “St. Brigid’s Church”: an owner of what is named after it.
  if (APOSTROPHE.test(sign) && chunks[at + 2]?.low === 's') {
    const owned = capitalAfter(chunks, at + 2)
    return INSTITUTIONS.has(chunks[owned]?.low ?? '') ? owned : -1
  }
  const next = nextOf(chunks, at)
  if (next < 0) return chunks[at + 2]?.said === '&' ? capitalAfter(chunks, at + 2) : -1
  if (isCapital(chunks[next]) && chunks[next]?.said !== 'I') return next
  if (isWork && chunks[next]?.kind === 'digits') return isCapital(chunks[next + 1]) ? next + 1 : next
  if (PARTICLES.has(chunks[next]?.low ?? '') || (isWork && chunks[next]?.low === 'of')) {
    const after = capitalAfter(chunks, next)
    if (after > 0) return after
    return PARTICLES.has(chunks[nextOf(chunks, next)]?.low ?? '') ? capitalAfter(chunks, nextOf(chunks, next)) : -1
  }
  return -1
}

/** Returns the capital word after a chunk, with a blank between; −1 where there is none. */
function capitalAfter(chunks: readonly Chunk[], at: number): number {
  const next = at < 0 ? -1 : nextOf(chunks, at)
  return isCapital(chunks[next]) && chunks[next]?.said !== 'I' ? next : -1
}
