import { roundOf, type Changes } from '../changes.ts'
import { expire, judge, serve, settlePairs } from './ledger.ts'

/** Changes the pairs put before people, and what is worked out from their judgements. */
export const pairsChanges: Changes<
  'anchors.set' | 'pair.served' | 'pair.judged' | 'pair.expired' | 'bands.asked' | 'bands.fitted'
> = {
  'anchors.set': (room, { on }) => {
    const areNew = on && !room.anchors
    room.anchors = on
    for (const round of room.rounds.values()) {
      if (areNew) round.comparing.letIn++
      settlePairs(room, round)
    }
  },

  'pair.served': (room, { askId, seatId, pairId, first, second, at }) => {
    serve(room, roundOf(room, askId), { pairId, seatId, first, second, servedAt: at })
  },

  'pair.judged': (room, { askId, pairId, choice, reason }) => {
    judge(room, roundOf(room, askId), pairId, choice, reason)
  },

  'pair.expired': (room, { askId, pairId }) => {
    expire(room, roundOf(room, askId), pairId)
  },

  'bands.asked': (room, { askId, seed }) => {
    const { comparing } = roundOf(room, askId)
    comparing.fit = { seed, isFitted: false, bands: comparing.fit?.bands ?? null }
  },

  'bands.fitted': (room, { askId, seed, bands }) => {
    roundOf(room, askId).comparing.fit = { seed, isFitted: true, bands }
  },
}
