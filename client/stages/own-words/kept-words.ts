import { ofSeat } from '../../phone/seat/kept-seat.ts'
import { read, remove, write } from '../../room/storage.ts'

// What a person writes for home. It is in this phone's storage and nowhere else, and goes with the seat.

const key = (seatId: string) => ofSeat(seatId, 'own-words')

export const readOwnWords = (seatId: string): string => read(key(seatId)) ?? ''

/** Keeps these words on the phone; empty ones are deleted. Out: whether they would survive a reload. */
export function keepOwnWords(seatId: string, words: string): boolean {
  if (words !== '') return write(key(seatId), words)
  remove(key(seatId))
  return true
}
