import type { LeftCode } from '../../../../shared/deck/import/reading.ts'
import type { Message } from '../../../t.ts'

/** The words for what of a deck file does not come over: why, and what to do where it should. */
export default {
  'deck.left.unknown-field': 'A deck has no field “{name}” here, and none that is called nearly so.',
  'deck.left.field-twice': '“{name}” would be {to}, which is there already. Keep one of them.',
  'deck.left.too-many-fields': {
    one: '{n} field is too many to be looked at.',
    other: '{n} fields are too many to be looked at.',
  },
  'deck.left.unknown-part':
    'The row says that it is “{name}”. It can be deck, version, move, intent, card, couples-card, warm-up, ask or face.',
  'deck.left.unknown-column': 'A deck has nothing that is called “{name}”. Give the column another head.',
  'deck.left.not-of-part': 'What stands under “{name}” does not belong to {to}.',
  'deck.left.no-head': 'The column has no head. Write one over it.',
  'deck.left.stray-text': 'These lines belong to no ask. Begin them with From:, To:, When: or Says:.',
  'deck.left.has-problems': {
    one: 'It has {n} problem, which is listed above.',
    other: 'It has {n} problems, which are listed above.',
  },
  'deck.left.over-limit': 'A deck has at most {most} of them. Put the rest in a second deck.',
} as const satisfies Record<`deck.left.${LeftCode}`, Message>
