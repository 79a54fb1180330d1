import type { Messages } from '../../../t.ts'

/** The words of the picture of where a room braces and softens. */
export default {
  // Where a room braces and softens
  'pictures.heat.few': 'Too few people marked words, so marks are hidden to protect them.',
  'pictures.heat.nothing': 'No word was marked by enough people to be shown.',
  'pictures.heat.caption': { one: 'What {n} person marked', other: 'What {n} people marked' },
  'pictures.heat.of': { one: '{n} person marked.', other: '{n} people marked.' },
  'pictures.heat.words': 'Words',
  'pictures.heat.brace': 'Tense up',
  'pictures.heat.soften': 'Relax',
  'pictures.heat.braceLegend': 'Line below: people tense up',
  'pictures.heat.softenLegend': 'Dots above: people relax',
  'pictures.heat.thick': 'Thicker: more people.',
  'pictures.heat.split': 'split',
  'pictures.heat.splitLegend': 'Boxed: some tense up and some relax at the same words.',
} as const satisfies Messages
