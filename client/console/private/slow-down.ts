import type { HostSlices } from '../../../shared/room/slices.ts'

/** Why to slow down at an ask: how many heard that the no may be accurate, or that its reading says so. */
export interface SlowDown {
  heard: number
  isRead: boolean
}

/** Tells why to slow down at the ask the room is at; null where nothing says so. */
export function slowDownAt({
  result,
  again,
  deck,
  place,
}: Pick<HostSlices, 'result' | 'again' | 'deck' | 'place'>): SlowDown | null {
  const second = again && 'because' in again ? again.because['accurate-no'] : 0
  const heard = (result?.tally.because['accurate-no'] ?? 0) + second
  const isRead = deck.asks.find(({ id }) => id === place.askId)?.reading.because === 'accurate-no'
  return heard || isRead ? { heard, isRead } : null
}
