import { CHIPS, type Chip } from '../../../shared/room/said/chips.ts'
import type { Range } from '../../../shared/stats/tokens.ts'
import { isRecord, readJson, remove, writeJson } from '../../room/storage.ts'
import { ofSeat } from '../seat/kept-seat.ts'

/** What a person writes down of what was rehearsed and said, before it is brought. */
export interface SaidDraft {
  rehearsed: string
  said: string
  chips: Chip[]
  rehearsedVerb: Range | null
  saidVerb: Range | null
}

export const NO_SAID: SaidDraft = { rehearsed: '', said: '', chips: [], rehearsedVerb: null, saidVerb: null }

const key = (seatId: string) => ofSeat(seatId, 'said')

export const readSaid = (seatId: string): SaidDraft | null => readJson(key(seatId), saidDraft)

/** Keeps the draft on this phone; null deletes it. */
export function keepSaid(seatId: string, draft: SaidDraft | null): void {
  if (draft) writeJson(key(seatId), draft)
  else remove(key(seatId))
}

function saidDraft(value: unknown): SaidDraft | null {
  if (!isRecord(value) || typeof value.rehearsed !== 'string' || typeof value.said !== 'string') return null
  const { chips } = value
  return {
    rehearsed: value.rehearsed,
    said: value.said,
    chips: CHIPS.filter((chip) => Array.isArray(chips) && chips.includes(chip)),
    rehearsedVerb: range(value.rehearsedVerb),
    saidVerb: range(value.saidVerb),
  }
}

const range = (value: unknown): Range | null =>
  isRecord(value) && typeof value.from === 'number' && typeof value.to === 'number'
    ? { from: value.from, to: value.to }
    : null
