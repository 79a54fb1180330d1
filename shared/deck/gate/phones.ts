import type { Look } from './contact.ts'
import type { Chunk } from './chunks.ts'

/** Fewer digits than this call nobody. */
const DIGITS_FROM = 7
/** The most signs between two groups of one number. */
const BETWEEN_MOST = 3

const WORDS = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((word, i) => [word, String(i)]),
).set('oh', '0')
const TIMES = new Map([
  ['double', 2],
  ['triple', 3],
])
/** Letters that are typed for digits. They count beside digits only. */
const LOOKALIKES = new Map([
  ['o', '0'],
  ['l', '1'],
  ['i', '1'],
])
const BETWEEN = /^[\s.\-/()_‐-―·+*~]+$/u

/** A group of digits as it stands in a text. */
interface Group {
  digits: string
  isWord: boolean
  at: number
  last: number
  /** What stands before it, after the group before. */
  before: string
}

/** A phone number: seven digits or more, in figures or English words, with little between them. No date, no sum. */
export const phoneAt: Look = (chunks, at, after) => {
  if (!groupAt(chunks, at)) return null
  // Only the first group of a run looks on, so that each run is read once.
  if (joinsTo(chunks, at)) return null
  const groups = runFrom(chunks, at)
  const kept = withoutDates(groups)
  const first = kept[0]
  const last = kept.at(-1)
  if (!first || !last || !isNumber(kept)) return null
  return { kind: 'phone', first: withOpening(chunks, first, last.last, after), last: last.last }
}

/** Reads the digits at a chunk: figures, with letters typed for figures in them, or words. */
function groupAt(chunks: readonly Chunk[], at: number): Omit<Group, 'before'> | null {
  const chunk = chunks[at]
  if (chunk?.kind === 'digits' || (chunk?.kind === 'word' && chunks[at + 1]?.kind === 'digits'))
    return mixedAt(chunks, at)
  if (chunk?.kind !== 'word') return null
  const single = WORDS.get(chunk.low)
  if (single) return { digits: single, isWord: true, at, last: at }
  const times = TIMES.get(chunk.low)
  const next = chunks[at + 2]
  const repeated = times && chunks[at + 1]?.kind === 'blank' && next && (WORDS.get(next.low) ?? oneFigure(next))
  return repeated ? { digits: repeated.repeat(times), isWord: true, at, last: at + 2 } : null
}

const oneFigure = ({ kind, said }: Chunk) => (kind === 'digits' && said.length === 1 ? said : undefined)

function mixedAt(chunks: readonly Chunk[], at: number): Omit<Group, 'before'> | null {
  let digits = ''
  let last = at - 1
  for (let next = at; ; next += 1) {
    const chunk = chunks[next]
    const read = chunk?.kind === 'digits' ? chunk.said : chunk?.kind === 'word' ? lookalike(chunk.low) : null
    if (read === null) break
    digits += read
    last = next
  }
  return /\d/u.test(digits) && last >= at ? { digits, isWord: false, at, last } : null
}

/** Reads a word that is made of letters typed for digits; null for any other. */
function lookalike(low: string): string | null {
  if (low.length > 3) return null
  let digits = ''
  for (const letter of low) {
    const digit = LOOKALIKES.get(letter)
    if (!digit) return null
    digits += digit
  }
  return digits
}

/** Tells whether the digits at a chunk go on with a run that began before. */
function joinsTo(chunks: readonly Chunk[], at: number): boolean {
  let before = at - 1
  let between = ''
  while (at - before <= BETWEEN_MOST + 1) {
    const chunk = chunks[before]
    if (!chunk) return false
    if (chunk.kind === 'digits' || chunk.kind === 'word') {
      const from = groupAt(chunks, before)
      return from !== null && joins(between, from.digits, groupAt(chunks, at)?.digits ?? '')
    }
    between = chunk.said + between
    before -= 1
  }
  return false
}

/** Tells whether what stands between two groups of digits leaves them one number. */
const joins = (between: string, before: string, next: string) =>
  between === '' ||
  (between.length <= BETWEEN_MOST && BETWEEN.test(between)) ||
  (/^\s?,\s?$/u.test(between) && before.length === 1 && next.length === 1)

function runFrom(chunks: readonly Chunk[], at: number): Group[] {
  const groups: Group[] = []
  let between = ''
  for (let next = at; next < chunks.length;) {
    const chunk = chunks[next]
    const group = groupAt(chunks, next)
    const last = groups.at(-1)
    if (group && (!last || joins(between, last.digits, group.digits))) {
      groups.push({ ...group, before: between })
      next = group.last + 1
      between = ''
    } else {
      if (group || !chunk || chunk.kind === 'word' || between.length > BETWEEN_MOST) break
      between += chunk.said
      next += 1
    }
  }
  return groups
}

/** Leaves out dates at both ends of a run, and years. */
function withoutDates(groups: Group[]): Group[] {
  let from = 0
  let to = groups.length
  while (to - from >= 3 && isDate(groups.slice(from, from + 3), groups[from + 3]?.before)) from += 3
  while (to - from >= 3 && isDate(groups.slice(to - 3, to), groups[to - 3]?.before)) to -= 3
  const kept = groups.slice(from, to)
  return kept.every(({ digits }) => /^(?:19|20)\d\d$/u.test(digits)) ? [] : kept
}

/** Tells whether three groups are a date. With two digits for the year they may also be part of a number in pairs. */
function isDate([first, second, third]: Group[], beside: string | undefined): boolean {
  if (!first || !second || !third || second.isWord || second.before !== third.before) return false
  const lengths = `${first.digits.length}${second.digits.length}${third.digits.length}`
  if (!/^(?:[12][12][24]|4[12][12])$/u.test(lengths)) return false
  if (!lengths.includes('4') && beside === second.before) return false
  const [small, middle] = lengths.startsWith('4') ? [second, third] : [first, second]
  return Number(small.digits) <= 31 && Number(middle.digits) <= 31
}

/** Tells whether groups of digits are a phone number and neither a round sum nor somebody counting. */
function isNumber(groups: Group[]): boolean {
  const digits = groups.map((group) => group.digits).join('')
  if (digits.length < DIGITS_FROM || /^\d{1,3}(?:000)+$/u.test(digits)) return false
  if (groups.length === 1 && /^[1-9]\d*000$/u.test(digits)) return false
  if (groups.every((group) => group.digits.length === 1))
    return !isCounting(groups.map((group) => Number(group.digits)))
  return true
}

const isCounting = (numbers: number[]) =>
  [1, -1].some((step) => numbers.every((number, i) => i === 0 || number - (numbers[i - 1] ?? 0) === step))

/** Takes what opens a number with it: “+”, and a bracket that closes behind its first group. */
function withOpening(chunks: readonly Chunk[], { at, last }: Group, end: number, after: number): number {
  const said = (chunk: number) => (chunk > after ? chunks[chunk]?.said : undefined)
  const first = said(at - 1) === '+' ? at - 1 : at
  return said(first - 1) === '(' && last < end && chunks[last + 1]?.said === ')' ? first - 1 : first
}
