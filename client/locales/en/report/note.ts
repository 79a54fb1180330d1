import type { Messages } from '../../../t.ts'

/** The words of the facilitator’s own notes on the console. */
export default {
  'report.note.label': 'Own note on “{title}”',
  'report.note.hint': 'Told to nobody. It is in your print of the report, and deleted with the room.',
  'report.note.saved': 'Saved',
  'report.note.saving': 'Saving…',
  'report.note.kept': 'Not saved yet. It is still here and is sent again by itself.',
  'report.note.coming': 'Getting your notes…',
  'report.note.all': 'Own notes on the asks',
} as const satisfies Messages
