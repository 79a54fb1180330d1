import type { Messages } from '../../../t.ts'

/** The words for the steps of a reveal, and for what is announced when they open. */
export default {
  'console.reveal.announce.bars': 'Now showing: the bars.',
  'console.reveal.announce.gap': 'Now showing: what was meant and what was heard.',
  'console.reveal.announce.again': 'Now showing: the bars of the second vote.',
  'console.reveal.announce.shift': 'Now showing: who changed.',
  'console.reveal.announce.heat': 'Now showing: which words people marked.',
  'console.reveal.announce.reading': 'Now showing: the reading.',
  'console.reveal.announce.lens': 'Now showing: only the telling words.',
  'console.reveal.steps.title': 'Steps of this reveal',
  'console.reveal.steps.bars': 'Bars',
  'console.reveal.steps.gap': 'Meant and heard',
  'console.reveal.steps.again': 'Second bars',
  'console.reveal.steps.shift': 'Who changed',
  'console.reveal.steps.heat': 'Marks',
  'console.reveal.steps.reading': 'A reading',
  'console.reveal.steps.lens': 'Telling words',
  'console.reveal.steps.open': 'shown',
  'console.reveal.steps.next': 'next',
  'console.reveal.steps.later': 'later',
} as const satisfies Messages
