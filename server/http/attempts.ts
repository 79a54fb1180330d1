import { Problem } from './problem.ts'
import { createPlaces, type Places } from './places.ts'
import { createFailures, type Failures } from './failures.ts'
import type { Visit } from './visit.ts'

/** No try waits longer: people must get in, whatever others try. */
export const LONGEST_WAIT_MS = 5_000

interface Budget {
  /** Failures within ten minutes that slow nobody. */
  free: Failures
  /** How many may wait at once. */
  places: Places
}

/**
 * THE TABLE of what can be guessed. Codes have eight digits and are typed by whole halls behind one address; the password
 * is one for all, and few people type it. Keys of decks are in links: a wrong one is an old link.
 */
const BUDGETS = {
  code: { free: { one: 60, all: 3_000 }, places: { one: 10, all: 256 } },
  deckKey: { free: { one: 60, all: 3_000 }, places: { one: 4, all: 64 } },
  password: { free: { one: 20, all: 300 }, places: { one: 4, all: 64 } },
} satisfies Record<string, Budget>

/**
 * How long a try waits after so many failures: not at all within the budget, then ever longer, and five seconds after
 * twice as many as are free. What one address and all together have overdrawn does not add up.
 */
export function waitMs(failures: Failures, free: Failures): number {
  const overdrawn = Math.max(failures.one / free.one, failures.all / free.all) - 1
  return Math.ceil(LONGEST_WAIT_MS * Math.min(1, Math.max(0, overdrawn)))
}

/** Runs something after this many ms. Out: a function that keeps it from running. */
export type After = (ms: number, run: () => void) => () => void

/** A timer that keeps no process alive. */
const afterMs: After = (ms, run) => {
  const timer = setTimeout(run, ms).unref()
  return () => {
    clearTimeout(timer)
  }
}

/** Slows guessing down (tarpit). In memory only; no address is written anywhere. */
export interface Attempts {
  /**
   * Lets a try begin, after its wait where there were too many failures. Call it before anything is looked up: then right
   * and wrong take the same time. Whoever `isKnown` by a secret of another kind does not wait; what it looks up must not
   * depend on what is guessed. Throws `too-many-tries` when too many wait already, and when the caller has gone away.
   */
  begin(visit: Visit, isKnown?: () => Promise<boolean>): Promise<void>
  /** Whether a try by these would wait now. */
  wouldWait(visit: Visit): boolean
  /** Counts a wrong code or password. Right ones cost nothing: a hall behind one address joins freely. */
  recordFailure(visit: Visit): void
  /** How many failed at this node in the last minutes. */
  failed(): number
  /** Takes how many failed at all other nodes: one budget is for all. */
  failedElsewhere(sum: number): void
}

export function createAttempts(kind: keyof typeof BUDGETS, clock: () => number, after: After = afterMs): Attempts {
  const { free, places } = BUDGETS[kind]
  const failures = createFailures(clock)
  const waiting = createPlaces(places)

  /** Resolves to whether the caller is still there after this time; at once when they go away. */
  const wait = (ms: number, visit: Visit) =>
    new Promise<boolean>((resolve) => {
      const cancel = after(ms, () => {
        resolve(true)
      })
      visit.onLeft(() => {
        cancel()
        resolve(false)
      })
    })

  const waitOf = (visit: Visit) => waitMs(failures.of(visit.address), free)

  return {
    async begin(visit, isKnown) {
      const ms = waitOf(visit)
      if (ms === 0) return
      if (isKnown && (await isKnown())) return
      const leave = waiting.take(visit.address(), visit.peer())
      if (!leave) throw new Problem('too-many-tries')
      const isHere = await wait(ms, visit)
      leave()
      if (!isHere) throw new Problem('too-many-tries')
    },
    wouldWait: (visit) => waitOf(visit) > 0,
    recordFailure(visit) {
      failures.add(visit.address())
    },
    failed: failures.own,
    failedElsewhere: failures.setOthers,
  }
}
