import type { RoomAsk } from '../../shared/room/brought/ask.ts'
import { tokensOf, type Range } from '../../shared/stats/tokens.ts'

/** Finds the telling words of an ask, by their places among its words. */
export function tellingRanges({ text, tells }: Pick<RoomAsk, 'text' | 'tells'>): Range[] {
  const words = tokensOf(text).filter(({ isWord }) => isWord)
  return tells.flatMap((tell) => {
    const start = text.indexOf(tell)
    const from = words.findIndex(({ end }) => end > start)
    const to = words.findLastIndex(({ start: begins }) => begins < start + tell.length) + 1
    return start >= 0 && from >= 0 && from < to ? [{ from, to }] : []
  })
}
