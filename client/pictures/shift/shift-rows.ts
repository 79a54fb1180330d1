import type { ShiftSlice } from '../../../shared/room/votes/shift.ts'

/** What became of those who first chose one thing. */
export interface ShiftRow {
  from: string
  people: number
  stayed: number
  /** Where the others went, in the deck's order. */
  to: { choice: string; people: number }[]
}

const sum = (counts: readonly number[] = []) => counts.reduce((all, count) => all + count, 0)

/** Returns the number of people who took part in both votes. */
export const peopleIn = ({ stayed, changed }: ShiftSlice): number => stayed + changed

/** Returns a row for each first choice that somebody made, in the deck's order. */
export const shiftRows = ({ choices, matrix }: ShiftSlice): ShiftRow[] =>
  choices.flatMap((from, row) => {
    const counts = matrix[row] ?? []
    const to = choices.flatMap((choice, column) => {
      const people = counts[column] ?? 0
      return people && column !== row ? [{ choice, people }] : []
    })
    const people = sum(counts)
    return people ? [{ from, people, stayed: counts[row] ?? 0, to }] : []
  })

/** Returns the choice that more people changed to than to any other; null where no single one leads. */
export function mostChangedTo({ choices, matrix }: ShiftSlice): { choice: string; people: number } | null {
  const came = choices.map((choice, column) => ({
    choice,
    people: sum(matrix.map((row, from) => (from === column ? 0 : (row[column] ?? 0)))),
  }))
  const most = Math.max(0, ...came.map(({ people }) => people))
  const leading = came.filter(({ people }) => people === most)
  return most > 0 && leading.length === 1 ? (leading[0] ?? null) : null
}
