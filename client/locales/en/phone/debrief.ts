import type { Messages } from '../../../t.ts'

/** The debrief, and what others made of one’s own text. */
export default {
  'phone.debrief.moveMap': 'What made the difference',
  'phone.debrief.confusion': 'What this room takes for what',
  'phone.debrief.wait': 'The facilitator leads the talk.',
  'phone.debrief.outcome.onlyYou': 'Only you see this. Say it was yours, or don’t.',
  'phone.debrief.outcome.stands-out': 'It stands out: the room kept coming back to it.',
  'phone.debrief.outcome.held-together': 'It held together: the room chose it about as often as the others.',
  'phone.debrief.outcome.another-pass': 'It may want another pass: the room went to the other one more often.',
  'phone.debrief.outcome.early': 'An early impression: few have compared it so far.',
  'phone.debrief.outcome.why.few-texts': 'There were too few texts to say how yours stands among them.',
  'phone.debrief.outcome.why.few-appearances': 'The texts were compared too seldom to say how yours stands among them.',
  'phone.debrief.outcome.why.not-connected': 'Too few texts met each other to say how yours stands among them.',
  'phone.debrief.outcome.why.alike': 'The room mostly heard these texts alike.',
  'phone.debrief.outcome.why.not-here': 'It was not among the texts that were compared.',
  'phone.debrief.outcome.named': 'What others named when they chose it:',
  'phone.debrief.outcome.none': 'None of the moves',
  'phone.debrief.outcome.people': { one: 'once', other: '{n} times' },
  'phone.debrief.outcome.held': 'In a group this small it stays open what others named.',
} as const satisfies Messages
