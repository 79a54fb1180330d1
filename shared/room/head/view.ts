import { methodFor, versionsFor } from '../../deck/as-read.ts'
import { creditsOf, type DeckCredits } from '../../deck/credits.ts'
import { questionsOf, type Questions } from '../../deck/questions.ts'
import type { Deck, Intent, MethodCard, Terms } from '../../deck/schema.ts'
import { titleOf } from '../agenda/state.ts'
import type { RoomAsk } from '../brought/ask.ts'
import type { CommonCuts, ConsoleCuts } from '../cut.ts'
import type { Naming, Preset } from '../settings.ts'
import { asksIn, type Room } from '../state.ts'

/** What stays the same for the life of a room, but for its title. */
export interface RoomSlice {
  /** The room’s own, or else the deck’s. */
  title: string
  preset: Preset
  naming: Naming
  retentionHours: number
  /** There where this is a rehearsal: nothing real belongs in it. */
  rehearsal?: true
  language: string
  /** Whose the deck is, for what people take home of it; there where the deck says. */
  credits?: DeckCredits
  /** What every vote offers beside the versions, in the deck's words. */
  none: { name: string; lands: string; accurateNo: string }
  versions: { id: string; name: string; sounds: string; short?: string }[]
  /** What the speaker may have been trying to do; empty in a deck that does not ask this. */
  intents: Intent[]
  questions: Questions
  /** What speaker, hearer and ask are called; null in a deck that has no words of its own for them. */
  terms: Terms | null
  /** What teaches the room what it is going to do; empty in a deck without. */
  method: MethodCard[]
}

/** A deck with the asks of a room. */
export type RoomDeck = Omit<Deck, 'asks'> & { asks: RoomAsk[] }

export interface HeadCommon {
  room: RoomSlice
}

export interface HeadConsole extends HeadCommon {
  /**
   * The deck with its notes and readings, its versions named as everybody in the room reads them, and behind its asks
   * those that were brought.
   */
  deck: RoomDeck
  /** Whether others see a rewrite only once the facilitator has picked it. */
  reviewFirst: boolean
}

export const headCommon: CommonCuts<HeadCommon> = {
  room: ({ room }) => roomSlice(room),
}

export const headConsole: ConsoleCuts<HeadConsole> = {
  ...headCommon,
  deck: ({ room }) => {
    const { deck, preset } = room.head
    return { ...deck, versions: versionsFor(deck, preset), asks: asksIn(room) }
  },
  reviewFirst: ({ room }) => room.head.reviewFirst,
}

function roomSlice(room: Room): RoomSlice {
  const { deck, preset, naming, retentionHours, rehearsal } = room.head
  const credits = creditsOf(deck)
  return {
    title: titleOf(room),
    preset,
    naming,
    retentionHours,
    ...(rehearsal && { rehearsal }),
    language: deck.language ?? 'en',
    ...(Object.keys(credits).length > 0 && { credits }),
    none: deck.none,
    versions: versionsFor(deck, preset).map(({ id, name, sounds, short }) => ({
      id,
      name,
      sounds,
      ...(short && { short }),
    })),
    intents: deck.intents ?? [],
    questions: questionsOf(deck, preset),
    terms: deck.terms ?? null,
    method: methodFor(deck, preset),
  }
}
