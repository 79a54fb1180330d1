import type { Messages } from '../../../t.ts'

/** The steps of a reveal, and what is announced as they open. */
export default {
  'console.reveal.announce.bars': 'The bars are open.',
  'console.reveal.announce.gap': 'What was meant and what was heard is open.',
  'console.reveal.announce.again': 'The bars of the second vote are open.',
  'console.reveal.announce.shift': 'Who changed is open.',
  'console.reveal.announce.heat': 'Where the room braces and softens is open.',
  'console.reveal.announce.reading': 'A reading is open.',
  'console.reveal.steps.title': 'Steps of this reveal',
  'console.reveal.steps.bars': 'Bars',
  'console.reveal.steps.gap': 'Meant and heard',
  'console.reveal.steps.again': 'Second bars',
  'console.reveal.steps.shift': 'Who changed',
  'console.reveal.steps.heat': 'Marks',
  'console.reveal.steps.reading': 'A reading',
  'console.reveal.steps.open': 'open',
  'console.reveal.steps.next': 'next',
  'console.reveal.steps.later': 'later',
  'console.reveal.steps.lens': 'Only the telling words stay dark',
} as const satisfies Messages
