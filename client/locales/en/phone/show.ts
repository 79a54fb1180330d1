import type { Messages } from '../../../t.ts'

/** The words of reading the ask. */
export default {
  // Show.
  'phone.show.title': 'Read it twice',
  'phone.show.hint': 'Read it first as the speaker, then as the other person.',
  'phone.show.next': 'The vote opens next.',
} as const satisfies Messages
