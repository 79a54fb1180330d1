import { randomKey } from './random.ts'
import { read, remove, write } from './storage.ts'

const CLIENT = 'reask.client'
const LAST = 'reask.n'

/** The browser a command comes from, and the command's number there. */
export interface Stamped {
  client: string
  n: number
}

/**
 * Stamps a new command. The numbers of one browser only grow, over reloads and tabs, so that a late retry changes
 * nothing. A retry keeps its first stamp. Numbers follow the clock, so they grow even where nothing can be stored.
 */
export function stamp(now: number = Date.now()): Stamped {
  const last = Number(read(LAST)) || 0
  const n = Math.max(last + 1, now)
  write(LAST, String(n))
  return { client: clientId(), n }
}

/** Deletes this browser's numbers from its storage; the clock makes the next ones higher. */
export function forgetStamps(): void {
  remove(CLIENT)
  remove(LAST)
}

/** Returns the name that this browser gives itself in its commands. */
export function clientId(): string {
  const kept = read(CLIENT)
  if (kept) return kept
  const made = randomKey(15)
  write(CLIENT, made)
  return made
}
