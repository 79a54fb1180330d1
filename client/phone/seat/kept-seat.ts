import { isRecord, keysUnder, read, readJson, remove, write, writeJson } from '../../room/storage.ts'

const SEATS = 'reask.seat.'
const HOUR_MS = 3_600_000

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
 * Keeps the seat for as long as the room can exist: twelve idle hours, then its retention, then one more day for
 * safety.
 */
export function keepSeat(
  code: string,
  seat: Omit<SeatRecord, 'until'>,
  retentionHours: number,
  now = Date.now(),
): SeatRecord {
  const record = { ...seat, until: now + (12 + retentionHours + 24) * HOUR_MS }
  writeSeat(code, record)
  return record
}

export const writeSeat = (code: string, record: SeatRecord): void => void writeJson(seatKeyOf(code), record)

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
  for (const what of ['draft.', 'asks'])
    for (const key of keysUnder(ofSeat(fromSeat, what))) {
      const value = read(key)
      if (value !== null) write(ofSeat(toSeat, key.slice(ofSeat(fromSeat, '').length)), value)
    }
  for (const key of keysUnder(ofSeat(fromSeat, ''))) remove(key)
}

/** Deletes the seats whose rooms cannot exist any more. */
export function forgetOldSeats(now = Date.now()): void {
  for (const key of keysUnder(SEATS)) {
    const record = readJson(key, seatRecord)
    if (!record || record.until < now) forgetSeat(key.slice(SEATS.length))
  }
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
