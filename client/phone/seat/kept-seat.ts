import { isRecord, keysUnder, read, readJson, remove, write, writeJson } from '../../room/storage.ts'

const SEATS = 'reask.seat.'
const HOUR_MS = 3_600_000

/** How this phone finds its seat again. Before the room has answered there is only the key it will be known by. */
export interface SeatRecord {
  seatKey: string
  roomId: string | null
  seatId: string | null
  /** The title of the room, once it is known. */
  title: string | null
  /** When nothing of the room can be there any more (ms since 1970). */
  until: number
}

/** A seat that the room has given. */
export type KnownSeat = SeatRecord & { roomId: string; seatId: string }

/** The key of this phone's seat in the room with this code, in storage. */
export const seatKeyOf = (code: string): string => SEATS + code

export const isKnown = (record: SeatRecord | null): record is KnownSeat => Boolean(record?.roomId && record.seatId)

/** The seat this phone has, or asked for, in the room with this code. */
export const readSeat = (code: string): SeatRecord | null => readJson(SEATS + code, seatRecord)

/** Keeps the seat as long as the room can be there: twelve idle hours, then its retention, then a day of grace. */
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

/** Rooms this phone can go back to. */
export function seatsHere(): { code: string; title: string }[] {
  return keysUnder(SEATS).flatMap((key) => {
    const record = readJson(key, seatRecord)
    return isKnown(record) && record.title ? [{ code: key.slice(SEATS.length), title: record.title }] : []
  })
}

/** Forgets a seat and everything that was kept for it. */
export function forgetSeat(code: string): void {
  const seatId = readSeat(code)?.seatId
  remove(SEATS + code)
  if (seatId) for (const key of keysUnder(ofSeat(seatId, ''))) remove(key)
}

/** Carries the drafts of a seat that opens no more over to the one that took its place. */
export function inheritDrafts(fromSeat: string, toSeat: string): void {
  for (const what of ['draft.', 'asks'])
    for (const key of keysUnder(ofSeat(fromSeat, what))) {
      const value = read(key)
      if (value !== null) write(ofSeat(toSeat, key.slice(ofSeat(fromSeat, '').length)), value)
    }
  for (const key of keysUnder(ofSeat(fromSeat, ''))) remove(key)
}

/** Forgets the seats whose rooms are gone for sure. */
export function forgetOldSeats(now = Date.now()): void {
  for (const key of keysUnder(SEATS)) {
    const record = readJson(key, seatRecord)
    if (!record || record.until < now) forgetSeat(key.slice(SEATS.length))
  }
}

/** Under this key stands what is kept for one seat. */
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
