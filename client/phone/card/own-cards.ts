import { isBroughtId } from '../../../shared/room/brought/ask.ts'
import type { StageSeat } from '../seat/stage-seat.ts'
import { homeCard, dayOf, type HomeCard } from './card.ts'

/** Makes the cards that this person can take home: one for each ask for which they wrote. */
export const ownCards = (seat: StageSeat): HomeCard[] =>
  seat.written.flatMap((askId) => {
    const { rewrite } = seat.rewriteOf(askId)
    if (!rewrite || rewrite.state === 'passed') return []
    return [
      homeCard({
        date: dayOf(new Date(seat.serverNow())),
        title: seat.common?.room.title ?? '',
        ask: seat.asks[askId] ?? null,
        isBrought: isBroughtId(askId),
        isMine: seat.own?.ownBrought?.some((brought) => brought.askId === askId) ?? false,
        texts: [{ voice: 'client', text: rewrite.text, verb: rewrite.verb }],
      }),
    ]
  })
