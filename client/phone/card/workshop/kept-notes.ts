import { outlivesPage, readJson, writeJson } from '../../../room/storage.ts'
import { ofSeat } from '../../seat/kept-seat.ts'
import { cardNotesIn } from './read-workshop-card.ts'
import { NO_CARD_NOTES, type CardNotes } from './workshop-card.ts'

const placeOf = (seatId: string) => ofSeat(seatId, 'card-notes')

/** What a person has written on their card. It is on this phone only, and goes with the seat. */
export const readCardNotes = (seatId: string): CardNotes => readJson(placeOf(seatId), cardNotesIn) ?? NO_CARD_NOTES

/** Keeps it. Out: whether it outlives this page. */
export const keepCardNotes = (seatId: string, notes: CardNotes): boolean => writeJson(placeOf(seatId), notes)

export const areCardNotesKept = (seatId: string): boolean => outlivesPage(placeOf(seatId))
