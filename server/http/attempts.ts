import { Problem } from './problem.ts'
import { createLine, type Places } from './line.ts'
import { createFailures, type Failures } from './failures.ts'
import type { Visit } from './visit.ts'

/** No try waits longer: people must get in, whatever others try. */
export const LONGEST_WAIT_MS = 5_000

interface Budget {
  /** Failures within ten minutes that slow nobody. */
  free: Failures
  /** How many may wait at once. */
  line: Places
  /** How many of them are let in, drawn by lot. */
  places: Places
}

/**
 * THE TABLE of what can be guessed. Codes have eight digits and are typed by whole halls behind one address; the password
 * is one for all, and few people type it.
 */
const BUDGETS = {
  code: { free: { one: 60, all: 3_000 }, line: { one: 80, all: 2_048 }, places: { one: 10, all: 256 } },
  password: { free: { one: 20, all: 300 }, line: { one: 32, all: 512 }, places: { one: 4, all: 64 } },
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
   * depend on what is guessed. Throws `too-many-tries` when too many wait already, when more waited than there are places
   * and the lot fell on others, and when the caller has gone away.
   */
  begin(visit: Visit, isKnown?: () => Promise<boolean>): Promise<void>
  /** Counts a wrong code or password. Right ones cost nothing: a hall behind one address joins freely. */
  recordFailure(visit: Visit): void
}

export function createAttempts(
  kind: keyof typeof BUDGETS,
  clock: () => number,
  after: After = afterMs,
  draw: () => number = Math.random,
): Attempts {
  const { free, line: length, places } = BUDGETS[kind]
  const failures = createFailures(clock)
  const line = createLine(length, places)

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

  return {
    async begin(visit, isKnown) {
      const ms = waitMs(failures.of(visit.address), free)
      if (ms === 0) return
      if (isKnown && (await isKnown())) return
      const place = line.enter(visit.address(), visit.peer())
      if (!place) throw new Problem('too-many-tries')
      const isIn = (await wait(ms, visit)) && draw() < place.chance()
      place.leave()
      if (!isIn) throw new Problem('too-many-tries')
    },
    recordFailure(visit) {
      failures.add(visit.address())
    },
  }
}
