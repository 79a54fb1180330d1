import type { Affects } from '../affected.ts'
import { roundOf, type Changes, type Forget } from '../changes.ts'

/** Where people brace and soften. */
export const marksChanges: Changes<'marks.set'> = {
  'marks.set': (room, { askId, seatId, brace, soften }) => {
    roundOf(room, askId).marks.set(seatId, { brace, soften })
  },
}

/** A removed seat's marks are gone. */
export const forgetMarks: Forget = (_room, round, seatId) => {
  round.marks.delete(seatId)
}

/** Whose own part it changes. */
export const marksAffects: Affects<'marks.set'> = {
  'marks.set': (_room, { seatId }) => [{ seatId, slices: ['ownMarks'] }],
}
