import { createRate } from './limits.ts'

/** A key's budget for commands, `sync` and connecting: enough for a person who taps, too little for a loop. */
export const RATE = { burst: 40, perSecond: 10 }

/**
 * A key's budget for typing the digits of another seat, right or wrong, besides `RATE`: five at once, then five a
 * minute. Of ten thousand combinations a few are somebody's at any time.
 */
export const TRIES = { burst: 5, perSecond: 5 / 60 }

/** At most this many windows of one key may be connected at once. */
export const SOCKETS_MAX = 8

/** After this long both budgets are full again, so that forgetting a key gains nobody anything. */
export const FORGET_MS = Math.max(...[RATE, TRIES].map(({ burst, perSecond }) => (burst / perSecond) * 1_000))

/** Keeps the keys in use, by their hash: how much each may still ask for, and which sockets it has. */
export interface Keys<Socket> {
  /** Takes one token from a key's budget. Out: whether there was one left at this time (ms). */
  allowed(key: string, now: number): boolean
  /** Does the same with the budget for typing digits. */
  mayTry(key: string, now: number): boolean
  /** Adds a socket of this key. Out: the socket to disconnect for it, when there are too many now. */
  enter(key: string, socket: Socket): Socket | undefined
  /** Records that something came from this socket. */
  hear(key: string, socket: Socket): void
  /** Removes a socket. A key without sockets is forgotten as soon as its budget is full again. */
  leave(key: string, socket: Socket): void
  /** How many keys are kept. */
  readonly size: number
}

interface KeyInUse<Socket> {
  allowed: (now: number) => boolean
  mayTry: (now: number) => boolean
  /** The sockets, and when something last came from each. */
  heard: Map<Socket, number>
  forgetting: NodeJS.Timeout | undefined
}

/** Creates the table of keys. Budget and places belong to the key, not to the socket: reconnecting refills nothing. */
export function createKeys<Socket>(clock: () => number = () => performance.now()): Keys<Socket> {
  const keys = new Map<string, KeyInUse<Socket>>()

  function use(key: string): KeyInUse<Socket> {
    const known = keys.get(key)
    if (known) return known
    const inUse = {
      allowed: createRate(RATE),
      mayTry: createRate(TRIES),
      heard: new Map<Socket, number>(),
      forgetting: undefined,
    }
    keys.set(key, inUse)
    forgetLater(key, inUse)
    return inUse
  }

  function forgetLater(key: string, inUse: KeyInUse<Socket>) {
    clearTimeout(inUse.forgetting)
    inUse.forgetting = setTimeout(() => {
      if (inUse.heard.size === 0) keys.delete(key)
    }, FORGET_MS).unref()
  }

  return {
    allowed: (key, now) => use(key).allowed(now),
    mayTry: (key, now) => use(key).mayTry(now),
    enter(key, socket) {
      const { heard } = use(key)
      heard.set(socket, clock())
      return heard.size > SOCKETS_MAX ? longestSilent(heard, socket) : undefined
    },
    hear(key, socket) {
      const heard = keys.get(key)?.heard
      if (heard?.has(socket)) heard.set(socket, clock())
    },
    leave(key, socket) {
      const inUse = keys.get(key)
      if (inUse?.heard.delete(socket) && inUse.heard.size === 0) forgetLater(key, inUse)
    },
    get size() {
      return keys.size
    },
  }
}

/**
 * Finds the socket that has been silent longest. A phone on a bad network leaves sockets behind that nobody has closed
 * yet; one of those is disconnected before a window somebody looks at.
 */
function longestSilent<Socket>(heard: Map<Socket, number>, newcomer: Socket): Socket | undefined {
  const others = [...heard].filter(([socket]) => socket !== newcomer)
  return others.reduce((silent, each) => (each[1] < silent[1] ? each : silent), others[0] ?? [newcomer, 0])[0]
}
