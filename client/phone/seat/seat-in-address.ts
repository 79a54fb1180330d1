import { codeIn } from '../../room/code.ts'
import { ownPath } from '../../room/path.ts'

/** A seat as the address of its room has it. */
interface SeatInAddress {
  seatKey: string
  roomId: string | null
  seatId: string | null
}

const WRITTEN = /^#s=([\w-]+)\.([\w-]*)\.([\w-]*)$/

/**
 * Returns the seat in the address of this page, which has it where the browser stores nothing; null where it is not that
 * of this room. It is there for a page that is loaded again: a link that somebody made would bring their seat, and
 * they could read what is answered in it.
 */
export function seatInAddress(code: string): SeatInAddress | null {
  const [, seatKey, roomId, seatId] = WRITTEN.exec(location.hash) ?? []
  if (!seatKey || !isAtDoor(code) || !wasLoadedAgain()) return null
  return { seatKey, roomId: roomId || null, seatId: seatId || null }
}

/** Writes a seat into the address of its room, or takes it out of it. */
export function seatToAddress(code: string, seat: SeatInAddress | null): void {
  if (!isAtDoor(code) || (!seat && !WRITTEN.test(location.hash))) return
  const { seatKey, roomId, seatId } = seat ?? {}
  history.replaceState(null, '', location.pathname + (seat ? `#s=${seatKey}.${roomId ?? ''}.${seatId ?? ''}` : ''))
}

const isAtDoor = (code: string): boolean => codeIn(ownPath().toLowerCase()) === code

function wasLoadedAgain(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return entry !== undefined && entry.type !== 'navigate'
}
