import type { Ask } from '../../deck/schema.ts'
import { GATES } from '../../stats/bands.ts'
import { inDrawnOrder, isActive, isSaid, judgedOf, pairsArePrepared, pairsFor, preparedText } from './comparing.ts'
import type { Choice, Item } from '../events.ts'
import { PAIRS_EACH, SMALL_GROUP } from '../limits.ts'
import { OUTCOMES } from '../settings.ts'
import type {
  CoverageSlice,
  MoveMapSlice,
  OpenedText,
  OutcomeSlice,
  OwnOutcome,
  OwnPairs,
  RewriteEntry,
  WarmUpSlice,
} from '../slices.ts'
import { takes } from '../stages.ts'
import { askOf, currentPair, hasBands, rewriteIn, warmUpOf, type Pair, type Room, type Round } from '../state.ts'

export function openedTexts(room: Room, round: Round): OpenedText[] {
  const ask = askOf(room, round.askId)
  return round.opened.flatMap((item): OpenedText[] => {
    const text = textOf(room, ask, item)
    if (text === undefined) return []
    return [{ kind: kindOf(item), text, verb: rewriteIn(round, item)?.verb ?? null }]
  })
}

const kindOf = (item: Item): OpenedText['kind'] =>
  item === 'original' ? 'original' : item === 'reference' ? 'reference' : 'rewrite'

function textOf(room: Room, ask: Ask | undefined, item: Item): string | undefined {
  if (item === 'original') return ask?.text
  if (item === 'reference') return ask?.reference
  return preparedText(room.head.deck, item) ?? room.words.get(item)
}

/** The pair to warm up on, without its notes. */
export function warmUpSlice({ head }: Room, askId: string): WarmUpSlice | null {
  const pair = warmUpOf(head.deck, askId)
  return pair && { id: pair.id, scene: pair.scene, first: pair.first, second: pair.second }
}

export function warmUpTally({ warmUps }: Round): Record<Choice, number> {
  const tally = { first: 0, second: 0, alike: 0, skip: 0 }
  for (const { choice } of warmUps.values()) tally[choice]++
  return tally
}

/** What stands before one seat: two texts and nothing that tells whose, in the compare of the room's ask alone. */
export function ownPairs(room: Room, seatId: string): OwnPairs | null {
  const { stage, askId } = room.place
  const round = askId === null ? undefined : room.rounds.get(askId)
  if (!takes(stage, 'pair.next') || !round) return null
  const { pairs, ofSeat } = round.comparing
  const own = ofSeat.get(seatId)?.map((pairId) => pairs.get(pairId))
  if (!own) return null
  return {
    askId: round.askId,
    pair: shownPair(room, round, currentPair(round, seatId)),
    done: own.filter((pair) => pair && pair.choice !== null).length,
    of: Math.min(PAIRS_EACH, pairsFor(room, round, seatId)),
  }
}

function shownPair(room: Room, round: Round, pair: Pair | undefined): OwnPairs['pair'] {
  if (!pair || room.textsHidden || !isActive(room, round, pair.first) || !isActive(room, round, pair.second))
    return null
  const ask = askOf(room, round.askId)
  const { pairId, choice, reason } = pair
  const [first, second] = [textOf(room, ask, pair.first), textOf(room, ask, pair.second)]
  return first === undefined || second === undefined ? null : { pairId, first, second, choice, reason }
}

/** How the comparing goes. */
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

/** How often each move was named as the reason, over all judgements that still count; `none` is none of these. */
export function moveCounts(room: Room, round: Round): { moves: Record<string, number>; people: number } {
  const moves = Object.fromEntries([...room.head.deck.moves.map(({ id }) => id), 'none'].map((id) => [id, 0]))
  const people = new Set<string>()
  for (const pair of round.comparing.pairs.values()) {
    if (pair.reason === null || !isSaid(pair)) continue
    if (!isActive(room, round, pair.first) || !isActive(room, round, pair.second)) continue
    moves[pair.reason] = (moves[pair.reason] ?? 0) + 1
    people.add(pair.seatId)
  }
  return { moves, people: people.size }
}

/** The move map for the room: held back in a small group. */
export function moveMapSlice(room: Room, round: Round): MoveMapSlice {
  const counts = moveCounts(room, round)
  return counts.people < SMALL_GROUP ? { held: true } : counts
}

export function outcomeSlice(room: Room, round: Round): OutcomeSlice {
  const { moves } = moveCounts(room, round)
  const { fit } = round.comparing
  const bands = fit?.bands
  const state = !hasBands(room.head)
    ? 'off'
    : !fit
      ? 'not-asked'
      : !fit.isFitted
        ? 'working'
        : bands?.banded
          ? 'banded'
          : 'not-banded'
  const isHere = (item: Item) => isActive(room, round, item)
  return {
    state,
    why: bands?.banded === false ? bands.why : null,
    early: bands?.banded === true && bands.early,
    suggested: bands?.banded ? bands.suggested.filter(({ items }) => items.every(isHere)) : [],
    moves,
  }
}

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
