import type { RequestHandler } from 'express'
import type { Budgets } from '../config.ts'
import { createRates, type Rate } from '../live/limits.ts'
import type { Store } from '../store/store.ts'
import { orTryAgain, Problem } from './problem.ts'
import { visitOf } from './visit.ts'

interface OpeningsDeps {
  budgets: Budgets
  store: Pick<Store, 'countRooms'>
  clock: () => number
}

/** So many at once, or spread over an hour. */
const anHour = (many: number): Rate => ({ burst: many, perSecond: many / 3_600 })

/**
 * Lets a call pass that asks for a new room, as long as its address and the server may have one more. Does not read the
 * body. In memory only; no address is written anywhere. Throws `too-many-rooms` or `server-full`.
 */
export function createOpenings({ budgets, store, clock }: OpeningsDeps): RequestHandler {
  const mayOpen = createRates(anHour(budgets.roomsAnHour), clock)

  return async (request, response, next) => {
    if (!mayOpen(visitOf(request, response).address())) throw new Problem('too-many-rooms')
    if ((await orTryAgain(store.countRooms())) >= budgets.rooms) throw new Problem('server-full')
    next()
  }
}

/** Does the same for a call that adds a deck. Throws `too-many-decks` or `library-full`. */
export function createDeckOpenings({
  budgets,
  store,
  clock,
}: Omit<OpeningsDeps, 'store'> & { store: Pick<Store, 'library'> }): RequestHandler {
  const mayAdd = createRates(anHour(budgets.decksAnHour), clock)

  return async (request, response, next) => {
    if (!mayAdd(visitOf(request, response).address())) throw new Problem('too-many-decks')
    if ((await orTryAgain(store.library.countDecks())) >= budgets.decks) throw new Problem('library-full')
    next()
  }
}
