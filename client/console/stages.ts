import { h, type Component } from 'vue'
import type { Preset } from '../../shared/room/settings.ts'
import { rowIn, type RoundStage, type Stage, type STAGES } from '../../shared/room/stages.ts'
import Lobby from '../stages/lobby/Private.vue'
import ReloadPage from '../ui/ReloadPage.vue'
import type { t } from './t.ts'

type Key = Parameters<typeof t>[0]

/** The counts in the order in which they are shown; at the reveal what its steps will open. */
export type CountPart = 'marks' | 'votes' | 'gap' | 'again' | 'shift' | 'heat' | 'warmUp' | 'writing'

/** What the deck has for the facilitator on an ask. */
export type NotePart = 'warmUp' | 'notes' | 'reading' | 'pushBack' | 'reference' | 'debrief' | 'listen'

interface ConsoleStage {
  title: Key
  /** What the Next button says when it leads here: after a vote, which it closes, and after anything else. */
  next: { closing: Key; plain: Key } | null
  /** Which counts are shown under "Only you". */
  counts: readonly CountPart[]
  /** Whether the first vote, now closed, suggests at this stage what to do next. */
  isCued: boolean
  /** How the card about an accurate no is shown: open, folded as something to look up, or not at all. */
  slowDown: 'open' | 'folded' | null
  /** How the card on the whole session is shown: how to lead an evening with couples, who agrees in a supervision. */
  session: 'open' | 'folded' | null
  /**
   * What only the facilitator sees at this stage: a component, or `later`, one of those fetched after the first page
   * (`later-parts.ts`; of a stage of one preset, the part of that preset). At a stage of the whole room this is all that is shown.
   */
  part: Component | 'later' | null
  /** The notes that are needed before all else at this stage: lines about to be played, what to say in a talk. */
  first: readonly NotePart[]
  /** The other notes, below the counts; those that this stage needs come first. */
  notes: readonly NotePart[]
  /** Whether the texts need the space of the list of people. */
  hasTexts: boolean
}

const EARLY: readonly NotePart[] = ['notes', 'reading', 'pushBack', 'listen', 'debrief', 'reference']
const WRITING: readonly NotePart[] = ['reference', 'notes', 'listen', 'debrief', 'reading', 'pushBack']
/** By then the screen shows what to talk about. */
const LATE: readonly NotePart[] = ['listen', 'reference', 'notes', 'reading', 'pushBack']

const ofRoom = {
  next: null,
  counts: [],
  isCued: false,
  slowDown: null,
  session: 'folded',
  first: [],
  notes: [],
  hasTexts: false,
} as const
const ofAsk = {
  isCued: false,
  slowDown: 'open',
  session: 'folded',
  part: null,
  first: [],
  notes: EARLY,
  hasTexts: false,
} as const
const next = (plain: Key, closing = plain) => ({ plain, closing })
const without = (first: NotePart, notes: readonly NotePart[]) => notes.filter((part) => part !== first)

/** What the console shows and says at each stage. */
export const CONSOLE_STAGES = {
  lobby: { ...ofRoom, title: 'console.stages.lobby', session: 'open', part: Lobby },
  said: { ...ofRoom, title: 'console.stages.said', next: next('console.bar.next.said'), part: 'later' },
  show: { ...ofAsk, title: 'console.stages.show', next: next('console.bar.next.show'), counts: [], slowDown: null },
  vote: {
    ...ofAsk,
    title: 'console.stages.vote',
    next: next('console.bar.next.vote'),
    counts: ['votes', 'gap'],
  },
  mark: {
    ...ofAsk,
    title: 'console.stages.mark',
    next: next('console.bar.next.mark', 'console.bar.close.mark'),
    counts: ['marks', 'votes', 'gap'],
    isCued: true,
  },
  'push-back': {
    ...ofAsk,
    title: 'console.stages.push-back',
    next: next('console.bar.next.push-back', 'console.bar.close.push-back'),
    counts: ['votes', 'gap', 'heat'],
    isCued: true,
    first: ['pushBack'],
    notes: without('pushBack', EARLY),
  },
  talk: {
    ...ofAsk,
    title: 'console.stages.talk',
    next: next('console.bar.next.talk', 'console.bar.close.talk'),
    counts: ['votes', 'gap', 'heat'],
    isCued: true,
    first: ['notes'],
    notes: without('notes', EARLY),
  },
  'vote-again': {
    ...ofAsk,
    title: 'console.stages.vote-again',
    next: next('console.bar.next.vote-again', 'console.bar.close.vote-again'),
    counts: ['again', 'shift'],
  },
  reveal: {
    ...ofAsk,
    title: 'console.stages.reveal',
    next: next('console.bar.next.toReveal', 'console.bar.next.reveal'),
    counts: ['votes', 'gap', 'again', 'shift', 'heat'],
    isCued: true,
  },
  'warm-up': {
    ...ofAsk,
    title: 'console.stages.warm-up',
    next: next('console.bar.next.warm-up'),
    counts: ['warmUp'],
    first: ['warmUp'],
    notes: WRITING,
  },
  rewrite: {
    ...ofAsk,
    title: 'console.stages.rewrite',
    next: next('console.bar.next.rewrite'),
    counts: ['writing', 'warmUp'],
    slowDown: 'folded',
    notes: WRITING,
    hasTexts: true,
  },
  compare: {
    ...ofAsk,
    title: 'console.stages.compare',
    next: next('console.bar.next.compare'),
    counts: ['writing'],
    slowDown: 'folded',
    part: 'later',
    notes: WRITING,
    hasTexts: true,
  },
  exchange: {
    ...ofAsk,
    title: 'console.stages.exchange',
    next: next('console.bar.next.exchange'),
    counts: [],
    slowDown: 'folded',
    part: 'later',
    notes: LATE,
  },
  reflect: {
    ...ofAsk,
    title: 'console.stages.reflect',
    next: next('console.bar.next.reflect'),
    counts: [],
    slowDown: null,
    part: 'later',
    notes: LATE,
  },
  response: {
    ...ofAsk,
    title: 'console.stages.response',
    next: next('console.bar.next.response'),
    counts: [],
    slowDown: 'folded',
    part: 'later',
    notes: LATE,
  },
  debrief: {
    ...ofAsk,
    title: 'console.stages.debrief',
    next: next('console.bar.next.debrief'),
    counts: [],
    slowDown: 'folded',
    part: 'later',
    notes: LATE,
    hasTexts: true,
  },
  'own-words': {
    ...ofRoom,
    title: 'console.stages.own-words',
    next: next('console.bar.next.own-words'),
    part: 'later',
  },
  floor: {
    ...ofRoom,
    title: 'console.stages.floor',
    next: next('console.bar.next.floor'),
    part: 'later',
  },
  ended: { ...ofRoom, title: 'console.stages.ended', session: null, part: 'later', hasTexts: true },
  unknown: {
    ...ofRoom,
    title: 'common.frame.reload.title',
    session: null,
    part: () => h(ReloadPage, { inside: true }),
  },
} as const satisfies Record<Stage | 'unknown', ConsoleStage>

/** The preset that alone has a stage; `every` of a stage that several have. */
type PresetOf<Name extends Stage> = (typeof STAGES)[Name]['presets'] extends readonly [infer P] ? P : 'every'

/** The stages whose parts are fetched after the first page, of every room or of those of one preset alone. */
export type LaterStageOf<P extends Preset | 'every'> = {
  [Name in Stage]: (typeof CONSOLE_STAGES)[Name]['part'] extends 'later'
    ? PresetOf<Name> extends P
      ? Name
      : never
    : never
}[Stage]

export const consoleStage = (stage: Stage): ConsoleStage => rowIn<ConsoleStage>(CONSOLE_STAGES, stage)

/** Where the first vote suggests to go. */
export const CUED_TO = { split: 'talk', agreed: 'reveal', slow: null } as const satisfies Record<
  string,
  RoundStage | null
>
