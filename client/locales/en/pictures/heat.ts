import type { Messages } from '../../../t.ts'

/** Where a room braces and softens. */
export default {
  // Where a room braces and softens
  'pictures.heat.few': 'Too few have marked for this to be shown without showing who.',
  'pictures.heat.nothing': 'No word was marked by enough people to be shown.',
  'pictures.heat.caption': { one: 'What {n} person marked', other: 'What {n} people marked' },
  'pictures.heat.of': { one: '{n} person marked.', other: '{n} people marked.' },
  'pictures.heat.words': 'Words',
  'pictures.heat.brace': 'Brace',
  'pictures.heat.soften': 'Soften',
  'pictures.heat.braceLegend': 'Line below: brace',
  'pictures.heat.softenLegend': 'Dots above: soften',
  'pictures.heat.thick': 'The thicker, the more people.',
  'pictures.heat.split': 'split',
  'pictures.heat.splitLegend': 'Boxed: some brace and some soften at the same words.',
} as const satisfies Messages
