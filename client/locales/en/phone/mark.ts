import type { Messages } from '../../../t.ts'

/** The words of marking. */
export default {
  'phone.mark.hint': 'Tap a word, or drag across several. You can mark {most} of each kind. Tap a mark to remove it.',
  'phone.mark.none': 'No marks',
  'phone.mark.mode': 'Tap to mark:',
  'phone.mark.brace': 'I tense up here',
  'phone.mark.soften': 'I relax here',
  'phone.mark.tag.brace': 'T',
  'phone.mark.tag.soften': 'R',
  'phone.mark.keys':
    'With a keyboard: arrow keys go from word to word, Space starts and ends a mark, Delete removes it.',
  'phone.mark.words': 'Word by word: {what}',
  'phone.mark.begun': 'Mark started. Move to the last word and press Space.',
  'phone.mark.full': 'You have used all {most}. Remove one first.',
  'phone.mark.remove': 'Remove',
  'phone.mark.removeOf': 'Remove “{words}”',
} as const satisfies Messages
