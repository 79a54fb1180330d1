import type { Affects } from '../affected.ts'
import { roundOf, type Changes, type Forget } from '../changes.ts'
import { endCollecting, forgetIn } from '../collected.ts'
import { linksNow, type Links } from '../couples/state.ts'
import type { Round } from '../state.ts'

type ObstacleEvent = 'obstacle.opened' | 'obstacle.answered' | 'obstacle.shown'

/** Changes the answers about the obstacle. */
export const obstacleChanges: Changes<ObstacleEvent> = {
  'obstacle.opened': (room, { askId, on }) => {
    roundOf(room, askId).obstacle.isOpen = on
  },

  'obstacle.answered': (room, { askId, seatId, question, choice }) => {
    roundOf(room, askId).obstacle.answers[question].given.set(seatId, choice)
  },

  'obstacle.shown': (room, { askId }) => {
    const round = roundOf(room, askId)
    endObstacle(round, linksNow(room))
    round.obstacle.isShown = true
  },
}

/** Ends the collecting of these answers. What was shown has ended before. */
export function endObstacle({ obstacle: { isShown, answers } }: Round, links: Links): void {
  if (isShown) return
  for (const each of Object.values(answers)) endCollecting(each, (a, b) => a === b, links)
}

/** Removes the answers of a removed seat. */
export const forgetObstacle: Forget = (_room, { obstacle }, seatId) => {
  for (const each of Object.values(obstacle.answers)) forgetIn(each, seatId)
}

/** Lists the seats whose own part each event changes. */
export const obstacleAffects: Affects<ObstacleEvent> = {
  'obstacle.opened': () => [],
  'obstacle.answered': (_room, { seatId }) => [{ seatId, slices: ['ownObstacle'] }],
  'obstacle.shown': () => [],
}
