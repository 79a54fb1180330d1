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
  'pictures.heat.more': 'Stronger shade, larger dots: more people.',
  // In the legend, after the largest number as it stands in the picture.
  'pictures.heat.people': { one: 'person at the word marked most', other: 'people at the word marked most' },
  'pictures.heat.most.brace': 'People tense up most at “{words}”: {count} of {of}.',
  'pictures.heat.most.soften': 'People relax most at “{words}”: {count} of {of}.',
  // Some of the words were marked by fewer.
  'pictures.heat.mostIn.brace': 'People tense up most at “{words}”: up to {count} of {of}.',
  'pictures.heat.mostIn.soften': 'People relax most at “{words}”: up to {count} of {of}.',
  'pictures.heat.two.brace': 'People tense up most at “{a}” and at “{b}”: {count} of {of} each.',
  'pictures.heat.two.soften': 'People relax most at “{a}” and at “{b}”: {count} of {of} each.',
  'pictures.heat.twoIn.brace': 'People tense up most at “{a}” and at “{b}”: up to {count} of {of} each.',
  'pictures.heat.twoIn.soften': 'People relax most at “{a}” and at “{b}”: up to {count} of {of} each.',
  'pictures.heat.many.brace': 'People tense up most in {n} places: {count} of {of} at each.',
  'pictures.heat.many.soften': 'People relax most in {n} places: {count} of {of} at each.',
} as const satisfies Messages
