import { deckAsCsv, deckAsJson } from '../../shared/deck/export/write.ts'
import { parseDeck } from '../../shared/deck/parse.ts'
import { saveFile } from '../browser/save-file.ts'
import { BASE } from '../room/path.ts'
import { isRecord } from '../room/storage.ts'

/** The forms in which a deck can be had elsewhere: our own, a table, and cards on paper. */
export const SAVED_FORMS = ['json', 'csv', 'cards'] as const
export type SavedForm = (typeof SAVED_FORMS)[number]

/** Saves a deck as a file that this page and the host page read. One that is not whole can only be saved as JSON. */
export function saveDeckAs(deck: unknown, form: 'json' | 'csv'): void {
  const id = isRecord(deck) && typeof deck.id === 'string' && /^[a-z][a-z0-9-]{0,39}$/.test(deck.id) ? deck.id : 'deck'
  if (form === 'json') {
    const schema = `${location.origin}${BASE}/api/deck.schema.json`
    saveFile(`${id}.reask.json`, deckAsJson(isRecord(deck) ? deck : {}, schema), 'application/json')
    return
  }
  const parsed = parseDeck(deck)
  // Programs for tables take it for another encoding without the mark.
  if ('deck' in parsed) saveFile(`${id}.csv`, `\uFEFF${deckAsCsv(parsed.deck)}`, 'text/csv')
}
