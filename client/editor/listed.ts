import type { ListName } from '../../shared/deck/fields.ts'

/** The lists of a deck in the order in which they are made: what people hear, what they can do instead, the asks; then the rest. */
export const LISTED = [
  'versions',
  'moves',
  'asks',
  'method',
  'methodCouples',
  'intents',
  'warmUps',
] as const satisfies readonly ListName[]

/** What a new deck begins with: as much as a deck needs, and nothing in it but plain words for what is always there. */
export const emptyDeck = (words: { none: string; lands: string; accurateNo: string }) => ({
  none: { name: words.none, lands: words.lands, accurateNo: words.accurateNo },
  listenFor: [],
  versions: [{}, {}],
  moves: [{}],
  asks: [{}],
})
