import type { Messages } from '../../../t.ts'

/** The words for using one’s own deck file: choosing it, and what to correct in it. */
export default {
  'console.deck-file.hint': 'One JSON file. It is checked before anything opens.',
  'console.deck-file.choose': 'Use a deck file of your own',
  'console.deck-file.other': 'Choose another file',
  'console.deck-file.good': 'From {file}',
  'console.deck-file.bad': {
    one: '{file} cannot be used yet: {n} problem to fix.',
    other: '{file} cannot be used yet: {n} problems to fix.',
  },
  'console.deck-file.badMore': '{file} cannot be used yet: more than {n} problems to fix.',
  'console.deck-file.more': 'Only the first {n} are listed. Fix them and choose the file again to see the rest.',
  'console.deck-file.badHint': 'Nothing was opened. Fix the file and choose it again.',
  'console.deck-file.where': 'Where',
  'console.deck-file.why': 'What to fix',
  'console.deck-file.whole': 'The whole file',
  'console.deck-file.at.asks': 'Ask {number}',
  'console.deck-file.at.versions': 'Version {number}',
  'console.deck-file.at.moves': 'Move {number}',
} as const satisfies Messages
