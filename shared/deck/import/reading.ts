import type { DeckProblem } from '../problems.ts'
import type { Deck } from '../schema.ts'

// What comes of reading a file as a deck. Everything that is said of it is a code with parameters; the words are in the
// client’s locales.

interface ParamTypes {
  /** As it stood in the file, and as it would stand in the deck. */
  from: string
  to: string
  name: string
  /** The name of an encoding. */
  encoding: string
  n: number
  most: number
  line: number
  megabytes: number
}
type ParamTable = Record<string, readonly (keyof ParamTypes)[]>
type Coded<Table extends ParamTable> = {
  [Code in keyof Table]: { code: Code; params: { [Name in Table[Code][number]]: ParamTypes[Name] } }
}[keyof Table]

/** Where in the deck it is (`asks.3.text`, empty for the whole), and in which line of the file, where it has lines. */
interface Placed {
  path: string
  line: number | null
}

/** THE TABLE of what is offered to be changed. The first group is about the file, once for all its places. */
export const DECK_FIXES = {
  encoding: ['encoding'],
  'json-comments': ['n'],
  'json-commas': ['n'],
  'json-quotes': ['n'],
  'json-bare-words': ['n'],
  'json-line-breaks': ['n'],
  'json-around': ['n'],
  'column-guessed': ['from', 'to'],

  unwrapped: ['name'],
  'asks-alone': [],
  'keyed-list': [],
  renamed: ['from', 'to'],
  moved: ['from', 'to'],
  'to-list': [],
  'to-text': [],
  'to-number': ['to'],
  'id-made': ['to'],
  'id-changed': ['from', 'to'],
  'id-found': ['from', 'to'],
  'choice-found': ['from', 'to'],
  'who-found': ['to'],
  'language-found': ['from', 'to'],
  'tell-found': ['from', 'to'],
  'empty-left-out': [],
  'empty-list': [],
  'title-from-name': ['to'],
} as const satisfies ParamTable
export type FixCode = keyof typeof DECK_FIXES
/** A change that is offered. The deck of the reading has it already. */
export type DeckFix = Placed & Coded<typeof DECK_FIXES>

/** THE TABLE of why something did not come over. */
export const LEFT_REASONS = {
  'unknown-field': ['name'],
  'field-twice': ['name', 'to'],
  'too-many-fields': ['n'],
  'unknown-part': ['name'],
  'unknown-column': ['name'],
  'not-of-part': ['name', 'to'],
  'no-head': [],
  'stray-text': [],
  /** An ask, or a pair to warm up on, that has problems of its own. */
  'has-problems': ['n'],
  'over-limit': ['most'],
} as const satisfies ParamTable
export type LeftCode = keyof typeof LEFT_REASONS
/** Something of the file that is not in the deck. */
export type LeftOut = Placed & Coded<typeof LEFT_REASONS>

/** THE TABLE of files that are no deck. */
export const NOT_DECKS = {
  empty: [],
  'too-large': ['megabytes'],
  word: [],
  spreadsheet: [],
  slides: [],
  pdf: [],
  picture: [],
  sound: [],
  film: [],
  zip: [],
  h5p: [],
  qti: [],
  gift: [],
  'web-page': [],
  xml: [],
  'json-cut': ['line'],
  'json-broken': ['line'],
  'json-deep': ['line'],
  'json-other': [],
  'table-without-heads': [],
  'table-broken': ['line'],
  'too-many-rows': ['n', 'most'],
  prose: [],
  noise: [],
} as const satisfies ParamTable
export type NotDeckCode = keyof typeof NOT_DECKS
export type NotADeck = { kind: 'not-a-deck' } & Coded<typeof NOT_DECKS>

export type PlacedProblem = DeckProblem & { line: number | null }

/** A deck without what keeps it from being whole: for whoever asks for part of it. */
export interface PartOfIt {
  deck: Deck
  left: LeftOut[]
}

/**
 * What a file is, read as a deck. `deck`: whole, once the fixes are taken and what is `left` may be missed; without
 * either it is the deck as it stands. `draft`: problems remain that only a person can mend; `part` is what is whole
 * without them, null where that is no deck. Nothing of it is to be kept before a person said so.
 */
export type DeckReading =
  | { kind: 'deck'; deck: Deck; fixes: DeckFix[]; left: LeftOut[] }
  | {
      kind: 'draft'
      draft: unknown
      fixes: DeckFix[]
      left: LeftOut[]
      problems: PlacedProblem[]
      /** Whether there are more problems than these. */
      more: boolean
      part: PartOfIt | null
    }
  | NotADeck

/** Says that a file is no deck, and what it is. */
export const notADeck = (what: Coded<typeof NOT_DECKS>): NotADeck => ({ kind: 'not-a-deck', ...what })
