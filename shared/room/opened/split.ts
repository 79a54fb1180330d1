import { WITHHELD, type Withheld } from '../limits.ts'
import type { Side, Verdict } from '../lists.ts'

/** How many people chose each of two texts, and how many found both alike. */
export type Split = Record<Side, number>

/** Counts the answers about two texts; withheld where fewer than this many answered. A skip is no answer. */
export function splitOf(answers: Iterable<Verdict>, fewest: number): Split | Withheld {
  const split: Split = { first: 0, second: 0, alike: 0 }
  let count = 0
  for (const choice of answers) {
    if (choice === 'skip') continue
    split[choice]++
    count++
  }
  return count < fewest ? WITHHELD : split
}
