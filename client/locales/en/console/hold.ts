import type { Messages } from '../../../t.ts'

/** Held back by one press, let go by the next. The state of each, off and on. */
export default {
  // Held back by one press, let go by the next. The state of each, off and on.
  'console.hold.group': 'Hold back',
  'console.hold.blank': 'Blank',
  'console.hold.blank.off': 'screen on',
  'console.hold.blank.on': 'screen blank',
  'console.hold.texts': 'Hide text',
  'console.hold.texts.off': 'texts shown',
  'console.hold.texts.on': 'texts hidden',
  'console.hold.pause': 'Pause',
  'console.hold.pause.off': 'running',
  'console.hold.pause.on': 'paused',
  'console.hold.lock': 'Lock',
  'console.hold.lock.off': 'door open',
  'console.hold.lock.on': 'door locked',
  'console.hold.announce.blank.on': 'The screen is blank. Phones go on.',
  'console.hold.announce.blank.off': 'The screen is on again.',
  'console.hold.announce.texts.on': 'No one’s words are shown for now.',
  'console.hold.announce.texts.off': 'Texts are shown again.',
  'console.hold.announce.pause.on': 'The room is paused. Votes and texts wait.',
  'console.hold.announce.pause.off': 'The room goes on.',
  'console.hold.announce.lock.on': 'The door is locked.',
  'console.hold.announce.lock.off': 'The door is open.',
} as const satisfies Messages
