import { ofSeat } from './kept-seat.ts'
import { isRecord, readJson, writeJson } from '../../room/storage.ts'

/**
 * What this phone remembers for its seat beside drafts. It is never sent from here, and contains no words that a person
 * wrote.
 */
export interface Notes {
  /**
   * What the speaker was trying to do, as this person heard it before the vote, by ask; null when the person was not
   * sure.
   */
  meant: Record<string, string | null>
  /** The ask at which this person stopped comparing for now; null when they have not stopped. */
  restsAt: string | null
  /** The forgotten asks of which this person was told that their text went too. */
  toldGone: string[]
}

const key = (seatId: string) => ofSeat(seatId, 'notes')

export const NO_NOTES: Notes = { meant: {}, restsAt: null, toldGone: [] }

export const readNotes = (seatId: string): Notes => readJson(key(seatId), notes) ?? NO_NOTES

export const keepNotes = (seatId: string, kept: Notes): void => void writeJson(key(seatId), kept)

function notes(value: unknown): Notes | null {
  if (!isRecord(value)) return null
  const { meant, restsAt, toldGone } = value
  const heard = Object.entries(isRecord(meant) ? meant : {}).filter(
    (entry): entry is [string, string | null] => entry[1] === null || typeof entry[1] === 'string',
  )
  return {
    meant: Object.fromEntries(heard),
    restsAt: typeof restsAt === 'string' ? restsAt : null,
    toldGone: texts(toldGone),
  }
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
