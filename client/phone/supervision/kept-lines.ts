import { RESPONSE_LINES, type ResponseLines } from '../../../shared/room/response/state.ts'
import { ofSeat } from '../seat/kept-seat.ts'
import { isRecord, read, readJson, remove, write, writeJson } from '../../room/storage.ts'

// What a presenter notes while listening, and the lines of a response. They are in this phone's storage and nowhere else,
// and go with the seat; a line leaves it only when it is shown.

const notesKey = (seatId: string, askId: string) => ofSeat(seatId, `listen.${askId}`)
const linesKey = (seatId: string, askId: string) => ofSeat(seatId, `response.${askId}`)

export const readListened = (seatId: string, askId: string): string => read(notesKey(seatId, askId)) ?? ''

/** Keeps these notes on the phone; empty ones are deleted. Out: whether they would survive a reload. */
export function keepListened(seatId: string, askId: string, notes: string): boolean {
  if (notes !== '') return write(notesKey(seatId, askId), notes)
  remove(notesKey(seatId, askId))
  return true
}

export const NO_LINES: ResponseLines = { fits: '', doesNot: '', willTry: '' }

export const readLines = (seatId: string, askId: string): ResponseLines | null =>
  readJson(linesKey(seatId, askId), (kept) => {
    if (!isRecord(kept)) return null
    const texts = RESPONSE_LINES.map((line) => [line, typeof kept[line] === 'string' ? kept[line] : ''])
    return Object.fromEntries(texts) as ResponseLines
  })

/** Keeps these lines on the phone. Out: whether they would survive a reload. */
export const keepLines = (seatId: string, askId: string, lines: ResponseLines): boolean =>
  writeJson(linesKey(seatId, askId), lines)

/** Deletes what a presenter noted and wrote for an ask that was taken out of the room. */
export function forgetLines(seatId: string, askId: string): void {
  for (const key of [notesKey(seatId, askId), linesKey(seatId, askId)]) remove(key)
}
