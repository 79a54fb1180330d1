import type { Messages } from '../../../t.ts'

/** The words of the list of people. */
export default {
  // People
  'console.people.title': 'People',
  'console.people.here': '{here} of {seats} here',
  'console.people.none': 'Nobody has joined yet. The code, the link and the QR code are above, under “How to join”.',
  'console.people.find': 'Find a seat or name',
  'console.people.notFound': 'Nobody here has that name or number.',
  'console.people.seat': 'Seat {number}',
  'console.people.isHere': 'here',
  'console.people.isAway': 'away',
  'console.people.remove': 'Remove',
  'console.people.removeOf': 'Remove {who}',
  'console.people.remove.title': 'Remove {who}?',
  'console.people.remove.body':
    'Their name is erased, and their phone says so. What they gave stays. Lock the room too if they should not come back.',
} as const satisfies Messages
