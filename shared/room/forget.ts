import type { Forget } from './changes.ts'
import { forgetMarks } from './marks/evolve.ts'
import { forgetObstacle } from './obstacle/evolve.ts'
import { forgetOpened } from './opened/evolve.ts'
import { forgetJudge } from './pairs/ledger.ts'
import { forgetRewrite } from './rewrites/evolve.ts'
import { forgetSaidMarks } from './said-marks/evolve.ts'
import type { Room } from './state.ts'
import { forgetVotes } from './votes/evolve.ts'
import { forgetWarmUp } from './warm-up/evolve.ts'

/** How each topic that people send something to forgets a seat. */
const FORGET: readonly Forget[] = [
  forgetVotes,
  forgetRewrite,
  forgetMarks,
  forgetWarmUp,
  forgetJudge,
  forgetOpened,
  forgetObstacle,
]

/** Removes from every round all that a seat answered and wrote. */
export function forgetGiven(room: Room, seatId: string): void {
  forgetSaidMarks(room, seatId)
  for (const round of room.rounds.values()) for (const forget of FORGET) forget(room, round, seatId)
}
