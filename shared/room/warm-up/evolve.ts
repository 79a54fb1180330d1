import type { Affects } from '../affected.ts'
import { roundOf, type Changes, type Forget } from '../changes.ts'

/** Changes the answers on the pair to warm up on. */
export const warmUpChanges: Changes<'warmup.judged'> = {
  'warmup.judged': (room, { askId, seatId, choice, reason }) => {
    roundOf(room, askId).warmUps.set(seatId, { choice, reason })
  },
}

/** Removes the answer of a removed seat. */
export const forgetWarmUp: Forget = (_room, round, seatId) => {
  round.warmUps.delete(seatId)
}

/** Lists the seats whose own part each event changes. */
export const warmUpAffects: Affects<'warmup.judged'> = {
  'warmup.judged': (_room, { seatId }) => [{ seatId, slices: ['ownWarmUps'] }],
}
