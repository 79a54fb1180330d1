/** The longest rewrite, in code points: what fits on a phone and can be read aloud in a breath or two. */
export const REWRITE_MAX = 400

/** The longest name of a person who joins, in code points. */
export const NAME_MAX = 40

/** The longest title of a room, or of a block of its agenda, in code points. */
export const TITLE_MAX = 80

/** The longest note that the facilitator keeps on an ask, in code points. */
export const NOTE_MAX = 2_000

/** The most asks and blocks of an agenda: all asks of the longest deck, and blocks between them. */
export const AGENDA_ITEMS_MAX = 80

/** How many brought asks may wait for the facilitator, and how many there may be in a room with those. */
export const BROUGHT_MOST = { waiting: 5, inRoom: 20 } as const

/** The longest word that goes with an ask that is given back, in code points. */
export const WORD_BACK_MAX = 200

/** How long an ask or a block of the agenda may take, in minutes. */
export const AGENDA_MINUTES = { least: 1, most: 240 } as const

/** Below this many respondents answers are not anonymous: breakdowns are withheld, and the room is told so. */
export const SMALL_GROUP = 5

/** Below this many respondents even the console is told no breakdowns. */
export const FEW_ON_CONSOLE = 3

/** From this many on, bars are drawn with percentages; below, a dot for each person: a percentage would look too exact. */
export const BARS_FROM = 13

/** In couples, a vote is told in words from this many units on, and that all heard the same from `everyone` on (D4). */
export const UNITS_IN_WORDS = { some: 2, everyone: 3 } as const

/** Replaces a breakdown that is withheld in a small group. */
export interface Withheld {
  withheld: true
  /** Whether units were counted, as in couples, and not people. */
  units?: true
}
export const WITHHELD: Withheld = { withheld: true }
export const WITHHELD_BY_UNITS: Withheld = { withheld: true, units: true }

/** A link that was renewed still opens the room for this long, or until the new one is used for the first time. In ms. */
export const LINK_GRACE_MS = 60_000

/** How many browsers of one actor are remembered, to tell a late retry from a new command. */
export const CLIENTS_REMEMBERED = 16

/** A lot holds texts of at least so many people: of fewer one could guess whose they are. */
export const LOT_FROM = 3

/** How long the four digits that link two seats are valid, in ms. */
export const OFFER_MS = 300_000

/** A card that the server has not confirmed for so long shows no floor, in ms. */
export const FLOOR_CONFIRMED_MS = 10_000

/**
 * When a card moves to another window or phone, nobody has the floor for so long, in ms: by then the card that was left
 * behind shows none, whatever it was told. Longer than that takes, as clocks differ and timers come late.
 */
export const FLOOR_GAP_MS = FLOOR_CONFIRMED_MS + 2_000

/** How long a break from the floor may be, in minutes. */
export const BREAK_MINUTES = [5, 15] as const

/** A pair is made of what others wrote only where everybody can be given at least so many texts. */
export const STRANGERS_FROM = 3

/** How many texts are shown side by side: never one alone, never more than the eye can compare. */
export const SIDE_BY_SIDE = { min: 2, max: 3 } as const

/** One person's share of pairs: three minutes, and twelve appearances of each text when everyone writes. */
export const PAIRS_EACH = 6

/** The most pairs one person may compare. */
export const PAIRS_MOST = 20

/** A pair that was not answered for this long no longer counts as seen: another person may get it. In ms. */
export const PAIR_LEASE_MS = 120_000

/** The most words in the underlined stretch that carries a rewrite. */
export const VERB_WORDS = 3

/** From this share of words in common on, the writer is told, privately, that the text is close to another. */
export const LIKE_ANOTHER = 0.6

/** Counts code points, so that an emoji of one code point counts once in every script. */
export const codePoints = (text: string): number => [...text].length
