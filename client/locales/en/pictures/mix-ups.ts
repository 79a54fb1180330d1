import type { Messages } from '../../../t.ts'

/** The words of the picture of what a room mixes up. */
export default {
  // Which reading the room hears as which version.
  'pictures.mix-ups.caption': 'Rows: the facilitator’s reading. Columns: what people heard.',
  'pictures.mix-ups.rows': 'The deck’s reading',
  'pictures.mix-ups.columns': 'Heard as',
  'pictures.mix-ups.few': 'From {least} asks on, with their readings shown, this shows what gets mixed up.',
  'pictures.mix-ups.empty': 'Nobody has answered.',
  'pictures.mix-ups.missing': 'No ask yet with the reading:',
  'pictures.mix-ups.mixed':
    'Mixed up most, both ways together: {reading} and {choice}. Where the reading is {reading}, {n} of {of} heard {choice}.',
  'pictures.mix-ups.mixedShare':
    'Mixed up most, both ways together: {reading} and {choice}. Where the reading is {reading}, {share} heard {choice}.',
  'pictures.mix-ups.clear': 'No two versions are mixed up so far.',
  'pictures.mix-ups.darker': 'Darker: more of the row',
  'pictures.mix-ups.framed': 'Framed: what the sentence above says',
} as const satisfies Messages
