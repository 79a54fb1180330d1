/** Guessing a code: this many misses from one address, or from everywhere, within the window, and it is over. */
const WINDOW_MS = 600_000
const MISSES = { one: 60, all: 3_000 }

export interface Guessing {
  /** May this address still try? Only misses count: a hall behind one address joins freely, and is not asked for it. */
  allowed(address: () => string): boolean
  missed(address: string): void
}

/** Counts wrong codes and passwords, in memory only and for ten minutes; no address is written anywhere. */
export function createGuessing(clock: () => number): Guessing {
  let started = clock()
  let misses = new Map<string, number>()
  let all = 0

  function turn() {
    const passed = clock() - started
    // A clock that was set back begins a new window.
    if (passed >= 0 && passed < WINDOW_MS) return
    started = clock()
    misses = new Map()
    all = 0
  }

  return {
    allowed(address) {
      turn()
      return all < MISSES.all && (all === 0 || (misses.get(address()) ?? 0) < MISSES.one)
    },
    missed(address) {
      turn()
      all++
      misses.set(address, (misses.get(address) ?? 0) + 1)
    },
  }
}
