import { readJson, writeJson } from '../../../room/storage.ts'
import { ofSeat } from '../../seat/kept-seat.ts'
import { cardDeckIn } from './read-workshop-card.ts'
import type { CardDeck } from './workshop-card.ts'

const placeOf = (seatId: string) => ofSeat(seatId, 'card-deck')

/**
 * Keeps what a card has of the deck, so that it can be taken home when the room has forgotten whose seat it was. What
 * this phone was told before stays: the moves are told at some stages alone. It goes with the seat.
 */
export function keepCardDeck(seatId: string, deck: CardDeck): void {
  const moves = deck.moves.length ? deck.moves : (keptCardDeck(seatId)?.moves ?? [])
  writeJson(placeOf(seatId), { ...deck, moves } satisfies CardDeck)
}

export const keptCardDeck = (seatId: string): CardDeck | null => readJson(placeOf(seatId), cardDeckIn)
