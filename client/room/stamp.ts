import { randomKey } from './random.ts'
import { read, remove, write } from './storage.ts'

const CLIENT = 'reask.client'
const LAST = 'reask.n'

/** Which browser a command is of, and its number there. */
export interface Stamped {
  client: string
  n: number
}

/**
 * The stamp of a new command: numbers of one browser only grow, over reloads and tabs, so that a late retry changes
 * nothing. A retry keeps the stamp it was given first. The clock makes numbers grow even where nothing can be kept.
 */
export function stamp(now: number = Date.now()): Stamped {
  const last = Number(read(LAST)) || 0
  const n = Math.max(last + 1, now)
  write(LAST, String(n))
  return { client: clientId(), n }
}

/** Leaves no trace of this browser's numbers; the clock makes the next ones higher. */
export function forgetStamps(): void {
  remove(CLIENT)
  remove(LAST)
}

function clientId(): string {
  const kept = read(CLIENT)
  if (kept) return kept
  const made = randomKey(15)
  write(CLIENT, made)
  return made
}
