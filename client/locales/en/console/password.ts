import type { Messages } from '../../../t.ts'

/** The words of the form that asks for the server’s password. */
export default {
  'console.password.field': 'Password for hosting',
  'console.password.hint': 'This server asks for a password before hosting. Whoever runs the server knows it.',
  'console.password.go': 'Continue',
  'console.password.checking': 'Checking…',
  'console.password.again': 'This is not the password of this server. Check it and try again.',
  'console.password.signedOut':
    'You were signed out, or the password was changed. Type it again: nothing you chose is lost.',
} as const satisfies Messages
