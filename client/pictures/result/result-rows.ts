import type { ResultSlice } from '../../../shared/room/votes/result.ts'
import type { RoomSlice } from '../../../shared/room/head/view.ts'

/** From this many answers on a percentage says more than it pretends. */
export const PERCENT_FROM = 8

/** A line of the result: a version, none of these, or passed. */
export interface ResultRow {
  choice: string
  /** The version's place in the deck; null for none and pass. */
  index: number | null
  count: number
  /** Of those, who said they were unsure. */
  unsure: number
  /** What was counted before, where something was: at the first reveal, or in the first of two votes. */
  first: number | null
  /** In whole percent of all who are in; null while there are too few. */
  percent: number | null
  /** How much of the bar's room is filled, 0 to 1. */
  length: number
  firstLength: number
  /** Few enough for every person to be drawn. */
  dots: boolean
}

/** The letter a version goes by, from its place in the deck. */
export const versionLetter = (index: number): string => String.fromCharCode(65 + index)

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, count) => all + count, 0)

/** Everyone who is in, those who passed included: the one number all counts are "of". */
export const everyoneIn = ({ tally }: Pick<ResultSlice, 'tally'>): number => sum(tally.choices)

/** The lines of a result: the deck's order always, never by rank; then none of these, then passed. */
export function resultRows(
  versions: RoomSlice['versions'],
  { tally, first }: Pick<ResultSlice, 'tally' | 'first'>,
): ResultRow[] {
  const all = everyoneIn({ tally })
  const dots = Math.max(all, first ? everyoneIn({ tally: first }) : 0) < PERCENT_FROM
  const counts = [...Object.values(tally.choices), ...Object.values(first?.choices ?? {})]
  // A full bar is at least half the room, so that one vote among many does not look like a landslide.
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
      percent: all >= PERCENT_FROM ? Math.round((100 * count) / all) : null,
      length: count / full,
      firstLength: (before ?? 0) / full,
      dots,
    }
  })
}
