import type { Affects } from '../affected.ts'
import { inCouple } from '../couples/evolve.ts'
import { outcomesOf, readersOf } from '../pairs/readers.ts'

/** Lists the seats whose own part each event changes. */
export const seatsAffects: Affects<'seat.joined' | 'seat.removed' | 'seat.closed'> = {
  'seat.joined': () => [],
  'seat.closed': (room, { seatId }) => inCouple(room, seatId),
  'seat.removed': (room, { seatId }) => [
    ...inCouple(room, seatId),
    ...[...room.rounds.values()].flatMap((round) => [
      ...readersOf(round, round.rewrites.get(seatId)?.rewriteId),
      ...outcomesOf(round),
    ]),
  ],
}
