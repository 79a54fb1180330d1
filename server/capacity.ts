import { readFileSync } from 'node:fs'

/** What the server needs for itself: the store, the log, the built client, a margin for calls under way. */
const OWN_DESCRIPTORS = 100

/**
 * How many people fit, by the process's hard limit on open files: past it new sockets are dropped without a word.
 * Null where the system does not tell (anything but Linux).
 */
export function peopleThatFit(): number | null {
  try {
    const hard = /^Max open files\s+\S+\s+(\S+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1]
    return hard === undefined || hard === 'unlimited' ? null : Math.max(0, Number(hard) - OWN_DESCRIPTORS)
  } catch {
    return null
  }
}
