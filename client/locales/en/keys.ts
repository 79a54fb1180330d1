import type { Messages } from '../../t.ts'

/** The list of keys, the same in the console and in the screen window. */
export default {
  'keys.title': 'Keys',
  'keys.open': 'Keys',
  'keys.next': 'Next step',
  'keys.previous': 'Previous step',
  'keys.blank': 'Blank the screen, and back',
  'keys.full': 'Full screen, and back',
  'keys.help': 'This list',
  'keys.again': 'A step that shows participants’ words wants the key twice.',
  'keys.fields': 'While you type in a field, keys only type.',
  'keys.remote': 'Next, previous and blank reach the console that is open in the same browser.',
  'keys.letters': 'Single characters are on',
  'keys.lettersHint': 'Switch them off if you speak to your computer. Page Up and Page Down always work.',
  'keys.pageDown': 'Page Down',
  'keys.pageUp': 'Page Up',
  'keys.or': 'or',
} as const satisfies Messages
