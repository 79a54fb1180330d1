import type { Messages } from '../../../t.ts'

/** The result of a vote. */
export default {
  'pictures.result.passed': 'Passed',

  // The result of a vote
  'pictures.result.caption': { one: 'What the room heard: {n} answer', other: 'What the room heard: {n} answers' },
  'pictures.result.choice': 'Version',
  'pictures.result.people': 'People',
  'pictures.result.percent': '{percent}%',
  'pictures.result.first': 'first {count}',
  'pictures.result.mine': 'your answer',
  'pictures.result.because': '{count} {why}',
  'pictures.result.changed': {
    one: '{n} person now says something else than the first time. The thin bars are the first count.',
    other: '{n} people now say something else than the first time. The thin bars are the first count.',
  },
  'pictures.result.firstNote': 'The thin bars are the first count.',
  'pictures.result.small': 'Fewer than five are in. In a group this small people may guess who said what.',
} as const satisfies Messages
