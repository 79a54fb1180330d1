import type { Messages } from '../../../t.ts'

/** How far the comparing has come. */
export default {
  // How the comparing goes
  'pictures.coverage.label': 'How often the least-seen text was seen: {least} of {enough}',
  'pictures.coverage.least': 'The least-seen text was seen {least} of {enough} times.',
  'pictures.coverage.enough': 'Enough: each text was seen ten times.',
  'pictures.coverage.none': 'Fewer than two texts can stand in a pair.',
  'pictures.coverage.judged': { one: '{n} pair judged', other: '{n} pairs judged' },
  'pictures.coverage.people': { one: 'by {n} person', other: 'by {n} people' },
  'pictures.coverage.alike': { one: '{n} of {of} alike', other: '{n} of {of} alike' },
  'pictures.coverage.first': { one: 'the first preferred in {n} of {of}', other: 'the first preferred in {n} of {of}' },
} as const satisfies Messages
