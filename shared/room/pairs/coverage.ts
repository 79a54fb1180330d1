import { GATES } from '../../stats/bands.ts'
import type { Room, Round } from '../state.ts'
import { isSaid, judgedOf } from './comparing.ts'

/** The progress of the comparison, in counts alone. */
export interface CoverageSlice {
  /** Texts that can be in a pair. */
  texts: number
  /** Judgements, ties among them, and how often the first text was preferred in those that are no ties. */
  judged: number
  alike: number
  first: number
  /** How often the least-seen text was judged. */
  least: number
  /** People who judged. */
  people: number
  /** Whether each text was judged ten times. */
  enough: boolean
}

/** Counts how far the comparison is. */
export function coverageSlice(room: Room, round: Round): CoverageSlice {
  const { texts, judged } = judgedOf(room, round)
  const times = texts.map(() => 0)
  for (const { first, second } of judged) for (const text of [first, second]) times[text] = (times[text] ?? 0) + 1
  const least = times.length ? Math.min(...times) : 0
  return {
    texts: texts.length,
    judged: judged.length,
    alike: judged.filter(({ preferred }) => preferred === 0.5).length,
    first: judged.filter(({ preferred }) => preferred === 1).length,
    least,
    people: new Set([...round.comparing.pairs.values()].filter(isSaid).map(({ seatId }) => seatId)).size,
    enough: texts.length > 1 && least >= GATES.settled,
  }
}
