import type { Request, Response } from 'express'
import type { DeckChanged } from '../../../shared/http.ts'
import { dayNumber } from '../../library/keeping.ts'
import { hashKey } from '../../secrets.ts'
import type { KeptDeck, Library } from '../../store/library/library.ts'
import type { Attempts } from '../attempts.ts'
import { bearer } from '../hosting.ts'
import { orTryAgain, Problem } from '../problem.ts'
import { visitOf } from '../visit.ts'

interface KeptDecksDeps {
  library: Library
  /** Tries of deck keys. */
  deckKeys: Attempts
  /** Whether decks are shared on this server. */
  maySee: boolean
  clock: () => number
}

/** Finds decks of the library for those who may have them. */
export interface KeptDecks {
  /** Returns the deck with this id if this is its key. It is found by the key, so that no key tells of other decks. */
  ofKey(deckId: string, key: string | null): Promise<KeptDeck | null>
  /** Returns the deck with this id if hosts share it. */
  ofHosts(deckId: string): Promise<KeptDeck | null>
  /** Returns the deck that a call names, with its key. Throws `bad-deck-key`, whether there is such a deck or not. */
  keyed(request: Request, response: Response): Promise<KeptDeck>
  /** Counts a key that opened nothing: after too many each one waits. Throws `too-many-tries` where too many wait. */
  countMiss(request: Request, response: Response): Promise<void>
  /** Notes that a deck was used today, whatever the disk says: that keeps nobody from it. */
  noteUse(deck: KeptDeck, use: 'opened' | 'played'): Promise<void>
}

export function createKeptDecks({ library, deckKeys, maySee, clock }: KeptDecksDeps): KeptDecks {
  async function ofKey(deckId: string, key: string | null): Promise<KeptDeck | null> {
    const found = key === null ? null : await orTryAgain(library.deckOfKey(hashKey(key)))
    return found === deckId ? orTryAgain(library.findDeck(deckId)) : null
  }

  async function countMiss(request: Request, response: Response): Promise<void> {
    const visit = visitOf(request, response)
    await deckKeys.begin(visit)
    deckKeys.recordFailure(visit)
  }

  return {
    ofKey,
    countMiss,
    async ofHosts(deckId) {
      const deck = maySee ? await orTryAgain(library.findDeck(deckId)) : null
      return deck?.isShared ? deck : null
    },
    async keyed(request, response) {
      const shown = bearer(request)
      const deck = await ofKey(String(request.params.deckId), shown)
      if (deck) return deck
      if (shown !== null) await countMiss(request, response)
      throw new Problem('bad-deck-key')
    },
    async noteUse({ deckId, openedOn, playedOn, noticeOn }, use) {
      const today = dayNumber(clock())
      if ((use === 'opened' ? openedOn : playedOn) === today && noticeOn === null) return
      await library.noteUse(deckId, use, today).catch(() => {})
    },
  }
}

/** Returns a kept deck as it was sent. Throws `deck-damaged`. */
export function readKept({ revision, deck, isShared }: KeptDeck): DeckChanged {
  try {
    return { revision, deck: JSON.parse(deck) as unknown, shared: isShared }
  } catch (why) {
    throw new Problem('deck-damaged', undefined, why)
  }
}
