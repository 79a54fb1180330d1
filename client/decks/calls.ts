import type { DeckAdded, DeckRead, DeckSaved, OwnDeckEntry } from '../../shared/http.ts'
import { call, type Answer } from '../room/api.ts'
import type { OwnDeck } from './own-decks.ts'

type Keyed = Pick<OwnDeck, 'deckId' | 'deckKey'>

const pathOf = (deckId: string) => `/decks/${encodeURIComponent(deckId)}`

/** Adds a deck with a key that was made here: sent again after a lost answer it is the same deck. */
export const addDeck = (deck: unknown, deckKey: string) =>
  call<DeckAdded>('/decks', { method: 'POST', body: { deck, deckKey } })

/** What the list says of a deck of one’s own. To ask is not to use it. */
export const getEntry = ({ deckId, deckKey }: Keyed) =>
  call<OwnDeckEntry>(`${pathOf(deckId)}/entry`, { bearer: deckKey })

/** Reads a deck of the library: with its key, or one that is shared. */
export const getKeptDeck = (deckId: string, deckKey?: string) => call<DeckRead>(pathOf(deckId), { bearer: deckKey })

/** Reads any deck that this browser may read. */
export async function readAny(deckId: string, deckKey?: string): Promise<Answer<unknown>> {
  const answer = await getKeptDeck(deckId, deckKey)
  // One that comes with the server is the whole answer.
  return answer.ok && 'revision' in answer.value ? { ok: true, value: answer.value.deck } : answer
}

export const changeDeck = ({ deckId, deckKey }: Keyed, { revision, deck }: DeckRead, shared: boolean) =>
  call<DeckSaved>(pathOf(deckId), {
    method: 'PUT',
    body: { deck, shared },
    bearer: deckKey,
    headers: { 'if-match': `"${revision}"` },
  })

export const removeDeck = ({ deckId, deckKey }: Keyed) =>
  call<undefined>(pathOf(deckId), { method: 'DELETE', bearer: deckKey })
