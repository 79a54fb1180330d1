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
  'console.rooms.forget': 'Forget',
  'console.rooms.forgetOf': 'Forget {title}, code {code}',
  'console.rooms.forget.title': 'Forget this room here?',
  'console.rooms.forget.body':
    'Nothing is deleted: this device only loses the key to the console. If the room is still open, nobody can run it any more, unless you saved the host link somewhere else.',
  'console.rooms.forget.go': 'Forget it',
  'console.rooms.rehearse': 'Try it first',
  'console.rooms.rehearse.about':
    'A copy of this room opens, with people that the server plays. This room stays as it is. Nothing of the copy is kept.',
  'console.rooms.rehearse.try': 'Try it with {n} pretend people',
  'console.rooms.rehearse.opening': 'Opening the rehearsal…',
  'console.rooms.rehearse.over': 'The rehearsal is over.',
  'console.rooms.rehearse.overHint': 'Nothing of it is kept. You can open another one from the host page.',
  'console.rooms.rehearse.end.title': 'End the rehearsal?',
  'console.rooms.rehearse.end.body': 'The pretend people leave, and everything in this room is deleted at once.',
  'console.rooms.rehearse.end.go': 'End the rehearsal',
  'console.rooms.pretend.here': { one: '{n} pretend person is here.', other: '{n} pretend people are here.' },
  'console.rooms.pretend.none': 'No pretend people are here now.',
  'console.rooms.pretend.call': 'Call {n}',
  'console.rooms.pretend.away': 'Send them away',
  'console.rooms.pretend.anew': 'Begin again',
  'console.rooms.pretend.fromHere': 'Begin again from this ask',
  'console.rooms.deleted': 'The room is deleted. Nothing of it is left on the server.',
} as const satisfies Messages
