import type { Messages } from '../../../t.ts'

/** The list of people. */
export default {
  // People
  'console.people.title': 'People',
  'console.people.here': '{here} of {seats} here',
  'console.people.none': 'Nobody has joined yet. The code, the link and the QR code stand above, under “Ways in”.',
  'console.people.find': 'Find a seat or name',
  'console.people.notFound': 'Nobody here goes by that.',
  'console.people.seat': 'Seat {number}',
  'console.people.isHere': 'here',
  'console.people.isAway': 'away',
  'console.people.remove': 'Remove',
  'console.people.removeOf': 'Remove {who}',
  'console.people.remove.title': 'Remove {who}?',
  'console.people.remove.body':
    'Votes and texts of this seat are taken out and erased, and its phone is told that it is out. Lock the door too if this person should not come in again.',
} as const satisfies Messages
