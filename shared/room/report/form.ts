import type { Licence } from '../../deck/licences.ts'
import type { Deck, Intent, Terms } from '../../deck/schema.ts'
import type { Questions } from '../../deck/questions.ts'
import type { Confusion } from '../../stats/confusion.ts'
import type { Heat } from '../../stats/heat.ts'
import type { Tally } from '../../stats/tally.ts'
import type { Range } from '../../stats/tokens.ts'
import type { Withheld } from '../limits.ts'
import type { ItemKind, Voice } from '../lists.ts'
import type { RoomBands } from '../pairs/schemas.ts'
import type { Preset } from '../settings.ts'
import type { GapSlice } from '../votes/gap.ts'
import type { ResultSlice } from '../votes/result.ts'
import type { ShiftSlice } from '../votes/shift.ts'

/** The form of the report, described in `report.schema.json`. It rises when what reads the last one must be changed. */
export const REPORT_FORM = 2

/**
 * What a host can take home from a room: texts and counts, in a drawn order, and nothing about who. All that the console
 * is told of counts, but what a handout for everyone may say stands apart (`handout`).
 */
export interface Report {
  form: typeof REPORT_FORM
  /** The room’s own title, or else the deck’s. */
  title: string
  preset: Preset
  deck: ReportDeck
  /** Whole minutes, in ms since 1970. */
  createdAt: number
  endedAt: number | null
  /** When it is deleted; null until the room has ended. */
  keptUntil: number | null
  asks: AskReport[]
  /** The facilitator’s own notes, by ask; also on asks that were not played. */
  notes: Record<string, string>
  /** What the room mixed up, over the asks of its deck; null while nobody voted. */
  mixUps: Confusion | Withheld | null
}

/** The words of the deck as people in the room read them. */
export interface ReportDeck {
  title: string
  about: string
  language: string
  versions: { id: string; name: string; sounds: string; short?: string }[]
  none: { name: string; lands: string; accurateNo: string }
  moves: { id: string; name: string }[]
  intents: Intent[]
  questions: Questions
  terms: Terms | null
  /** Who made the deck, what others may do with it, where it comes from: as far as it says so. */
  by?: string
  licence?: Licence
  source?: string
  basedOn?: NonNullable<Deck['basedOn']>
}

export interface AskReport {
  askId: string
  /** Of a brought ask only that it is one, here and in `text`. */
  title: string
  text: string
  /** Who says it to whom, and when; null for a brought ask. */
  scene: { from: string; to: string; when: string } | null
  /** Which versions one may hear, and why; null for a brought ask. */
  reading: { versions: string[]; why: string; tells: string[] } | null
  /** The deck’s notes on it. */
  notes: string[]
  /** How long the room was at each stage of it. */
  minutes: Record<string, number>
  votes: ResultSlice
  again: Tally | Withheld
  /** What was meant and what was heard; null where nobody said both. */
  gap: GapSlice | Withheld | null
  /** Who changed between the two votes; null without a second vote. */
  shift: ShiftSlice | Withheld | null
  /** Where the room braces and softens; null where nobody was asked. */
  heat: Heat | null
  /** The verdicts about the pair to warm up on; null without any. */
  warmUp: Record<string, number> | null
  /** How often each move was named; null where nobody named any. */
  moves: Record<string, number> | Withheld | null
  /** The moves that nobody named, where others were. */
  unreached: string[]
  /** The texts that could be in pairs; `voice` of those that people wrote, where they write in two. */
  texts: { kind: ItemKind; voice?: Voice; text: string; band: string | null }[]
  /**
   * The judgements about them; texts by their place in `texts`. `preferred` 1: the first, 0: the second, ½: both alike.
   */
  judgements: { first: number; second: number; preferred: number; reason: string | null }[]
  /** The seed of the last fit, from which anyone can work the bands out again; null without one. */
  seed: string | null
  bands: RoomBands | null
  /** What is not told, and why. */
  withheld: NotTold[]
  handout: Handout
}

/** What the room itself was told and shown of an ask. */
export interface Handout {
  /** The bars, without what a small group is not told; null where they were not shown, and in couples. */
  votes: ResultSlice | null
  /** The texts that were shown side by side, besides the ask. */
  opened: { kind: ItemKind; voice?: Voice; text: string; verb: Range | null }[]
}

/** What can be missing. `words`: all that was said and written for a brought ask. */
export const REPORT_PARTS = [
  'votes',
  'breakdowns',
  'again',
  'gap',
  'shift',
  'heat',
  'moves',
  'judgements',
  'words',
] as const
export type Part = (typeof REPORT_PARTS)[number]

/** Why: too few people (in couples, units) answered; people are still answering; an ask was brought. */
export const WHY = ['few-people', 'few-units', 'answering', 'brought'] as const

export interface NotTold {
  part: Part
  why: (typeof WHY)[number]
}
