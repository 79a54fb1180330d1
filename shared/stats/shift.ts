import type { Choices } from './agreement.ts'

/** Who says something else the second time, as counts; of the people who are in both votes but for the last two. */
export interface Shift {
  /** The rows and columns of the matrix: the versions in the deck's order, `none`, `pass`. */
  choices: string[]
  /** People by what they chose first (row) and again (column). */
  matrix: number[][]
  stayed: number
  /** From something else to the reading. */
  toward: number
  /** From the reading to something else. */
  away: number
  /** From one to another, neither of them the reading; or from one of two readings to the other. */
  sideways: number
  onlyFirst: number
  onlyAgain: number
}

/**
 * What changed between two votes on one ask. In: the version ids, who chose what first and again, and the declared
 * reading: one or two version ids, or none for an ask that is none of these (then `none` is its reading).
 * A pass is a choice like any other here, and never the reading: to say something after passing may be a step toward it.
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
