import { randomInt } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { ROLES, type Role } from '../../shared/wire.ts'
import { createFigures, REFUSAL_LABELS, type Figures, type RefusalLabel } from './figures.ts'
import type { Draw } from './lots.ts'

/** What is looked up when somebody asks. */
export interface Now {
  connections: Record<Role, number>
  rooms: number
}

export interface Metrics {
  figures: Figures
  /** Takes how to look up what is looked up when somebody asks. */
  lookAt(now: () => Now): void
  /** Returns all metrics in the text format of Prometheus, and its content type. */
  text(): Promise<{ type: string; body: string }>
}

const SECONDS = [0.005, 0.02, 0.1, 0.5, 2]
/** So often it is looked how late the event loop is. */
const LOOK_MS = 20
const QUANTILES = [0.5, 0.99, 1] as const

/** Creates the metrics of one server. Their labels are those of the tables, and no other. */
export function createMetrics(draw: Draw = (below) => randomInt(below), now = () => performance.now()): Metrics {
  const registry = new Registry()
  const registers = [registry]
  let look: (() => Now) | null = null

  const commands = new Histogram<'role'>({
    name: 'reask_command_seconds',
    help: 'Time to answer a command, by who may send it; in lots of fifty.',
    labelNames: ['role'],
    buckets: SECONDS,
    registers,
  })
  const commits = new Histogram({
    name: 'reask_commit_seconds',
    help: 'Time until the store kept something; in lots of fifty.',
    buckets: SECONDS,
    registers,
  })
  const refusals = new Counter<'code'>({
    name: 'reask_refusals_total',
    help: 'What was refused, by code; what rooms refused is one, in lots of fifty.',
    labelNames: ['code'],
    registers,
  })
  const waiting = new Gauge({
    name: 'reask_commands_waiting',
    help: 'Commands that wait for their answer, rounded down to tens.',
    registers,
  })
  const swept = new Gauge({
    name: 'reask_retention_last_run_timestamp_seconds',
    help: 'When old rooms were last ended, folded and deleted.',
    registers,
  })
  new Gauge<'role'>({
    name: 'reask_connections',
    help: 'Windows that are connected.',
    labelNames: ['role'],
    registers,
    collect() {
      for (const role of ROLES) this.set({ role }, look?.().connections[role] ?? 0)
    },
  })
  new Gauge({
    name: 'reask_rooms_open',
    help: 'Rooms in memory: somebody is there, or was a moment ago.',
    registers,
    collect() {
      this.set(look?.().rooms ?? 0)
    },
  })
  const loop = monitorEventLoopDelay({ resolution: LOOK_MS })
  loop.enable()
  new Gauge<'quantile'>({
    name: 'reask_event_loop_delay_seconds',
    help: 'How late the event loop was since this was last asked for.',
    labelNames: ['quantile'],
    registers,
    collect() {
      // The pause between two looks is in what is measured.
      for (const quantile of QUANTILES)
        this.set({ quantile: String(quantile) }, Math.max(0, loop.percentile(quantile * 100) / 1e9 - LOOK_MS / 1_000))
      loop.reset()
    },
  })
  // All there is, from the start.
  for (const role of ROLES) commands.zero({ role })
  for (const code of REFUSAL_LABELS) refusals.inc({ code }, 0)

  return {
    figures: createFigures(
      {
        command: (role, seconds) => {
          commands.observe({ role }, seconds)
        },
        commit: (seconds) => {
          commits.observe(seconds)
        },
        refusal: (code: RefusalLabel) => {
          refusals.inc({ code })
        },
        waiting: (tens) => {
          waiting.set(tens)
        },
        swept: (at) => {
          swept.set(at / 1_000)
        },
      },
      draw,
      now,
    ),
    lookAt(how) {
      look = how
    },
    text: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  }
}
