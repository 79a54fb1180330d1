import type { Messages } from '../../../t.ts'

/** The words of the debrief, and of the result for one’s own text. */
export default {
  'phone.debrief.moveMap': 'What made the difference',
  'phone.debrief.confusion': 'Which versions this group mixes up',
  'phone.debrief.wait': 'The facilitator leads the conversation.',
  'phone.debrief.outcome.onlyYou': 'Only you see this. Say it was yours, or don’t.',
  'phone.debrief.outcome.stands-out': 'People chose it over the others more often than not.',
  'phone.debrief.outcome.held-together': 'It was not clearly preferred, and not clearly passed over.',
  'phone.debrief.outcome.another-pass': 'The other text was chosen more often. You may like to try again.',
  'phone.debrief.outcome.early': 'This is an early impression: few people have compared it so far.',
  'phone.debrief.outcome.why.few-texts': 'There were too few texts to place yours.',
  'phone.debrief.outcome.why.few-appearances': 'There were not enough comparisons to place your text.',
  'phone.debrief.outcome.why.not-connected': 'There were not enough comparisons to place your text.',
  'phone.debrief.outcome.why.alike': 'People mostly found these texts alike.',
  'phone.debrief.outcome.why.not-here': 'It was not among the texts that were compared.',
  'phone.debrief.outcome.named': 'Why people chose it:',
  'phone.debrief.outcome.none': 'None of the moves',
  'phone.debrief.outcome.people': { one: '1 time', other: '{n} times' },
  'phone.debrief.outcome.held': 'Your group is small, so we do not show what others picked.',
} as const satisfies Messages
