import type { Messages } from '../../../t.ts'

/** The words of the debrief, and of the result for one’s own text. */
export default {
  'phone.debrief.moveMap': 'What made the difference',
  'phone.debrief.confusion': 'Which versions this group mixes up',
  'phone.debrief.wait': 'The facilitator leads the conversation.',
  'phone.debrief.outcome.onlyYou': 'Only you see this. Say it was yours, or don’t.',
  'phone.debrief.outcome.stands-out': 'People chose it over the others more often than not.',
  'phone.debrief.outcome.held-together': 'The room did not lean clearly either way.',
  'phone.debrief.outcome.tally.stands-out': {
    one: 'It was chosen in {preferred} of {n} pair.',
    other: 'It was chosen in {preferred} of {n} pairs.',
  },
  'phone.debrief.outcome.tally.held-together': {
    one: 'Of {n} pair: it was chosen in {preferred}, the other text in {others}, both alike in {alike}.',
    other: 'Of {n} pairs: it was chosen in {preferred}, the other text in {others}, both alike in {alike}.',
  },
  'phone.debrief.outcome.tally.none': {
    one: 'Others were chosen over it in {others} of {n} pair.',
    other: 'Others were chosen over it in {others} of {n} pairs.',
  },
  'phone.debrief.outcome.early': 'This is an early impression: it was compared only a few times so far.',
  'phone.debrief.outcome.why.few-texts': 'There were too few texts to say anything about yours.',
  'phone.debrief.outcome.why.few-appearances': 'There were not enough comparisons to say anything about your text.',
  'phone.debrief.outcome.why.not-connected': 'There were not enough comparisons to say anything about your text.',
  'phone.debrief.outcome.why.alike': 'People mostly found these texts alike.',
  'phone.debrief.outcome.why.no-difference': 'The room did not clearly prefer any of these texts.',
  'phone.debrief.outcome.why.not-here': 'It is not among the texts in the comparison.',
  'phone.debrief.outcome.named': 'Why people chose it:',
  'phone.debrief.outcome.none': 'None of the moves',
  'phone.debrief.outcome.people': { one: '1 time', other: '{n} times' },
  'phone.debrief.outcome.fewNamed': 'Fewer than {few} people said why, so the reasons are not shown.',
  'phone.debrief.outcome.held': 'Your group is small, so we do not show what others picked.',
} as const satisfies Messages
