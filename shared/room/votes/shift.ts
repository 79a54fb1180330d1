import type { RoomAsk } from '../brought/ask.ts'
import type { Choices } from '../../stats/agreement.ts'
import { HEAT_GATES } from '../../stats/heat.ts'
import { shiftOf } from '../../stats/shift.ts'
import type { Vote } from '../../stats/tally.ts'
import type { Range } from '../../stats/tokens.ts'
import { unitsAmong } from '../couples/state.ts'
import { withheldIn } from '../couples/thresholds.ts'
import { FEW_ON_CONSOLE, SMALL_GROUP, type Withheld } from '../limits.ts'
import type { Room, Round } from '../state.ts'
import { againForRoom } from './result.ts'
import { shownIn } from './state.ts'

/** Who changed between the two votes. */
export interface ShiftSlice {
  /** The rows (first) and columns (again) of the matrix: the versions in the deck's order, `none`, `pass`. */
  choices: string[]
  matrix: number[][]
  stayed: number
  changed: number
  onlyFirst: number
  onlyAgain: number
  /** The direction of those who changed; null while the reading is not open. */
  toReading: { toward: number; away: number; sideways: number } | null
  /** Which words of the ask moved how many of those who changed. */
  moved: (Range & { people: number })[]
}

/** Counts who changed between the two votes, complete. */
function shiftSlice({ head }: Room, ask: RoomAsk, round: Round): ShiftSlice {
  const [first, again] = [shownIn(round.first), shownIn(round.again)]
  const versions = head.deck.versions.map(({ id }) => id)
  const shift = shiftOf(versions, chosenBySeat(first), chosenBySeat(again), ask.reading?.versions ?? [])
  const { choices, matrix, stayed, toward, away, sideways, onlyFirst, onlyAgain } = shift
  return {
    choices,
    matrix,
    stayed,
    changed: toward + away + sideways,
    onlyFirst,
    onlyAgain,
    toReading: ask.reading && { toward, away, sideways },
    moved: movedBy(first, again),
  }
}

/**
 * Counts the same for the room: withheld in a small group. The direction of the changes would reveal the reading, so it
 * waits for that.
 */
export function shiftForRoom(room: Room, ask: RoomAsk, round: Round): ShiftSlice | Withheld {
  if (answeredTwice(round) < SMALL_GROUP || 'withheld' in againForRoom(room, round)) return withheldIn(room)
  const shift = shiftSlice(room, ask, round)
  return round.revealed.has('reading') ? shift : { ...shift, toReading: null }
}

/** Counts the same for the console, with the direction: withheld where hardly anybody answered twice. */
export const shiftForConsole = (room: Room, ask: RoomAsk, round: Round): ShiftSlice | Withheld =>
  answeredTwice(round) < FEW_ON_CONSOLE ? withheldIn(room) : shiftSlice(room, ask, round)

/** Returns what each seat chose, by seat id. */
export const chosenBySeat = (votes: ReadonlyMap<string, Vote>): Choices =>
  new Map([...votes].map(([seatId, { choice }]) => [seatId, choice]))

/** Counts the units of those who answered in both votes. */
function answeredTwice(round: Round): number {
  const first = shownIn(round.first)
  const answered = (vote: Vote | undefined) => vote !== undefined && vote.choice !== 'pass'
  const both = [...shownIn(round.again)].filter(([seatId, vote]) => answered(vote) && answered(first.get(seatId)))
  return unitsAmong(
    { everLinked: round.again.links },
    both.map(([seatId]) => seatId),
  )
}

/**
 * Counts the words that moved people. A person who afterwards changed their first vote to the choice of their second
 * was moved by nothing. Where few voted, words that only one person named are left out.
 */
function movedBy(first: ReadonlyMap<string, Vote>, again: ReadonlyMap<string, Vote>) {
  const counts = new Map<string, { from: number; to: number; people: number }>()
  for (const [seatId, { choice, movedBy }] of again) {
    if (!movedBy || first.get(seatId)?.choice === choice) continue
    const key = `${movedBy.from} ${movedBy.to}`
    const count = counts.get(key) ?? { ...movedBy, people: 0 }
    count.people++
    counts.set(key, count)
  }
  const isFew = [...again.values()].filter(({ choice }) => choice !== 'pass').length < HEAT_GATES.singles
  return [...counts.values()]
    .filter(({ people }) => people > 1 || !isFew)
    .sort((a, b) => a.from - b.from || a.to - b.to)
}
