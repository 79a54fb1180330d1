import type { HostSlices } from '../../../shared/room/slices.ts'

/**
 * Why to slow down at an ask: how many heard that the no may be accurate (`some` where the number is withheld), or that
 * its reading says so.
 */
export interface SlowDown {
  heard: number | 'some'
  isRead: boolean
}

/** Tells why to slow down at the ask the room is at; null where nothing says so. */
export function slowDownAt({
  result,
  again,
  deck,
  place,
  hearsAccurateNo,
}: Pick<HostSlices, 'result' | 'again' | 'deck' | 'place' | 'hearsAccurateNo'>): SlowDown | null {
  const second = again && 'because' in again ? again.because['accurate-no'] : 0
  const told = (result?.tally.because['accurate-no'] ?? 0) + second
  const heard = told || (hearsAccurateNo ? 'some' : 0)
  const isRead = deck.asks.find(({ id }) => id === place.askId)?.reading?.because === 'accurate-no'
  return heard || isRead ? { heard, isRead } : null
}
