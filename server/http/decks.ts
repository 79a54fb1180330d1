import { Router, type RequestHandler } from 'express'
import type { DeckList } from '../../shared/http.ts'
import type { Deck } from '../../shared/deck/schema.ts'
import type { Config } from '../config.ts'
import type { Store } from '../store/store.ts'
import type { Attempts } from './attempts.ts'
import { bearer, hostsOnly, readersOnly } from './hosting.ts'
import { Problem } from './problem.ts'

interface DecksRouterDeps {
  /** Those that come with the server, and those of its `decks/` folder. */
  decks: readonly Deck[]
  config: Config
  store: Store
  passwords: Attempts
  clock: () => number
}

/**
 * Answers with the decks of this server: to anyone what they are called, to hosts what is in them. The readings, notes and
 * references would spoil a workshop for whoever takes part in it.
 */
export function decksRouter({ decks, config, store, passwords, clock }: DecksRouterDeps): Router {
  const router = Router()
  const checkPassword = hostsOnly(config, passwords)

  /** A page asks here whether a password is right, before its host fills in anything. */
  const checkShown: RequestHandler = (request, response, next) =>
    bearer(request) === null ? next() : checkPassword(request, response, next)

  router.get('/', checkShown, (_request, response) => {
    const list: DeckList = {
      hosting: config.hostPassword === null ? 'open' : 'password',
      decks: decks.map(({ id, title, about, madeFor = null, asks }) => ({
        id,
        title,
        about,
        madeFor,
        asks: asks.map((ask) => ask.title),
      })),
    }
    response.json(list)
  })

  router.get('/:deckId', readersOnly(config, store, passwords, clock), (request, response) => {
    const deck = decks.find(({ id }) => id === request.params.deckId)
    if (!deck) throw new Problem('unknown-deck')
    response.json(deck)
  })

  return router
}
