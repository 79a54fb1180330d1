import type { Messages } from '../../../t.ts'

/** The words for a console that reads along, and for its link. */
export default {
  'console.reader.about': 'You read along: you see everything and sort the texts. The other console moves the room.',
  'console.reader.link': 'Reader link',
  'console.reader.link.who': 'For who leads with you: sees all, sorts the texts, moves nothing.',
  'console.reader.make': 'Make a reader link',
  'console.reader.refused': 'This console reads along and moves nothing.',
} as const satisfies Messages
