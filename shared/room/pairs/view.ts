import { textOf } from '../side-by-side/view.ts'
import { GATES } from '../../stats/bands.ts'
import { isActive, isSaid, judgedOf, pairsFor } from './comparing.ts'
import type { Item } from '../lists.ts'
import { PAIRS_EACH, SMALL_GROUP } from '../limits.ts'
import type { CoverageSlice, MoveMapSlice, OutcomeSlice, OwnPairs } from '../slices.ts'
import { takes } from '../stages.ts'
import { askOf, currentPair, hasBands, type Pair, type Room, type Round } from '../state.ts'

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
