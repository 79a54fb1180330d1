import type { Messages } from '../../../t.ts'

/** The words that several pictures share: about two votes, and about who was unsure. */
export default {
  'pictures.any.small': 'Fewer than {few} people answered, so details are hidden to protect them.',
  'pictures.any.smallCouples':
    'Fewer than {few} couples answered, so details are hidden to protect them. Somebody on their own counts as one.',
  'pictures.any.legend': 'Legend',
  'pictures.any.pass': 'Passed',
  'pictures.any.quoted': '“{name}”',

  // Two votes, and who was unsure
  'pictures.any.first': 'First',
  'pictures.any.again': 'After talking',
  'pictures.any.afterTalking': 'After talking: {said}',
  'pictures.any.twice': 'Heard most after talking: {what}, {count} of {of}. At first: {before} of {ofBefore}.',
  'pictures.any.unsure': { one: '{n} unsure', other: '{n} unsure' },
  'pictures.any.unsureNote': 'Striped: unsure of what they heard.',
  'pictures.any.dotsNote': 'Each dot is one person. An open dot: unsure.',
  'pictures.any.dotNote': 'Each dot is one person.',
} as const satisfies Messages
