import type { Affects } from '../affected.ts'
import { roundOf, type Changes } from '../changes.ts'

/** Plays the second turn, line by line. */
export const pushBackChanges: Changes<'pushback.played'> = {
  'pushback.played': (room, { askId, lines }) => {
    const round = roundOf(room, askId)
    round.played = Math.max(round.played, lines)
  },
}

/** Lists the seats whose own part each event changes. */
export const pushBackAffects: Affects<'pushback.played'> = {
  'pushback.played': () => [],
}
