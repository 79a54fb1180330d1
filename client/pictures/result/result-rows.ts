import { BARS_FROM } from '../../../shared/room/limits.ts'
import type { ResultSlice } from '../../../shared/room/votes/result.ts'
import { answersIn, type Tally } from '../../../shared/stats/tally.ts'
import type { RoomSlice } from '../../../shared/room/head/view.ts'

/** How many chose something in one count, and how many of them said they were unsure. */
export interface ResultCount {
  count: number
  unsure: number
  /** The share of all who answered, in whole percent; null when there are too few answers. */
  percent: number | null
}

/** A row of the result: a version, none of these, or passed. */
export interface ResultRow extends ResultCount {
  choice: string
  /** The version's place in the deck; null for none of these and passed. */
  index: number | null
  /** The earlier count, from the first reveal or from the first of two votes; null when there is none. */
  first: ResultCount | null
  /** The count that would fill the row's space; the same in all rows. */
  full: number
  /** Whether to draw a dot for every person: few answered, and not many passed. */
  dots: boolean
}

/** Returns the letter of a version from its place in the deck. */
export const versionLetter = (index: number): string => String.fromCharCode(65 + index)

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, count) => all + count, 0)

/** Returns how many people answered, including those who passed. All counts are "of" this number. */
export const everyoneIn = ({ tally }: Pick<ResultSlice, 'tally'>): number => sum(tally.choices)

/**
 * Returns the rows of a result: the versions in the deck's order and never by rank, then none of these, then passed. In:
 * also whether a dot is drawn for everybody, however many there are.
 */
export function resultRows(
  versions: RoomSlice['versions'],
  { tally, first, units }: Pick<ResultSlice, 'tally' | 'first' | 'units'>,
  countsOnly = false,
): ResultRow[] {
  const most = Math.max(answersIn(tally), first ? answersIn(first) : 0)
  const counts = [tally, ...(first ? [first] : [])].flatMap(({ choices }) => Object.values(choices))
  // A full bar is at least half the room, so that one vote among many does not look like a large majority.
  const full = Math.max(1, everyoneIn({ tally }) / 2, ...counts)
  // `undefined`: few or many, by the number of answers.
  const isDots = countsOnly ? true : units?.dots
  return [...versions.map(({ id }) => id), 'none', 'pass'].map((choice, at) => {
    const now = countOf(tally, choice, isDots)
    const before = first && countOf(first, choice, isDots)
    return {
      choice,
      index: at < versions.length ? at : null,
      ...now,
      first: before,
      full,
      dots: isDots ?? (most < BARS_FROM && Math.max(now.count, before?.count ?? 0) < BARS_FROM),
    }
  })
}

function countOf(tally: Tally, choice: string, isDots = answersIn(tally) < BARS_FROM): ResultCount {
  const count = tally.choices[choice] ?? 0
  return {
    count,
    unsure: tally.unsure[choice] ?? 0,
    percent: isDots ? null : Math.round((100 * count) / everyoneIn({ tally })),
  }
}
