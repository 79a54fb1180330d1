import type { Messages } from '../../../t.ts'

/** The words for what became of a deck file: what would be mended, what is missing, what does not come over. */
export default {
  'deck.reading.nearly': '{file} is nearly a deck.',
  'deck.reading.bad': {
    one: '{file} cannot be used yet: {n} problem to fix.',
    other: '{file} cannot be used yet: {n} problems to fix.',
  },
  'deck.reading.badMore': '{file} cannot be used yet: more than {n} problems to fix.',
  'deck.reading.badHint': 'Nothing was opened. Fix the file and choose it again.',
  'deck.reading.more': 'Only the first {n} are listed. Fix them and choose the file again to see the rest.',
  'deck.reading.not': '{file} is not a deck.',
  'deck.reading.unread': 'This file could not be read. Choose it again, or save a copy and choose that.',
  'deck.reading.mend': 'Mend {n} of {of}',
  'deck.reading.mendAnd': 'Mend {n} of {of} and use it',
  'deck.reading.mendHint': 'Your file stays as it is; the deck here is used with these changes.',
  'deck.reading.mended': {
    one: '{n} change is made. What is left is yours to fix.',
    other: '{n} changes are made. What is left is yours to fix.',
  },
  'deck.reading.change': 'What would be changed',
  'deck.reading.left': {
    one: '{n} thing in it does not come over.',
    other: '{n} things in it do not come over.',
  },
  'deck.reading.use': 'Use it as it is here',
  'deck.reading.part': '{n} of {of} came over whole. Not these:',
  'deck.reading.usePart': 'Use the {n} without the others',
  'deck.reading.line': 'line {line}',
  'deck.reading.others': { one: 'And {n} more.', other: 'And {n} more.' },
  'deck.reading.read': {
    one: '{n} ask was read. What else a deck has is still to write.',
    other: '{n} asks were read. What else a deck has is still to write.',
  },
  'deck.reading.keepHint': 'Keep it with the changes below, and finish it on the next page.',
  'deck.reading.details': 'What would be changed, and what is missing',
  'deck.reading.keep': 'Keep it and finish it',
  'deck.reading.paste': 'Paste a table or a text',
  'deck.reading.pasteHint':
    'Cells with From, To, When and Says over their columns, from a spreadsheet or a document. Or lines that begin with From:, To:, When: and Says:, with an empty line between two asks. Heads that mean the same, such as Who or Situation, are understood.',
  'deck.reading.pasteLabel': 'Table or text',
  'deck.reading.pasteRead': 'Read it',
  'deck.reading.pasteEmpty': 'There is nothing here yet. Paste something first.',
  'deck.reading.pasted': 'What you pasted',
  'deck.reading.where': 'Where',
  'deck.reading.why': 'What to fix',
  'deck.reading.whole': 'The whole file',
  'deck.reading.at.asks': 'Ask {number}',
  'deck.reading.at.versions': 'Version {number}',
  'deck.reading.at.moves': 'Move {number}',
  'deck.reading.at.warmUps': 'Pair {number}',
} as const satisfies Messages
