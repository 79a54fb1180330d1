import type { Messages } from '../../../t.ts'

/** The words of the picture of what a room mixes up. */
export default {
  // Which reading the room hears as which version.
  'pictures.mix-ups.caption': 'Rows: the reading of the asks. Columns: what people heard. Numbers: answers.',
  // The title of the rows, read on in the title of the columns.
  'pictures.mix-ups.rows': 'The authors’ reading',
  'pictures.mix-ups.columns': 'was heard as',
  'pictures.mix-ups.few': 'From {least} asks on, with their readings shown, this shows what gets mixed up.',
  'pictures.mix-ups.empty': 'Nobody has answered.',
  'pictures.mix-ups.missing': 'No row yet, because no ask had this reading:',
  'pictures.mix-ups.most': 'Mixed up most: {reading} was heard as {choice}, in {count} of {of} answers.',
  'pictures.mix-ups.two':
    'Mixed up most: {reading} was heard as {choice}, and {reading2} as {choice2}. Each in {count} answers.',
  'pictures.mix-ups.many': 'Mixed up most: {n} of these equally, each in {count} answers. They are framed.',
  'pictures.mix-ups.clear': 'Nothing was mixed up so far.',
  'pictures.mix-ups.hardly': {
    one: 'Hardly anything was mixed up so far: {n} answer at most in any one place.',
    other: 'Hardly anything was mixed up so far: {n} answers at most in any one place.',
  },
  'pictures.mix-ups.same': 'Not mixed up',
  'pictures.mix-ups.darker': 'Mixed up (stronger shade: more answers)',
  'pictures.mix-ups.framed': 'Mixed up most',
} as const satisfies Messages
