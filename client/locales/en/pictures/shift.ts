import type { Messages } from '../../../t.ts'

/** The words of the picture of who stayed and who moved. */
export default {
  'pictures.shift.caption': 'What people heard first, how many kept it, and what the others changed to',
  'pictures.shift.nobody': 'Nobody voted both times.',
  'pictures.shift.none': {
    one: 'The one person who voted both times kept their answer.',
    other: 'All {n} kept their answer.',
  },
  'pictures.shift.changed': { one: '{n} of {of} changed.', other: '{n} of {of} changed.' },
  'pictures.shift.toward': { one: '{n} toward the reading.', other: '{n} toward the reading.' },
  'pictures.shift.away': { one: '{n} away from it.', other: '{n} away from it.' },
  'pictures.shift.sideways': { one: '{n} to another answer.', other: '{n} to another answer.' },
  'pictures.shift.to': { one: '{n} of them changed to {what}.', other: '{n} of them changed to {what}.' },
  'pictures.shift.allTo': {
    one: '{n} of {of} changed, to {what}.',
    other: '{n} of {of} changed, all of them to {what}.',
  },
  'pictures.shift.stayed': 'Kept it',
  'pictures.shift.moves': 'Changed to',
  'pictures.shift.once': {
    one: '{n} person voted only once and is not shown here.',
    other: '{n} people voted only once and are not shown here.',
  },
  'pictures.shift.moved': 'Words that changed minds:',
} as const satisfies Messages
