import { BASE } from '../room/path.ts'
import type { OwnDeck } from './own-decks.ts'

/** What a new deck begins with: room for as much as a deck needs, and plain words for what is in every deck. */
export const emptyDeck = (none: string, lands: string, accurateNo: string) => ({
  none: { name: none, lands, accurateNo },
  listenFor: [],
  versions: [{}, {}],
  moves: [{}],
  asks: [{}],
})

/** Where a deck of one’s own is edited. The address has its key, in the part that no server is sent. */
export const editorOf = ({ deckId, deckKey }: Pick<OwnDeck, 'deckId' | 'deckKey'>): string =>
  `${BASE}/host/decks/${deckId}#k=${deckKey}`
