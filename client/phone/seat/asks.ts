import { isBroughtId } from '../../../shared/room/brought/ask.ts'
import type { AskSlice } from '../../../shared/room/course/view.ts'
import { ofSeat } from './kept-seat.ts'
import { isRecord, readJson, writeJson } from '../../room/storage.ts'

type Asks = Record<string, AskSlice>

/**
 * Returns the asks this seat has seen. A person can still read their texts and drafts beside them when the room has
 * moved on.
 */
export const readAsks = (seatId: string): Record<string, AskSlice> => readJson(ofSeat(seatId, 'asks'), asks) ?? {}

/**
 * Remembers an ask, and returns all remembered asks. In: those this page knows. One that was brought is only remembered
 * while the page is open: its words go home with nobody but the one who brought it.
 */
export function rememberAsk(seatId: string, ask: AskSlice, known: Asks): Asks {
  if (!isBroughtId(ask.askId)) writeJson(ofSeat(seatId, 'asks'), { ...readAsks(seatId), [ask.askId]: ask })
  return { ...known, ...readAsks(seatId), [ask.askId]: ask }
}

function asks(value: unknown): Record<string, AskSlice> | null {
  if (!isRecord(value)) return null
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, AskSlice] => isAsk(entry[1])))
}

const isAsk = (value: unknown): value is AskSlice =>
  isRecord(value) && ['askId', 'from', 'to', 'when', 'text'].every((field) => typeof value[field] === 'string')
