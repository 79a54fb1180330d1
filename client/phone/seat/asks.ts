import type { AskSlice } from '../../../shared/room/course/view.ts'
import { ofSeat } from './kept-seat.ts'
import { isRecord, readJson, writeJson } from '../../room/storage.ts'

/**
 * Returns the asks this seat has seen. A person can still read their texts and drafts beside them when the room has
 * moved on.
 */
export const readAsks = (seatId: string): Record<string, AskSlice> => readJson(ofSeat(seatId, 'asks'), asks) ?? {}

/** Remembers an ask, and returns all remembered asks. */
export function rememberAsk(seatId: string, ask: AskSlice): Record<string, AskSlice> {
  const all = { ...readAsks(seatId), [ask.askId]: ask }
  writeJson(ofSeat(seatId, 'asks'), all)
  return all
}

function asks(value: unknown): Record<string, AskSlice> | null {
  if (!isRecord(value)) return null
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, AskSlice] => isAsk(entry[1])))
}

const isAsk = (value: unknown): value is AskSlice =>
  isRecord(value) && ['askId', 'from', 'to', 'when', 'text'].every((field) => typeof value[field] === 'string')
