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

/**
 * Creates a rate limit for each of many names, in memory alone. Out: says of a name whether one more is allowed now. A name
 * that asked for nothing for as long as a whole burst takes to come back is forgotten.
 */
export function createRates(rate: Rate, clock: () => number): (name: string) => boolean {
  const fullMs = (rate.burst / rate.perSecond) * 1_000
  let names = new Map<string, { allowed: Allowed; last: number }>()
  let forgotten = clock()

  function forget(now: number) {
    if (now - forgotten < fullMs) return
    forgotten = now
    names = new Map([...names].filter(([, { last }]) => now - last < fullMs))
  }

  return (name) => {
    const now = clock()
    forget(now)
    const one = names.get(name) ?? { allowed: createRate(rate), last: now }
    names.set(name, { ...one, last: now })
    return one.allowed(now)
  }
}
