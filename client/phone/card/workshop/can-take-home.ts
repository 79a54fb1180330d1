import { hasEnded } from '../../../../shared/room/place.ts'
import { ownCards, type CardSeat } from '../own-cards.ts'
import { keptCardDeck } from './kept-deck.ts'
import { deckNow } from './own-workshop-card.ts'

/**
 * Tells whether there is something to take home: own texts, or the moves, once this person was told them. Where phones
 * are covered it is the same for everybody: at the end always, before it once all were told the moves.
 */
export function canTakeHome(seat: CardSeat): boolean {
  const deck = deckNow(seat)
  if (!seat.seat || !seat.common || !deck) return false
  if (deck.moves.length > 0 || (keptCardDeck(seat.seat.record.seatId)?.moves.length ?? 0) > 0) return true
  return deck.covers ? hasEnded(seat.common.place) : ownCards(seat).length > 0
}
