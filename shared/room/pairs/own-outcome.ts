import { GATES, type Band, type NotBanded } from '../../stats/bands.ts'
import { SMALL_GROUP } from '../limits.ts'
import type { Rewrite } from '../rewrites/state.ts'
import { hasBands } from './state.ts'
import type { Room, Round } from '../state.ts'
import { isActive, pairsAreOfStrangers } from './comparing.ts'
import { inOrderOfDeck, moveCounts } from './moves.ts'
import { bandOf, type Judgements } from './outcome.ts'
import { toldPairs, type ToldPair } from './told.ts'

/** The outcome of one's own text, told to its writer alone. */
export interface OwnOutcome {
  /** Null where the room's judgements show no band, for the reason in `why`; and where it would be a negative one. */
  band: OwnBand | null
  why: NotBanded | 'not-here' | null
  /** Whether the text was judged fewer than ten times. */
  early: boolean
  /**
   * In how many pairs it was judged, and in how many of them it was preferred, or found alike. Null for a text that is
   * not in the bands, and when withheld because few people judged it.
   */
  tally: Judgements['tally'] | null
  /** The moves others named when they preferred it; null when withheld in a small group. */
  reasons: Record<string, number> | null
}

/** What a writer is told of the band. That others were preferred is told in facts only. */
type OwnBand = Exclude<Band, 'another-pass'>

/** Returns what the writer is told of a band. */
export const ownBand = (band: Band | null): OwnBand | null => (band === 'another-pass' ? null : band)

/** Returns the outcome of a text, for its writer alone, once the ask was debriefed. */
export function ownOutcome(room: Room, round: Round, rewrite: Rewrite | undefined): OwnOutcome | undefined {
  if (!round.debriefed || !rewrite || pairsAreOfStrangers(room)) return undefined
  const { fit } = round.comparing
  if (hasBands(room.head) && !fit?.bands) return undefined
  const { rewriteId, voice } = rewrite
  const isHere = isActive(room, round, rewriteId)
  const band = bandOf(room, round, rewriteId)
  const verdicts = isHere ? verdictsOn(room, round, rewriteId) : []
  const small = moveCounts(room, round, voice).people < SMALL_GROUP
  return {
    band: ownBand(band),
    why: isHere ? whyNone(fit?.bands ?? null, band) : 'not-here',
    early: band !== null && verdicts.length < GATES.settled,
    tally: band && tallyOf(verdicts, rewriteId),
    reasons: isHere && !small ? inOrderOfDeck(room, reasonsOf(verdicts, rewriteId)) : null,
  }
}

/** Says why a text has no band. Where others have one, it was compared too seldom. */
function whyNone(bands: NonNullable<Round['comparing']['fit']>['bands'], band: Band | null): NotBanded | null {
  if (!bands?.banded) return bands?.why ?? null
  return band ? null : 'few-appearances'
}

/** Lists the verdicts about a text that are told and still count. */
const verdictsOn = (room: Room, round: Round, rewriteId: string): ToldPair[] =>
  toldPairs(round).filter(
    ({ first, second }) =>
      (first === rewriteId || second === rewriteId) && isActive(room, round, first) && isActive(room, round, second),
  )

/** Counts these verdicts; null where they are of so few people that one could be recognized. */
function tallyOf(verdicts: readonly ToldPair[], rewriteId: string): OwnOutcome['tally'] {
  if (new Set(verdicts.map(({ seatId }) => seatId)).size < SMALL_GROUP) return null
  const preferred = verdicts.filter((pair) => pair.choice !== 'alike' && pair[pair.choice] === rewriteId).length
  const alike = verdicts.filter(({ choice }) => choice === 'alike').length
  return { times: verdicts.length, preferred, alike }
}

function reasonsOf(verdicts: readonly ToldPair[], rewriteId: string): Record<string, number> {
  const reasons: Record<string, number> = {}
  for (const pair of verdicts)
    if (pair.reason !== null && (pair.choice === 'alike' || pair[pair.choice] === rewriteId))
      reasons[pair.reason] = (reasons[pair.reason] ?? 0) + 1
  return reasons
}
