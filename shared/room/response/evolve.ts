import type { Affects } from '../affected.ts'
import { roundOf, type Changes } from '../changes.ts'
import type { Room } from '../state.ts'

/** Changes what the presenter shows. */
export const responseChanges: Changes<'response.shown' | 'response.withdrawn'> = {
  'response.shown': (room, { askId, seatId, responseId }) => {
    roundOf(room, askId).response = { responseId, seatId }
  },

  'response.withdrawn': (room, { askId }) => {
    roundOf(room, askId).response = null
  },
}

/** Takes back what a removed seat showed. */
export function forgetResponse({ rounds }: Pick<Room, 'rounds'>, seatId: string): void {
  for (const round of rounds.values()) if (round.response?.seatId === seatId) round.response = null
}

/** Lists the seats whose own part each event changes: what is shown is told to all. */
export const responseAffects: Affects<'response.shown' | 'response.withdrawn'> = {
  'response.shown': () => [],
  'response.withdrawn': () => [],
}
