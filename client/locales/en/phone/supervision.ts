import type { Messages } from '../../../t.ts'

/** The words of a supervision: presenting and listening, reflecting, and the response. */
export default {
  'phone.supervision.present': 'I would present',
  'phone.supervision.present.about':
    'Whoever presents brings the case, then listens while the others answer, and speaks last.',
  'phone.supervision.offered': 'The facilitator sees that you would present.',
  'phone.supervision.offer.back': 'Take that back',
  'phone.supervision.next': 'You present from the next ask on. This one was answered already, with you in the group.',
  'phone.supervision.presents': 'You present. The others answer; you listen, and speak last.',
  'phone.supervision.sealed':
    'You present. What you choose is sealed: nobody is told, and it is in no count. You see it beside the dots.',
  'phone.supervision.listen': 'You listen. Note what fits and what doesn’t; it stays on this phone.',
  'phone.supervision.last': 'You speak last, after the group.',
  'phone.supervision.notes': 'Your notes',
  'phone.supervision.kept': 'On this phone only. They are deleted when you leave the room.',
  'phone.supervision.notKept': 'This phone does not keep it: a reload would delete it.',

  'phone.supervision.reflect': 'Say “I wondered …”. To each other, not to the presenter.',
  'phone.supervision.reflect.none': 'Say “I wondered …”. To each other.',
  'phone.supervision.reflect.count': 'The room is told how many have not spoken, never who.',
  'phone.supervision.spoken': 'I have spoken',

  'phone.supervision.respond':
    'Three lines, if you like. They stay on this phone until you press Show; then everyone reads them.',
  'phone.supervision.line.fits': 'What fits',
  'phone.supervision.line.doesNot': 'What does not',
  'phone.supervision.line.willTry': 'What I will try',
  'phone.supervision.show': 'Show',
  'phone.supervision.takeDown': 'Take it down',
  'phone.supervision.isShown': 'Everyone reads this now.',
  'phone.supervision.otherShown': 'Everyone still reads what you showed before. Press Show for this.',
  'phone.supervision.onlyHere': 'On this phone only.',
  'phone.supervision.tooLong': 'A line is longer than {most} characters. Shorten it.',
  'phone.supervision.speaks': 'The presenter speaks last. Listen; there is nothing to answer.',
  'phone.supervision.talk': 'Talk about what you noticed.',
  'phone.supervision.obstacle': 'Is the ask the obstacle?',
  'phone.supervision.obstacle.group': 'The others answer two questions. You see their answers when they are shown.',
} as const satisfies Messages
