import type { Look, Span } from './contact.ts'
import { nextOf, type Chunk } from './chunks.ts'

const NUMBERS = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, i) => [word, i]),
).set('ninety', 90)
const CHILDREN = new Set(
  (
    'son daughter child kid boy girl baby youngest oldest eldest grandson granddaughter stepson stepdaughter niece nephew ' +
    'twins kids children sohn tochter hijo hija fils fille'
  ).split(' '),
)
/** What may stand behind an age. Before anything else a number counts something. */
const GOES_ON = new Set('and but now who so when then he she we i is has the'.split(' '))

/** The age of a child, or of somebody over 89: there are few of them. */
export const ageAt: Look = (chunks, at) => {
  const end = numberAt(chunks, at)
  if (end === null) return null
  return inYears(chunks, at, end) ?? alone(chunks, at, end)
}

/** Returns the last chunk of a number that is a rare age. */
function numberAt(chunks: readonly Chunk[], at: number): number | null {
  const chunk = chunks[at]
  const read = chunk?.kind === 'digits' ? Number(chunk.said) : NUMBERS.get(chunk?.low ?? '')
  if (read === undefined || (read > 17 && (read < 90 || read > 120))) return null
  const isTens = chunk?.low === 'ninety' && /^[-\s]$/u.test(chunks[at + 1]?.said ?? '')
  return isTens && NUMBERS.has(chunks[at + 2]?.low ?? '') ? at + 2 : at
}

/** “nine-year-old”, “93 years old”, “eight months old”, “5yo”. */
function inYears(chunks: readonly Chunk[], first: number, end: number): Span | null {
  if (/^(?:yo|yrs)$/u.test(chunks[end + 1]?.low ?? '')) return { kind: 'age', first, last: end + 1 }
  const joined = /^[-‐‑\s]$/u
  const isUnit = /^(?:year|month|week|day)s?$/u.test(chunks[end + 2]?.low ?? '')
  if (!isUnit || !joined.test(chunks[end + 1]?.said ?? '')) return null
  const isOld = joined.test(chunks[end + 3]?.said ?? '') && /^olds?$/u.test(chunks[end + 4]?.low ?? '')
  return isOld ? { kind: 'age', first, last: end + 4 } : null
}

/** “My son, 7, asked”, “our daughter is 14”, “he’s 91”, “at 92 she”, “aged 6”. */
function alone(chunks: readonly Chunk[], first: number, last: number): Span | null {
  if (/^(?:zero|one)$/u.test(chunks[first]?.low ?? '')) return null
  const next = nextOf(chunks, last)
  const isAlone = next < 0 ? chunks[last + 1]?.kind !== 'word' : GOES_ON.has(chunks[next]?.low ?? '')
  if (!isAlone || /^[:%/-]$/u.test(chunks[last + 1]?.said ?? '')) return null
  const before = wordsBefore(chunks, first)
  const [one = '', two = ''] = before
  const isAge =
    /^(?:aged|turned|turns|turning)$/u.test(one) ||
    CHILDREN.has(one) ||
    (/^(?:is|was|are|were|s)$/u.test(one) && (/^(?:he|she)$/u.test(two) || CHILDREN.has(two))) ||
    (one === 'at' && Number(chunks[first]?.said) >= 90)
  return isAge ? { kind: 'age', first, last } : null
}

/** Returns the two words before a chunk, the nearer one first. */
function wordsBefore(chunks: readonly Chunk[], at: number): string[] {
  const words: string[] = []
  for (let before = at - 1; before >= 0 && before > at - 6 && words.length < 2; before -= 1) {
    const chunk = chunks[before]
    if (chunk?.kind === 'word') words.push(chunk.low)
    else if (chunk?.kind === 'digits' || (chunk?.kind === 'sign' && !/^[,'’(]$/u.test(chunk.said))) break
  }
  return words
}
