import { parseDeck } from '../../../shared/deck/parse.ts'
import type { Deck } from '../../../shared/deck/schema.ts'
import type { OpenRoomRequest } from '../../../shared/http.ts'
import type { Request, Response } from 'express'
import { Problem } from '../problem.ts'
import { readKept, type KeptDecks } from './kept.ts'

/**
 * Returns the deck a room is opened on, as it is at this moment: one that comes with the server or is in its library, by its
 * id, or the host's own, sent whole. In: the body of a call that may host. Throws `bad-deck` with the deck’s problems, and
 * `unknown-deck` for any that is not there, or not for this host.
 */
export async function chooseDeck(
  { deckId, deckKey, deck }: OpenRoomRequest,
  { decks, kept }: { decks: readonly Deck[]; kept: KeptDecks },
  request: Request,
  response: Response,
): Promise<Deck> {
  if (deck !== undefined) {
    if (deckId !== undefined || deckKey !== undefined) throw new Problem('bad-request')
    return soundDeck(deck)
  }
  const builtIn = decks.find(({ id }) => id === deckId)
  if (builtIn) return builtIn
  const own = deckId === undefined ? null : await kept.ofKey(deckId, deckKey ?? null)
  const found = own ?? (deckId === undefined ? null : await kept.ofHosts(deckId))
  if (!found) {
    if (deckKey !== undefined) await kept.countMiss(request, response)
    throw new Problem('unknown-deck')
  }
  const sound = soundDeck(readKept(found).deck)
  await kept.noteUse(found, 'played')
  return sound
}

function soundDeck(deck: unknown): Deck {
  const parsed = parseDeck(deck)
  if ('problems' in parsed) throw new Problem('bad-deck', parsed)
  return parsed.deck
}
