import type { Messages } from '../../../t.ts'

/** The words of the meter that shows how far the comparing has come. */
export default {
  'pictures.coverage.label': 'Fewest comparisons for any text: {least} of {enough}',
  'pictures.coverage.minutes': {
    one: 'About one more minute until every text was compared often enough.',
    other: 'About {n} more minutes until every text was compared often enough.',
  },
  'pictures.coverage.more': 'Not enough yet: let people go on comparing.',
  'pictures.coverage.figures': 'Figures',
  'pictures.coverage.least': 'fewest comparisons for any text: {least} of {enough}',
  'pictures.coverage.enough': 'Enough: each text was compared at least {enough} times.',
  'pictures.coverage.none': 'There is nothing to compare yet: fewer than two texts.',
  'pictures.coverage.judged': {
    one: '{n} pair compared (people who took part: {people})',
    other: '{n} pairs compared (people who took part: {people})',
  },
  'pictures.coverage.alike': { one: '{n} of {of} alike', other: '{n} of {of} alike' },
  'pictures.coverage.first': { one: 'the first preferred in {n} of {of}', other: 'the first preferred in {n} of {of}' },
} as const satisfies Messages
