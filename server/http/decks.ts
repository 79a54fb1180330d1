import { Router } from 'express'
import type { DeckList } from '../../shared/http.ts'
import type { Deck } from '../../shared/deck/schema.ts'
import type { Config } from '../config.ts'
import { readEntries } from '../library/entry.ts'
import type { Random } from '../secrets.ts'
import type { Store } from '../store/store.ts'
import type { Attempts } from './attempts.ts'
import { bearer, checkPassword, type Hosting } from './hosting.ts'
import { addLibrary } from './library/calls.ts'
import type { KeptDecks } from './library/kept.ts'
import { orTryAgain } from './problem.ts'
import { visitOf } from './visit.ts'

interface DecksRouterDeps {
  /** Those that come with the server, and those of its `decks/` folder. */
  decks: readonly Deck[]
  config: Config
  store: Store
  hosting: Hosting
  kept: KeptDecks
  passwords: Attempts
  random: Random
  clock: () => number
}

/**
 * Answers what decks are called: to anyone those that come with the server, to hosts those that are shared; and calls about
 * each of them.
 */
export function decksRouter({ decks, config, store, hosting, passwords, ...deps }: DecksRouterDeps): Router {
  const router = Router()
  const { hostPassword } = config

  router.get('/', async (request, response) => {
    const shown = bearer(request)
    // A page asks here whether a password is right, before its host fills in anything.
    if (hostPassword !== null && shown !== null)
      await checkPassword(shown, hostPassword, passwords, visitOf(request, response))
    const signedIn = await hosting.isSignedIn(request)
    const isHost = hostPassword !== null && (shown !== null || signedIn)
    const list: DeckList = {
      hosting: hostPassword === null ? 'open' : 'password',
      signedIn,
      decks: decks.map(({ id, title, about, madeFor = null, asks }) => ({
        id,
        title,
        about,
        madeFor,
        asks: asks.map((ask) => ask.title),
      })),
      shared: isHost ? readEntries(await orTryAgain(store.library.sharedDecks())) : [],
    }
    response.json(list)
  })

  addLibrary(router, { decks, config, store, hosting, ...deps })

  return router
}
