import type { Ask, Deck, Intent, Move, Reading } from '../deck/schema.ts'
import type { RoomAgreement } from '../stats/agreement.ts'
import type { Band, NotBanded } from '../stats/bands.ts'
import type { Confusion } from '../stats/confusion.ts'
import type { Heat } from '../stats/heat.ts'
import type { Tally, Vote } from '../stats/tally.ts'
import type { Range } from '../stats/tokens.ts'
import type { Verdict, Item, Picture, Sorted } from './lists.ts'
import type { Naming, Preset } from './settings.ts'
import type { OptionalStage, Place, RevealStep } from './stages.ts'

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
  /** What the speaker may have been trying to do; empty in a deck that asks no such thing. */
  intents: Intent[]
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
  /** Fewer than five answered (a pass is no answer): nobody is anonymous, breakdowns are held back. */
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
  /** The words its writer underlined, by their place among the words of the text. */
  verb: Range | null
}

/** What was meant against what was heard: people by intent (row) and choice. */
export interface GapSlice {
  rows: { intent: string; choices: Record<string, number> }[]
}

/** Who changed between the two votes; or held back in a small group. */
export type ShiftSlice =
  | {
      /** The rows (first) and columns (again) of the matrix: the versions in the deck's order, `none`, `pass`. */
      choices: string[]
      matrix: number[][]
      stayed: number
      changed: number
      onlyFirst: number
      onlyAgain: number
      /** Of those who changed; null while the reading is not open. */
      toReading: { toward: number; away: number; sideways: number } | null
      /** Which words of the ask moved how many of those who changed. */
      moved: (Range & { people: number })[]
    }
  | { held: true }

/** A pair from the deck, before anyone writes. */
export interface WarmUpSlice {
  id: string
  scene: string
  first: string
  second: string
}

/** How often each move was named as the reason; `none` is none of these. Held back in a small group. */
export type MoveMapSlice = { moves: Record<string, number>; people: number } | { held: true }

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
  /** The second turn of the ask, as far as it was played. */
  pushBack: NonNullable<Ask['pushBack']>
  /** What the vote first asks: what they were trying to do; null where it does not. */
  ears: Intent[] | null
  gap: GapSlice | { held: true } | null
  /** The second vote. */
  again: Tally | null
  shift: ShiftSlice | null
  heat: Heat | null
  reading: ReadingSlice | null
  /** Whether only the telling words stay dark. */
  lens: boolean
  warmUp: WarmUpSlice | null
  opened: OpenedText[]
  /** Rises when the facilitator lets texts into pairs: a phone that has no pair asks again. 0 but in the compare. */
  letIn: number
  moveMap: MoveMapSlice | null
  confusion: Confusion | { held: true } | null
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
  /** The second votes. */
  ownAgain: Record<string, Vote>
  ownMarks: Record<string, { brace: readonly Range[]; soften: readonly Range[] }>
  ownWarmUps: Record<string, { choice: Verdict; reason: string | null }>
  ownRewrites: Record<string, OwnRewrite>
  /** The deck's moves, once this seat has written or passed. */
  ownMoves: Move[] | null
  /** The pair before this seat, in the compare of the ask the room stands at. */
  ownPairs: OwnPairs | null
  /** What came of this seat's texts, once their ask was debriefed. */
  ownOutcomes: Record<string, OwnOutcome>
}

/** `in`: it is with the facilitator; `removed`: the facilitator took it out, it is shown nowhere. */
export type OwnRewrite =
  | {
      state: 'in' | 'removed'
      text: string
      keepPrivate: boolean
      verb: Range | null
      /** A private word: it is close to the ask, or to an example. */
      like: 'original' | 'example' | null
      /** Somebody has compared it: it can be taken back, and not changed any more. */
      compared: boolean
    }
  | { state: 'passed' }

export interface OwnPairs {
  askId: string
  /** The two texts, by nothing but what they say; null while there is none, or while texts are hidden. */
  pair: { pairId: string; first: string; second: string; choice: Verdict | null; reason: string | null } | null
  /** How many this seat answered, skips too. */
  done: number
  /** How many are its share. */
  of: number
}

/** What came of one's own text: told to its writer alone. */
export interface OwnOutcome {
  /** Null where the room's judgements say none, for the reason in `why`. */
  band: Band | null
  why: NotBanded | 'not-here' | null
  early: boolean
  /** The moves others named when they preferred it; null when held back in a small group. */
  reasons: Record<string, number> | null
}

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
  verb: Range | null
  /** What the judgements come to, as far as there is anything to say. */
  band: Band | null
  /** How often it was judged, how often it was preferred and alike; null where the room says no more than moves. */
  tally: { times: number; preferred: number; alike: number } | null
  /** The moves named when it was preferred. */
  reasons: Record<string, number>
}

export interface AgendaSlice {
  /** By ask id, only the asks that were opened. */
  rounds: Record<string, { votes: number; rewrites: number; revealed: number }>
  /** The optional stages of every ask, and of the asks that have a plan of their own. */
  stages: OptionalStage[]
  stagesOfAsk: Record<string, OptionalStage[]>
}

/** How the comparing goes. Counts alone. */
export interface CoverageSlice {
  /** Texts that can stand in a pair. */
  texts: number
  /** Judgements, ties among them, and how often the first was preferred of those that are no ties. */
  judged: number
  alike: number
  first: number
  /** How often the least-seen text was judged. */
  least: number
  /** People who judged. */
  people: number
  /** Each text was judged ten times. */
  enough: boolean
}

/** What the judgements come to, for the console. */
export interface OutcomeSlice {
  /** `off`: this room puts nothing in bands. */
  state: 'off' | 'not-asked' | 'working' | 'banded' | 'not-banded'
  why: NotBanded | null
  early: boolean
  suggested: { items: [Item, Item]; why: 'apart' | 'split' }[]
  moves: Record<string, number>
}

/** What the room mixes up, over its asks. */
export interface MixUpsSlice {
  /** By ask: the share of pairs of people who agree. */
  agree: Record<string, number | null>
  agreement: RoomAgreement
  confusion: Confusion
  /** The ask that brings the same mix-up with other people. */
  suggested: string | null
}

/** What stands on phones and screen, as they are told it: the console shows it in small. What it has itself is left out. */
export type Seen = Omit<CommonSlices, 'room' | 'place' | 'hold' | 'timer' | 'here' | 'count'>

/** What the console is told. */
export interface HostSlices {
  sees: Seen
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
  /** The steps of this reveal, how many of them are open, and the next one. */
  reveal: { steps: RevealStep[]; open: RevealStep[]; next: RevealStep | null }
  pushBack: { played: number; of: number }
  twoEars: boolean
  anchors: boolean
  reviewFirst: boolean
  gap: GapSlice | null
  again: Tally | null
  shift: ShiftSlice | null
  heat: Heat | null
  warmUp: Record<Verdict, number> | null
  pictures: Picture[]
  coverage: CoverageSlice | null
  outcome: OutcomeSlice | null
  mixUps: MixUpsSlice | null
  rewrites: Record<string, RewriteEntry>
  opened: { items: Item[]; texts: OpenedText[] }
  join: JoinSlice
}

/** Slices that are collections: an update carries their changed entries only, null for one that is gone. */
export const COLLECTIONS = ['people', 'rewrites'] as const satisfies readonly (keyof HostSlices)[]
