import { isRecord, keysUnder, outlivesPage, read, readJson, remove, write, writeJson } from '../../room/storage.ts'
import { seatInAddress, seatToAddress } from './seat-in-address.ts'

const SEATS = 'reask.seat.'
/** Where the keys of texts are kept (`client/phone/texts/kept-texts.ts`): not with the seat, which they outlive. */
export const TEXTS = 'reask.text.'
/** Where a sentence is kept that was prepared before a session (`client/phone/prepare/prepared.ts`). */
export const PREPARED = 'reask.prepared'
/** Where the cards of workshops are kept (`client/phone/card/workshop/kept-workshop-cards.ts`). */
export const WORKSHOP_CARDS = 'reask.workshop-cards'
const HOUR_MS = 3_600_000
const LAST_DAY_HOURS = 8 * 24

/** What this phone needs to find its seat again. Before the room has answered, it has only the key it asked with. */
export interface SeatRecord {
  seatKey: string
  roomId: string | null
  seatId: string | null
  /** The title of the room; null until it is known. */
  title: string | null
  /** The time after which the room cannot exist any more (ms since 1970). */
  until: number
}

/** A seat that the room has confirmed. */
export type KnownSeat = SeatRecord & { roomId: string; seatId: string }

/** Returns the storage key under which this phone keeps its seat in the room with this code. */
export const seatKeyOf = (code: string): string => SEATS + code

export const isKnown = (record: SeatRecord | null): record is KnownSeat => Boolean(record?.roomId && record.seatId)

/** Returns the seat that this phone has, or has asked for, in the room with this code. */
export const readSeat = (code: string): SeatRecord | null => readJson(SEATS + code, seatRecord)

/**
 * Returns until when a room can exist at most (ms since 1970): until its last day is over, eight days ahead at most, or
 * for twelve idle hours; then its retention, and one more day for safety.
 */
export const latestEnd = (retentionHours: number, now = Date.now()): number =>
  now + (LAST_DAY_HOURS + 12 + retentionHours + 24) * HOUR_MS

/** Keeps the seat for as long as the room can exist. */
export function keepSeat(
  code: string,
  seat: Omit<SeatRecord, 'until'>,
  retentionHours: number,
  now = Date.now(),
): SeatRecord {
  const record = { ...seat, until: latestEnd(retentionHours, now) }
  writeSeat(code, record)
  return record
}

/** Keeps a seat; where the browser stores nothing, the address has it too. */
export function writeSeat(code: string, record: SeatRecord): void {
  if (!writeJson(seatKeyOf(code), record)) seatToAddress(code, record)
}

/** Whether the seat in this room is kept in the address alone. */
export const isOnlyInAddress = (code: string): boolean => !outlivesPage(seatKeyOf(code))

/** Returns the seat that this phone has in the room, also where only the address of a page that is loaded again has it. */
export function recallSeat(code: string): SeatRecord | null {
  const kept = readSeat(code)
  const seat = kept ? null : seatInAddress(code)
  if (!seat) return kept
  writeSeat(code, { ...seat, title: null, until: latestEnd(0) })
  if (!isOnlyInAddress(code)) seatToAddress(code, null)
  return readSeat(code)
}

/** Lists the rooms this phone can go back to. */
export function seatsHere(): { code: string; title: string }[] {
  return keysUnder(SEATS).flatMap((key) => {
    const record = readJson(key, seatRecord)
    return isKnown(record) && record.title ? [{ code: key.slice(SEATS.length), title: record.title }] : []
  })
}

/** Deletes a seat from this phone, with everything kept for it. */
export function forgetSeat(code: string): void {
  const seatId = readSeat(code)?.seatId
  remove(SEATS + code)
  if (seatId) for (const key of keysUnder(ofSeat(seatId, ''))) remove(key)
}

/** Moves the drafts of a seat that no longer opens the room to the seat that replaced it. */
export function inheritDrafts(fromSeat: string, toSeat: string): void {
  for (const what of ['draft.', 'asks', 'own-words', 'listen.', 'response.', 'card-'])
    for (const key of keysUnder(ofSeat(fromSeat, what))) {
      const value = read(key)
      if (value !== null) write(ofSeat(toSeat, key.slice(ofSeat(fromSeat, '').length)), value)
    }
  for (const key of keysUnder(ofSeat(fromSeat, ''))) remove(key)
}

/** Deletes the seats whose rooms cannot exist any more, and the keys of texts in such rooms. */
export function forgetOldSeats(now = Date.now()): void {
  const isOld = (key: string) => !(Number(readJson(key, (kept) => (isRecord(kept) ? kept.until : null))) >= now)
  for (const key of keysUnder(SEATS)) if (isOld(key)) forgetSeat(key.slice(SEATS.length))
  for (const key of keysUnder(TEXTS)) if (isOld(key)) remove(key)
}

/** Returns the storage key for something that is kept for one seat. */
export const ofSeat = (seatId: string, what: string): string => `reask.of.${seatId}.${what}`

function seatRecord(value: unknown): SeatRecord | null {
  if (!isRecord(value) || typeof value.seatKey !== 'string' || typeof value.until !== 'number') return null
  const text = (field: unknown) => (typeof field === 'string' ? field : null)
  return {
    seatKey: value.seatKey,
    roomId: text(value.roomId),
    seatId: text(value.seatId),
    title: text(value.title),
    until: value.until,
  }
}
