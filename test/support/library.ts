import type { DeckAdded, DeckRead } from '../../shared/http.ts'
import { call } from './clients.ts'
import { sampleDeck } from './sample.ts'

export const withBearer = (secret: string) => ({ authorization: `Bearer ${secret}` })

/** A deck without problems, of this title. */
export const deckOf = (title: string) => ({ ...sampleDeck, title })

export async function addDeck(
  origin: string,
  wish: Record<string, unknown> = { deck: deckOf('Mine') },
  headers: Record<string, string> = {},
): Promise<DeckAdded> {
  const { status, body } = await call<DeckAdded>(origin, 'POST', '/api/decks', wish, headers)
  if (status !== 201) throw new Error(`the deck was not added: ${status} ${body.code}`)
  return body
}

export const readDeck = (origin: string, deckId: string, key?: string) =>
  call<DeckRead>(origin, 'GET', `/api/decks/${deckId}`, undefined, key === undefined ? {} : withBearer(key))

/** Saves a deck of which this revision is known. */
export const saveDeck = (
  origin: string,
  { deckId, deckKey }: Pick<DeckAdded, 'deckId' | 'deckKey'>,
  revision: number,
  body: unknown,
) =>
  call<{ revision: number }>(origin, 'PUT', `/api/decks/${deckId}`, body, {
    ...withBearer(deckKey),
    'if-match': `"${revision}"`,
  })
