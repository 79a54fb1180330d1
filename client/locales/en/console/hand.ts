import type { Messages } from '../../../t.ts'

/** The words for several consoles of one room. */
export default {
  'console.hand.name': 'Several consoles',
  'console.hand.free': 'Several consoles are open; each moves the room.',
  'console.hand.mine': 'You have the hand: this console moves the room.',
  'console.hand.theirs': 'Another console has the hand and moves the room.',
  'console.hand.movedHere': 'This one moved it last.',
  'console.hand.movedThere': 'Another one moved it last.',
  'console.hand.take': 'Take the hand',
} as const satisfies Messages
