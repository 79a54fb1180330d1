import type { Deck, Intent } from '../../deck/schema.ts'
import type { CommonCuts, ConsoleCuts } from '../cut.ts'
import type { Naming, Preset } from '../settings.ts'
import type { RoomHead } from './state.ts'

/** What stays the same for the life of a room. */
export interface RoomSlice {
  title: string
  preset: Preset
  naming: Naming
  retentionHours: number
  language: string
  /** What every vote offers beside the versions, in the deck's words. */
  none: { name: string; lands: string; accurateNo: string }
  versions: { id: string; name: string; sounds: string; short?: string }[]
  /** What the speaker may have been trying to do; empty in a deck that does not ask this. */
  intents: Intent[]
  /** The question about two texts, in the deck’s words; null in a deck without one. */
  question: string | null
}

export interface HeadCommon {
  room: RoomSlice
}

export interface HeadConsole extends HeadCommon {
  /** The deck with its notes and readings. */
  deck: Deck
  /** Whether others see a rewrite only once the facilitator has picked it. */
  reviewFirst: boolean
}

export const headCommon: CommonCuts<HeadCommon> = {
  room: ({ room }) => roomSlice(room.head),
}

export const headConsole: ConsoleCuts<HeadConsole> = {
  ...headCommon,
  deck: ({ room }) => room.head.deck,
  reviewFirst: ({ room }) => room.head.reviewFirst,
}

function roomSlice({ deck, preset, naming, retentionHours }: RoomHead): RoomSlice {
  return {
    title: deck.title,
    preset,
    naming,
    retentionHours,
    language: deck.language ?? 'en',
    none: deck.none,
    versions: deck.versions.map(({ id, name, sounds, short }) => ({ id, name, sounds, ...(short && { short }) })),
    intents: deck.intents ?? [],
    question: questionFor(deck, preset),
  }
}

function questionFor({ questions }: Deck, preset: Preset): string | null {
  return (preset === 'couples' && questions?.compareCouples) || questions?.compare || null
}
