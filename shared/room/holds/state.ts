/** What the facilitator holds back for a while. */
export interface HoldsOfRoom {
  /** Votes and texts wait; nothing is lost. */
  paused: boolean
  /** The screen shows nothing; phones go on. */
  blank: boolean
  /** No words and names of people on screen and phones. */
  textsHidden: boolean
  /** When the advice on the screen is over, in ms since 1970; it changes nothing by itself. */
  timerEndsAt: number | null
}

export const newHolds = (): HoldsOfRoom => ({ paused: false, blank: false, textsHidden: false, timerEndsAt: null })
