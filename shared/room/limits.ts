/** A rewrite is at most this many code points: what fits a phone and can be read aloud in a breath or two. */
export const REWRITE_MAX = 400

/** A name people give on joining, in code points. */
export const NAME_MAX = 40

/** Below this many respondents nobody is anonymous: breakdowns are withheld and the room is told so. */
export const SMALL_GROUP = 5

/** What stands in the place of a breakdown that is withheld in a small group. */
export interface Withheld {
  withheld: true
}
export const WITHHELD: Withheld = { withheld: true }

/** How many browsers of one actor are remembered for telling a late retry from a new command. */
export const CLIENTS_REMEMBERED = 16

/** How many texts stand side by side: never one alone, never more than the eye holds. */
export const SIDE_BY_SIDE = { min: 2, max: 3 } as const

/** So many pairs are a person's share: three minutes, and twelve appearances of each text when everyone writes. */
export const PAIRS_EACH = 6

/** One person may go on comparing up to here. */
export const PAIRS_MOST = 20

/** A pair nobody answered for this long no longer counts as seen: it may come to somebody else. In ms. */
export const PAIR_LEASE_MS = 120_000

/** The underlined stretch that carries a rewrite has at most so many words. */
export const VERB_WORDS = 3

/** From this share of words in common on a text is told, privately, that it is close to another. */
export const LIKE_ANOTHER = 0.6

/** Length in code points, so that an emoji of one code point counts once in every script. */
export const codePoints = (text: string): number => [...text].length
