import type { Look } from './contact.ts'
import { nextOf, type Chunk } from './chunks.ts'

const WEEKDAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/u
const PARTS = /^(?:morning|afternoon|evening|night)s?$/u
const HOURS = new Set('one two three four five six seven eight nine ten eleven twelve noon midnight half'.split(' '))

/** A weekday or an hour. Alone it points to nobody; with a place or a trade it does. */
export const timeAt: Look = (chunks, at) => {
  const low = chunks[at]?.low ?? ''
  const day = /^(?:every|each|on)$/u.test(low) ? nextOf(chunks, at) : at
  if (WEEKDAYS.test(chunks[day]?.low ?? '')) {
    const part = nextOf(chunks, day)
    const end = PARTS.test(chunks[part]?.low ?? '') ? part : day
    return { kind: 'time', first: at, last: hourAfter(chunks, nextOf(chunks, end)) ?? end }
  }
  const last = hourAfter(chunks, at)
  return last === null ? null : { kind: 'time', first: at, last }
}

/** Returns the last chunk of “at six”, “at 7:30 pm”. */
function hourAfter(chunks: readonly Chunk[], at: number): number | null {
  if (chunks[at]?.low !== 'at') return null
  const hour = nextOf(chunks, at)
  const chunk = chunks[hour]
  if (!chunk || !(HOURS.has(chunk.low) || (chunk.kind === 'digits' && Number(chunk.said) <= 24))) return null
  let last = /^[:.]$/u.test(chunks[hour + 1]?.said ?? '') && chunks[hour + 2]?.kind === 'digits' ? hour + 2 : hour
  if (chunk.low === 'half') last = nextOf(chunks, nextOf(chunks, hour))
  const after = chunks[last + 1]?.kind === 'blank' ? last + 2 : last + 1
  if (/^(?:am|pm|oclock|h|uhr)$/u.test(chunks[after]?.low ?? '')) return after
  return last < 0 ? hour : last
}
