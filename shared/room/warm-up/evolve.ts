import type { Affects } from '../affected.ts'
import { roundOf, type Changes, type Forget } from '../changes.ts'
import { endCollecting, forgetIn } from '../collected.ts'
import { linksNow, type Links } from '../couples/state.ts'
import type { Round } from '../state.ts'

/** Changes the answers on the pair to warm up on. */
export const warmUpChanges: Changes<'warmup.judged' | 'warmup.shown'> = {
  'warmup.judged': (room, { askId, seatId, choice, reason }) => {
    roundOf(room, askId).warmUps.given.set(seatId, { choice, reason })
  },

  'warmup.shown': (room, { askId }) => {
    const round = roundOf(room, askId)
    if (round.warmUpIsClosed) return
    endWarmUp(round, linksNow(room))
    round.warmUpIsClosed = true
  },
}

/** Ends the collecting of answers on the pair to warm up on. */
export function endWarmUp({ warmUps }: Round, links: Links): void {
  endCollecting(warmUps, (a, b) => a.choice === b.choice && a.reason === b.reason, links)
}

/** Removes the answer of a removed seat. */
export const forgetWarmUp: Forget = (_room, { warmUps }, seatId) => {
  forgetIn(warmUps, seatId)
}

/** Lists the seats whose own part each event changes. */
export const warmUpAffects: Affects<'warmup.judged' | 'warmup.shown'> = {
  'warmup.judged': (_room, { seatId }) => [{ seatId, slices: ['ownWarmUps'] }],
  'warmup.shown': () => [],
}
