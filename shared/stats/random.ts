import { hash } from './shuffle.ts'

/**
 * Returns a generator of numbers in [0, 1) that depend only on the seed: the same seed gives the same numbers on every
 * machine (mulberry32, a 32-bit counter generator).
 */
export function seededRandom(seed: string): () => number {
  let state = hash(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Returns a generator of draws from the standard normal distribution (Box–Muller, both halves used). */
export function seededNormal(seed: string): () => number {
  const random = seededRandom(seed)
  let spare: number | null = null
  return () => {
    if (spare !== null) {
      const draw = spare
      spare = null
      return draw
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    const angle = 2 * Math.PI * random()
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
}
