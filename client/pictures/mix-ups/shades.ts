import type { Confusion, MixedUp } from '../../../shared/stats/confusion.ts'

/** From so many asks on there is something to compare. */
export const ASKS_FROM = 2

/** Returns how dark a cell is drawn: 0 for nobody, or one of five steps of a fifth of its row each. */
export const shadeOf = (share: number): number => (share <= 0 ? 0 : Math.min(5, Math.ceil(share * 5)))

/** The cell that a sentence about the mix-ups names: how many of the votes on one reading were for another choice. */
export interface NamedCell {
  reading: string
  choice: string
  votes: number
  of: number
}

/**
 * Returns the cell of the mixed-up pair that is drawn larger, in votes. In: the counts as they are drawn, and the pair,
 * whose first choice is more often heard as the second.
 */
export function namedCell({ rows }: Confusion, { pair: [reading, choice] }: MixedUp): NamedCell | null {
  const row = rows.find((each) => each.reading === reading)
  const votes = row?.cells.find((cell) => cell.choice === choice)?.votes ?? 0
  return row && votes > 0 ? { reading, choice, votes, of: row.votes } : null
}
