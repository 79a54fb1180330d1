/** Nothing at all has moved for this long: then it hangs. A busy machine is slow, but it moves. */
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
