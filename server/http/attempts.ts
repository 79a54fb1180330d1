/** Once this many attempts failed within the window, from one address or from all together, no more are allowed. */
const WINDOW_MS = 600_000
const FAILURES = { one: 60, all: 3_000 }

export interface Attempts {
  /**
   * Whether this address may still try. Only failures count: a hall behind one address joins freely, and the address is
   * not even asked for.
   */
  allowed(address: () => string): boolean
  /** Counts a wrong code or password. */
  recordFailure(address: string): void
}

/**
 * Limits guessing: counts wrong codes and passwords, in memory only and for ten minutes (a fixed-window rate limit).
 * No address is written anywhere.
 */
export function createAttempts(clock: () => number): Attempts {
  let started = clock()
  let failures = new Map<string, number>()
  let all = 0

  function startWindow() {
    const passed = clock() - started
    // A clock that was set back starts a new window.
    if (passed >= 0 && passed < WINDOW_MS) return
    started = clock()
    failures = new Map()
    all = 0
  }

  return {
    allowed(address) {
      startWindow()
      return all < FAILURES.all && (all === 0 || (failures.get(address()) ?? 0) < FAILURES.one)
    },
    recordFailure(address) {
      startWindow()
      all++
      failures.set(address, (failures.get(address) ?? 0) + 1)
    },
  }
}
