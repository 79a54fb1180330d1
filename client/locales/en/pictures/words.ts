import type { Messages } from '../../../t.ts'

/** The words for answers of few couples, which are told in words and not in numbers. */
export default {
  'pictures.words.ask': 'Ask each other.',
  'pictures.words.one': 'Too few answered to show it here without showing who said what.',
  'pictures.words.few':
    'Fewer than {few} couples answered, so there are no numbers here. Somebody on their own counts as one.',
  'pictures.words.heard': 'What people heard, in words',
  'pictures.words.split': 'What people answered, in words',
  'pictures.words.choice': 'Answer',
  'pictures.words.who': 'Chosen by',
  'pictures.words.nobody': 'nobody',
  'pictures.words.some': 'some',
  'pictures.words.everyone': 'everyone',
} as const satisfies Messages
