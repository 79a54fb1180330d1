/**
 * The longest pause between two looks at the clock. It may be set while something waits, even to a time that no timer
 * reaches: those of Node hold 24 days, and run at once when they are given more.
 */
const LOOK_MS = 60_000

/** Runs something once the clock says so, in ms since 1970; at once where it does already. Out: what takes that back. */
export function wakeAt(due: number, clock: () => number, run: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  function look() {
    const wait = due - clock()
    if (wait > 0) timer = setTimeout(look, Math.min(wait, LOOK_MS)).unref()
    else run()
  }
  look()
  return () => {
    clearTimeout(timer)
  }
}
