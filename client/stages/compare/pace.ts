import type { CoverageSlice } from '../../../shared/room/pairs/coverage.ts'
import { GATES } from '../../../shared/stats/bands.ts'

/** How many pairs were compared when this console began to watch, and when that was (ms). */
export interface WatchedFrom {
  at: number
  judged: number
}

/** Too little was seen in less time, or in fewer comparisons, to say anything of the pace. */
const MINUTES_FROM = 1
const JUDGED_FROM = 5
/** A longer wait is no help to anybody who decides whether to go on. */
const MINUTES_MOST = 15

/**
 * Works out in about how many minutes every text will have been compared often enough, at the pace seen since `from`.
 * Null where that cannot be known: too little was seen, it is far off, or it is so already.
 */
export function minutesToGo(
  { texts, judged, least, enough }: Pick<CoverageSlice, 'texts' | 'judged' | 'least' | 'enough'>,
  from: WatchedFrom,
  now: number,
): number | null {
  const minutes = (now - from.at) / 60_000
  const seen = judged - from.judged
  if (enough || texts < 2 || minutes < MINUTES_FROM || seen < JUDGED_FROM) return null
  // Each comparison counts for two texts, and for the least-seen text at most once.
  const missing = Math.max((texts * GATES.settled - 2 * judged) / 2, GATES.settled - least)
  const left = Math.max(1, Math.ceil((missing * minutes) / seen))
  return left <= MINUTES_MOST ? left : null
}
