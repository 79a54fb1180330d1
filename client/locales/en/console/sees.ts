import type { Messages } from '../../../t.ts'

/** What the room sees. */
export default {
  // What the room sees
  'console.sees.title': 'What the room sees',
  'console.sees.phone': 'See as a participant sees',
  'console.sees.phoneNote': 'The phone of somebody made up, as wide as most are. Nothing in it can be pressed.',
  'console.sees.whose': 'What this participant has given',
  'console.sees.notAnswered': 'Has not answered',
  'console.sees.answered': 'Has answered',
  'console.sees.ownText': 'A text of one’s own stands here.',
  'console.sees.where': 'The room is at: {stage}. {ask}',
  'console.sees.blank': 'Blank',
  'console.sees.blankNote': 'The screen shows nothing but this. Phones go on.',
  'console.sees.hidden': 'Texts hidden',
  'console.sees.paused': 'Paused',
  'console.sees.locked': 'Door locked',
} as const satisfies Messages
