import type { Changes } from '../changes.ts'
import { forgetAgreed } from '../agreement/evolve.ts'
import { leaveCouple } from '../couples/evolve.ts'
import { leavePresenting } from '../presenter/evolve.ts'
import { forgetResponse } from '../response/evolve.ts'
import { forgetGiven } from '../forget.ts'
import type { Room } from '../state.ts'

/** Adds and removes seats. */
export const seatsChanges: Changes<'seat.joined' | 'seat.removed' | 'seat.closed'> = {
  'seat.joined': (room, { seatId, number, keyHash }) => {
    room.seats.set(seatId, { seatId, number, removed: false, keyHash })
    room.seatOfKey.set(keyHash, seatId)
  },

  'seat.removed': (room, { seatId }) => {
    if (close(room, seatId)) forgetGiven(room, seatId)
  },

  'seat.closed': (room, { seatId }) => {
    close(room, seatId)
  },
}

/** Closes a seat: its key opens nothing from now on. Out: whether there is such a seat. */
function close(room: Room, seatId: string): boolean {
  const seat = room.seats.get(seatId)
  if (!seat) return false
  seat.removed = true
  room.applied.delete(seatId)
  leaveCouple(room, seatId)
  forgetAgreed(room, seatId)
  leavePresenting(room, seatId)
  forgetResponse(room, seatId)
  return true
}
