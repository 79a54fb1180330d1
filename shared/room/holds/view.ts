import type { CommonCuts, ConsoleCuts } from '../cut.ts'

/** What the facilitator holds back for a while; all of it can be let go, and nothing is lost. */
export interface HoldSlice {
  /** Votes and texts wait. */
  paused: boolean
  /** No words and names of people are shown. */
  textsHidden: boolean
}

export interface HoldsCommon {
  hold: HoldSlice
  /** When the advice on the screen is over, by the server's clock; null without a timer. */
  timer: { endsAt: number } | null
}

export interface HoldsScreen {
  /** The screen shows nothing for now; phones go on. */
  blank: boolean
}

export interface HoldsConsole extends HoldsCommon, HoldsScreen {}

export const holdsCommon: CommonCuts<HoldsCommon> = {
  hold: ({ room: { paused, textsHidden } }) => ({ paused, textsHidden }),
  timer: ({ room: { timerEndsAt } }) => (timerEndsAt === null ? null : { endsAt: timerEndsAt }),
}

export const holdsScreen: CommonCuts<HoldsScreen> = {
  blank: ({ room }) => room.blank,
}

export const holdsConsole: ConsoleCuts<HoldsConsole> = { ...holdsCommon, ...holdsScreen }
