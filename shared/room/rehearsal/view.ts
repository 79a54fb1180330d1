import type { ConsoleCuts } from '../cut.ts'
import { isPretend } from './state.ts'

export interface RehearsalConsole {
  /** How many of those who are here are pretend people; null in a room that is no rehearsal. */
  pretend: number | null
}

export const rehearsalConsole: ConsoleCuts<RehearsalConsole> = {
  pretend: ({ room, presence }) => {
    if (!room.head.rehearsal) return null
    return [...presence.now].filter((seatId) => {
      const seat = room.seats.get(seatId)
      return seat && isPretend(seat)
    }).length
  },
}
