/** A rewrite is at most this many code points: what fits a phone and can be read aloud in a breath or two. */
export const REWRITE_MAX = 400

/** A name people give on joining, in code points. */
export const NAME_MAX = 40

/** Below this many respondents nobody is anonymous: breakdowns are held back and the room is told so. */
export const SMALL_GROUP = 5

/** How many browsers of one actor are remembered for telling a late retry from a new command. */
export const CLIENTS_REMEMBERED = 16

/** How many texts stand side by side: never one alone, never more than the eye holds. */
export const SIDE_BY_SIDE = { min: 2, max: 3 } as const

/** Length in code points, so that an emoji of one code point counts once in every script. */
export const codePoints = (text: string): number => [...text].length
