import type { Preset } from './settings.ts'
import type { CommonSlices } from './slices.ts'

/** What the reveal opens, one step at a time; a round has only the steps there is something for. */
export const REVEAL_STEPS = ['bars', 'gap', 'again', 'shift', 'heat', 'reading'] as const
export type RevealStep = (typeof REVEAL_STEPS)[number]

/** What people send to a stage, and what the facilitator opens within one. Other commands are taken at any stage. */
export type Giving =
  'vote.cast' | 'marks.set' | 'warmup.judge' | 'rewrite.submit' | 'rewrite.pass' | 'pair.next' | 'pair.judge'
export type Opening = 'reveal.show' | 'pushback.play' | 'compare.open'

/** What is counted as an answer in "x of y have answered". */
export type Counted = 'votes' | 'marks' | 'again' | 'warmUps' | 'texts'

/** Slices that phones and screen are told only at some stages; everything else they are told at all of them. */
export type ToldAtTimes = Exclude<keyof CommonSlices, 'room' | 'place' | 'hold' | 'timer' | 'here' | 'count' | 'ask'>

interface StageRow {
  /** Whether it belongs to one ask, or to the room as a whole. */
  of: 'ask' | 'room'
  /** A plan may leave it out. */
  isOptional: boolean
  /** The presets whose rooms have it. */
  presets: readonly Preset[]
  /** The presets in which a plan has it from the start. */
  isPlannedIn: readonly Preset[]
  /** What the deck has to have for it. */
  needs: 'pushBack' | 'warmUps' | null
  /** What people can send while the room stands here. */
  takes: readonly Giving[]
  /** Of votes, which one is taken here. */
  ballot: 1 | 2 | null
  /** Whether that is refused while the room is paused. */
  waitsInPause: boolean
  /** Whose answers "x of y have answered" counts: those of all who are here. */
  counts: Counted | null
  /** What only here the facilitator can open. */
  opens: readonly Opening[]
  /** What only some stages tell phones and screen, this one among them. */
  tells: readonly ToldAtTimes[]
  /** Coming here works out what the judgements come to, and writers are told of their texts from then on. */
  isDebrief: boolean
  /** Phones stay awake: people look at them without touching them. */
  keepsAwake: boolean
}

const EVERY: readonly Preset[] = ['training', 'couples', 'supervision']
const PLAIN = { isOptional: false, presets: EVERY, isPlannedIn: EVERY, needs: null, isDebrief: false } as const
/** Nothing is asked of people here. */
const QUIET = { takes: [], ballot: null, waitsInPause: false, counts: null, keepsAwake: false } as const
const WORDS = ['opened', 'moves'] as const

/**
 * THE TABLE of stages, those of an ask in the order in which they make sense. What a surface shows at a stage stands in
 * a table of that surface (`client/phone/stages.ts` and beside it); everything else goes by these columns and never by
 * a stage's name.
 */
export const STAGES = {
  lobby: { ...PLAIN, ...QUIET, of: 'room', opens: [], tells: ['names'] },
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
    takes: ['rewrite.submit', 'rewrite.pass', 'pair.next', 'pair.judge'],
    ballot: null,
    waitsInPause: true,
    counts: 'texts',
    opens: ['compare.open'],
    tells: ['pushBack', ...WORDS, 'letIn'],
    keepsAwake: true,
  },
  debrief: {
    ...PLAIN,
    ...QUIET,
    of: 'ask',
    opens: ['compare.open'],
    tells: ['pushBack', ...WORDS, 'moveMap', 'confusion', 'talk'],
    isDebrief: true,
  },
  ended: { ...PLAIN, ...QUIET, of: 'room', opens: [], tells: [] },
} as const satisfies Record<string, StageRow>

export type Stage = keyof typeof STAGES
type Where<Column extends keyof StageRow, Value> = {
  [Name in Stage]: (typeof STAGES)[Name][Column] extends Value ? Name : never
}[Stage]
/** A stage of one ask. */
export type RoundStage = Where<'of', 'ask'>
/** A stage that a plan may leave out. */
export type OptionalStage = Where<'isOptional', true>

/** What an open page goes by when a newer server names a stage that the page does not know. */
const ROWS: Readonly<Record<Stage | 'unknown', StageRow>> = {
  ...STAGES,
  unknown: { ...PLAIN, ...QUIET, of: 'room', opens: [], tells: [] },
}

/** A row of the table, read by its columns; of a stage that only the wire knows, a row in which nothing is done. */
export const rowOf = (stage: Stage): StageRow => rowIn(ROWS, stage)

/** The row of a stage in a table of stages, each of which has a row `unknown` for what comes from a newer server. */
export const rowIn = <Row>(table: Readonly<Record<Stage | 'unknown', Row>>, stage: Stage): Row =>
  Object.prototype.hasOwnProperty.call(table, stage) ? table[stage] : table.unknown

const all = Object.keys(STAGES) as Stage[]
/** The stages one ask can be taken through, in order. */
export const ROUND_STAGES = all.filter((stage): stage is RoundStage => rowOf(stage).of === 'ask')
/** What a plan may leave out. */
export const OPTIONAL_STAGES = all.filter((stage): stage is OptionalStage => rowOf(stage).isOptional)

/** The optional stages with which rooms of a preset start. */
export const planFor = (preset: Preset): OptionalStage[] =>
  OPTIONAL_STAGES.filter((stage) => rowOf(stage).isPlannedIn.includes(preset))

/** The stages of a round, in order, with these of the optional ones. */
export const planWith = (optional: readonly OptionalStage[]): RoundStage[] =>
  ROUND_STAGES.filter((stage) => !rowOf(stage).isOptional || optional.some((each) => each === stage))

/** Whether people can send this here, or the facilitator open it. */
export const takes = (stage: Stage, command: Giving): boolean => rowOf(stage).takes.includes(command)
export const opens = (stage: Stage, command: Opening): boolean => rowOf(stage).opens.includes(command)
/** Whether phones and screen are told this here. */
export const tells = (stage: Stage, slice: ToldAtTimes): boolean => rowOf(stage).tells.includes(slice)

/** Where a room stands: a stage of one ask, or before all (`lobby`) or after all of them (`ended`). */
export type Place =
  { stage: 'lobby'; askId: null } | { stage: RoundStage; askId: string } | { stage: 'ended'; askId: string | null }

export const LOBBY = { stage: 'lobby', askId: null } as const satisfies Place
export const endedAt = ({ askId }: Place): Place => ({ stage: 'ended', askId })

export const isLobby = ({ stage }: Place): boolean => stage === 'lobby'
export const hasEnded = ({ stage }: Place): boolean => stage === 'ended'

/** The place of a stage of an ask; null in the lobby and after the end. */
export function roundPlace(place: Place): { stage: RoundStage; askId: string } | null {
  return place.stage === 'lobby' || place.stage === 'ended' ? null : { stage: place.stage, askId: place.askId }
}

export const samePlace = (a: Place, b: Place): boolean => a.stage === b.stage && a.askId === b.askId
