import type { MixedUp } from '../../../shared/stats/confusion.ts'

/** Returns how dense a cell is drawn: 0, or one of four steps of a quarter each. */
export const shadeOf = (share: number): 0 | 1 | 2 | 3 | 4 =>
  share <= 0 ? 0 : share <= 0.25 ? 1 : share <= 0.5 ? 2 : share <= 0.75 ? 3 : 4

/** Tells whether this is one of the two cells that show the mixed-up pair. */
export const isMixedCell = (mixed: MixedUp | null, reading: string, choice: string): boolean =>
  mixed !== null && reading !== choice && mixed.pair.includes(reading) && mixed.pair.includes(choice)
