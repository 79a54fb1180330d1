import { Router } from 'express'
import type { DeckList } from '../../shared/http.ts'
import { builtInDecks } from '../../shared/deck/built-in/decks.ts'
import type { Config } from '../config.ts'
import type { Attempts } from './attempts.ts'
import { hostsOnly } from './hosting.ts'
import { Problem } from './problem.ts'

/** Answers with the built-in decks, to anyone who may host. */
export function decksRouter(config: Config, passwords: Attempts): Router {
  const router = Router()
  router.use(hostsOnly(config, passwords))

  router.get('/', (_request, response) => {
    const decks = builtInDecks.map(({ id, title, about, versions, asks }) => ({
      id,
      title,
      about,
      versions: versions.map(({ name }) => name),
      asks: asks.length,
    }))
    const list: DeckList = { decks }
    response.json(list)
  })

  router.get('/:deckId', (request, response) => {
    const deck = builtInDecks.find(({ id }) => id === request.params.deckId)
    if (!deck) throw new Problem('unknown-deck')
    response.json(deck)
  })

  return router
}
