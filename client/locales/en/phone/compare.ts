import type { Messages } from '../../../t.ts'

/** The words of warming up, and of comparing pairs of texts. */
export default {
  'phone.compare.warmUp.hint': 'There is no right answer. Choose by feel.',
  'phone.compare.coming': 'Your next pair comes in a moment.',
  'phone.compare.stillWrite': 'You can still send a text of your own.',
  'phone.compare.write': 'Write one',
  'phone.compare.warmUp.given': 'You can change it until we continue.',
  'phone.compare.title': 'Pairs',
  'phone.compare.place': 'Pair {number} of {of}',
  'phone.compare.placeBeyond': 'Pair {number}',
  'phone.compare.why': 'What made the difference?',
  'phone.compare.whyAlike': 'What do the two have in common?',
  'phone.compare.whyNone': 'None of these',
  'phone.compare.next': 'Next pair',
  'phone.compare.done': 'Done',
  'phone.compare.stop': 'Stop here',
  'phone.compare.goOn': 'Continue comparing',
  'phone.compare.another': 'Compare another',
  'phone.compare.lookAgain': 'Look again',
  'phone.compare.backTo': 'Back to your pairs',
  'phone.compare.takenBack': 'That pair is no longer here. This is another one.',
  'phone.compare.opened.shown': 'Now showing: how the room answered.',
  'phone.compare.out.no-pairs-yet': 'There is nothing for you to compare yet. The first pair will appear here.',
  'phone.compare.out.tooFew': 'There are too few texts to compare. The talk comes next.',
  'phone.compare.out.no-more-pairs':
    'You have seen every pair there is for you right now. Thank you: your answers are saved.',
  'phone.compare.out.pairs-held-back':
    'The facilitator is holding some texts back for now, so nobody has a pair. The next one will appear here.',
  'phone.compare.out.pairs-being-read': 'The facilitator reads the texts first. Your first pair will appear here.',
  'phone.compare.out.couple-unsaid': 'First say whether you are here with someone. Then your first pair comes.',
  'phone.compare.through': {
    one: 'Thank you. You compared one pair. Please wait for the facilitator.',
    other: 'Thank you. You compared {n} pairs. Please wait for the facilitator.',
  },
  'phone.compare.skippedAll': 'You skipped these pairs. Please wait for the facilitator.',
  'phone.compare.stoppedAtOnce': 'You are not comparing for now.',
  'phone.compare.stopped': {
    one: 'You compared one pair. Your answer is saved.',
    other: 'You compared {n} pairs. Your answers are saved.',
  },
} as const satisfies Messages
