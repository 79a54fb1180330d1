import type { Affects } from '../affected.ts'
import { roundOf, type Changes, type Forget } from '../changes.ts'
import { endCollecting, forgetIn } from '../collected.ts'
import type { Links } from '../couples/state.ts'
import type { Round } from '../state.ts'
import { sameMarks } from './state.ts'

/** Changes where people brace and soften. */
export const marksChanges: Changes<'marks.set'> = {
  'marks.set': (room, { askId, seatId, brace, soften }) => {
    roundOf(room, askId).marks.given.set(seatId, { brace, soften })
  },
}

/** Ends the collecting of marks. */
export function endMarks({ marks }: Round, links: Links): void {
  endCollecting(marks, sameMarks, links)
}

/** Removes the marks of a removed seat. */
export const forgetMarks: Forget = (_room, { marks }, seatId) => {
  forgetIn(marks, seatId)
}

/** Lists the seats whose own part each event changes. */
export const marksAffects: Affects<'marks.set'> = {
  'marks.set': (_room, { seatId }) => [{ seatId, slices: ['ownMarks'] }],
}
