import type { Logger } from '../../logger.ts'
import type { Peers } from '../../store/store.ts'
import { createTrouble } from './trouble.ts'

/** So often a node says that it runs. */
const BEAT_MS = 4_000

/** A clock that is further off than this (ms) is worth a word: deadlines and the last day of a room go by it. */
export const CLOCK_OFF_MS = 1_000

/** What each node counts for all, by kind. */
export interface Counts {
  own: () => Record<string, number>
  /** Takes what each of the others counted. */
  others: (all: readonly Readonly<Record<string, number>>[]) => void
}

interface HeartbeatDeps {
  peers: Pick<Peers, 'beat'>
  clock: () => number
  counts: Counts
  logger: Logger
}

/** Says now and then that this node runs, with what it counted, and hears what the others count. */
export function createHeartbeat({ peers, clock, counts, logger }: HeartbeatDeps): { close: () => void } {
  let isFirst = true
  let beating: Promise<void> | null = null
  const trouble = createTrouble(logger, 'the other servers could not be told that this one runs')

  async function beat() {
    const asked = clock()
    const { others, now } = await peers.beat(counts.own())
    // What was answered in between is of the middle of the wait.
    const off = clock() - (clock() - asked) / 2 - now
    if (isFirst && Math.abs(off) > CLOCK_OFF_MS)
      logger.warn(
        { seconds: Math.round(off / 1_000) },
        'the clock of this server and that of the database differ: set both',
      )
    isFirst = false
    counts.others(others.map((other) => other.counts))
  }

  function start() {
    beating ??= beat()
      .then(trouble.over, trouble.failed)
      .finally(() => (beating = null))
  }

  start()
  const timer = setInterval(start, BEAT_MS).unref()
  return {
    close() {
      clearInterval(timer)
    },
  }
}
