import type { Messages } from '../../../t.ts'

/** The words of the vote, and of the questions beside it. */
export default {
  'phone.vote.title': 'Which version do you hear?',
  'phone.vote.hint': 'You can change it until the vote closes.',
  'phone.vote.cleared': 'This vote was cleared. Please choose again.',
  'phone.vote.enter': 'Press Enter to choose.',
  'phone.vote.ears.title': 'First, what were they trying to do?',
  'phone.vote.ears.next': 'Next',
  'phone.vote.ears.back': 'Back',
  'phone.vote.ears.step': 'Step {step} of 2',
  'phone.vote.still': 'Still {letter}:',
  'phone.vote.stillNone': 'Still:',
  'phone.vote.why': 'If you like, say why',
  'phone.vote.whyNot': 'No reason',
  'phone.vote.ears.notSure': 'Not sure',
  'phone.vote.sure.title': 'How sure are you?',
  'phone.vote.sure.sure': 'Sure',
  'phone.vote.sure.unsure': 'Unsure',
} as const satisfies Messages
