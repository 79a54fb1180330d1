import type { Messages } from '../../../t.ts'

/** The words of text pairs, of texts side by side, of a reading and of the push-back. A phone fetches them later. */
export default {
  // A reading
  'common.texts.reading': 'A reading',

  // Side by side
  'common.texts.original': 'The ask',
  'common.texts.reference': 'The deck’s example',
  'common.texts.rewrite': 'From the group',
  'common.texts.first': 'First',
  'common.texts.second': 'Second',
  'common.texts.third': 'Third',
  'common.texts.diff': 'Show where the words differ',
  'common.texts.legend': 'Dotted: only in the first text. Underlined: only in the second.',
  'common.texts.onlyHere': 'only here:',
  'common.texts.onlyHereEnd': 'end',

  // Two texts to choose from, and the words that carry a text
  'common.texts.question': 'Which of the two would you rather be asked?',
  'common.texts.alike': 'Both alike',
  'common.texts.skip': 'Skip',
  'common.texts.verb.begins': 'underlined:',
  'common.texts.verb.ends': 'end',

  // The second turn
  'common.texts.says': '{who} says',
} as const satisfies Messages
