import type { AskSlice } from '../../../shared/room/course/view.ts'
import type { Voice } from '../../../shared/room/lists.ts'
import type { Range } from '../../../shared/stats/tokens.ts'

/** What a card says it is, so that other files are told apart from it. */
export const CARD_KIND = 'reask-card'
/** Rises when a card of before can no longer be read, or one of later not by the reader of before. */
export const CARD_VERSION = 1

export interface CardText {
  voice: Voice
  text: string
  /** The words that carry it, by their place among its words. */
  verb: Range | null
}

/** What a person takes home of one ask. */
export interface HomeCard {
  kind: typeof CARD_KIND
  version: typeof CARD_VERSION
  /** The day of the session: `2026-11-29`. */
  date: string
  /** The title of the room. */
  title: string
  /** The ask as it was read; null where its words do not go home with this person. */
  ask: CardAsk | null
  texts: CardText[]
}

export type CardAsk = Pick<AskSlice, 'from' | 'to' | 'when' | 'text'>

/** What a card is made of. */
export interface CardParts {
  date: string
  title: string
  ask: CardAsk | null
  /** Whether somebody brought the ask, so that it is not of the deck. */
  isBrought: boolean
  /** Whether this person brought it. */
  isMine: boolean
  texts: readonly CardText[]
}

/**
 * Makes a card. Asks of a deck go home with everybody; the words of an ask that somebody brought go home with whoever
 * brought it, and with nobody else.
 */
export const homeCard = ({ date, title, ask, isBrought, isMine, texts }: CardParts): HomeCard => ({
  kind: CARD_KIND,
  version: CARD_VERSION,
  date,
  title,
  ask: ask && (!isBrought || isMine) ? { from: ask.from, to: ask.to, when: ask.when, text: ask.text } : null,
  texts: texts.map(({ voice, text, verb }) => ({ voice, text, verb: verb && { from: verb.from, to: verb.to } })),
})

/** Returns the day of a time as a card has it. */
export function dayOf(time: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(time.getFullYear()).padStart(4, '0')}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
}

/** Writes a card as a file has it. */
export const writeCard = (card: HomeCard): string => `${JSON.stringify(card, null, 2)}\n`
