import type { Affects } from '../affected.ts'
import { roundOf, type Changes, type Forget } from '../changes.ts'

/** The pair to warm up on. */
export const warmUpChanges: Changes<'warmup.judged'> = {
  'warmup.judged': (room, { askId, seatId, choice, reason }) => {
    roundOf(room, askId).warmUps.set(seatId, { choice, reason })
  },
}

/** A removed seat's answer is gone. */
export const forgetWarmUp: Forget = (_room, round, seatId) => {
  round.warmUps.delete(seatId)
}

/** Whose own part it changes. */
export const warmUpAffects: Affects<'warmup.judged'> = {
  'warmup.judged': (_room, { seatId }) => [{ seatId, slices: ['ownWarmUps'] }],
}
