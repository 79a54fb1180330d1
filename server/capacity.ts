import { readFileSync } from 'node:fs'

/** Open files the server needs for itself: the store, the log, the built client, and a margin for HTTP requests. */
const OWN_DESCRIPTORS = 100

/**
 * Returns how many people can be connected, by the process's hard limit on open files: beyond it the system drops new
 * sockets without any error. Null where the system does not say (anything but Linux).
 */
export function capacity(): number | null {
  try {
    const hard = /^Max open files\s+\S+\s+(\S+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1]
    return hard === undefined || hard === 'unlimited' ? null : Math.max(0, Number(hard) - OWN_DESCRIPTORS)
  } catch {
    return null
  }
}
