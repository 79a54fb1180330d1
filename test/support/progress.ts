import { availableParallelism, loadavg } from 'node:os'

// How long tests wait. A machine that is busy with other things is slow, for minutes too, but it moves: so what is waited
// for may take any time while something moves, and a test fails for what hangs.

/** Nothing at all has moved for this long: then it hangs. */
const STILL_MS = 60_000

/** What is waited for. */
export interface Awaited {
  /** Whether it is there. */
  is: () => boolean | Promise<boolean>
  /** Anything that changes while work goes on, such as how many have been answered. Each change begins the wait anew. */
  moved: () => unknown
  /** Says what was waited for in vain. */
  what: () => string
  /** How long nothing may move (ms). */
  stillMs?: number
  /** How often it is looked for (ms). */
  everyMs?: number
}

/**
 * Waits for as long as something moves: what is waited for, on a machine that is busy with other things, may take any
 * time. Rejects when nothing has moved for a minute.
 */
export async function whileItMoves({ is, moved, what, stillMs = STILL_MS, everyMs = 10 }: Awaited): Promise<void> {
  let before = moved()
  let since = performance.now()
  while (!(await is())) {
    const now = moved()
    if (now !== before) [before, since] = [now, performance.now()]
    else if (performance.now() - since > stillMs) throw new Error(`waited in vain for ${what()}`)
    await new Promise((soon) => setTimeout(soon, everyMs))
  }
}

let lastMoved = performance.now()

/** Says that something went on in the test that runs: a frame has come, or an answer. */
export function moved(): void {
  lastMoved = performance.now()
}

/** Calls this once nothing has moved for a minute, wherever in the test. Out: what takes that back. */
export function onceStill(run: () => void): () => void {
  moved()
  let timer: NodeJS.Timeout
  const look = () => {
    const left = lastMoved + STILL_MS - performance.now()
    if (left > 0) timer = setTimeout(look, left)
    else run()
  }
  look()
  return () => {
    clearTimeout(timer)
  }
}

/**
 * Returns how long to wait for what cannot say whether it moves, such as a page in a browser: so long where the machine is
 * free (ms), and longer by as many times as it has more to do than it can.
 */
export const patient = (ms: number): number => ms * Math.max(1, (loadavg()[0] ?? 0) / availableParallelism())
