import type { Affects } from '../affected.ts'
import { roundOf, type Changes, type Forget } from '../changes.ts'

/** Changes where people brace and soften. */
export const marksChanges: Changes<'marks.set'> = {
  'marks.set': (room, { askId, seatId, brace, soften }) => {
    roundOf(room, askId).marks.set(seatId, { brace, soften })
  },
}

/** Removes the marks of a removed seat. */
export const forgetMarks: Forget = (_room, round, seatId) => {
  round.marks.delete(seatId)
}

/** Lists the seats whose own part each event changes. */
export const marksAffects: Affects<'marks.set'> = {
  'marks.set': (_room, { seatId }) => [{ seatId, slices: ['ownMarks'] }],
}
