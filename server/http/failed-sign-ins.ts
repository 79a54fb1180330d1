import type { Journal } from '../journal.ts'
import type { Attempts } from './attempts.ts'

/** Whoever guesses does not fill the disk with the log: the first is told at once, those of the next minute together. */
const TOGETHER_MS = 60_000

/** The same attempts, whose failures are written down. */
export function journalFailures(attempts: Attempts, journal: Journal): Attempts & { close(): void } {
  let untold = 0
  let timer: NodeJS.Timeout | undefined

  function tell() {
    clearTimeout(timer)
    timer = undefined
    if (!untold) return
    journal('sign-in.failed', { times: untold })
    untold = 0
    timer = setTimeout(tell, TOGETHER_MS).unref()
  }

  return {
    ...attempts,
    recordFailure(visit) {
      attempts.recordFailure(visit)
      untold++
      if (!timer) tell()
    },
    close() {
      tell()
      clearTimeout(timer)
    },
  }
}
