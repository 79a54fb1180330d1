/** How long a timer can be started for, in minutes. */
export const LENGTHS = [1, 2, 3, 5] as const

/** The room's longest timer. */
const MOST_SECONDS = 3_600

/** Adds a minute to what is left; for a timer that is over, a minute from now. Out: seconds from now. */
export const extended = (endsAt: number, now: number): number =>
  Math.min(MOST_SECONDS, Math.round(Math.max(0, endsAt - now) / 1_000) + 60)
