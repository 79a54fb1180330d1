import type { RequestHandler } from 'express'
import type { Budgets } from '../config.ts'
import { createRate, type Allowed } from '../live/limits.ts'
import type { Store } from '../store/store.ts'
import { orTryAgain, Problem } from './problem.ts'
import { visitOf } from './visit.ts'

const HOUR_MS = 3_600_000

interface OpeningsDeps {
  budgets: Budgets
  store: Pick<Store, 'countRooms'>
  clock: () => number
}

/**
 * Lets a call pass that asks for a new room, as long as its address and the server may have one more. Does not read the
 * body. In memory only; no address is written anywhere. Throws `too-many-rooms` or `server-full`.
 */
export function createOpenings({ budgets, store, clock }: OpeningsDeps): RequestHandler {
  const rate = { burst: budgets.roomsAnHour, perSecond: budgets.roomsAnHour / 3_600 }
  let addresses = new Map<string, { allowed: Allowed; last: number }>()
  let forgotten = clock()

  /** After an hour all of it may be opened again. */
  function forget(now: number) {
    if (now - forgotten < HOUR_MS) return
    forgotten = now
    addresses = new Map([...addresses].filter(([, { last }]) => now - last < HOUR_MS))
  }

  function mayOpen(address: string): boolean {
    const now = clock()
    forget(now)
    const one = addresses.get(address) ?? { allowed: createRate(rate), last: now }
    addresses.set(address, { ...one, last: now })
    return one.allowed(now)
  }

  return async (request, response, next) => {
    if (!mayOpen(visitOf(request, response).address())) throw new Problem('too-many-rooms')
    if ((await orTryAgain(store.countRooms())) >= budgets.rooms) throw new Problem('server-full')
    next()
  }
}
