import type { Messages } from '../../../t.ts'

/** The words that sum up a vote in a sentence. */
export default {
  // Shared components append their words below, each under its own name.
  // Versions, asks
  'common.summary.version': '{letter}, {name}',
  'common.summary.nobody': 'Nobody has answered.',
  'common.summary.allPassed': { one: 'One person passed; nobody answered.', other: 'All {n} passed.' },
  'common.summary.passed': { one: '{n} passed.', other: '{n} passed.' },
  'common.summary.one': 'One answer, {what}.',
  'common.summary.everyone.heard': 'All who answered heard {what}: {count} of {of}.',
  'common.summary.everyone.chose': 'All who answered chose {what}: {count} of {of}.',
  'common.summary.most.heard': 'Most heard {what}: {count} of {of}.',
  'common.summary.most.chose': 'Most chose {what}: {count} of {of}.',
  'common.summary.largest.heard': 'The largest group heard {what}: {count} of {of}.',
  'common.summary.largest.chose': 'The largest group chose {what}: {count} of {of}.',
  'common.summary.tie.two': 'Equal numbers heard {a} and {b}: {count} each, of {of}.',
  'common.summary.tie.none': 'Equal numbers heard {a} and chose {b}: {count} each, of {of}.',
  'common.summary.tie.more': 'Nothing stands out: {list} were chosen equally often, {count} each of {of}.',
} as const satisfies Messages
