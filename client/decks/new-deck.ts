import { BASE } from '../room/path.ts'
import { isRecord } from '../room/storage.ts'
import type { OwnDeck } from './own-decks.ts'

/** What a new deck begins with: room for as much as a deck needs, and plain words for what is in every deck. */
export const emptyDeck = (none: string, lands: string, accurateNo: string) => ({
  none: { name: none, lands, accurateNo },
  listenFor: [],
  versions: [{}, {}],
  moves: [{}],
  asks: [{}],
})

/** A deck that was read and is not whole yet, with what every deck begins with where it has nothing of it. */
export const begunDeck = (read: Record<string, unknown>, empty: ReturnType<typeof emptyDeck>) => ({
  ...empty,
  ...read,
  none: { ...empty.none, ...(isRecord(read.none) && read.none) },
})

/** Where a deck of one’s own is edited. The address has its key, in the part that no server is sent. */
export const editorOf = ({ deckId, deckKey }: Pick<OwnDeck, 'deckId' | 'deckKey'>): string =>
  `${BASE}/host/decks/${deckId}#k=${deckKey}`
