import type { DeckAdded, DeckList, DeckRead, DeckSaved, OwnDeckEntry } from '../../shared/http.ts'
import { call, type Answer } from '../room/api.ts'
import type { DeckDraft } from './draft.ts'

const at = (deckId: string) => `/decks/${encodeURIComponent(deckId)}`

export const listAll = (): Promise<Answer<DeckList>> => call<DeckList>('/decks')

/** Adds a deck. In: a key of this browser’s own making, so that a retry adds one deck. */
export const addDeck = (deck: DeckDraft, deckKey: string): Promise<Answer<DeckAdded>> =>
  call<DeckAdded>('/decks', { method: 'POST', body: { deck, deckKey } })

export const fetchDeckOf = (deckId: string, deckKey?: string): Promise<Answer<DeckRead>> =>
  call<DeckRead>(at(deckId), { bearer: deckKey })

export const readEntry = (deckId: string, deckKey: string): Promise<Answer<OwnDeckEntry>> =>
  call<OwnDeckEntry>(`${at(deckId)}/entry`, { bearer: deckKey })

/** Saves a deck over the revision it was made from; refused with `changed` where another one stands there now. */
export const saveDeck = (
  deckId: string,
  deckKey: string,
  deck: DeckDraft,
  revision: number,
): Promise<Answer<DeckSaved>> =>
  call<DeckSaved>(at(deckId), {
    method: 'PUT',
    bearer: deckKey,
    headers: { 'if-match': `"${revision}"` },
    body: { deck },
  })

export const deleteDeck = (deckId: string, deckKey: string): Promise<Answer<undefined>> =>
  call<undefined>(at(deckId), { method: 'DELETE', bearer: deckKey })
