import type { Messages } from '../../../t.ts'

/** A deck file of one’s own: choosing it, and what is to mend in it. */
export default {
  'console.deck-file.hint': 'One JSON file. It is checked before anything opens.',
  'console.deck-file.choose': 'Use a deck file of your own',
  'console.deck-file.other': 'Choose another file',
  'console.deck-file.good': 'From {file}',
  'console.deck-file.bad': {
    one: '{file} cannot be used yet: {n} place to mend.',
    other: '{file} cannot be used yet: {n} places to mend.',
  },
  'console.deck-file.badMore': '{file} cannot be used yet: more than {n} places to mend.',
  'console.deck-file.more': 'Only the first {n} are listed. Mend them and choose the file again to see the rest.',
  'console.deck-file.badHint': 'Nothing was opened. Mend the file and choose it again.',
  'console.deck-file.where': 'Where',
  'console.deck-file.why': 'What to mend',
  'console.deck-file.whole': 'The whole file',
  'console.deck-file.at.asks': 'Ask {number}',
  'console.deck-file.at.versions': 'Version {number}',
  'console.deck-file.at.moves': 'Move {number}',
} as const satisfies Messages
