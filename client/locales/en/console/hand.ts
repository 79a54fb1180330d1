import type { Messages } from '../../../t.ts'

/** The words for several consoles of one room, and for one that reads along. */
export default {
  'console.hand.name': 'Several consoles',
  'console.hand.free': 'Several consoles are open; each moves the room.',
  'console.hand.mine': 'You have the hand: this console moves the room.',
  'console.hand.theirs': 'Another console has the hand and moves the room.',
  'console.hand.movedHere': 'This one moved it last.',
  'console.hand.movedThere': 'Another one moved it last.',
  'console.hand.take': 'Take the hand',

  // A console that reads along, and its link
  'console.hand.reader.about':
    'You read along: you see everything and sort the texts. The other console moves the room.',
  'console.hand.reader.link': 'Reader link',
  'console.hand.reader.link.who': 'For who leads with you: sees all, sorts the texts, moves nothing.',
  'console.hand.reader.make': 'Make a reader link',
  'console.hand.reader.refused': 'This console reads along and moves nothing.',
} as const satisfies Messages
