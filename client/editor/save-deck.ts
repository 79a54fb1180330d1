import type { DeckSaved } from '../../shared/http.ts'
import { call, type Answer } from '../room/api.ts'
import type { DeckDraft } from './draft.ts'

/** Saves a deck over the revision it was made from; refused with `changed` where another one stands there now. */
export const saveDeck = (
  deckId: string,
  deckKey: string,
  deck: DeckDraft,
  revision: number,
): Promise<Answer<DeckSaved>> =>
  call<DeckSaved>(`/decks/${encodeURIComponent(deckId)}`, {
    method: 'PUT',
    bearer: deckKey,
    headers: { 'if-match': `"${revision}"` },
    body: { deck },
  })
