import type { Messages } from '../../../t.ts'

/** The words for what the room sees. */
export default {
  // What the room sees
  'console.sees.title': 'What the room sees',
  'console.sees.phone': 'Show the participant’s view',
  'console.sees.phoneNote': 'An example phone, as wide as most are. Its buttons do nothing.',
  'console.sees.whose': 'What this participant has done',
  'console.sees.notAnswered': 'Has not answered',
  'console.sees.answered': 'Has answered',
  'console.sees.partnersText': 'The other person’s text appears here, where both offered theirs.',
  'console.sees.ownText': 'The participant’s own text appears here.',
  'console.sees.where': 'Current step: {stage}. {ask}',
  'console.sees.blank': 'Blank',
  'console.sees.blankNote': 'The screen shows only this. Phones are not affected.',
  'console.sees.hidden': 'Texts hidden',
  'console.sees.paused': 'Paused',
  'console.sees.locked': 'Locked',

  // The open pictures, and what Next opens after them
  'console.sees.pages': 'Pictures of the screen',
  'console.sees.page.bars': 'Bars',
  'console.sees.page.gap': 'Meant and heard',
  'console.sees.page.again': 'Both bars',
  'console.sees.page.shift': 'Who changed',
  'console.sees.page.heat': 'Marked words',
  'console.sees.page.reading': 'Reading',
  'console.sees.page.lens': 'Telling words',
  'console.sees.page.texts': 'Texts',
  'console.sees.page.moves': 'Moves',
  'console.sees.page.confusion': 'Mix-ups',
  'console.sees.next': 'next',
  'console.sees.later': 'later',
} as const satisfies Messages
