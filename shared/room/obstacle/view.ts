import type { CountSlice } from '../course/view.ts'
import { isTold, ofRounds, type CommonCuts, type ConsoleCuts, type OwnCuts } from '../cut.ts'
import { hasPresenter } from '../presenter/state.ts'
import { OBSTACLE_QUESTIONS, type ObstacleAnswer, type ObstacleCounts, type ObstacleQuestion } from './lists.ts'
import { obstacleCounts } from './state.ts'

/** The question about the obstacle while it is open. */
export interface ObstacleSlice {
  /** How many chose what, once the facilitator had it shown: then no more answers are taken. */
  counts: ObstacleCounts | null
}

export interface ObstacleCommon {
  obstacle: ObstacleSlice | null
}

export interface ObstacleConsole {
  /** Null where the question cannot be opened. */
  obstacleAnswers: {
    isOpen: boolean
    isShown: boolean
    /** How many have answered each question. */
    count: Record<ObstacleQuestion, CountSlice>
    /** How many chose what, once collecting ended. */
    counts: ObstacleCounts | null
    /** Whether an older copy is told, because fewer than three differ since. */
    older: boolean
  } | null
}

export type OwnObstacle = { [Question in ObstacleQuestion]?: ObstacleAnswer }

export interface ObstacleOwn {
  /** One’s own answers, by ask; not there in rooms that have no such question. */
  ownObstacle: Record<string, OwnObstacle> | undefined
}

export const obstacleCommon: CommonCuts<ObstacleCommon> = {
  obstacle: (moment) => {
    const { round } = moment
    if (!round?.obstacle.isOpen || !isTold(moment, 'obstacle')) return null
    return { counts: round.obstacle.isShown ? obstacleCounts(round) : null }
  },
}

export const obstacleConsole: ConsoleCuts<ObstacleConsole> = {
  obstacleAnswers: (moment) => {
    const { round, presence } = moment
    if (!round || !isTold(moment, 'obstacle')) return null
    const { isOpen, isShown, answers } = round.obstacle
    const each = Object.values(answers)
    const countOf = (question: ObstacleQuestion): CountSlice => ({
      done: answers[question].given.size,
      of: presence.sinceStage.size,
    })
    return {
      isOpen,
      isShown,
      count: { no: countOf('no'), lost: countOf('lost') },
      counts: each.some(({ shown }) => shown?.size) ? obstacleCounts(round) : null,
      older: each.some(({ fewChanged }) => fewChanged),
    }
  },
}

export const obstacleOwn: OwnCuts<ObstacleOwn> = {
  ownObstacle: (room, seatId) =>
    hasPresenter(room)
      ? ofRounds(room, ({ obstacle: { answers } }) => {
          const own: OwnObstacle = {}
          for (const question of OBSTACLE_QUESTIONS) {
            const choice = answers[question].given.get(seatId)
            if (choice !== undefined) own[question] = choice
          }
          return Object.keys(own).length ? own : undefined
        })
      : undefined,
}
