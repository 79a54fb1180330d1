import { isBroughtId } from '../../../shared/room/brought/ask.ts'
import type { StageSeat } from '../seat/stage-seat.ts'
import { homeCard, dayOf, type HomeCard } from './card.ts'

/** What cards are made of. */
export type CardSeat = Pick<StageSeat, 'seat' | 'common' | 'own' | 'asks' | 'written' | 'rewriteOf' | 'serverNow'>

/** Makes the cards that this person can take home: one for each ask for which they wrote. */
export const ownCards = (seat: CardSeat): HomeCard[] => seat.written.flatMap((askId) => ownCardsOf(seat, askId))

/** Makes the card of one ask: one, or none where this person did not write. */
export function ownCardsOf(seat: CardSeat, askId: string): HomeCard[] {
  const { rewrite } = seat.rewriteOf(askId)
  if (!rewrite || rewrite.state === 'passed') return []
  return [
    homeCard({
      date: dayOf(new Date(seat.serverNow())),
      title: seat.common?.room.title ?? '',
      ask: seat.asks[askId] ?? null,
      isBrought: isBroughtId(askId),
      isMine: isOwnAsk(seat, askId),
      texts: [{ voice: 'client', text: rewrite.text, verb: rewrite.verb }],
    }),
  ]
}

/** Tells whether this person brought the ask. */
export const isOwnAsk = (seat: CardSeat, askId: string): boolean =>
  seat.own?.ownBrought?.some((brought) => brought.askId === askId) ?? false
