import { saveBlob } from '../browser/save-file.ts'
import { DECK_BYTES } from '../../shared/wire.ts'
import { isRecord } from '../room/storage.ts'

/** Saves a deck as a file that this page and the host page take. */
export function saveDeckAs(deck: unknown): void {
  const id = isRecord(deck) && typeof deck.id === 'string' && /^[a-z][a-z0-9-]{0,39}$/.test(deck.id) ? deck.id : 'deck'
  saveBlob(`${id}.reask.json`, new Blob([JSON.stringify(deck, null, 2)], { type: 'application/json' }))
}

/** Reads a file as a deck, which may have problems; null when it can be none. */
export async function readAsDeck(file: File): Promise<object | null> {
  if (file.size > DECK_BYTES) return null
  try {
    const deck: unknown = JSON.parse((await file.text()).replace(/^\uFEFF/, ''))
    return isRecord(deck) ? deck : null
  } catch {
    return null
  }
}
