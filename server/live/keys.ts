import { createRate, type Allowed } from './limits.ts'

/** A key's budget for commands, `sync` and connecting: enough for a person who taps, too little for a loop. */
export const RATE = { burst: 40, perSecond: 10 }

/**
 * A key's budget for typing the digits of another seat, right or wrong, besides `RATE`: five at once, then five a
 * minute. Of ten thousand combinations a few are somebody's at any time.
 */
export const TRIES = { burst: 5, perSecond: 5 / 60 }

/**
 * What a key may send in all, whatever it is, and be it refused: far more than any client does. Whoever sends more is not
 * read for a while (`hold-off.ts`).
 */
export const FRAMES = { burst: 400, perSecond: 100 }

/** At most this many windows of one key may be connected at once. */
export const SOCKETS_MAX = 8

/** After this long all budgets are full again, so that forgetting a key gains nobody anything. */
export const FORGET_MS = Math.max(...[RATE, TRIES, FRAMES].map(({ burst, perSecond }) => (burst / perSecond) * 1_000))

/** Keeps the keys in use, by their hash: how much each may still ask for, and which sockets it has. */
export interface Keys<Socket> {
  /** Takes one token from a key's budget. Out: whether there was one left at this time (ms). */
  allowed(key: string, now: number): boolean
  /** Does the same with the budget for typing digits. */
  mayTry(key: string, now: number): boolean
  /** Adds a socket of this key, which may have `most`. Out: the socket to disconnect for it, when there are too many now. */
  enter(key: string, socket: Socket, most?: number): Socket | undefined
  /** Records that something came from this socket at this time (ms). Out: whether that is no longer too much. */
  hear(key: string, socket: Socket, now: number): boolean
  /** Removes a socket. A key without sockets is forgotten as soon as its budget is full again. */
  leave(key: string, socket: Socket): void
  /** How many keys are kept. */
  readonly size: number
}

interface KeyInUse<Socket> {
  allowed: Allowed
  /** Made when it is first needed: few ever type digits. */
  mayTry: Allowed | null
  mayBeHeard: Allowed
  /** Its sockets; the one that has been silent longest comes first. */
  sockets: Socket[]
  /** Runs while it has no socket. */
  forgetting: NodeJS.Timeout | null
}

/** Creates the table of keys. Budget and places belong to the key, not to the socket: reconnecting refills nothing. */
export function createKeys<Socket>(): Keys<Socket> {
  const keys = new Map<string, KeyInUse<Socket>>()

  function use(key: string): KeyInUse<Socket> {
    const known = keys.get(key)
    if (known) return known
    const inUse = {
      allowed: createRate(RATE),
      mayTry: null,
      mayBeHeard: createRate(FRAMES),
      sockets: [],
      forgetting: null,
    }
    keys.set(key, inUse)
    forgetLater(key, inUse)
    return inUse
  }

  function forgetLater(key: string, inUse: KeyInUse<Socket>) {
    inUse.forgetting = setTimeout(() => keys.delete(key), FORGET_MS).unref()
  }

  function keepOn(inUse: KeyInUse<Socket>) {
    if (inUse.forgetting) clearTimeout(inUse.forgetting)
    inUse.forgetting = null
  }

  return {
    allowed: (key, now) => use(key).allowed(now),
    mayTry(key, now) {
      const inUse = use(key)
      inUse.mayTry ??= createRate(TRIES)
      return inUse.mayTry(now)
    },
    enter(key, socket, most = SOCKETS_MAX) {
      const inUse = use(key)
      keepOn(inUse)
      // Most keys have one socket: a list made of it has room for no more, one that grows has room for seventeen.
      if (inUse.sockets.length) inUse.sockets.push(socket)
      else inUse.sockets = [socket]
      // A phone on a bad network leaves sockets behind that nobody has closed yet; one of those is disconnected before a
      // window somebody looks at.
      return inUse.sockets.length > most ? inUse.sockets[0] : undefined
    },
    hear(key, socket, now) {
      const inUse = keys.get(key)
      if (!inUse) return true
      const { sockets } = inUse
      const at = sockets.at(-1) === socket ? -1 : sockets.indexOf(socket)
      if (at >= 0) sockets.push(...sockets.splice(at, 1))
      return inUse.mayBeHeard(now)
    },
    leave(key, socket) {
      const inUse = keys.get(key)
      const at = inUse?.sockets.indexOf(socket) ?? -1
      if (!inUse || at < 0) return
      inUse.sockets.splice(at, 1)
      if (inUse.sockets.length === 0) forgetLater(key, inUse)
    },
    get size() {
      return keys.size
    },
  }
}
