import type { Messages } from '../../../t.ts'

/** The words of the picture of what was meant against what was heard. */
export default {
  // What was meant against what was heard
  'pictures.gap.caption': 'What people thought the speaker wanted (rows), and what they heard (columns)',
  'pictures.gap.rows': 'Wanted to',
  'pictures.gap.columns': 'Heard as',
  'pictures.gap.nobody': 'Nobody answered both questions.',
  'pictures.gap.heard': 'Meant as “{intent}”, heard as {what}: {count} of {of}.',
} as const satisfies Messages
