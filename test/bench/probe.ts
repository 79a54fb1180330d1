import { monitorEventLoopDelay } from 'node:perf_hooks'

// Loaded before a server that is measured (`--import`), so that the server itself knows nothing of it. Answers over
// the channel to the process that started it.

/** What a server has used since its start; `delayP99` since it was last asked with `fresh`. */
export interface Probe {
  /** CPU of the whole process, ms. */
  cpu: number
  /** Live memory after garbage collection: heap and buffers, bytes. Zero unless asked for. */
  memory: number
  /** Resident memory, bytes. */
  resident: number
  /** The 99th percentile of how late the event loop came round, ms. */
  delayP99: number
}

export interface Question {
  collect?: boolean
  fresh?: boolean
}

const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()

process.on('message', ({ collect, fresh }: Question) => {
  const { user, system } = process.cpuUsage()
  const delayP99 = delay.percentile(99) / 1e6
  let memory = 0
  if (collect) {
    for (let again = 0; again < 3; again++) globalThis.gc?.()
    const { heapUsed, external } = process.memoryUsage()
    memory = heapUsed + external
  }
  if (fresh) delay.reset()
  const answer: Probe = { cpu: (user + system) / 1_000, memory, resident: process.memoryUsage.rss(), delayP99 }
  process.send?.(answer)
})

// Whoever measures is gone: nobody needs this server any more.
process.on('disconnect', () => process.exit())
