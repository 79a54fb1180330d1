import type { Messages } from '../../../t.ts'

/** The words of the page on which people write for home. */
export default {
  'phone.own-words.never': 'This page is never sent. Nobody else sees it, not even the facilitator.',
  'phone.own-words.label': 'One small thing you would like to ask at home',
  'phone.own-words.kept': 'Only on this phone. It is deleted when you leave.',
  'phone.own-words.notKept': 'This phone cannot keep it: it is gone when this page closes.',
  'phone.own-words.small':
    'Small enough that the other person could say no and nothing would break. You can leave this page empty.',
  'phone.own-words.delete': 'Delete it',
  'phone.own-words.left': 'What you wrote for home',
  'phone.own-words.leftHint': 'It is only on this phone. Copy it if you want to keep it: it is deleted when you leave.',
} as const satisfies Messages
