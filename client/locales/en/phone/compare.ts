import type { Messages } from '../../../t.ts'

/** Warming up, and comparing pairs of texts. */
export default {
  'phone.compare.warmUp.hint': 'Nobody says that one of them is the better one. Go by your ear.',
  'phone.compare.question.training': 'Which one steps further down from the bench?',
  'phone.compare.question.couples': 'Which would be easier to stay in the room for?',
  'phone.compare.question.supervision': 'Which one steps further down from the bench?',
  'phone.compare.coming': 'Your next pair comes in a moment.',
  'phone.compare.stillWrite': 'You can still send a text of yours.',
  'phone.compare.write': 'Write one',
  'phone.compare.warmUp.given': 'You can change it until the room goes on.',
  'phone.compare.title': 'Pairs',
  'phone.compare.place': 'Pair {number} of {of}',
  'phone.compare.placeBeyond': 'Pair {number}',
  'phone.compare.why': 'What made the difference?',
  'phone.compare.whyAlike': 'What do both of them do?',
  'phone.compare.whyNone': 'None of these',
  'phone.compare.next': 'Next pair',
  'phone.compare.done': 'Done',
  'phone.compare.stop': 'Stop here',
  'phone.compare.goOn': 'Go on comparing',
  'phone.compare.another': 'Compare another',
  'phone.compare.lookAgain': 'Look again',
  'phone.compare.backTo': 'Go on with your pairs',
  'phone.compare.takenBack': 'A text of that pair was taken back. Here is another.',
  'phone.compare.out': 'There is no pair for you just now. When more texts are in, one comes by itself.',
  'phone.compare.outAfter': 'There is no other pair for you just now. Thank you: what you said is kept.',
  'phone.compare.through': {
    one: 'Thank you. You compared one pair; the facilitator takes it from here.',
    other: 'Thank you. You compared {n} pairs; the facilitator takes it from here.',
  },
  'phone.compare.stoppedAtOnce': 'You compare none for now.',
  'phone.compare.stopped': {
    one: 'You stopped after one pair. What you said is kept.',
    other: 'You stopped after {n} pairs. What you said is kept.',
  },
} as const satisfies Messages
