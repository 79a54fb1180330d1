/** How many are allowed at once, and how many a second in the long run. */
export interface Rate {
  burst: number
  perSecond: number
}

/**
 * Creates a rate limit (token bucket). Out: a function that says whether one more is allowed at this time (ms). A
 * refusal takes no token, so that waiting helps.
 */
export function createRate({ burst, perSecond }: Rate): (now: number) => boolean {
  let tokens = burst
  let last = 0
  return (now) => {
    if (last) tokens = Math.min(burst, tokens + (Math.max(0, now - last) / 1000) * perSecond)
    last = now
    if (tokens < 1) return false
    tokens--
    return true
  }
}
