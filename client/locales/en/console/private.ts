import type { Messages } from '../../../t.ts'

/** The words under “Only you”. */
export default {
  // Only you
  'console.private.title': 'Only you',
  'console.private.begin': 'Before you begin',
  'console.private.begin.screen': 'Open the screen and put its window on the projector or share it in the call.',
  'console.private.begin.join':
    'People join with the code, the link or the QR code. They need no account and install nothing.',
  'console.private.begin.next':
    'When enough people are here, press the large button at the bottom. It tells you what happens next.',
  'console.private.votes': 'Votes so far',
  'console.private.votesNone': 'Nobody has voted yet.',
  'console.private.out': { one: '{n} has not answered yet', other: '{n} have not answered yet' },
  'console.private.allIn': 'Everyone has answered',
  'console.private.changed': {
    one: '{n} changed their answer since the reveal.',
    other: '{n} changed their answer since the reveal.',
  },
  'console.private.writingSoFar': 'Rewrites so far',
  'console.private.written': { one: '{n} text', other: '{n} texts' },
  'console.private.passed': { one: '{n} passed', other: '{n} passed' },
  'console.private.tells': 'The telling words',
  'console.private.notes': 'Notes',
  'console.private.pushBack': 'If the other person pushes back',
  'console.private.reference': 'One example of another way to ask',
  'console.private.debrief': 'To talk about',
  'console.private.listen': 'Listen for',
  'console.private.ended': 'The workshop has ended',
  'console.private.endedHint': {
    one: 'Phones still show people their own texts. Everything is deleted {n} hour after the end, or now.',
    other: 'Phones still show people their own texts. Everything is deleted {n} hours after the end, or now.',
  },
  'console.private.cue.split': 'Answers are split: let people talk before you show anything.',
  'console.private.cue.agreed': 'Most agree: you can continue.',
  'console.private.cue.few': 'Few have answered yet: wait, or ask who needs a moment.',
  'console.private.cue.why': 'Top answer: {top}. Any two people agree: {pairs}.',
  'console.private.cue.talk': 'Let people talk now',
  'console.private.cue.reveal': 'Go straight to the reveal',
  'console.private.unsure': { one: '{n} is unsure', other: '{n} are unsure' },
  'console.private.again': 'Second votes so far',
  'console.private.marks': 'Marks so far',
  'console.private.marksNone': 'Nobody has marked anything yet.',
  'console.private.gap': 'What was meant, what was heard',
  'console.private.shift': 'Who changed',
  'console.private.slowDown': 'Slow down',
  'console.private.slowDownWhy': {
    one: '{n} thinks the no may be right for the other person.',
    other: '{n} think the no may be right for the other person.',
  },
  'console.private.slowDownRead': 'In the reading of this ask, the no may be right for the other person.',
  'console.private.warmUp': 'What to listen for in this pair',
  'console.private.warmUpSoFar': 'Answers so far',
  'console.private.warmUpCounts': 'First {first} · second {second} · both alike {alike} · skipped {skip}',
  'console.private.meant': 'What the speaker was trying to do',
} as const satisfies Messages
