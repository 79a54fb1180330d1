import type { Messages } from '../../../t.ts'

/** The words of the list of rooms hosted from this device. */
export default {
  'console.rooms.title': 'Your rooms on this device',
  'console.rooms.untitled': 'A workshop',
  'console.rooms.line': 'Code {code} · opened {when}',
  'console.rooms.lineDeck': '{deck} · code {code} · opened {when}',
  'console.rooms.open': 'Open the console',
  'console.rooms.openOf': 'Open the console of {title}, code {code}',
  'console.rooms.forget': 'Forget',
  'console.rooms.forgetOf': 'Forget {title}, code {code}',
  'console.rooms.forget.title': 'Forget this room here?',
  'console.rooms.forget.body':
    'The room stays open for the people in it, but this device loses the key to its console. Unless you saved the host link somewhere else, nobody can run the room any more.',
  'console.rooms.forget.go': 'Forget it',
  'console.rooms.deleted': 'The room is deleted. Nothing of it is left on the server.',
} as const satisfies Messages
