import type { GapSlice } from '../../../shared/room/votes/gap.ts'

/** The largest gap there is to speak of: of those who heard one intent, most in one place heard it land so. */
export interface LargestGap {
  intent: string
  /** How many heard that intent. */
  of: number
  choice: string
  count: number
}

const sum = (choices: Readonly<Record<string, number>>) => Object.values(choices).reduce((all, count) => all + count, 0)

/** How many said both what was meant and what they heard. */
export const peopleInGap = ({ rows }: GapSlice): number => rows.reduce((all, { choices }) => all + sum(choices), 0)

/**
 * Where most people heard an intent land as one of the versions; only where none did, as none of these. Of equals the
 * first in the deck's order; a pass is no landing.
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
