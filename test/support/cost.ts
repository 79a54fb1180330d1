/**
 * Returns how long the cheapest of some runs of this work took, in ms: the others were slowed down by something else.
 */
export function cheapest(work: () => unknown, runs = 5): number {
  let least = Infinity
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    work()
    least = Math.min(least, performance.now() - started)
  }
  return least
}
