import type { Messages } from '../../../t.ts'

/** What only the facilitator sees while people compare, and the texts they read first. */
export default {
  // Compare and what it comes to
  'console.compare.title': 'How the comparing goes',
  'console.compare.anchors': 'The ask and the deck’s reference stand in pairs too',
  'console.compare.anchorsHint': 'Unlabelled, as two texts among the others. It helps a small room.',
  'console.compare.prepared': 'Couples compare the pairs that come with the deck, never what somebody here wrote.',
  'console.compare.review': 'Only texts you let in are compared. They stand in the queue.',
  'console.compare.review.hint': 'Others compare a text only once you let it in.',
  'console.compare.review.waiting': { one: '{n} waits to be read.', other: '{n} wait to be read.' },
  'console.compare.review.none': 'None waits.',
  'console.compare.review.all': { one: 'Let in the one that waits', other: 'Let in all {n} that wait' },
  'console.compare.review.done': 'The texts that waited are let in.',
} as const satisfies Messages
