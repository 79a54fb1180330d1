import type { AffectedPart, Affects } from '../affected.ts'
import type { Room } from '../state.ts'
import { inCouple } from '../couples/evolve.ts'
import { outcomesOf, readersOf } from '../pairs/readers.ts'
import { textsOfSeat } from '../rewrites/state.ts'

/** Lists the seats whose own part each event changes. */
export const seatsAffects: Affects<'seat.joined' | 'seat.removed' | 'seat.closed'> = {
  'seat.joined': () => [],
  'seat.closed': leavesCouple,
  'seat.removed': (room, { seatId }) => [
    ...leavesCouple(room, { seatId }),
    ...[...room.rounds.values()].flatMap((round) => [
      ...textsOfSeat(round, seatId).flatMap(({ rewriteId }) => readersOf(round, rewriteId)),
      ...outcomesOf(round),
    ]),
  ],
}

/** Lists whom a removed seat leaves behind: its partner, and who has or waits for an offer with it. */
function leavesCouple(room: Room, { seatId }: { seatId: string }): AffectedPart[] {
  return inCouple(room, seatId).filter((part) => part.seatId !== seatId)
}
