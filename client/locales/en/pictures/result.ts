import type { Messages } from '../../../t.ts'

/** The words of the picture of a vote's result. */
export default {
  'pictures.result.passed': 'Passed',

  // The result of a vote
  'pictures.result.caption': { one: 'What people heard: {n} answer', other: 'What people heard: {n} answers' },
  'pictures.result.choice': 'Version',
  'pictures.result.people': 'People',
  'pictures.result.before': 'First count',
  'pictures.result.now': 'Now',
  'pictures.result.percent': '{share}',
  'pictures.result.first': 'first {count}',
  'pictures.result.mine': 'your answer',
  'pictures.result.because': '{count} {why}',
  'pictures.result.changed': {
    one: '{n} person changed their answer after the first count.',
    other: '{n} people changed their answer after the first count.',
  },
  'pictures.result.fewChanged': 'Fewer than {few} changed, so these are still the counts from before.',
  'pictures.result.fewCouplesChanged': 'Fewer than {few} couples changed, so this is still what it was before.',
  'pictures.result.again': 'Fewer than {few} people answered, so the second vote is hidden to protect them.',
  'pictures.result.small': 'Fewer than {few} people answered. Others may guess who chose what.',
} as const satisfies Messages
