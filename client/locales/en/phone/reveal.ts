import type { Messages } from '../../../t.ts'

/** The words of the reveal, and of how a person voted. */
export default {
  'phone.reveal.wait': 'The vote is closed. The results come in a moment.',
  'phone.reveal.mine': 'You heard “{name}”.',
  'phone.reveal.minePass': 'You passed.',
  'phone.reveal.mineNothing': 'You did not vote on this one.',
  'phone.reveal.gap': 'What was meant, and what was heard',
  'phone.reveal.shift': 'Who changed',
  'phone.reveal.heat': 'Which words make people tense up or relax',
  'phone.reveal.see': 'Further down: {what}',
  'phone.reveal.path.stayed': 'You heard “{name}” both times.',
  'phone.reveal.path.moved': 'You first heard “{first}”, then “{again}”.',
  'phone.reveal.path.late': 'You heard “{again}” the second time.',
  'phone.reveal.path.toPass': 'You first heard “{first}”, then passed.',
  'phone.reveal.path.fromPass': 'You passed first, then heard “{again}”.',
  'phone.reveal.path.passed': 'You passed the second time.',
  'phone.reveal.path.passedTwice': 'You passed both times.',
  'phone.reveal.reading': 'A reading',
} as const satisfies Messages
