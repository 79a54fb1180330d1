import type { Ask, Deck, WarmUp } from '../deck/schema.ts'
import type { Verdict, Item, Picture, Sorted } from './lists.ts'
import type { RoomBands } from './pairs/schemas.ts'
import { OUTCOMES, type Naming, type Preset } from './settings.ts'
import {
  LOBBY,
  planWith,
  REVEAL_STEPS,
  rowOf,
  type OptionalStage,
  type Place,
  type RevealStep,
  type RoundStage,
  type Stage,
} from './stages.ts'
import { newPairLedger, type PairLedger } from '../stats/pairing.ts'
import type { Marks } from '../stats/heat.ts'
import type { Range } from '../stats/tokens.ts'
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
  /** The optional stages a round starts out with. */
  stages: readonly OptionalStage[]
  /** A rewrite enters pairs only once the facilitator has picked it. */
  reviewFirst: boolean
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
  /** The words the writer underlined, by their place among the words of the text. */
  verb: Range | null
  /** Close to what it is not meant to copy: told to its writer alone. */
  like: 'original' | 'example' | null
}

/** Two texts put before one seat. */
export interface Pair {
  pairId: string
  seatId: string
  first: Item
  second: Item
  servedAt: number
  /** Null while it waits for an answer. */
  choice: Verdict | null
  /** A move of the deck, or `none`; null when nothing was said. */
  reason: string | null
  /** It waited too long: it does not count as seen unless it is answered after all. */
  expired: boolean
}

/** What a round's pairs come to, and how far that is. */
export interface Comparing {
  pairs: Map<string, Pair>
  /** Pairs that wait for an answer, the oldest first. */
  waiting: Set<string>
  /** By seat: its pairs, the last of which it has before it, answered or not. */
  ofSeat: Map<string, string[]>
  ledger: PairLedger
  /** How often the facilitator let texts into pairs that were not in them before. */
  letIn: number
  /** The last fit asked for, and what came of it; `bands` is of an earlier one while `isFitted` is false. */
  fit: { seed: string; isFitted: boolean; bands: RoomBands | null } | null
}

/** One ask taken through its stages. */
export interface Round {
  askId: string
  votes: Map<string, Vote>
  tally: Tally
  /** What the first reveal showed; a vote reopened later keeps it and counts who changed. */
  first: { votes: Map<string, Vote>; tally: Tally } | null
  changed: number
  /** The second vote, after talking. */
  again: { votes: Map<string, Vote>; tally: Tally }
  /** Where people brace and soften in the ask. */
  marks: Map<string, Marks>
  /** How many lines of the push-back were played. */
  played: number
  /** The steps of the reveal that were opened. */
  revealed: Set<RevealStep>
  /** Pictures the facilitator has open. */
  pictures: Set<Picture>
  warmUps: Map<string, { choice: Verdict; reason: string | null }>
  rewrites: Map<string, Rewrite>
  writerOf: Map<string, string>
  passed: Set<string>
  opened: Item[]
  comparing: Comparing
  /** The room has been in its debrief: writers are told what came of their texts. */
  debriefed: boolean
}

/** The whole of a room. One runner owns it; `evolve` may change it in place. Never emitted: only `view` is. */
export interface Room {
  head: RoomHead
  place: Place
  /** The optional stages of every round, and of single asks where they differ. */
  stages: readonly OptionalStage[]
  stagesOfAsk: Map<string, readonly OptionalStage[]>
  /** Whether the vote first asks what the speaker was trying to do. */
  twoEars: boolean
  /** Whether the ask and the deck's reference stand in pairs too, unlabelled. */
  anchors: boolean
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
  stages: head.stages,
  stagesOfAsk: new Map(),
  twoEars: false,
  anchors: false,
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
  again: { votes: new Map(), tally: emptyTally(versions) },
  marks: new Map(),
  played: 0,
  revealed: new Set(),
  pictures: new Set(),
  warmUps: new Map(),
  rewrites: new Map(),
  writerOf: new Map(),
  passed: new Set(),
  opened: [],
  comparing: {
    pairs: new Map(),
    waiting: new Set(),
    ofSeat: new Map(),
    ledger: newPairLedger(),
    letIn: 0,
    fit: null,
  },
  debriefed: false,
})

export const askOf = (room: Room, askId: string): Ask | undefined => room.head.deck.asks.find((ask) => ask.id === askId)

/** The round of the ask the room stands at; none in the lobby. */
export const currentRound = (room: Room): Round | undefined =>
  room.place.askId === null ? undefined : room.rounds.get(room.place.askId)

/** Whether the deck has something for this stage of this ask: no second turn, no pair to warm up on, no such stage. */
export function isInDeck(deck: Deck, askId: string, stage: Stage): boolean {
  const { needs } = rowOf(stage)
  if (needs === 'pushBack') return Boolean(deck.asks.find(({ id }) => id === askId)?.pushBack)
  return needs === null || warmUpOf(deck, askId) !== null
}

/** Of these optional stages those the deck has something for. */
export const stagesInDeck = (deck: Deck, askId: string, stages: readonly OptionalStage[]): OptionalStage[] =>
  stages.filter((stage) => isInDeck(deck, askId, stage))

/** The optional stages of an ask, as its deck can fill them. */
export const stagesOf = (room: Room, askId: string): OptionalStage[] =>
  stagesInDeck(room.head.deck, askId, room.stagesOfAsk.get(askId) ?? room.stages)

export const planOf = (room: Room, askId: string): RoundStage[] => planWith(stagesOf(room, askId))

/** The pair an ask is warmed up on: they take turns in the order of the agenda. Null in a deck without. */
export function warmUpOf({ warmUps = [], asks }: Deck, askId: string): WarmUp | null {
  const at = asks.findIndex(({ id }) => id === askId)
  return warmUps[at % warmUps.length] ?? null
}

/** The steps of a round's reveal: those there is something for. */
export function revealSteps(room: Room, round: Round): RevealStep[] {
  const again = round.again.votes.size > 0
  const has: Partial<Record<RevealStep, boolean>> = {
    gap: [...round.votes.values()].some(({ meant }) => meant !== undefined),
    again,
    shift: again && round.votes.size > 0,
    heat: round.marks.size > 0,
  }
  return REVEAL_STEPS.filter((step) => has[step] ?? true)
}

/** What the reveal opens next; null when all is open. */
export const toReveal = (room: Room, round: Round): RevealStep | null =>
  revealSteps(room, round).find((step) => !round.revealed.has(step)) ?? null

/** Whether what people say of pairs is put in bands in this room. */
export const hasBands = ({ preset }: RoomHead): boolean => OUTCOMES[preset] === 'bands'

/** A rewrite of a round by its id. */
export function rewriteIn(round: Round | undefined, rewriteId: string): Rewrite | undefined {
  const writer = round?.writerOf.get(rewriteId)
  return writer === undefined ? undefined : round?.rewrites.get(writer)
}

/** The pair a seat has before it. */
export const currentPair = ({ comparing: { pairs, ofSeat } }: Round, seatId: string): Pair | undefined =>
  pairs.get(ofSeat.get(seatId)?.at(-1) ?? '')
