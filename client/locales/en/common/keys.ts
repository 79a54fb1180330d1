import type { Messages } from '../../../t.ts'

/** The list of keys, the same in the console and in the screen window. */
export default {
  'common.keys.title': 'Keys',
  'common.keys.open': 'Keys',
  'common.keys.next': 'Next step',
  'common.keys.previous': 'Previous step',
  'common.keys.blank': 'Blank the screen, and back',
  'common.keys.full': 'Full screen, and back',
  'common.keys.help': 'This list',
  'common.keys.again': 'A step that shows participants’ words wants the key twice.',
  'common.keys.fields': 'While you type in a field, keys only type.',
  'common.keys.remote': 'Next, previous and blank reach the console that is open in the same browser.',
  'common.keys.letters': 'Single characters are on',
  'common.keys.lettersHint': 'Switch them off if you speak to your computer. Page Up and Page Down always work.',
  'common.keys.pageDown': 'Page Down',
  'common.keys.pageUp': 'Page Up',
  'common.keys.or': 'or',
} as const satisfies Messages
