import type { Messages } from '../../../t.ts'

/** The words for ending the workshop, and for deleting the room. */
export default {
  'console.end.end': 'End the workshop',
  'console.end.delete': 'Delete room now',
  'console.end.name': 'End and delete',
  'console.end.title': 'End the workshop?',
  'console.end.body': {
    one: 'Voting and writing stop permanently. Everything is deleted {n} hour later; until then people can still read and delete their own texts.',
    other:
      'Voting and writing stop permanently. Everything is deleted {n} hours later; until then people can still read and delete their own texts.',
  },
  'console.end.go': 'End the workshop',
  'console.end.delete.title': 'Delete this room now?',
  'console.end.delete.body':
    'The room closes for everyone at once, and every vote, text and name in it is deleted. This cannot be undone.',
  'console.end.delete.go': 'Delete room now',
} as const satisfies Messages
