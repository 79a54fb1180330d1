import type { Messages } from '../../../t.ts'

/** The words that only the facilitator sees while people compare, and about texts to read first. */
export default {
  // Comparing, and its result
  'console.compare.voice': '{voice}: {texts} in pairs, each compared {least} times or more',
  'console.compare.title': 'Progress of the comparison',
  'console.compare.later':
    'These figures change after comparisons by {every} more people. Reasons and bands come when you leave this step.',
  'console.compare.nothing.waiting': {
    one: '{n} text is not shown yet. You can show it in the list of rewrites; then it is compared too.',
    other: '{n} texts are not shown yet. You can show them in the list of rewrites; then they are compared too.',
  },
  'console.compare.nothing.private': {
    one: '{n} text is kept private and is not compared.',
    other: '{n} texts are kept private and are not compared.',
  },
  'console.compare.nothing.next':
    'To give people a pair, turn on the original ask and the deck’s example here. Or go on with Next.',
  'console.compare.nothing.few': 'There are too few texts for pairs. Put two side by side, or go on with Next.',
  'console.compare.anchors': 'Also compare the original ask and the deck’s example',
  'console.compare.anchorsHint': 'Without labels, like all other texts. This helps in a small group.',
  'console.compare.from.deck':
    'Too few texts are let in for everyone to get only strangers’ words. Meanwhile people compare the deck’s own pairs.',
  'console.compare.from.reading': 'People wait for you: when enough texts are let in, everyone gets strangers’ words.',
  'console.compare.review': 'Only texts you let in are compared. You find them in the queue.',
  'console.compare.review.hint': 'Others compare a text only once you let it in.',
  'console.compare.review.waiting': { one: '{n} text to read.', other: '{n} texts to read.' },
  'console.compare.review.none': 'Nothing to read.',
  'console.compare.review.all': { one: 'Let in the one that is waiting', other: 'Let in all {n} that are waiting' },
  'console.compare.review.unread': { one: '{n} not read yet.', other: '{n} not read yet.' },
  'console.compare.review.why': 'Read each to its end; then one press lets in all.',
  'console.compare.review.next': 'Go to the next one',
  'console.compare.review.read': 'Each of them was in view.',
  'console.compare.review.done': 'The waiting texts are let in.',
} as const satisfies Messages
