import type { Messages } from '../../../t.ts'

/** The words for several consoles of one room, and for those that read along. */
export default {
  'console.hand.name': 'Several consoles',
  'console.hand.free': 'More than one console is open, and each of them moves the room.',
  'console.hand.mine': 'You have the hand: this console moves the room.',
  'console.hand.theirs': 'Another console has the hand and moves the room.',
  'console.hand.movedHere': 'This one moved it last.',
  'console.hand.movedThere': 'Another one moved it last.',
  'console.hand.take': 'Take the hand',
  'console.reader.title': 'You read along.',
  'console.reader.about': 'You see everything and sort the texts. The other console moves the room.',
  'console.reader.link': 'Reader link',
  'console.reader.link.who': 'For who leads with you: sees everything and sorts the texts, but moves and ends nothing.',
  'console.reader.make': 'Make a reader link',
  'console.reader.refused': 'This console reads along: it sorts the texts and moves nothing.',
} as const satisfies Messages
