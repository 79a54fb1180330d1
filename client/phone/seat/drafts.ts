import { REACHES, type Reach } from '../../../shared/room/lists.ts'
import type { Range } from '../../../shared/stats/tokens.ts'
import { ofSeat } from './kept-seat.ts'
import { isRecord, keysUnder, readJson, remove, writeJson } from '../../room/storage.ts'

/** A text on this phone that was not sent, or that the room has not acknowledged yet. */
export interface Draft {
  text: string
  /** How far it may go; null while its writer has not said so. */
  reach: Reach | null
  /** The words that carry the text, if its writer underlined any. */
  verb: Range | null
}

export const NO_DRAFT: Draft = { text: '', reach: null, verb: null }

/** In: whose, and of which text (`ownKey`). */
const key = (seatId: string, text: string) => ofSeat(seatId, `draft.${text}`)

export const readDraft = (seatId: string, text: string): Draft | null => readJson(key(seatId, text), draft)

/** Keeps a draft; an empty draft is deleted. Returns whether it would survive a reload. */
export function keepDraft(seatId: string, text: string, kept: Draft): boolean {
  if (kept.text !== '') return writeJson(key(seatId, text), kept)
  dropDraft(seatId, text)
  return true
}

export const dropDraft = (seatId: string, text: string): void => remove(key(seatId, text))

/** Returns the texts of which this seat has a draft. */
export const draftedTexts = (seatId: string): string[] =>
  keysUnder(key(seatId, '')).map((found) => found.slice(key(seatId, '').length))

function draft(value: unknown): Draft | null {
  if (!isRecord(value) || typeof value.text !== 'string' || value.text === '') return null
  return { text: value.text, reach: reach(value), verb: range(value.verb) }
}

/** Reads how far a draft may go. One that an older page kept says only whether it is private. */
function reach({ reach, keepPrivate }: Record<string, unknown>): Reach | null {
  return REACHES.find((each) => each === reach) ?? (keepPrivate === true ? 'host' : null)
}

function range(value: unknown): Range | null {
  if (!isRecord(value) || typeof value.from !== 'number' || typeof value.to !== 'number') return null
  return { from: value.from, to: value.to }
}
