/** What a parameter of a problem holds, by its name. */
interface ParamTypes {
  /** The limit that was passed: characters, words, items or the size of a number. */
  most: number
  least: number
  /** An id as it stands in the deck. */
  id: string
  /** The values that are allowed. */
  choices: readonly string[]
}

/**
 * Every problem a deck can have, by its code, with the names of its parameters. The words are in the client's
 * locales.
 */
export const DECK_PROBLEMS = {
  missing: [],
  'unknown-field': [],
  'not-text': [],
  'not-list': [],
  'not-object': [],
  'not-one-of': ['choices'],
  'not-whole': ['least', 'most'],
  empty: [],
  'too-long': ['most'],
  'too-many-words': ['most'],
  'too-many': ['most'],
  'too-few': ['least'],
  'bad-id': ['most'],
  /** The program uses this id itself: for the vote, or because every object has a field of that name. */
  'reserved-id': [],
  'bad-language': [],
  'used-twice': ['id'],
  'unknown-version': ['id'],
  'unknown-intent': ['id'],
  /** A reading with no version does not say why. */
  'because-missing': [],
  /** A reading with versions says why there are none. */
  'because-extra': [],
  /** The telling words do not stand in the text of their ask. */
  'not-in-text': [],
} as const satisfies Record<string, readonly (keyof ParamTypes)[]>

export type DeckProblemCode = keyof typeof DECK_PROBLEMS

/** What is wrong, without where: a code and its parameters. */
export type DeckFault = {
  [Code in DeckProblemCode]: {
    code: Code
    params: { [Name in (typeof DECK_PROBLEMS)[Code][number]]: ParamTypes[Name] }
  }
}[DeckProblemCode]

/**
 * One thing that is wrong in a deck file, and where: `path` is like `asks.3.reading.versions.0`, empty for the whole.
 */
export type DeckProblem = { path: string } & DeckFault

/** What keeps a deck from being used: the first `PROBLEMS_TOLD` problems, and whether there are more. */
export interface DeckProblems {
  problems: DeckProblem[]
  more: boolean
}

/** More than anyone fixes at once; a file that is not a deck at all has thousands. */
export const PROBLEMS_TOLD = 100

/** A fault as the message of a schema: the schema library passes on nothing but text. `faultIn` reads it back. */
export const asMessage = (fault: DeckFault): string => JSON.stringify(fault)

/** The fault in a message that `asMessage` wrote. Throws when it is another message. */
export const faultIn = (message: string): DeckFault => JSON.parse(message) as DeckFault

/** The name of a field as a path says it: a deck file can have one of any length. */
export const shorten = (name: string, max: number): string => (name.length > max ? `${name.slice(0, max)}…` : name)
