import type { Preset } from './settings.ts'
import type { CommonSlices } from './slices.ts'

/** What the reveal opens, one step at a time; a round has only the steps that have something to show. */
export const REVEAL_STEPS = ['bars', 'gap', 'again', 'shift', 'heat', 'reading', 'lens'] as const
export type RevealStep = (typeof REVEAL_STEPS)[number]

/** What people send to a stage, and what the facilitator opens within one. Other commands are taken at any stage. */
export type Giving =
  | 'vote.cast'
  | 'marks.set'
  | 'warmup.judge'
  | 'rewrite.submit'
  | 'rewrite.pass'
  | 'pair.next'
  | 'pair.judge'
  | 'opened.judge'
  | 'exchange.offer'
  | 'floor.begin'
  | 'reflect.speak'
  | 'response.show'
  | 'obstacle.answer'
  | 'said.mark'
export type Opening =
  'reveal.show' | 'pushback.play' | 'compare.open' | 'exchange.open' | 'obstacle.open' | 'said.show' | 'said.reveal'

/** What is counted as an answer in "x of y have answered". */
export type Counted = 'votes' | 'marks' | 'again' | 'warmUps' | 'texts' | 'pairs' | 'spoken'

/** Slices that phones and screen are told only at some stages; all other slices they are told at every stage. */
export type ToldAtTimes = Exclude<
  keyof CommonSlices,
  'room' | 'place' | 'hold' | 'timer' | 'here' | 'count' | 'ask' | 'recorded' | 'presenting' | 'forgotten'
>

interface StageRow {
  /** Whether the stage belongs to one ask, or to the room as a whole. */
  of: 'ask' | 'room'
  /** Of a stage of the room as a whole: whether it comes before the asks, or after them. */
  isBeforeAsks: boolean
  /** Whether a plan may leave it out. */
  isOptional: boolean
  /** The presets whose rooms have it. */
  presets: readonly Preset[]
  /** The presets in which a plan has it from the start. */
  isPlannedIn: readonly Preset[]
  /** What the deck must have for it. */
  needs: 'pushBack' | 'warmUps' | null
  /** What people can send while the room is at this stage. */
  takes: readonly Giving[]
  /** Which vote is taken here; null where none is. */
  ballot: 1 | 2 | null
  /** Whether sending is refused while the room is paused. */
  waitsInPause: boolean
  /** Which answers "x of y have answered" counts: those of all who are here. */
  counts: Counted | null
  /** What the facilitator can open only here. */
  opens: readonly Opening[]
  /** What phones and screen are told at only some stages, this one included. */
  tells: readonly ToldAtTimes[]
  /** Whether the room works out the bands at this stage; writers are told the outcome of their texts from then on. */
  isDebrief: boolean
  /** Whether phones stay awake, because people look at them without touching them. */
  keepsAwake: boolean
}

const EVERY: readonly Preset[] = ['training', 'couples', 'supervision']
const COUPLES = ['couples'] as const
const SUPERVISION = ['supervision'] as const
const PLAIN = {
  isBeforeAsks: false,
  isOptional: false,
  presets: EVERY,
  isPlannedIn: EVERY,
  needs: null,
  isDebrief: false,
} as const
/** People are asked nothing here. */
const QUIET = { takes: [], ballot: null, waitsInPause: false, counts: null, keepsAwake: false } as const
const WORDS = ['opened', 'openedQuestion', 'moves'] as const

/**
 * THE TABLE of stages; those of an ask are in the order in which they make sense. What a surface shows at a stage is in
 * a table of that surface (`client/phone/stages.ts` and its siblings); everything else uses these columns and never a
 * stage's name.
 */
export const STAGES = {
  lobby: { ...PLAIN, ...QUIET, of: 'room', opens: [], tells: ['names'] },
  said: {
    ...PLAIN,
    ...QUIET,
    of: 'room',
    isBeforeAsks: true,
    isOptional: true,
    presets: SUPERVISION,
    isPlannedIn: SUPERVISION,
    takes: ['said.mark'],
    waitsInPause: true,
    opens: ['said.show', 'said.reveal'],
    tells: ['said', 'saidMarks'],
    keepsAwake: true,
  },
  show: { ...PLAIN, ...QUIET, of: 'ask', opens: [], tells: [] },
  vote: {
    ...PLAIN,
    of: 'ask',
    takes: ['vote.cast'],
    ballot: 1,
    waitsInPause: true,
    counts: 'votes',
    opens: [],
    tells: ['ears'],
    keepsAwake: true,
  },
  mark: {
    ...PLAIN,
    isOptional: true,
    isPlannedIn: ['couples'],
    of: 'ask',
    takes: ['marks.set'],
    ballot: null,
    waitsInPause: true,
    counts: 'marks',
    opens: [],
    tells: [],
    keepsAwake: true,
  },
  'push-back': {
    ...PLAIN,
    ...QUIET,
    isOptional: true,
    isPlannedIn: ['training'],
    needs: 'pushBack',
    of: 'ask',
    opens: ['pushback.play'],
    tells: ['pushBack'],
  },
  talk: {
    ...PLAIN,
    ...QUIET,
    isOptional: true,
    isPlannedIn: ['training', 'supervision'],
    of: 'ask',
    opens: [],
    tells: ['pushBack'],
  },
  'vote-again': {
    ...PLAIN,
    isOptional: true,
    isPlannedIn: ['training'],
    of: 'ask',
    takes: ['vote.cast'],
    ballot: 2,
    waitsInPause: true,
    counts: 'again',
    opens: [],
    tells: ['pushBack'],
    keepsAwake: true,
  },
  reveal: {
    ...PLAIN,
    ...QUIET,
    of: 'ask',
    counts: 'votes',
    opens: ['reveal.show'],
    tells: ['pushBack', 'result', 'gap', 'again', 'shift', 'heat', 'reading', 'lens'],
  },
  'warm-up': {
    ...PLAIN,
    isOptional: true,
    isPlannedIn: ['training'],
    needs: 'warmUps',
    of: 'ask',
    takes: ['warmup.judge'],
    ballot: null,
    waitsInPause: true,
    counts: 'warmUps',
    opens: [],
    tells: ['pushBack', 'warmUp'],
    keepsAwake: true,
  },
  rewrite: {
    ...PLAIN,
    of: 'ask',
    takes: ['rewrite.submit', 'rewrite.pass'],
    ballot: null,
    waitsInPause: true,
    counts: 'texts',
    opens: [],
    tells: ['pushBack'],
    keepsAwake: true,
  },
  compare: {
    ...PLAIN,
    of: 'ask',
    takes: ['rewrite.submit', 'rewrite.pass', 'pair.next', 'pair.judge', 'opened.judge'],
    ballot: null,
    waitsInPause: true,
    counts: 'pairs',
    opens: ['compare.open'],
    tells: ['pushBack', ...WORDS, 'letIn'],
    keepsAwake: true,
  },
  exchange: {
    ...PLAIN,
    ...QUIET,
    isOptional: true,
    presets: COUPLES,
    isPlannedIn: COUPLES,
    of: 'ask',
    // What one offers waits in a pause; taking it back does not (Y6).
    takes: ['exchange.offer'],
    opens: ['exchange.open'],
    tells: ['pushBack', 'exchange'],
    keepsAwake: true,
  },
  reflect: {
    ...PLAIN,
    isOptional: true,
    presets: SUPERVISION,
    isPlannedIn: SUPERVISION,
    of: 'ask',
    takes: ['reflect.speak'],
    ballot: null,
    waitsInPause: true,
    counts: 'spoken',
    opens: [],
    tells: ['pushBack'],
    keepsAwake: true,
  },
  response: {
    ...PLAIN,
    isOptional: true,
    presets: SUPERVISION,
    isPlannedIn: SUPERVISION,
    of: 'ask',
    takes: ['response.show', 'obstacle.answer'],
    ballot: null,
    waitsInPause: true,
    counts: null,
    opens: ['obstacle.open'],
    tells: ['pushBack', 'response', 'obstacle'],
    keepsAwake: true,
  },
  debrief: {
    ...PLAIN,
    ...QUIET,
    of: 'ask',
    takes: ['opened.judge'],
    waitsInPause: true,
    opens: ['compare.open'],
    tells: ['pushBack', ...WORDS, 'moveMap', 'confusion', 'talk'],
    isDebrief: true,
  },
  'own-words': {
    ...PLAIN,
    ...QUIET,
    of: 'room',
    isOptional: true,
    presets: COUPLES,
    isPlannedIn: COUPLES,
    opens: [],
    tells: [],
    keepsAwake: true,
  },
  floor: {
    ...PLAIN,
    ...QUIET,
    of: 'room',
    isOptional: true,
    presets: COUPLES,
    isPlannedIn: COUPLES,
    takes: ['floor.begin'],
    opens: [],
    tells: [],
    keepsAwake: true,
  },
  ended: { ...PLAIN, ...QUIET, of: 'room', opens: [], tells: [] },
} as const satisfies Record<string, StageRow>

export type Stage = keyof typeof STAGES
type Where<Column extends keyof StageRow, Value> = {
  [Name in Stage]: (typeof STAGES)[Name][Column] extends Value ? Name : never
}[Stage]
/** A stage of one ask. */
export type RoundStage = Where<'of', 'ask'>
/** A stage of the room as a whole that the facilitator goes to, besides the lobby. */
export type RoomStage = Exclude<Where<'of', 'room'>, 'lobby' | 'ended'>
/** A stage that a plan may leave out. */
export type OptionalStage = Where<'isOptional', true>

/** All rows, with the one an open page uses when a newer server names a stage that the page does not know. */
const ROWS: Readonly<Record<Stage | 'unknown', StageRow>> = {
  ...STAGES,
  unknown: { ...PLAIN, ...QUIET, of: 'room', opens: [], tells: [] },
}

/** Returns a stage's row of the table. For a stage that only the wire knows, it is a row in which nothing is done. */
export const rowOf = (stage: Stage): StageRow => rowIn(ROWS, stage)

/** Returns the row of a stage in a table of stages; each table has a row `unknown` for a stage of a newer server. */
export const rowIn = <Row>(table: Readonly<Record<Stage | 'unknown', Row>>, stage: Stage): Row =>
  Object.prototype.hasOwnProperty.call(table, stage) ? table[stage] : table.unknown

const all = Object.keys(STAGES) as Stage[]
/** The stages of one ask, in order. */
export const ROUND_STAGES = all.filter((stage): stage is RoundStage => rowOf(stage).of === 'ask')
/** The stages that a plan may leave out. */
export const OPTIONAL_STAGES = all.filter((stage): stage is OptionalStage => rowOf(stage).isOptional)

/** The stages of the room as a whole, besides lobby and end, in order: some come before all asks, the others after. */
export const ROOM_STAGES = all.filter(
  (stage): stage is RoomStage => rowOf(stage).of === 'room' && stage !== 'lobby' && stage !== 'ended',
)

/** Tells whether people can send this here, or the facilitator can open it. */
export const takes = (stage: Stage, command: Giving): boolean => rowOf(stage).takes.includes(command)
export const opens = (stage: Stage, command: Opening): boolean => rowOf(stage).opens.includes(command)
/** Tells whether phones and screen are told this here. */
export const tells = (stage: Stage, slice: ToldAtTimes): boolean => rowOf(stage).tells.includes(slice)
