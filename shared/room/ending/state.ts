import type { Place } from '../place.ts'
import type { RoomOutcome, RoundOutcome, TextOutcome } from './outcome-schema.ts'

/** Whether the room has ended, and what is left of it. */
export interface EndingOfRoom {
  /** In ms since 1970. */
  endedAt: number | null
  /** Where it was when it ended: a reopened room goes on there. */
  endedFrom: Place | null
  /** Whether the facilitator gave up undoing the end: then the room is folded at once. */
  endIsFinal: boolean
  /** What is left after the end; null until the room is folded. Then there are no seats, rounds or names any more. */
  outcome: RoomOutcome | null
}

export const newEnding = (): EndingOfRoom => ({ endedAt: null, endedFrom: null, endIsFinal: false, outcome: null })

/** For this long after the end the facilitator can take it back (ms). Then the room is folded. */
export const REOPEN_MS = 10 * 60_000

/** A last day may be over at most so far ahead: a week, and what a time zone adds (ms). */
export const LAST_DAY_MS = 8 * 24 * 3_600_000

export const MINUTE_MS = 60_000

/** Cuts a time off to the whole minute: nothing finer stays of a room that was folded. In and out: ms. */
export const toMinute = (ms: number): number => Math.floor(ms / MINUTE_MS) * MINUTE_MS

interface LeftText {
  text: TextOutcome
  round: RoundOutcome
}

/** Lists all texts that are left of a room, with their rounds. */
export const leftTexts = (outcome: RoomOutcome | null): (LeftText & { askId: string })[] =>
  outcome?.rounds.flatMap((round) => round.texts.map((text) => ({ askId: round.askId, text, round }))) ?? []
