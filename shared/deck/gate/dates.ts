import type { Look } from './contact.ts'
import { isCapital, nextOf, type Chunk } from './chunks.ts'

const MONTHS = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug ' +
    'sep sept oct nov dec januar februar marz mai juni juli oktober dezember enero febrero marzo abril mayo junio julio ' +
    'agosto septiembre octubre noviembre diciembre janvier fevrier mars avril juin juillet aout septembre octobre ' +
    'novembre decembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre stycznia lutego marca ' +
    'kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia januari februari maart mei augustus'
  ).split(' '),
)
/** Months that are other words too, without a capital letter. */
const ALSO_WORDS = new Set(['may', 'march', 'mar', 'jan', 'sep', 'marca', 'maja'])
const ORDINALS = new Set(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
    'sixteenth seventeenth eighteenth nineteenth twentieth thirtieth'
  ).split(' '),
)

/** A date with a day and a month, or with a month and a year: “3 March”, “March 3rd, 2021”, “the third of June”. */
export const dateAt: Look = (chunks, at) => {
  const last = inFigures(chunks, at) ?? dayFirst(chunks, at) ?? monthFirst(chunks, at)
  return last === null ? null : { kind: 'date', first: at, last }
}

/** “04/17/2026”, “9.5.2020”, “2024-11-08”. */
function inFigures(chunks: readonly Chunk[], at: number): number | null {
  const parts = [chunks[at], chunks[at + 2], chunks[at + 4]]
  const between = chunks[at + 1]?.said ?? ''
  if (!/^[./-]$/u.test(between) || chunks[at + 3]?.said !== between) return null
  if (!parts.every((part) => part?.kind === 'digits')) return null
  const lengths = parts.map((part) => part?.said.length ?? 0).join('')
  if (!/^(?:[12][12][24]|4[12][12])$/u.test(lengths)) return null
  return Number(chunks[at + 2]?.said) <= 31 ? at + 4 : null
}

/** “12 March 2019”, “31st October”, “14 de febrero de 2018”, “the third of June”. */
function dayFirst(chunks: readonly Chunk[], at: number): number | null {
  const day = chunks[at]?.low === 'the' ? nextOf(chunks, at) : at
  const end = dayAt(chunks, day)
  if (end === null) return null
  const stop = chunks[end + 1]?.said === '.' ? end + 1 : end
  let month = nextOf(chunks, stop)
  if (/^(?:of|de)$/u.test(chunks[month]?.low ?? '')) month = nextOf(chunks, month)
  if (!MONTHS.has(chunks[month]?.low ?? '')) return null
  const last = withYear(chunks, month)
  return last > month || isMonth(chunks[month]) ? last : null
}

/** “March 3rd, 2021”, “Dec 24”, “March 2019”. */
function monthFirst(chunks: readonly Chunk[], at: number): number | null {
  if (!isMonth(chunks[at]) || !isCapital(chunks[at])) return null
  const dot = chunks[at + 1]?.said === '.' ? at + 1 : at
  let day = nextOf(chunks, dot)
  if (chunks[day]?.low === 'the') day = nextOf(chunks, day)
  const end = dayAt(chunks, day)
  if (end !== null) return withYear(chunks, end)
  return isYear(chunks[day]) ? day : null
}

/** Returns the last chunk of a day of a month, in figures or in words. */
function dayAt(chunks: readonly Chunk[], at: number): number | null {
  const chunk = chunks[at]
  if (chunk?.kind === 'digits') {
    if (chunk.said.length > 2 || Number(chunk.said) > 31 || Number(chunk.said) < 1) return null
    return /^(?:st|nd|rd|th|er|º|o)$/u.test(chunks[at + 1]?.low ?? '') ? at + 1 : at
  }
  if (ORDINALS.has(chunk?.low ?? '')) return at
  const isTens = /^(?:twenty|thirty)$/u.test(chunk?.low ?? '') && /^[-\s]$/u.test(chunks[at + 1]?.said ?? '')
  return isTens && ORDINALS.has(chunks[at + 2]?.low ?? '') ? at + 2 : null
}

const isMonth = (chunk: Chunk | undefined) =>
  MONTHS.has(chunk?.low ?? '') && (!ALSO_WORDS.has(chunk?.low ?? '') || isCapital(chunk))

const isYear = (chunk: Chunk | undefined) => /^(?:19|20)\d\d$/u.test(chunk?.said ?? '')

function withYear(chunks: readonly Chunk[], at: number): number {
  const comma = chunks[at + 1]?.said === ',' || chunks[at + 1]?.said === '.' ? at + 1 : at
  let year = nextOf(chunks, comma)
  if (/^(?:de|of)$/u.test(chunks[year]?.low ?? '')) year = nextOf(chunks, year)
  return isYear(chunks[year]) ? year : at
}
