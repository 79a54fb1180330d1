import type { Messages } from '../../../t.ts'

/** The words for what is announced when a step of the reveal opens. */
export default {
  'console.reveal.announce.bars': 'Now showing: the bars.',
  'console.reveal.announce.gap': 'Now showing: what was meant and what was heard.',
  'console.reveal.announce.again': 'Now showing: the bars of the second vote.',
  'console.reveal.announce.shift': 'Now showing: who changed.',
  'console.reveal.announce.heat': 'Now showing: which words people marked.',
  'console.reveal.announce.reading': 'Now showing: the reading.',
  'console.reveal.announce.lens': 'Now showing: only the telling words.',
} as const satisfies Messages
