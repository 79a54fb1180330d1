import { seededRandom } from '../../shared/stats/random.ts'

/** Draws numbers in [0, 1). */
export type Draws = () => number

/** Returns the draws that belong to this: the same about the same, whenever it is asked. */
export const drawsFor = (...about: readonly (string | number)[]): Draws => seededRandom(about.join('/'))

/** Draws whether something is so, which in this share of cases it is. */
export const isSo = (share: number, ...about: readonly (string | number)[]): boolean => drawsFor(...about)() < share

/** Draws one of a list; undefined from an empty one. */
export const oneOf = <Item>(items: readonly Item[], random: Draws): Item | undefined =>
  items[Math.floor(random() * items.length)]

/** Draws one by weight. Throws when there is nothing to draw from. */
export function byWeight<Item>(weighted: readonly (readonly [item: Item, weight: number])[], random: Draws): Item {
  let left = random() * weighted.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [item, weight] of weighted) {
    left -= weight
    if (left < 0) return item
  }
  const last = weighted.at(-1)
  if (!last) throw new Error('there is nothing to draw from')
  return last[0]
}

/**
 * Draws how long a person takes for what takes most people so many seconds: most take about as long, a few twice as long
 * (log-normal). Out: ms.
 */
export function msFor(seconds: number, random: Draws): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Math.round(seconds * 1_000 * Math.min(2.5, Math.max(0.4, Math.exp(0.45 * normal))))
}
