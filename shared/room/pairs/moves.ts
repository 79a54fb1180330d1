import { withheldIn } from '../couples/thresholds.ts'
import { SMALL_GROUP, type Withheld } from '../limits.ts'
import type { Voice } from '../lists.ts'
import type { Room, Round } from '../state.ts'
import { isActive } from './comparing.ts'
import { toldPairs, unitsOf } from './told.ts'

/** How often each move was named as the reason, over all judgements that still count; `none` is none of these. */
export interface MoveMapSlice {
  moves: Record<string, number>
  people: number
}

/** Puts reasons into the order of the deck: in the order of arrival they would tell whose verdict came first. */
export const inOrderOfDeck = ({ head }: Room, reasons: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(
    [...head.deck.moves.map(({ id }) => id), 'none'].flatMap((id) => (reasons[id] ? [[id, reasons[id]]] : [])),
  )

/** Counts the moves that were named, and the people who named one; in one voice, or in all. */
export function moveCounts(room: Room, round: Round, voice?: Voice): MoveMapSlice {
  const { moves, people } = movesNamed(room, round, voice)
  return { moves, people: people.size }
}

function movesNamed(
  room: Room,
  round: Round,
  voice?: Voice,
): { moves: Record<string, number>; people: ReadonlySet<string> } {
  const moves = Object.fromEntries([...room.head.deck.moves.map(({ id }) => id), 'none'].map((id) => [id, 0]))
  const people = new Set<string>()
  for (const pair of toldPairs(round)) {
    if (pair.reason === null || (voice && pair.voice !== voice)) continue
    if (!isActive(room, round, pair.first) || !isActive(room, round, pair.second)) continue
    moves[pair.reason] = (moves[pair.reason] ?? 0) + 1
    people.add(pair.seatId)
  }
  return { moves, people }
}

/** Counts the same for the room: withheld in a small group. */
export function moveMapForRoom(room: Room, round: Round): MoveMapSlice | Withheld {
  const { moves, people } = movesNamed(room, round)
  return unitsOf(round, people) < SMALL_GROUP ? withheldIn(room) : { moves, people: people.size }
}
