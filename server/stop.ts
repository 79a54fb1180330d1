import { Worker } from 'node:worker_threads'
import { quietly, type Log } from './logger.ts'

/** The process has ended this long after it was asked to, whatever hangs; a second less than five, for slow machines. */
const STOP_MS = 4_000

/** It says what it waits for before that. */
const SAY_MS = 3_500

/** Ends the process gently on SIGTERM and SIGINT: exit code 0, or 1 when closing failed. */
export function stopOnSignals(close: () => Promise<void>, log: Log): void {
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      // A second signal while stopping is impatience: go at once; what was acknowledged is on disk anyway.
      if (stopping) kill()
      stopping = true
      killAfter(STOP_MS)
      setTimeout(() => {
        log.error('the disk does not answer: the server ends without closing the database; all that was saved is kept')
      }, SAY_MS).unref()
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error(quietly(error), 'stopping did not go well')
          process.exit(1)
        },
      )
    })
}

/** `process.exit` waits for a thread that is in a call to the disk, for ever if need be; this does not. */
function kill(): void {
  process.kill(process.pid, 'SIGKILL')
}

/** From a thread of its own: this one may be the one that waits for the disk. */
function killAfter(ms: number): void {
  new Worker(`setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${ms})`, { eval: true, execArgv: [] }).unref()
}
