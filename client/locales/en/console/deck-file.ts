import type { Messages } from '../../../t.ts'

/** The words for choosing a deck file of one’s own. */
export default {
  'console.deck-file.hint': 'JSON, a table (CSV) or plain text. It is checked before anything opens.',
  'console.deck-file.choose': 'Use a deck file of your own',
  'console.deck-file.other': 'Choose another file',
  'console.deck-file.notLoaded':
    'The part of this page that reads files did not load. Check the connection, reload the page and choose the file again.',
  'console.deck-file.good': 'From {file}',
} as const satisfies Messages
