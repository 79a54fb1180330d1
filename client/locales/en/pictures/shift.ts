import type { Messages } from '../../../t.ts'

/** Who stayed, and who moved. */
export default {
  // Who stayed, and who moved
  'pictures.shift.caption': 'Who said what first, and after talking. A row is what they said first.',
  'pictures.shift.nobody': 'Nobody is in both votes.',
  'pictures.shift.none': {
    one: 'The one person who is in both votes stayed.',
    other: 'All {n} stayed with what they heard.',
  },
  'pictures.shift.changed': { one: '{n} of {of} changed', other: '{n} of {of} changed' },
  'pictures.shift.ways': '{changed}: {ways}.',
  'pictures.shift.only': '{changed}.',
  'pictures.shift.toward': { one: '{n} toward the reading', other: '{n} toward the reading' },
  'pictures.shift.away': { one: '{n} away from it', other: '{n} away from it' },
  'pictures.shift.sideways': { one: '{n} sideways', other: '{n} sideways' },
  'pictures.shift.stayed': 'stayed',
  'pictures.shift.moves': 'changed',
  'pictures.shift.once': {
    one: '{n} person is in one of the votes only, and not drawn here.',
    other: '{n} people are in one of the votes only, and not drawn here.',
  },
  'pictures.shift.moved': 'The words that moved people',
  'pictures.shift.movedWords': 'Words',
  'pictures.shift.movedPeople': 'People moved',
} as const satisfies Messages
