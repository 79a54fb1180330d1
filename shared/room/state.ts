import type { Ask, Deck } from '../deck/schema.ts'
import type { Preset, Naming } from './settings.ts'
import type { Item, Sorted } from './events.ts'
import { LOBBY, type Place } from './stages.ts'
import { emptyTally, type Tally, type Vote } from '../stats/tally.ts'

/** What a room is opened with and keeps for life. */
export interface RoomHead {
  roomId: string
  /** Eight digits, typed by people. */
  code: string
  /** In links and QR codes: joins without typing, and without the guessing budget. */
  joinToken: string
  deck: Deck
  preset: Preset
  naming: Naming
  /** Hours from the end of the room until every trace of it is deleted. */
  retentionHours: number
  createdAt: number
}

export interface Seat {
  seatId: string
  /** The order of joining; how a facilitator and an unnamed person can speak of the same seat. */
  number: number
  removed: boolean
}

export interface Rewrite {
  rewriteId: string
  seatId: string
  /** The writer asked that nobody but the facilitator read it. */
  keepPrivate: boolean
  as: Sorted
}

/** One ask taken through its stages. */
export interface Round {
  askId: string
  votes: Map<string, Vote>
  tally: Tally
  /** What the first reveal showed; a vote reopened later keeps it and counts who changed. */
  first: { votes: Map<string, Vote>; tally: Tally } | null
  changed: number
  /** How many reveal steps have been shown. */
  revealed: number
  rewrites: Map<string, Rewrite>
  writerOf: Map<string, string>
  passed: Set<string>
  opened: Item[]
}

/** The whole of a room. One runner owns it; `evolve` may change it in place. Never emitted: only `view` is. */
export interface Room {
  head: RoomHead
  place: Place
  locked: boolean
  /** Votes and texts wait; nothing is lost. */
  paused: boolean
  /** The screen shows nothing; phones go on. */
  blank: boolean
  /** No words and names of people on screen and phones. */
  textsHidden: boolean
  /** When the advice on the wall is over, in ms since 1970; it changes nothing by itself. */
  timerEndsAt: number | null
  endedAt: number | null
  seats: Map<string, Seat>
  seatOfKey: Map<string, string>
  rounds: Map<string, Round>
  /** Texts by rewrite id and names by seat id, as far as they are not erased. */
  words: Map<string, string>
  /** Per actor and browser, the number of the last command applied. */
  applied: Map<string, Map<string, number>>
}

export const newRoom = (head: RoomHead): Room => ({
  head,
  place: LOBBY,
  locked: false,
  paused: false,
  blank: false,
  textsHidden: false,
  timerEndsAt: null,
  endedAt: null,
  seats: new Map(),
  seatOfKey: new Map(),
  rounds: new Map(),
  words: new Map(),
  applied: new Map(),
})

export const newRound = (askId: string, versions: readonly string[]): Round => ({
  askId,
  votes: new Map(),
  tally: emptyTally(versions),
  first: null,
  changed: 0,
  revealed: 0,
  rewrites: new Map(),
  writerOf: new Map(),
  passed: new Set(),
  opened: [],
})

export const askOf = (room: Room, askId: string): Ask | undefined => room.head.deck.asks.find((ask) => ask.id === askId)

/** The round of the ask the room stands at; none in the lobby. */
export const currentRound = (room: Room): Round | undefined =>
  room.place.askId === null ? undefined : room.rounds.get(room.place.askId)

/** Who has answered the vote of a round, or written or passed its rewrite. */
export const hasVoted = (round: Round, seatId: string): boolean => round.votes.has(seatId)
export const hasWritten = (round: Round, seatId: string): boolean =>
  round.rewrites.has(seatId) || round.passed.has(seatId)
