import type { GapSlice } from '../../../shared/room/votes/gap.ts'

/** The largest gap: of the people who heard one intent, the most who heard the ask land in one place. */
export interface LargestGap {
  intent: string
  /** How many people heard that intent. */
  of: number
  choice: string
  count: number
}

const sum = (choices: Readonly<Record<string, number>>) => Object.values(choices).reduce((all, count) => all + count, 0)

/** Adds up what was heard, whatever was thought to be meant. */
export function heardByAll({ rows }: GapSlice): Record<string, number> {
  const heard: Record<string, number> = {}
  for (const { choices } of rows)
    for (const [choice, count] of Object.entries(choices)) heard[choice] = (heard[choice] ?? 0) + count
  return heard
}

/** Tells whether no other intent or choice has as many people as this gap. */
export const isAlone = ({ rows }: GapSlice, { count }: LargestGap): boolean =>
  rows.flatMap(({ choices }) => Object.values(choices)).filter((each) => each === count).length === 1

/**
 * Returns the version as which most people heard one intent land. None of these is used only if no version was heard,
 * and a pass never counts. Of equal counts, the first in the deck's order is taken.
 */
export function largestGap({ rows }: GapSlice, versions: readonly string[]): LargestGap | null {
  const largestOf = (choices: readonly string[]) =>
    rows.reduce<LargestGap | null>((largest, { intent, choices: counts }) => {
      return choices.reduce((best, choice) => {
        const count = counts[choice] ?? 0
        return count > (best?.count ?? 0) ? { intent, of: sum(counts), choice, count } : best
      }, largest)
    }, null)
  return largestOf(versions) ?? largestOf(['none'])
}
