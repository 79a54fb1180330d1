import { newCollected, type Collected } from '../collected.ts'
import { OBSTACLE, type ObstacleAnswer, type ObstacleCounts, type ObstacleQuestion } from './lists.ts'

export interface ObstacleOfRound {
  obstacle: {
    /** Whether the facilitator has the question open. */
    isOpen: boolean
    /** Whether the answers were shown: then no more are taken. */
    isShown: boolean
    answers: Record<ObstacleQuestion, Collected<ObstacleAnswer>>
  }
}

export const newObstacle = (): ObstacleOfRound => ({
  obstacle: {
    isOpen: false,
    isShown: false,
    answers: { no: newCollected<ObstacleAnswer>(), lost: newCollected<ObstacleAnswer>() },
  },
})

/** Counts the answers that may be told. */
export function obstacleCounts({ obstacle: { answers } }: ObstacleOfRound): ObstacleCounts {
  const count = <Answer extends ObstacleAnswer>(question: ObstacleQuestion, choices: readonly Answer[]) => {
    const shown = [...(answers[question].shown?.values() ?? [])]
    return Object.fromEntries(
      choices.map((choice) => [choice, shown.filter((each) => each === choice).length]),
    ) as Record<Answer, number>
  }
  return { no: count('no', OBSTACLE.no), lost: count('lost', OBSTACLE.lost) }
}
