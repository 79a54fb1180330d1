import type { Band, NotBanded } from '../../stats/bands.ts'
import { SMALL_GROUP } from '../limits.ts'
import { hasBands } from './state.ts'
import type { Room, Round } from '../state.ts'
import { isActive, pairsArePrepared } from './comparing.ts'
import { inOrderOfDeck, moveCounts } from './moves.ts'
import { bandOf } from './outcome.ts'
import { toldPairs } from './told.ts'

/** The outcome of one's own text, told to its writer alone. */
export interface OwnOutcome {
  /** Null where the room's judgements show no band, for the reason in `why`. */
  band: Band | null
  why: NotBanded | 'not-here' | null
  early: boolean
  /** The moves others named when they preferred it; null when withheld in a small group. */
  reasons: Record<string, number> | null
}

/** Returns the outcome of a seat's own text, for that seat alone, once the ask was debriefed. */
export function ownOutcome(room: Room, round: Round, seatId: string): OwnOutcome | undefined {
  const rewrite = round.rewrites.get(seatId)
  if (!round.debriefed || !rewrite || pairsArePrepared(room)) return undefined
  const { fit } = round.comparing
  if (hasBands(room.head) && !fit?.bands) return undefined
  const isHere = isActive(room, round, rewrite.rewriteId)
  const small = moveCounts(room, round).people < SMALL_GROUP
  return {
    band: bandOf(room, round, rewrite.rewriteId),
    why: !isHere ? 'not-here' : fit?.bands?.banded === false ? fit.bands.why : null,
    early: fit?.bands?.banded === true && fit.bands.early,
    reasons: isHere && !small ? reasonsFor(room, round, rewrite.rewriteId) : null,
  }
}

function reasonsFor(room: Room, round: Round, rewriteId: string): Record<string, number> {
  const reasons: Record<string, number> = {}
  for (const pair of toldPairs(round)) {
    if (pair.reason === null || (pair.first !== rewriteId && pair.second !== rewriteId)) continue
    const preferred = pair.choice === 'alike' || pair[pair.choice] === rewriteId
    const isCounted = isActive(room, round, pair.first) && isActive(room, round, pair.second)
    if (preferred && isCounted) reasons[pair.reason] = (reasons[pair.reason] ?? 0) + 1
  }
  return inOrderOfDeck(room, reasons)
}
