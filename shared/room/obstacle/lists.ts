// The two questions about an obstacle and their answers; kept apart from the schema library, which no phone loads.

export const OBSTACLE = {
  /** When the ask got smaller, did the no … */
  no: ['soften', 'stay', 'unclear'],
  /** Could the client stay lost? */
  lost: ['yes', 'slid-back', 'unclear'],
} as const

export type ObstacleQuestion = keyof typeof OBSTACLE
export type ObstacleAnswer<Question extends ObstacleQuestion = ObstacleQuestion> = (typeof OBSTACLE)[Question][number]
export const OBSTACLE_QUESTIONS = Object.keys(OBSTACLE) as ObstacleQuestion[]

/** How many chose what, by question. */
export type ObstacleCounts = { [Question in ObstacleQuestion]: Record<ObstacleAnswer<Question>, number> }

/** What the facilitator is given to read, by what was answered. */
export interface ObstacleCards {
  /** Somebody found that the no stayed the same. */
  slowDown: boolean
  /** Most found that the client slid back. */
  alone: boolean
}

/** Finds the cards that these answers open. */
export function cardsFor({ no, lost }: ObstacleCounts): ObstacleCards {
  const others = lost.yes + lost.unclear
  return { slowDown: no.stay > 0, alone: lost['slid-back'] > others }
}
