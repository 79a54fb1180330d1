import type { Messages } from '../../../t.ts'

/** Reading the ask. */
export default {
  // Show.
  'phone.show.title': 'Read it twice',
  'phone.show.hint': 'First as the one who says it, then as the one who hears it.',
  'phone.show.next': 'The vote opens next.',
} as const satisfies Messages
