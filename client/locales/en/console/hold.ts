import type { Messages } from '../../../t.ts'

/** The words of the switches that pause and hide, and of their states, off and on. */
export default {
  // Each switch starts with one press and ends with the next. The words for its state, off and on.
  'console.hold.group': 'Pause and hide',
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
  'console.hold.lock.off': 'unlocked',
  'console.hold.lock.on': 'locked',
  'console.hold.announce.blank.on': 'The screen is blank. Phones are not affected.',
  'console.hold.announce.blank.off': 'The screen is on again.',
  'console.hold.announce.texts.on': 'What people wrote is hidden for now.',
  'console.hold.announce.texts.off': 'Texts are shown again.',
  'console.hold.announce.pause.on': 'The workshop is paused. Votes and texts wait.',
  'console.hold.announce.pause.off': 'We continue.',
  'console.hold.announce.lock.on': 'The room is locked: nobody new can join.',
  'console.hold.announce.lock.off': 'The room is unlocked.',
} as const satisfies Messages
