import { SMALL_GROUP } from '../limits.ts'
import { inDrawnOrder, isActive, isSaid, judgedOf, pairsArePrepared, wasCompared } from '../pairs/comparing.ts'
import { moveCounts } from '../pairs/view.ts'
import { OUTCOMES } from '../settings.ts'
import type { OwnOutcome, OwnRewrite, RewriteEntry } from '../slices.ts'
import { hasBands, rewriteIn, type Room, type Round } from '../state.ts'

type Said = Pick<RewriteEntry, 'reasons'> & { tally: NonNullable<RewriteEntry['tally']> }

/** By rewrite: how often it was judged, preferred, found alike, and the moves named when it was preferred. */
function saidOf(room: Room, round: Round) {
  const { texts, judged } = judgedOf(room, round)
  const said = texts.map((): Said => ({ tally: { times: 0, preferred: 0, alike: 0 }, reasons: {} }))
  for (const { first, second, preferred, reason } of judged)
    for (const [text, share] of [
      [first, preferred],
      [second, 1 - preferred],
    ] as const) {
      const own = said[text]
      if (!own) continue
      own.tally.times++
      if (share === 0.5) own.tally.alike++
      else own.tally.preferred += share
      if (share > 0 && reason !== null) own.reasons[reason] = (own.reasons[reason] ?? 0) + 1
    }
  return new Map(texts.map((id, at) => [id, said[at]]))
}

/** The texts of a round as the console lists them, in an order drawn from their ids. */
export function rewritesSlice(room: Room, round: Round): Record<string, RewriteEntry> {
  const entries: Record<string, RewriteEntry> = {}
  const said = saidOf(room, round)
  const showsTally = OUTCOMES[room.head.preset] !== 'moves'
  for (const rewriteId of inDrawnOrder(round.writerOf.keys())) {
    const rewrite = rewriteIn(round, rewriteId)
    if (!rewrite) continue
    const { as, keepPrivate, verb } = rewrite
    entries[rewriteId] = {
      askId: round.askId,
      text: as === 'removed' ? null : (room.words.get(rewriteId) ?? null),
      keepPrivate,
      as,
      verb,
      band: bandOf(room, round, rewriteId),
      tally: showsTally ? (said.get(rewriteId)?.tally ?? null) : null,
      reasons: said.get(rewriteId)?.reasons ?? {},
    }
  }
  return entries
}

function bandOf(room: Room, round: Round, rewriteId: string) {
  const bands = round.comparing.fit?.bands
  return bands?.banded && isActive(room, round, rewriteId) ? (bands.texts[rewriteId] ?? null) : null
}

/** What came of a seat's own text; told to that seat alone, once the ask was debriefed. */
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
  for (const pair of round.comparing.pairs.values()) {
    if (!isSaid(pair) || pair.reason === null || (pair.first !== rewriteId && pair.second !== rewriteId)) continue
    const preferred = pair.choice === 'alike' || pair[pair.choice] === rewriteId
    const isCounted = isActive(room, round, pair.first) && isActive(room, round, pair.second)
    if (preferred && isCounted) reasons[pair.reason] = (reasons[pair.reason] ?? 0) + 1
  }
  return reasons
}

/** A seat's own text or pass; undefined where it gave neither. */
export function ownRewrite(room: Room, round: Round, seatId: string): OwnRewrite | undefined {
  if (round.passed.has(seatId)) return { state: 'passed' }
  const rewrite = round.rewrites.get(seatId)
  if (!rewrite) return undefined
  return {
    state: rewrite.as === 'removed' ? 'removed' : 'in',
    text: room.words.get(rewrite.rewriteId) ?? '',
    keepPrivate: rewrite.keepPrivate,
    verb: rewrite.verb,
    like: rewrite.like,
    compared: wasCompared(round, rewrite.rewriteId),
  }
}
