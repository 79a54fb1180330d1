import { DECK_LIMITS } from '../../shared/deck/limits.ts'
import type { SharedDeckEntry } from '../../shared/http.ts'
import type { ListedDeck } from '../store/library/library.ts'

/** What lists say of a deck without reading it. */
export type KeptEntry = Omit<SharedDeckEntry, 'id'>

const { characters: CHARACTERS, items: ITEMS } = DECK_LIMITS

/** Makes the entry of a deck that may have problems: what is no text is empty, and what is too long is cut. */
export function entryOf(deck: unknown, playable: boolean): KeptEntry {
  const { title, about, madeFor, asks } = deck as Record<string, unknown>
  return {
    title: textOf(title, CHARACTERS.title),
    about: textOf(about, CHARACTERS.about),
    madeFor: textOf(madeFor, CHARACTERS.madeFor) || null,
    asks: (Array.isArray(asks) ? asks.slice(0, ITEMS.asks.most) : []).map((ask: unknown) =>
      textOf((ask as { title?: unknown } | null)?.title, CHARACTERS['asks.title']),
    ),
    playable,
  }
}

const textOf = (value: unknown, most: number): string =>
  typeof value === 'string' ? [...value.trim().slice(0, 2 * most)].slice(0, most).join('') : ''

/** Reads stored entries. One that is damaged is left out: it keeps no other from being listed. */
export const readEntries = (decks: readonly ListedDeck[]): SharedDeckEntry[] =>
  decks.flatMap(({ deckId, entry }) => {
    const read = readEntry(entry)
    return read ? { id: deckId, ...read } : []
  })

/** Reads a stored entry; null when it is damaged. */
export function readEntry(json: string): KeptEntry | null {
  try {
    const { title, about, madeFor, asks, playable } = JSON.parse(json) as Partial<Record<keyof KeptEntry, unknown>>
    if (typeof title !== 'string' || typeof about !== 'string' || !Array.isArray(asks)) return null
    return {
      title,
      about,
      madeFor: typeof madeFor === 'string' ? madeFor : null,
      asks: asks.filter((ask) => typeof ask === 'string'),
      playable: playable === true,
    }
  } catch {
    return null
  }
}
