import type { Messages } from '../../../t.ts'

/** The words of the picture of what a room mixes up. */
export default {
  // Which reading the room hears as which version.
  'pictures.mix-ups.caption': 'Rows: the facilitator’s reading. Columns: what people heard.',
  'pictures.mix-ups.rows': 'Facilitator’s reading',
  'pictures.mix-ups.columns': 'Heard as',
  'pictures.mix-ups.empty': 'No reading has been shown yet.',
  'pictures.mix-ups.missing': 'No ask yet with the reading:',
  'pictures.mix-ups.mixed': {
    one: 'Most often mixed up: {a} and {b}, {n} time.',
    other: 'Most often mixed up: {a} and {b}, {n} times.',
  },
  'pictures.mix-ups.clear': 'No two versions are mixed up so far.',
  'pictures.mix-ups.steps': 'Share of a row',
  'pictures.mix-ups.step.1': 'up to ¼',
  'pictures.mix-ups.step.2': 'up to ½',
  'pictures.mix-ups.step.3': 'up to ¾',
  'pictures.mix-ups.step.4': 'more',
  'pictures.mix-ups.outlined': 'mixed up',
  'pictures.mix-ups.outlinedLegend': 'Outlined: mixed up with each other',
} as const satisfies Messages
