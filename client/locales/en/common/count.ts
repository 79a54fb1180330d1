import type { Messages } from '../../../t.ts'

/** The words that count people on console and screen. */
export default {
  'common.count.in': '{done} of {of} have answered',
  // Some who answered are gone.
  'common.count.more': { one: '{n} has answered', other: '{n} have answered' },
  'common.count.rewrites': {
    one: '{done} of {n} has written or passed',
    other: '{done} of {n} have written or passed',
  },
  'common.count.pairs': { one: '{done} of {n} has answered a pair', other: '{done} of {n} have answered a pair' },
  'common.count.spoken': { one: '{done} of {n} has spoken', other: '{done} of {n} have spoken' },
  'common.count.here': { one: '{n} person is here', other: '{n} people are here' },
  'common.count.nobody': 'Nobody is here yet',
} as const satisfies Messages
