import type { Messages } from '../../../t.ts'

/** The list of keyboard keys, the same in the console and in the screen window. */
export default {
  'common.keys.title': 'Keys',
  'common.keys.open': 'Keys',
  'common.keys.next': 'Next step',
  'common.keys.previous': 'Previous step',
  'common.keys.blank': 'Blank the screen, and show it again',
  'common.keys.full': 'Full screen, and back',
  'common.keys.help': 'This list',
  'common.keys.again': 'Press the key twice to show what participants wrote.',
  'common.keys.fields': 'While you type in a field, these keys only type.',
  'common.keys.remote':
    'Next, previous and blank also work from the screen window if the console is open in the same browser.',
  'common.keys.letters': 'Single-letter keys are on',
  'common.keys.lettersHint': 'Turn them off if you use voice control. Page Up and Page Down always work.',
  'common.keys.pageDown': 'Page Down',
  'common.keys.pageUp': 'Page Up',
  'common.keys.or': 'or',
} as const satisfies Messages
