import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import { draftFault } from '../../../shared/deck/draft.ts'
import { parseDeck } from '../../../shared/deck/parse.ts'
import type { DeckProblems } from '../../../shared/deck/problems.ts'
import type { Deck } from '../../../shared/deck/schema.ts'
import {
  addDeckSchema,
  changeDeckSchema,
  type DeckAdded,
  type DeckRead,
  type DeckSaved,
  type OwnDeckEntry,
} from '../../../shared/http.ts'
import { DECK_BYTES } from '../../../shared/wire.ts'
import type { Config } from '../../config.ts'
import { entryOf, readEntry } from '../../library/entry.ts'
import { dayNumber, leavingDay, unusedDays } from '../../library/keeping.ts'
import { createRates } from '../../live/limits.ts'
import { hashKey, type Random } from '../../secrets.ts'
import type { DeckText, KeptDeck } from '../../store/library/library.ts'
import type { Store } from '../../store/store.ts'
import { bearer, type Hosting } from '../hosting.ts'
import { createDeckOpenings } from '../openings.ts'
import { orTryAgain, Problem } from '../problem.ts'
import { parseBody } from '../rooms.ts'
import { readKept, type KeptDecks } from './kept.ts'

/** How often one deck is saved: an editor saves while somebody types. */
const SAVES = { burst: 30, perSecond: 1 }

interface LibraryDeps {
  /** Those that come with the server, and those of its `decks/` folder. */
  decks: readonly Deck[]
  config: Config
  store: Store
  hosting: Hosting
  kept: KeptDecks
  random: Random
  clock: () => number
}

/**
 * Answers calls about one deck: reading one that comes with the server, and adding, reading, changing and deleting one of the
 * library. What was acknowledged is on disk, and nobody’s change is overwritten by somebody who has not seen it.
 */
export function addLibrary(router: Router, { decks, config, store, hosting, kept, random, clock }: LibraryDeps): void {
  const { library } = store
  const mayAdd = createDeckOpenings({ budgets: config.budgets, store, clock })
  const maySave = createRates(SAVES, clock)
  const body = express.json({ limit: DECK_BYTES })

  router.post('/', hosting.hostsOnly, mayAdd, body, async (request, response) => {
    const { deck, deckKey = random.key(), shared = false } = parseBody(addDeckSchema, request.body)
    const { text, problems } = textOf(deck, shared)
    const keyHash = hashKey(deckKey)
    const deckId = random.id()
    const there = await orTryAgain(library.addDeck({ deckId, keyHash, ...text, today: dayNumber(clock()) }))
    // The same again after an answer that was lost; another deck is not to take this key.
    const before = there === deckId ? null : await orTryAgain(library.findDeck(there))
    if (there !== deckId && before?.deck !== text.deck) throw new Problem('key-taken')
    const revision = before?.revision ?? 1
    const added: DeckAdded = { deckId: there, deckKey, revision, ...problems }
    response.status(201).set('etag', tagOf(revision)).json(added)
  })

  router.get('/:deckId/entry', async (request, response) => {
    const deck = await readable(request, response)
    const entry = readEntry((await orTryAgain(library.findEntry(deck.deckId))) ?? '')
    if (!entry) throw new Problem('deck-damaged')
    const leavesOn = leavingDay(deck, dayNumber(clock()), unusedDays(config))
    const own: OwnDeckEntry = { id: deck.deckId, ...entry, revision: deck.revision, shared: deck.isShared, leavesOn }
    response.json(own)
  })

  router.get('/:deckId', async (request, response) => {
    const builtIn = decks.find(({ id }) => id === request.params.deckId)
    if (builtIn) {
      // Readings, notes and references would spoil a workshop for whoever takes part in it.
      await hosting.readerOf(request, response)
      response.json(builtIn)
      return
    }
    const deck = await readable(request, response)
    const read = readKept(deck)
    await kept.noteUse(deck, 'opened')
    const answer: DeckRead = { ...read, ...problemsOf(read.deck) }
    response.set('etag', tagOf(deck.revision)).json(answer)
  })

  /** Before the body is read. */
  const mayChange: RequestHandler = async (request, response, next) => {
    const deck = await kept.keyed(request, response)
    if (!maySave(deck.deckId)) throw new Problem('too-fast')
    response.locals.deck = deck
    next()
  }
  const changing = [mayChange, body]

  router.put('/:deckId', changing, async (request: Request, response: Response) => {
    const known = revisionIn(request.get('if-match'))
    const before = response.locals.deck as KeptDeck
    const { deck, shared = before.isShared } = parseBody(changeDeckSchema, request.body)
    const { text, problems } = textOf(deck, shared)
    const revision = await change(before, known, text)
    const saved: DeckSaved = { revision, ...problems }
    response.set('etag', tagOf(revision)).json(saved)
  })

  router.delete('/:deckId', async (request, response) => {
    const { deckId } = await kept.keyed(request, response)
    await orTryAgain(library.deleteDeck(deckId))
    response.status(204).end()
  })

  /**
   * Changes a deck of which the caller knows this revision. Out: the new one; that of the deck as it stands, where it is the
   * same already, as after an answer that was lost. Throws `changed` with what somebody else made of it, and `bad-deck-key`
   * when it was deleted meanwhile.
   */
  async function change(before: KeptDeck, known: number, text: DeckText): Promise<number> {
    if (isSame(before, text)) return before.revision
    const revision = await orTryAgain(library.changeDeck(before.deckId, known, text))
    if (revision !== null) return revision
    const now = await orTryAgain(library.findDeck(before.deckId))
    if (!now) throw new Problem('bad-deck-key')
    if (isSame(now, text)) return now.revision
    throw new Problem('changed', readKept(now))
  }

  /**
   * The deck that a call names, for whoever shows its key, and for hosts where it is shared. Throws `unknown-deck` for anything
   * else, whether there is such a deck or not, and `host-password` to those who might be hosts.
   */
  async function readable(request: Request, response: Response): Promise<KeptDeck> {
    const deckId = String(request.params.deckId)
    const own = await kept.ofKey(deckId, bearer(request))
    if (own) return own
    const right = await hosting.readerOf(request, response)
    const shared = right === 'host' ? await kept.ofHosts(deckId) : null
    if (shared) return shared
    if (bearer(request) !== null) await kept.countMiss(request, response)
    throw new Problem('unknown-deck')
  }

  /** What is kept of a deck. Throws where it is none, is far larger than any, or may not be shared. */
  function textOf(deck: unknown, isShared: boolean): { text: DeckText; problems: DeckProblems } {
    const fault = draftFault(deck)
    if (fault) throw new Problem(fault === 'too-large' ? 'too-large' : 'bad-request')
    if (isShared && config.hostPassword === null) throw new Problem('no-sharing')
    const problems = problemsOf(deck)
    const entry = JSON.stringify(entryOf(deck, problems.problems.length === 0))
    return { text: { deck: JSON.stringify(deck), entry, isShared }, problems }
  }
}

function problemsOf(deck: unknown): DeckProblems {
  const { problems, more } = { problems: [], more: false, ...parseDeck(deck) }
  return { problems, more }
}

const isSame = (kept: KeptDeck, text: DeckText): boolean => kept.deck === text.deck && kept.isShared === text.isShared

const tagOf = (revision: number): string => `"${revision}"`

/** The revision that an `If-Match` names. Throws `bad-request` without one: nothing is overwritten unseen. */
function revisionIn(header: string | undefined): number {
  // A proxy that compresses makes a weak tag of a strong one.
  const found = /^(?:W\/)?"(\d{1,9})"$/.exec(header ?? '')?.[1]
  if (found === undefined) throw new Problem('bad-request')
  return Number(found)
}
