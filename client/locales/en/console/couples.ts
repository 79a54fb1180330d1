import type { Messages } from '../../../t.ts'

/** The words that tell how many couples are here. */
export default {
  'console.couples.couples': { one: '{n} couple', other: '{n} couples' },
  'console.couples.alone': { one: '{n} on their own', other: '{n} on their own' },
  'console.couples.unsaid': { one: '{n} has not said', other: '{n} have not said' },
  'console.couples.nobody': 'Nobody is here yet.',
  'console.couples.stays': 'This stays as it is when you leave the lobby: later changes would show who parted.',
} as const satisfies Messages
