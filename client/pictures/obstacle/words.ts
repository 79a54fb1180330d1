import type { ObstacleAnswer, ObstacleQuestion } from '../../../shared/room/obstacle/lists.ts'
import { t } from '../t.ts'

export const questionWords = (question: ObstacleQuestion): string =>
  t(question === 'no' ? 'pictures.obstacle.no' : 'pictures.obstacle.lost')

const NO = {
  soften: 'pictures.obstacle.no.soften',
  stay: 'pictures.obstacle.no.stay',
  unclear: 'pictures.obstacle.unclear',
} as const
const LOST = {
  yes: 'pictures.obstacle.lost.yes',
  'slid-back': 'pictures.obstacle.lost.slid-back',
  unclear: 'pictures.obstacle.unclear',
} as const

/** Returns the words of an answer. */
export function answerWords(question: ObstacleQuestion, answer: ObstacleAnswer): string {
  const words: Partial<Record<ObstacleAnswer, Parameters<typeof t>[0]>> = question === 'no' ? NO : LOST
  return t(words[answer] ?? 'pictures.obstacle.unclear')
}
