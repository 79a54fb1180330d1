import type { Messages } from '../../../t.ts'

/** The words by which everybody reads that a room is a rehearsal. */
export default {
  'common.rehearsal.mark': 'Rehearsal',
  'common.rehearsal.door': 'Rehearsal: do not write anything real. Nothing is kept.',
  'common.rehearsal.who': 'Some of the people here are played by the server.',
} as const satisfies Messages
