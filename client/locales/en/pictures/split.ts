import type { Messages } from '../../../t.ts'

/** The words of the picture of how two texts were compared. */
export default {
  'pictures.split.most': { one: '{n} person answered: {what}.', other: '{n} people answered. Most often: {what}.' },
  'pictures.split.even': { one: '{n} person answered.', other: '{n} people answered. No answer came most often.' },
  'pictures.split.withheld': 'Fewer than {few} people answered, so the answers are hidden to protect them.',
  'pictures.split.mine': 'your answer',
} as const satisfies Messages
