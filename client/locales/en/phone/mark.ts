import type { Messages } from '../../../t.ts'

/** Marking words. */
export default {
  'phone.mark.hint': 'Tap a word or draw across several, up to three times each. A tap on a mark takes it away.',
  'phone.mark.none': 'No marks',
  'phone.mark.mode': 'What a tap marks',
  'phone.mark.brace': 'I brace here',
  'phone.mark.soften': 'I soften here',
  'phone.mark.tag.brace': 'B',
  'phone.mark.tag.soften': 'S',
  'phone.mark.keys':
    'With a keyboard: arrows go from word to word, Space begins and ends a mark, Delete takes it away.',
  'phone.mark.words': 'The ask, word by word: {what}',
  'phone.mark.begun': 'Begun. Go to the last word and press Space.',
  'phone.mark.full': 'That would be a fourth. Take one away first.',
  'phone.mark.remove': 'Remove',
  'phone.mark.removeOf': 'Remove “{words}”',
} as const satisfies Messages
