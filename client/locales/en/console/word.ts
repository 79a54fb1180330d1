import type { Messages } from '../../../t.ts'

/** The words about people who ask for a word with the facilitator. */
export default {
  'console.word.title': 'A word with you',
  'console.word.about':
    'They may be sitting beside somebody who must not notice. Do not look at them; say it to everybody. Nobody else is told.',
  'console.word.seat': 'Seat {number}',
  'console.word.door': 'At the door in the break',
  'console.word.by-chance': 'As if by chance',
  'console.word.after': 'When it is over',
  'console.word.say': 'Say to everybody:',
  'console.word.door.say': '“I am at the door in the break, for anyone.”',
  'console.word.by-chance.say': '“I will walk around and stop with each of you.” Then stop with others, too.',
  'console.word.after.say': '“I will stay a while when we are done, for anyone.”',
  'console.word.done': 'Done',
  'console.word.doneOf': 'Done: seat {number}',
  'console.word.announce': 'Seat {number} asks for a word: {way}.',
} as const satisfies Messages
