import type { StageSeat } from '../seat/stage-seat.ts'
import { homeCard, dayOf, type HomeCard } from './card.ts'

/** An ask that somebody brought has an id that none of a deck can have. */
const isBrought = (askId: string) => askId.startsWith('brought_')

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
        isBrought: isBrought(askId),
        isMine: false,
        texts: [{ voice: 'client', text: rewrite.text, verb: rewrite.verb }],
      }),
    ]
  })
