/** How many are allowed at once, and how many a second in the long run. */
export interface Rate {
  burst: number
  perSecond: number
}

/** Says whether one more is allowed at this time (ms). */
export type Allowed = (now: number) => boolean

/**
 * Creates a rate limit (token bucket). A refusal takes no token, so that waiting helps. There is one for every key that
 * is in use: it keeps the numbers that change and shares the others.
 */
export function createRate(rate: Rate): Allowed {
  let tokens = rate.burst
  let last = 0
  return (now) => {
    if (last) tokens = Math.min(rate.burst, tokens + (Math.max(0, now - last) / 1000) * rate.perSecond)
    last = now
    if (tokens < 1) return false
    tokens--
    return true
  }
}
