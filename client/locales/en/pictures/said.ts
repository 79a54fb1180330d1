import type { Messages } from '../../../t.ts'

/** The words of the question about what was said, and of the picture of its answers. */
export default {
  'pictures.said.question': 'Where did the old way of asking come back?',
  'pictures.said.most': 'Marked most: “{words}”, by {count} of {of}.',
  'pictures.said.many': 'Marked most: {n} places, by {count} of {of} each.',
  'pictures.said.mark': 'Marked',
} as const satisfies Messages
