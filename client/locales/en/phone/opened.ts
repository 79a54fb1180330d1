import type { Messages } from '../../../t.ts'

/** The words that announce what opens within a stage, to a person who does not see the page. */
export default {
  'phone.opened.line': '{who}: {text}',
  'phone.opened.words': 'Now showing: what people heard.',
  'phone.opened.reading': 'Now showing: the facilitator’s reading.',
  'phone.opened.again': 'The second vote. {said}',
  'phone.opened.againHidden': 'The second vote is hidden, because few people answered.',
  'phone.opened.gap': 'Now showing: what was meant and what was heard.',
  'phone.opened.shift': 'Now showing: who changed.',
  'phone.opened.heat': 'Now showing: which words make people tense up or relax.',
  'phone.opened.pairClosed': 'This pair takes no more answers.',
  'phone.opened.texts': 'Now showing: texts side by side.',
  'phone.opened.moves': 'Now showing: what made the difference.',
  'phone.opened.confusion': 'Now showing: which versions get mixed up.',
} as const satisfies Messages
