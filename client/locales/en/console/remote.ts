import type { Messages } from '../../../t.ts'

/** The words of the console on a phone, which is a remote. */
export default {
  'console.remote.how': 'Hold it down, or press it twice.',
  'console.remote.hold': 'Hold the button for: {step}',
  'console.remote.again': 'Press the same button again to do it.',
  'console.remote.unblank': 'Show the screen',
  'console.remote.more': 'Timer, pause and hide',
} as const satisfies Messages
