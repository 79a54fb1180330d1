import { isRecord, readJson, remove, writeJson } from '../room/storage.ts'
import type { DeckDraft } from './draft.ts'

/** A deck whose key this browser has. */
export interface KeptDeck {
  deckId: string
  deckKey: string
  title: string
}

const DECKS = 'reask.decks'
const unsaved = (deckId: string) => `reask.deck.${deckId}`

const isKept = (value: unknown): value is KeptDeck =>
  isRecord(value) &&
  typeof value.deckId === 'string' &&
  typeof value.deckKey === 'string' &&
  typeof value.title === 'string'

/** Lists the decks that were made or opened in this browser, the last one first. */
export const keptDecks = (): KeptDeck[] =>
  readJson(DECKS, (value) => (Array.isArray(value) ? value.filter(isKept) : null)) ?? []

/** Keeps the key of a deck. Out: whether it outlives this page. */
export const keepDeck = (deck: KeptDeck): boolean =>
  writeJson(DECKS, [deck, ...keptDecks().filter(({ deckId }) => deckId !== deck.deckId)])

export const forgetDeck = (deckId: string): boolean =>
  writeJson(
    DECKS,
    keptDecks().filter((each) => each.deckId !== deckId),
  )

/** What was typed and not yet saved, and the revision it was made from. */
export interface Unsaved {
  revision: number
  draft: DeckDraft
}

export const keptUnsaved = (deckId: string): Unsaved | null =>
  readJson(unsaved(deckId), (value) =>
    isRecord(value) && typeof value.revision === 'number' && isRecord(value.draft)
      ? { revision: value.revision, draft: value.draft }
      : null,
  )

export const keepUnsaved = (deckId: string, value: Unsaved): boolean => writeJson(unsaved(deckId), value)

export const dropUnsaved = (deckId: string): void => {
  remove(unsaved(deckId))
}
