import type { Affects } from '../affected.ts'
import { outcomesOf, readersOf } from '../pairs/readers.ts'

/** Lists the seats whose own part each event changes. */
export const seatsAffects: Affects<'seat.joined' | 'seat.removed' | 'seat.closed'> = {
  'seat.joined': () => [],
  'seat.closed': () => [],
  'seat.removed': (room, { seatId }) =>
    [...room.rounds.values()].flatMap((round) => [
      ...readersOf(round, round.rewrites.get(seatId)?.rewriteId),
      ...outcomesOf(round),
    ]),
}
