import type { DeckCredits } from '../../../../shared/deck/credits.ts'
import type { Move } from '../../../../shared/deck/schema.ts'
import type { RoomSlice } from '../../../../shared/room/head/view.ts'
import type { CardAsk, CardText } from '../card.ts'

/** What a card has of the deck. None of it is about a person. */
export interface CardDeck {
  /** The title of the room. */
  title: string
  /** The language of the deck. */
  language: string
  /** Whose the deck is; there where the deck says. */
  credits?: DeckCredits
  /** The question about two texts. */
  question: string
  versions: Pick<RoomSlice['versions'][number], 'name' | 'sounds'>[]
  /** The ways of speaking; empty until this person was told them. */
  moves: Pick<Move, 'name' | 'frame' | 'example'>[]
  /** Whether the room covered what people gave, because of who sits beside them. */
  covers: boolean
}

/** One ask: what this person wrote for it, if anything. */
export interface CardRound {
  /** The ask as it was read; null where its words do not go home with this person. */
  ask: CardAsk | null
  texts: RoundText[]
}

/** A text, and what came of it. */
export interface RoundText extends CardText {
  /** What the debrief told of it, in words. */
  said: string
  /** The moves others named. */
  named: string[]
}

/** What one person takes home of a workshop. */
export interface WorkshopCard extends CardDeck {
  /** The day: `2026-11-29`. */
  date: string
  rounds: CardRound[]
}

/** What a person writes on their card. It is on this phone only. */
export const REFLECTIONS = ['heard', 'try', 'where'] as const
export type Reflection = (typeof REFLECTIONS)[number]
export interface CardNotes {
  reflection: Record<Reflection, string>
  /** What was written when practising alone, by the words of the ask. */
  practice: Record<string, string>
}

export const NO_CARD_NOTES: CardNotes = { reflection: { heard: '', try: '', where: '' }, practice: {} }

/** The rounds for which this person wrote. */
export const writtenRounds = ({ rounds }: WorkshopCard): CardRound[] => rounds.filter(({ texts }) => texts.length > 0)

/** The rounds whose ask can be practised: those whose words go home with this person. */
export const practiceRounds = ({ rounds }: WorkshopCard): (CardRound & { ask: CardAsk })[] =>
  rounds.flatMap(({ ask, ...rest }) => (ask ? [{ ...rest, ask }] : []))

/** Takes of the deck what a card has. */
export const cardDeck = (
  { title, language, credits, versions }: Pick<RoomSlice, 'title' | 'language' | 'credits' | 'versions'>,
  question: string,
  moves: readonly Move[] | null,
  covers: boolean,
): CardDeck => ({
  title,
  language,
  ...(credits && { credits }),
  question,
  versions: versions.map(({ name, sounds }) => ({ name, sounds })),
  moves: (moves ?? []).map(({ name, frame, example }) => ({ name, frame, example })),
  covers,
})
