import type { Messages } from '../../../t.ts'

/** What a room takes for what. */
export default {
  // What a room takes for what
  'pictures.mix-ups.caption':
    'How each kind of ask was heard. A row is a reading of the asks, a column what people heard.',
  'pictures.mix-ups.rows': 'Asks read as',
  'pictures.mix-ups.columns': 'Heard as',
  'pictures.mix-ups.empty': 'No reading has been opened yet.',
  'pictures.mix-ups.missing': 'No ask yet that is read as:',
  'pictures.mix-ups.mixed': {
    one: 'Most often taken for each other: {a} and {b}, {n} time.',
    other: 'Most often taken for each other: {a} and {b}, {n} times.',
  },
  'pictures.mix-ups.clear': 'No two versions are taken for each other so far.',
  'pictures.mix-ups.steps': 'Share of a row',
  'pictures.mix-ups.step.1': 'up to ¼',
  'pictures.mix-ups.step.2': 'up to ½',
  'pictures.mix-ups.step.3': 'up to ¾',
  'pictures.mix-ups.step.4': 'more',
  'pictures.mix-ups.outlined': 'mixed up',
  'pictures.mix-ups.outlinedLegend': 'Outlined: taken for each other',
} as const satisfies Messages
