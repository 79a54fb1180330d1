import type { Messages } from '../../../t.ts'

/** The words of the picture of what was meant against what was heard. */
export default {
  // What was meant against what was heard
  'pictures.gap.caption': 'What people thought the speaker wanted (rows), and what they heard (columns)',
  'pictures.gap.rows': 'Wanted to',
  'pictures.gap.columns': 'Heard as',
  'pictures.gap.nobody': 'Nobody answered both questions.',
  'pictures.gap.heard': {
    one: 'The one person who thought “{intent}” was meant heard {what}.',
    other: '{count} of the {n} people who thought “{intent}” was meant heard {what}.',
  },
} as const satisfies Messages
