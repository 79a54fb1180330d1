import { isRecord, readJson, remove, writeJson } from '../room/storage.ts'
import type { DeckDraft } from './draft.ts'

// What was typed into a deck stays in this browser until the server has it.

/** What was not saved yet, and the revision it was made from. */
export interface Unsaved {
  revision: number
  draft: DeckDraft
}

const KEPT = (deckId: string) => `reask.deck.${deckId}`

export const keptUnsaved = (deckId: string): Unsaved | null =>
  readJson(KEPT(deckId), (value) =>
    isRecord(value) && typeof value.revision === 'number' && isRecord(value.draft)
      ? { revision: value.revision, draft: value.draft }
      : null,
  )

export const keepUnsaved = (deckId: string, value: Unsaved): boolean => writeJson(KEPT(deckId), value)

export const dropUnsaved = (deckId: string): void => {
  remove(KEPT(deckId))
}
