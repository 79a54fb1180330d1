import type { Affects } from '../affected.ts'
import { firstReader, outcomesIn, outcomesOf, paired, pairedAt } from './readers.ts'

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
    return round && pair ? [paired(pair.seatId), ...outcomesIn(room, round, pair)] : []
  },
  'pair.expired': () => [],
  'bands.asked': () => [],
  'bands.fitted': (room, { askId }) => outcomesOf(room.rounds.get(askId)),
}
