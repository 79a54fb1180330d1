import { sampleDeck } from './sample.ts'

/** A little less than the largest body the server reads. */
const BYTES = 990_000

/** Makes as many of these as a deck file can hold. */
const full = <Item>(item: Item): Item[] =>
  new Array<Item>(Math.floor(BYTES / (JSON.stringify(item).length + 1))).fill(item)

const fullOf = (count: number, make: (at: number) => string) => Array.from({ length: count }, (_, at) => make(at))
const unknownFields = Object.fromEntries(fullOf(90_000, (at) => `f${at}`).map((field) => [field, 1]))
const ask = sampleDeck.asks[0]
const ids = fullOf(20_000, (at) => `v-${at}`)

/** Decks of up to 990 KB that would cost a careless reader seconds, or that it would answer at length. */
export const hostileDecks: readonly [what: string, deck: unknown][] = [
  ['of empty asks', { asks: full({}) }],
  [
    'of empty everything',
    Object.fromEntries(Object.keys(sampleDeck).map((field) => [field, full({}).slice(0, 30_000)])),
  ],
  [
    'of 20,000 versions all named in one reading',
    { ...sampleDeck, versions: ids.map((id) => ({ id })), asks: [{ ...ask, reading: { versions: ids, why: 'x' } }] },
  ],
  ['of 20,000 intents all meant in one ask', { intents: ids.map((id) => ({ id })), asks: [{ ...ask, meant: ids }] }],
  ['of asks of one id', { ...sampleDeck, asks: full({ id: 'a', text: 'x', tells: ['y'] }) }],
  ['of empty texts to listen for', { ...sampleDeck, listenFor: full('') }],
  ...['versions', 'moves', 'listenFor', 'intents', 'warmUps', 'method', 'faces', 'asks'].map(
    (field): [string, unknown] => [`with zeros for ${field}`, { ...sampleDeck, [field]: full(0) }],
  ),
  ...['tells', 'notes', 'pushBack', 'meant', 'reading', 'text', 'id'].map((field): [string, unknown] => [
    `with an ask whose ${field} is zeros`,
    { ...sampleDeck, asks: [{ ...ask, [field]: full(0) }] },
  ]),
  ['that is zeros', full(0)],
  ['whose none is zeros', { ...sampleDeck, none: full(0) }],
  ['of unknown fields', unknownFields],
  ['with an ask of unknown fields', { ...sampleDeck, asks: [unknownFields] }],
  ['with faces of unknown versions', { ...sampleDeck, faces: { couples: unknownFields } }],
  ['with a face of an endless name', { ...sampleDeck, faces: { couples: { ['x'.repeat(BYTES)]: 1 } } }],
  [
    'with a face of an endless id',
    { ...sampleDeck, faces: { couples: { ['a'.repeat(BYTES)]: { name: 'x', sounds: 'x' } } } },
  ],
  ['with a field of an endless name', { ...sampleDeck, ['x'.repeat(BYTES)]: 1 }],
  ['with an endless title', { ...sampleDeck, title: 'x'.repeat(BYTES) }],
  ['with an endless blank title', { ...sampleDeck, title: ' '.repeat(BYTES) }],
  ['with an endless id', { ...sampleDeck, id: 'a'.repeat(BYTES) }],
  ['with an endless language', { ...sampleDeck, language: `en${'-a'.repeat(BYTES / 2)}` }],
  ['with an ask of endless words', { ...sampleDeck, asks: [{ ...ask, text: 'a '.repeat(BYTES / 2) }] }],
  ['with an endless text for an object', { ...sampleDeck, none: 'x'.repeat(BYTES) }],
  ['of 60 asks, each wrong everywhere', { asks: full({ notes: full('').slice(0, 8), x: 1 }).slice(0, 60) }],
  ['of lists in lists', { ...sampleDeck, none: JSON.parse(`${'['.repeat(1_000)}${']'.repeat(1_000)}`) }],
]
