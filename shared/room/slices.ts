import type { Deck, Move, Reading } from '../deck/schema.ts'
import type { Tally, Vote } from '../stats/tally.ts'
import type { Item, Sorted } from './events.ts'
import type { Naming, Preset } from './settings.ts'
import type { Place } from './stages.ts'

/** What stays the same for the life of a room. */
export interface RoomSlice {
  title: string
  preset: Preset
  naming: Naming
  retentionHours: number
  language: string
  /** What stands beside the versions in every vote, in the deck's words. */
  none: { name: string; lands: string; accurateNo: string }
  versions: { id: string; name: string; sounds: string }[]
}

/** Where the room stands; `number` of `asks` is the ask's place in the agenda, from 1. */
export type PlaceSlice = Place & { number: number; asks: number }

export interface AskSlice {
  askId: string
  from: string
  to: string
  when: string
  text: string
}

/** "x of y in": `done` of `of`. */
export interface CountSlice {
  done: number
  of: number
}

export interface ResultSlice {
  tally: Tally
  /** What the first reveal showed, when the vote was reopened and somebody changed. */
  first: Tally | null
  /** How many now say something else than at the first reveal; null when held back in a small group. */
  changed: number | null
  /** Fewer than five answered: nobody is anonymous, breakdowns are held back. */
  small: boolean
}

export interface ReadingSlice extends Reading {
  tells: string[]
  /** Why each version of the reading hardens the one who hears it. */
  versions: string[]
  hardens: Record<string, string>
}

/** One of the texts side by side. No id, no author: only what it is and what it says. */
export interface OpenedText {
  kind: 'original' | 'reference' | 'rewrite'
  text: string
}

/** What the facilitator holds back for a while; all of it can be let go again, and nothing is lost. */
export interface HoldSlice {
  /** Votes and texts wait. */
  paused: boolean
  /** No words and names of people are shown. */
  textsHidden: boolean
}

/** What phones and the screen are told alike. */
export interface CommonSlices {
  room: RoomSlice
  place: PlaceSlice
  hold: HoldSlice
  /** When the advice on the wall is over, by the server's clock; null without a timer. */
  timer: { endsAt: number } | null
  /** People here now. */
  here: number
  /** Names in the lobby, where the room shows names; else empty. */
  names: string[]
  ask: AskSlice | null
  count: CountSlice | null
  result: ResultSlice | null
  reading: ReadingSlice | null
  opened: OpenedText[]
  /** What to talk about, in the debrief. */
  talk: string | null
  /** The deck's moves, once the room compares. */
  moves: Move[] | null
}

/** How to get in: shown on the screen and the console. */
export interface JoinSlice {
  code: string
  token: string
  locked: boolean
}

export interface ScreenSlices extends CommonSlices {
  /** The screen shows nothing for now; phones go on. */
  blank: boolean
  join: JoinSlice
}

/**
 * One seat's own part; keyed by ask, so that a change of ask needs no message to each seat. Named apart from every
 * slice of the common streams, of which some are collections and these are not.
 */
export interface SeatSlices {
  seat: { number: number; name: string | null }
  ownVotes: Record<string, Vote>
  ownRewrites: Record<string, OwnRewrite>
  /** The deck's moves, once this seat has written or passed. */
  ownMoves: Move[] | null
}

/** `in`: it is with the facilitator; `removed`: the facilitator took it out, it is shown nowhere. */
export type OwnRewrite = { state: 'in' | 'removed'; text: string; keepPrivate: boolean } | { state: 'passed' }

/** A seat as the console lists it. Nothing it voted or wrote goes with it. */
export interface PersonEntry {
  number: number
  name: string | null
  here: boolean
}

/** A rewrite as the console lists it, in a shuffled order. Nothing of its writer goes with it. */
export interface RewriteEntry {
  askId: string
  /** Null once removed: it can be brought back until the room moves on, and is not read meanwhile. */
  text: string | null
  keepPrivate: boolean
  as: Sorted
}

export interface AgendaSlice {
  /** By ask id, only the asks that were opened. */
  rounds: Record<string, { votes: number; rewrites: number; revealed: number }>
}

/** What the console is told. */
export interface HostSlices {
  room: RoomSlice
  place: PlaceSlice
  deck: Deck
  hold: HoldSlice
  blank: boolean
  timer: { endsAt: number } | null
  here: number
  /** Seats in all, removed ones left out. */
  seats: number
  people: Record<string, PersonEntry>
  agenda: AgendaSlice
  count: CountSlice | null
  /** How many of `count.done` passed the rewrite. */
  passed: number
  result: ResultSlice | null
  revealed: number
  rewrites: Record<string, RewriteEntry>
  opened: { items: Item[]; texts: OpenedText[] }
  join: JoinSlice
}

/** Slices that are collections: an update carries their changed entries only, null for one that is gone. */
export const COLLECTIONS = ['people', 'rewrites'] as const satisfies readonly (keyof HostSlices)[]
