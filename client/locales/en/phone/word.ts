import type { Messages } from '../../../t.ts'

/** The words for asking for a word with the facilitator, from the menu. */
export default {
  'phone.word.about':
    'Only the facilitator is told: your seat number, and what you choose. Nobody else hears of it, and it is not stored.',
  'phone.word.how': 'How would you like it?',
  'phone.word.door': 'At the door in the break',
  'phone.word.by-chance': 'As if by chance',
  'phone.word.after': 'When it is over',
  'phone.word.next': 'When you choose, this menu closes and the page looks as before.',
  'phone.word.noted': 'Noted.',
  'phone.word.look': 'Hold to see what you asked',
  'phone.word.asked': 'You asked: {way}.',
  'phone.word.unsent': 'You asked: {way}. Waiting for the network.',
  'phone.word.nothing': 'Nothing is asked now.',
  'phone.word.back': 'Take it back',
  'phone.word.again': 'Nobody has come to you? Ask again: nothing is lost by it.',
} as const satisfies Messages
