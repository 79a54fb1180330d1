import type { Choices } from './agreement.ts'

/** How choices changed from the first vote to the second, in numbers of people who voted both times. */
export interface Shift {
  /** The rows and columns of the matrix: the versions in the deck's order, `none`, `pass`. */
  choices: string[]
  /** People by their first choice (row) and their second choice (column). */
  matrix: number[][]
  stayed: number
  /** From another choice to the reading. */
  toward: number
  /** From the reading to another choice. */
  away: number
  /** From one choice to another where neither is the reading, or where both are. */
  sideways: number
  /** People who voted only the first time, or only the second. */
  onlyFirst: number
  onlyAgain: number
}

/**
 * Counts what changed between two votes on one ask. In: the version ids, the first and the second choices, and the
 * ask's reading: one or two version ids, or an empty list for an ask that is none of these (then `none` is the
 * reading). Here a pass is a choice like any other, but never the reading: to choose the reading after a pass is a move
 * toward it.
 */
export function shiftOf(
  versions: readonly string[],
  first: Choices,
  again: Choices,
  reading: readonly string[],
): Shift {
  const choices = [...versions, 'none', 'pass']
  const isRead = (choice: string) => (reading.length ? reading.includes(choice) : choice === 'none')
  const matrix = choices.map(() => choices.map(() => 0))
  const moves = { stayed: 0, toward: 0, away: 0, sideways: 0 }
  let both = 0
  for (const [seat, from] of first) {
    const to = again.get(seat)
    if (to === undefined) continue
    both++
    const row = matrix[choices.indexOf(from)]
    const column = choices.indexOf(to)
    if (row) row[column] = (row[column] ?? 0) + 1
    if (from === to) moves.stayed++
    else if (isRead(from) === isRead(to)) moves.sideways++
    else moves[isRead(to) ? 'toward' : 'away']++
  }
  return { choices, matrix, ...moves, onlyFirst: first.size - both, onlyAgain: again.size - both }
}
