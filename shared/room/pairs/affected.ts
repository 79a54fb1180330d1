import type { Affects } from '../affected.ts'
import { firstReader, outcomesOf, paired, pairedAt } from './readers.ts'
import { renewsTold } from './told.ts'

/** Lists the seats whose own part each event changes. */
export const pairsAffects: Affects<
  'anchors.set' | 'pair.served' | 'pair.judged' | 'pair.expired' | 'bands.asked' | 'bands.fitted'
> = {
  'anchors.set': (room) => [...pairedAt(room), ...[...room.rounds.values()].flatMap(outcomesOf)],
  'pair.served': (room, { seatId, askId, first, second }) => [
    paired(seatId),
    ...firstReader(room, askId, first, second),
  ],
  'pair.judged': (room, { askId, pairId }) => {
    const round = room.rounds.get(askId)
    const pair = round?.comparing.pairs.get(pairId)
    return round && pair
      ? [paired(pair.seatId), ...(renewsTold(round, room.everLinked, pair.seatId) ? outcomesOf(round) : [])]
      : []
  },
  'pair.expired': () => [],
  'bands.asked': () => [],
  'bands.fitted': (room, { askId }) => outcomesOf(room.rounds.get(askId)),
}
