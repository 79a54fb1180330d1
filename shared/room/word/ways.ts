/**
 * How a person wishes to be given a word with the facilitator: at the door in the break, as if by chance, or when the
 * evening is over.
 */
export const WORD_WAYS = ['door', 'by-chance', 'after'] as const
export type WordWay = (typeof WORD_WAYS)[number]

/** What a facilitator's console is told of one who asks for a word (I2). */
export interface WordAsked {
  seatId: string
  number: number
  way: WordWay
}

/** What a seat is told of its own asking: how it asked; null once that is done or taken back (I5). */
export type OwnWord = WordWay | null
