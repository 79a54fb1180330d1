import { ofSeat } from './kept-seat.ts'
import { isRecord, readJson, writeJson } from '../../room/storage.ts'

/** What this phone remembers for its seat beside drafts; none of it was sent, and no words of anybody are in it. */
export interface Notes {
  /** By ask: what they were trying to do, heard before the vote; null when the person was not sure. */
  meant: Record<string, string | null>
  /** The ask at which this person stopped comparing for now. */
  restsAt: string | null
}

const key = (seatId: string) => ofSeat(seatId, 'notes')

export const NO_NOTES: Notes = { meant: {}, restsAt: null }

export const readNotes = (seatId: string): Notes => readJson(key(seatId), notes) ?? NO_NOTES

export const keepNotes = (seatId: string, kept: Notes): void => void writeJson(key(seatId), kept)

function notes(value: unknown): Notes | null {
  if (!isRecord(value)) return null
  const { meant, restsAt } = value
  const heard = Object.entries(isRecord(meant) ? meant : {}).filter(
    (entry): entry is [string, string | null] => entry[1] === null || typeof entry[1] === 'string',
  )
  return { meant: Object.fromEntries(heard), restsAt: typeof restsAt === 'string' ? restsAt : null }
}
