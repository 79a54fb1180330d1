import type { Changes } from '../changes.ts'
import { forgetGiven } from '../forget.ts'

/** Adds and removes seats. */
export const seatsChanges: Changes<'seat.joined' | 'seat.removed'> = {
  'seat.joined': (room, { seatId, number, keyHash }) => {
    room.seats.set(seatId, { seatId, number, removed: false })
    room.seatOfKey.set(keyHash, seatId)
  },

  'seat.removed': (room, { seatId }) => {
    const seat = room.seats.get(seatId)
    if (!seat) return
    seat.removed = true
    room.applied.delete(seatId)
    forgetGiven(room, seatId)
  },
}
