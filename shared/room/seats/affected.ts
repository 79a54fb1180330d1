import type { Affects } from '../affected.ts'
import { outcomesOf, readersOf } from '../pairs/readers.ts'

/** Whose own part it changes. */
export const seatsAffects: Affects<'seat.joined' | 'seat.removed'> = {
  'seat.joined': () => [],
  'seat.removed': (room, { seatId }) =>
    [...room.rounds.values()].flatMap((round) => [
      ...readersOf(room, round, round.rewrites.get(seatId)?.rewriteId),
      ...outcomesOf(round),
    ]),
}
