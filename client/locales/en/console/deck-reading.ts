import type { Messages } from '../../../t.ts'

/** The words for what became of a deck file: what would be mended, what is missing, what does not come over. */
export default {
  'console.deck-reading.nearly': '{file} is nearly a deck.',
  'console.deck-reading.bad': {
    one: '{file} cannot be used yet: {n} problem to fix.',
    other: '{file} cannot be used yet: {n} problems to fix.',
  },
  'console.deck-reading.badMore': '{file} cannot be used yet: more than {n} problems to fix.',
  'console.deck-reading.badHint': 'Nothing was opened. Fix the file and choose it again.',
  'console.deck-reading.more': 'Only the first {n} are listed. Fix them and choose the file again to see the rest.',
  'console.deck-reading.not': '{file} is not a deck.',
  'console.deck-reading.unread': 'This file could not be read. Choose it again, or save a copy and choose that.',
  'console.deck-reading.mend': 'Mend {n} of {of}',
  'console.deck-reading.mendAnd': 'Mend {n} of {of} and use it',
  'console.deck-reading.mendHint': 'Your file stays as it is; the deck here is used with these changes.',
  'console.deck-reading.mended': {
    one: '{n} change is made. What is left is yours to fix.',
    other: '{n} changes are made. What is left is yours to fix.',
  },
  'console.deck-reading.change': 'What would be changed',
  'console.deck-reading.left': {
    one: '{n} thing in it does not come over.',
    other: '{n} things in it do not come over.',
  },
  'console.deck-reading.use': 'Use it as it is here',
  'console.deck-reading.part': '{n} of {of} came over whole. Not these:',
  'console.deck-reading.usePart': 'Use the {n} without the others',
  'console.deck-reading.line': 'line {line}',
  'console.deck-reading.others': { one: 'And {n} more.', other: 'And {n} more.' },
  'console.deck-reading.where': 'Where',
  'console.deck-reading.why': 'What to fix',
  'console.deck-reading.whole': 'The whole file',
  'console.deck-reading.at.asks': 'Ask {number}',
  'console.deck-reading.at.versions': 'Version {number}',
  'console.deck-reading.at.moves': 'Move {number}',
  'console.deck-reading.at.warmUps': 'Pair {number}',
} as const satisfies Messages
