import { planFor } from './course/plan.ts'
import { VOICES, type Voice } from './lists.ts'
import type { OptionalStage } from './stages.ts'

/** Who uses the room; this sets the defaults. */
export const PRESETS = ['training', 'couples', 'supervision'] as const
export type Preset = (typeof PRESETS)[number]

/**
 * What is asked of a person who joins, and who sees it:
 * nothing / a nickname, shown in the lobby / a first name, for the facilitator alone / a name, shown in the lobby.
 */
export const NAMINGS = ['none', 'nickname', 'host-only', 'visible'] as const
export type Naming = (typeof NAMINGS)[number]

/** What a host may choose when opening a room, in addition to its deck. */
export interface Settings {
  naming: Naming
  /** The optional stages a round starts with. */
  stages: readonly OptionalStage[]
  /** Whether others see a rewrite only once the facilitator has read and picked it. */
  reviewFirst: boolean
}

/** What a preset chooses when the host does not. */
export const PRESET_DEFAULTS: Record<Preset, Settings> = {
  training: { naming: 'none', stages: planFor('training'), reviewFirst: false },
  couples: { naming: 'none', stages: planFor('couples'), reviewFirst: true },
  supervision: { naming: 'none', stages: planFor('supervision'), reviewFirst: true },
}

/**
 * What the pairs result in: bands; only the moves and phrases that were found; or how often each text was preferred.
 */
export const OUTCOMES: Record<Preset, 'bands' | 'moves' | 'tallies'> = {
  training: 'bands',
  couples: 'moves',
  supervision: 'tallies',
}

/** Whether the facilitator is told in one word how the answers lie while a vote is taken. */
export const HAS_LEAN: Record<Preset, boolean> = { training: true, couples: false, supervision: true }

/** Whether a talk sends people to somebody who chose another answer. In couples that would say what each chose. */
export const SEEKS_OTHERS: Record<Preset, boolean> = { training: true, couples: false, supervision: true }

/** Whether people can ask for a word with the facilitator, unnoticed by the person beside them. */
export const HAS_WORD: Record<Preset, boolean> = { training: false, couples: true, supervision: false }

/** Whether people are asked to agree to what stays in the room, and to how it meets. */
export const HAS_AGREEMENT: Record<Preset, boolean> = { training: false, couples: false, supervision: true }

/** Whether people bring what was rehearsed in a session before, and what was then said. */
export const HAS_SAID: Record<Preset, boolean> = { training: false, couples: false, supervision: true }

/** Whether one person presents what the others answer, and listens meanwhile. */
export const HAS_PRESENTER: Record<Preset, boolean> = { training: false, couples: false, supervision: true }

/** Whether people bring asks of their own; the facilitator can add one in every room. */
export const BRINGS: Record<Preset, boolean> = { training: false, couples: false, supervision: true }

/** Whether counts of people are never told in percent, however many there are: a dot, or a figure, for each. */
export const COUNTS_ONLY: Record<Preset, boolean> = { training: false, couples: false, supervision: true }

/** For how many hours a room is kept after its end where the host does not say; null: for as long as the server keeps rooms. */
export const KEPT_HOURS: Record<Preset, number | null> = { training: null, couples: null, supervision: 1 }

/** Whether texts that name violence, a weapon, self-harm or a child are marked for the facilitator. */
export const MARKS_TWICE: Record<Preset, boolean> = { training: false, couples: true, supervision: true }

/**
 * What pairs are made of. `strangers`: of what people wrote that one is not close to, where there are enough of these
 * texts, else the pairs that come with the deck. Neither of two people who are close is given what the other wrote.
 */
export const PAIRED: Record<Preset, 'rewrites' | 'strangers'> = {
  training: 'rewrites',
  couples: 'strangers',
  supervision: 'rewrites',
}

/**
 * Whether whoever writes a text must say how far it may go. Where they need not, it may go to the screen unless they say
 * otherwise.
 */
export const ASKS_REACH: Record<Preset, boolean> = { training: false, couples: true, supervision: false }

/**
 * From how many texts of people on pairs are made of a voice, where that matters: with fewer than three besides one’s
 * own, everybody knows whose they are.
 */
export const PAIRED_FROM: Record<Preset, number> = { training: 0, couples: 0, supervision: 4 }

/** Tells whether pairs can come where so many people write. */
export const makesPairs = (preset: Preset, writers: number): boolean => writers >= PAIRED_FROM[preset]

/** Tells whether whoever writes must say how far it may go. In: how many are asked to write. */
export const asksReach = (preset: Preset, writers: number): boolean =>
  ASKS_REACH[preset] || (WRITES[preset].length > 1 && !makesPairs(preset, writers))

/** In which voices each person writes at an ask. */
export const WRITES: Record<Preset, readonly Voice[]> = {
  training: ['client'],
  couples: ['client'],
  supervision: VOICES,
}

/** Whether phones cover what their owner answered and wrote, because of who sits beside them. */
export const COVERS_OWN: Record<Preset, boolean> = { training: false, couples: true, supervision: false }

/** Whether a text with contact data is refused: in supervision it may be a client’s, on a call that is recorded. */
export const REFUSES_CONTACT: Record<Preset, boolean> = { training: false, couples: false, supervision: true }

/** Below this many people here, everyone is told that people may guess who said what. */
export const SMALL_ROOM = 5

/** Tells whether people may guess who said what: few are here, or the preset is for people who know each other. */
export const isSmallRoom = (preset: Preset, here: number): boolean => preset !== 'training' || here < SMALL_ROOM

/** Tells whether the lobby shows names in this mode to everyone. */
export const namesAreShown = (naming: Naming): boolean => naming === 'nickname' || naming === 'visible'
