import type { Messages } from '../../../t.ts'

/** The words of the list of rooms hosted from this device. */
export default {
  'console.rooms.title': 'Your rooms on this device',
  'console.rooms.untitled': 'A workshop',
  'console.rooms.line': 'Code {code} · opened {when}',
  'console.rooms.lineDeck': '{deck} · code {code} · opened {when}',
  'console.rooms.people': { one: '{n} person', other: '{n} people' },
  'console.rooms.notEnded': 'not ended',
  'console.rooms.ended': 'ended',
  'console.rooms.endedUntil': 'ended, kept until {when}',
  'console.rooms.open': 'Open the console',
  'console.rooms.openOf': 'Open the console of {title}, code {code}',
  'console.rooms.report': 'Report',
  'console.rooms.reportOf': 'Report of {title}, code {code}',
  'console.rooms.forget': 'Forget',
  'console.rooms.forgetOf': 'Forget {title}, code {code}',
  'console.rooms.forget.title': 'Forget this room here?',
  'console.rooms.forget.body':
    'Nothing is deleted: this device only loses the key to the console. If the room is still open, nobody can run it any more, unless you saved the host link somewhere else.',
  'console.rooms.forget.go': 'Forget it',
  'console.rooms.deleted': 'The room is deleted. Nothing of it is left on the server.',
} as const satisfies Messages
