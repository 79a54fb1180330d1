import type { Messages } from '../../../t.ts'

/** How far the comparing has come. */
export default {
  // How the comparing goes
  'pictures.coverage.label': 'Fewest comparisons for any text: {least} of {enough}',
  'pictures.coverage.least': 'Fewest comparisons for any text: {least} of {enough}.',
  'pictures.coverage.enough': 'Enough: each text was compared at least {n} times.',
  'pictures.coverage.none': 'There are fewer than two texts to compare.',
  'pictures.coverage.judged': { one: '{n} pair compared', other: '{n} pairs compared' },
  'pictures.coverage.people': { one: 'by {n} person', other: 'by {n} people' },
  'pictures.coverage.alike': { one: '{n} of {of} alike', other: '{n} of {of} alike' },
  'pictures.coverage.first': { one: 'the first preferred in {n} of {of}', other: 'the first preferred in {n} of {of}' },
} as const satisfies Messages
