import type { Messages } from '../../../t.ts'

/** The words of reading the ask. */
export default {
  // Show.
  'phone.show.next': 'The vote opens next.',
  'phone.show.warning': 'Before you read it',
  'phone.show.read': 'Read it now',
} as const satisfies Messages
