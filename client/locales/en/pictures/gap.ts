import type { Messages } from '../../../t.ts'

/** What was meant against what was heard. */
export default {
  // What was meant against what was heard
  'pictures.gap.caption': 'What people heard the speaker trying to do (rows), and how it lands (columns)',
  'pictures.gap.rows': 'Trying to',
  'pictures.gap.columns': 'How it lands',
  'pictures.gap.nobody': 'Nobody has said both.',
  'pictures.gap.heard': {
    one: '{n} heard “{intent}”, and {count} of them heard it land as {what}.',
    other: '{n} heard “{intent}”, and {count} of them heard it land as {what}.',
  },
  'pictures.gap.chose': {
    one: '{n} heard “{intent}”, and {count} of them chose “{what}”.',
    other: '{n} heard “{intent}”, and {count} of them chose “{what}”.',
  },
} as const satisfies Messages
