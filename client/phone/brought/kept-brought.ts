import { isRecord, readJson, remove, writeJson } from '../../room/storage.ts'
import { ofSeat } from '../seat/kept-seat.ts'

/** What is typed of a sentence to bring. */
export interface BroughtDraft {
  from: string
  to: string
  when: string
  text: string
  /** What the other one answered; empty where nothing is said of it. */
  line: string
}

export const NOTHING_YET: BroughtDraft = { from: '', to: '', when: '', text: '', line: '' }
const FIELDS = ['from', 'to', 'when', 'text', 'line'] as const

const draftAt = (seatId: string) => ofSeat(seatId, 'to-bring')
const copiesAt = (seatId: string) => ofSeat(seatId, 'brought')

export const isEmpty = (draft: BroughtDraft): boolean => FIELDS.every((field) => draft[field] === '')

/** Returns what this seat has typed and not yet brought. */
export const readToBring = (seatId: string): BroughtDraft => readJson(draftAt(seatId), draft) ?? { ...NOTHING_YET }

/** Keeps what is typed. Out: whether it outlives this page. */
export function keepToBring(seatId: string, kept: BroughtDraft): boolean {
  if (!isEmpty(kept)) return writeJson(draftAt(seatId), kept)
  remove(draftAt(seatId))
  return true
}

/** Returns what this seat brought and waits, by id: it is still here when it was given back. */
export const readCopies = (seatId: string): Record<string, BroughtDraft> => readJson(copiesAt(seatId), copies) ?? {}

export function keepCopies(seatId: string, kept: Readonly<Record<string, BroughtDraft>>): void {
  if (Object.keys(kept).length) writeJson(copiesAt(seatId), kept)
  else remove(copiesAt(seatId))
}

function draft(value: unknown): BroughtDraft | null {
  if (!isRecord(value)) return null
  const text = (field: (typeof FIELDS)[number]) => (typeof value[field] === 'string' ? value[field] : '')
  return { from: text('from'), to: text('to'), when: text('when'), text: text('text'), line: text('line') }
}

function copies(value: unknown): Record<string, BroughtDraft> | null {
  if (!isRecord(value)) return null
  return Object.fromEntries(
    Object.entries(value).flatMap(([askId, each]) => {
      const found = draft(each)
      return found ? [[askId, found]] : []
    }),
  )
}
