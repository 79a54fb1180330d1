/** Of one address, and of all together. */
export interface Failures {
  one: number
  all: number
}

const WINDOW_MS = 600_000

interface FailureCount {
  /** The failures of the last minutes, ten at most. The address is not even asked for when nobody failed. */
  of(address: () => string): Failures
  add(address: string): void
  /** How many failed here in the last minutes. */
  own: () => number
  /** Sets how many failed at all other nodes: they count as failures of all together. */
  setOthers: (sum: number) => void
}

/** Counts failures in memory, for ten minutes (a fixed window). */
export function createFailures(clock: () => number): FailureCount {
  let started = clock()
  let failures = new Map<string, number>()
  let all = 0
  let others = 0

  function startWindow() {
    const passed = clock() - started
    // A clock that was set back starts a new window.
    if (passed >= 0 && passed < WINDOW_MS) return
    started = clock()
    failures = new Map()
    all = 0
  }

  return {
    of(address) {
      startWindow()
      return { one: all === 0 ? 0 : (failures.get(address()) ?? 0), all: all + others }
    },
    add(address) {
      startWindow()
      all++
      failures.set(address, (failures.get(address) ?? 0) + 1)
    },
    own() {
      startWindow()
      return all
    },
    setOthers(sum) {
      others = sum
    },
  }
}
