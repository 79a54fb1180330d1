import { Worker } from 'node:worker_threads'
import { withoutMessage, type Logger } from './logger.ts'

/**
 * The process ends this long after it was asked to, whatever hangs: one second less than the promised five, for slow
 * machines.
 */
const STOP_MS = 4_000

/** Before that, it logs what it is waiting for. */
const WARN_MS = 3_500

/** Closes and ends the process on SIGTERM or SIGINT: exit code 0, or 1 when closing failed. */
export function stopOnSignals(close: () => Promise<void>, logger: Logger): void {
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      // A second signal: exit at once. Everything acknowledged is already on disk.
      if (stopping) kill()
      stopping = true
      killAfter(STOP_MS)
      setTimeout(() => {
        logger.error(
          'the disk does not answer: the server exits without closing the database; everything saved is kept',
        )
      }, WARN_MS).unref()
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error(withoutMessage(error), 'the server could not be stopped cleanly')
          process.exit(1)
        },
      )
    })
}

/** Ends the process at once. `process.exit` would wait for a thread that is in a call to the disk, perhaps for ever. */
function kill(): void {
  process.kill(process.pid, 'SIGKILL')
}

/** Kills the process after this time, from a thread of its own: the main thread itself may be waiting for the disk. */
function killAfter(ms: number): void {
  new Worker(`setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${ms})`, { eval: true, execArgv: [] }).unref()
}
