import type { Messages } from '../../../t.ts'

/** The words of the question about the obstacle, and of the picture of its answers. */
export default {
  'pictures.obstacle.no': 'When the ask got smaller, did the no …',
  'pictures.obstacle.no.soften': 'soften',
  'pictures.obstacle.no.stay': 'stay, for the same reason',
  'pictures.obstacle.lost': 'Could the client stay lost?',
  'pictures.obstacle.lost.yes': 'yes',
  'pictures.obstacle.lost.slid-back': 'slid back',
  'pictures.obstacle.unclear': 'can’t tell',
} as const satisfies Messages
