import type { Messages } from '../../../t.ts'

/** The words for ending the workshop, and for deleting the room. */
export default {
  'console.end.end': 'End the workshop',
  'console.end.delete': 'Delete room now',
  'console.end.name': 'End and delete',
  'console.end.title': 'End the workshop?',
  'console.end.body': {
    one: 'Voting and writing stop. You can undo this for ten minutes. Then names, and who gave what, are erased; texts and counts are deleted {n} hour after the end.',
    other:
      'Voting and writing stop. You can undo this for ten minutes. Then names, and who gave what, are erased; texts and counts are deleted {n} hours after the end.',
  },
  'console.end.go': 'End the workshop',
  'console.end.forget': 'End and forget now',
  'console.end.forget.title': 'End, and forget now who gave what?',
  'console.end.forget.body':
    'Names, and who gave what, are erased at once. Texts and counts stay until the room is deleted. This cannot be undone.',
  'console.end.forget.go': 'End and forget now',
  'console.end.report': 'Report so far',
  'console.end.report.take': 'Take the report with you',
  'console.end.report.until': 'It is deleted on {when}.',
  'console.end.report.soon': 'It is deleted with everything else.',
  'console.end.reopen': 'Undo the end',
  'console.end.reopenHint':
    'Ended by mistake? Until {time} you can undo it: everything goes on where it was. Then names, and who gave what, are erased.',
  'console.end.reopened': 'The workshop goes on.',
  'console.end.forgetNow': 'Forget now who gave what',
  'console.end.folded': 'Names, and who gave what, are erased. Texts and counts are still here to read.',
  'console.end.folding': 'Names, and who gave what, are being erased.',
  'console.end.delete.title': 'Delete this room now?',
  'console.end.delete.body':
    'The room closes for everyone at once, and every vote, text and name in it is deleted. This cannot be undone.',
  'console.end.delete.go': 'Delete room now',
} as const satisfies Messages
