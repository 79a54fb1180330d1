import { MIXED_UP_FROM, type Confusion } from '../../../shared/stats/confusion.ts'

/** From so many asks on there is something to compare. */
export const ASKS_FROM = 2

/** The number of shades. */
const STEPS = 5

/**
 * Returns how dark a cell of mix-ups is drawn: 0 for no answer, then one of five steps up to the largest count. Counts
 * up to five have a step each, so that a single answer never looks like many.
 */
export const shadeOf = (votes: number, most: number): number => Math.ceil((STEPS * votes) / Math.max(STEPS, most))

/** A cell of mix-ups: how many of the answers on asks with one reading were another choice. */
export interface MixUp {
  reading: string
  choice: string
  votes: number
  of: number
}

/** Returns all that was heard instead of a reading, in the order of the table. */
export const mixUpsIn = ({ rows }: Pick<Confusion, 'rows'>): MixUp[] =>
  rows.flatMap(({ reading, votes: of, cells }) =>
    cells.flatMap(({ choice, votes }) => (choice !== reading && votes > 0 ? [{ reading, choice, votes, of }] : [])),
  )

/** Returns the mix-ups with most answers: those that the picture frames and its sentence names. */
export function mostMixedUp(confusion: Pick<Confusion, 'rows'>): MixUp[] {
  const all = mixUpsIn(confusion)
  const most = Math.max(MIXED_UP_FROM, ...all.map(({ votes }) => votes))
  return all.filter(({ votes }) => votes === most)
}
