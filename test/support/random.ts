/**
 * Makes a linear congruential generator: the same seed leads to the same run, so that a failing one can be repeated.
 */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
