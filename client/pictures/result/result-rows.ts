import type { ResultSlice } from '../../../shared/room/votes/result.ts'
import { answersIn } from '../../../shared/stats/tally.ts'
import type { RoomSlice } from '../../../shared/room/head/view.ts'

/**
 * From this many answers on there are bars with percentages; with fewer, a dot for each person, for a percentage would
 * look more exact than it is.
 */
export const BARS_FROM = 13

/** A row of the result: a version, none of these, or passed. */
export interface ResultRow {
  choice: string
  /** The version's place in the deck; null for none of these and passed. */
  index: number | null
  count: number
  /** How many of these people said they were unsure. */
  unsure: number
  /** The earlier count, from the first reveal or from the first of two votes; null when there is none. */
  first: number | null
  /** The share of all who answered, in whole percent; null when there are too few answers. */
  percent: number | null
  /** The length of the bar, from 0 to 1 of its space. */
  length: number
  firstLength: number
  /** Whether to draw a dot for every person: few answered, and not many passed. */
  dots: boolean
}

/** Returns the letter of a version from its place in the deck. */
export const versionLetter = (index: number): string => String.fromCharCode(65 + index)

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, count) => all + count, 0)

/** Returns how many people answered, including those who passed. All counts are "of" this number. */
export const everyoneIn = ({ tally }: Pick<ResultSlice, 'tally'>): number => sum(tally.choices)

/**
 * Returns the rows of a result: the versions in the deck's order and never by rank, then none of these, then passed.
 */
export function resultRows(
  versions: RoomSlice['versions'],
  { tally, first }: Pick<ResultSlice, 'tally' | 'first'>,
): ResultRow[] {
  const all = everyoneIn({ tally })
  const answers = answersIn(tally)
  const isFew = Math.max(answers, first ? answersIn(first) : 0) < BARS_FROM
  const counts = [...Object.values(tally.choices), ...Object.values(first?.choices ?? {})]
  // A full bar is at least half the room, so that one vote among many does not look like a large majority.
  const full = Math.max(1, all / 2, ...counts)
  return [...versions.map(({ id }) => id), 'none', 'pass'].map((choice, at) => {
    const count = tally.choices[choice] ?? 0
    const before = first ? (first.choices[choice] ?? 0) : null
    return {
      choice,
      index: at < versions.length ? at : null,
      count,
      unsure: tally.unsure[choice] ?? 0,
      first: before,
      percent: answers >= BARS_FROM ? Math.round((100 * count) / all) : null,
      length: count / full,
      firstLength: (before ?? 0) / full,
      dots: isFew && Math.max(count, before ?? 0) < BARS_FROM,
    }
  })
}
