/** How often it is looked whether the clock was set. */
const LOOK_MS = 5_000

/** Time that passes may be counted a little differently by both clocks; what is off by more, somebody has set. */
const SLACK_MS = 500

/**
 * Watches for a clock that is set while the server runs. In: called with the new time (ms since 1970), a few seconds
 * after. Timers of a room end at a time of this clock, and clients count by how far theirs is from it.
 */
export function watchClock(clock: () => number, wasSet: (now: number) => void): { close: () => void } {
  const apart = () => clock() - performance.now()
  let known = apart()
  const timer = setInterval(() => {
    const now = apart()
    if (Math.abs(now - known) > SLACK_MS) wasSet(clock())
    known = now
  }, LOOK_MS).unref()
  return {
    close: () => {
      clearInterval(timer)
    },
  }
}
