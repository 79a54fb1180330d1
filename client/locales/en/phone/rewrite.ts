import type { Messages } from '../../../t.ts'

/** Writing a text of one’s own. */
export default {
  'phone.rewrite.label': 'Say it in your own words',
  'phone.rewrite.hint.rewrites': 'No names or details that tell who someone is. Others compare it unsigned.',
  'phone.rewrite.hint.prepared': 'No names or details that tell who someone is. It may be shown, unsigned.',
  'phone.rewrite.private': 'Keep this between me and the facilitator',
  'phone.rewrite.submit': 'Submit',
  'phone.rewrite.goToRoom': 'Go to the room',
  'phone.rewrite.movedOn': 'The room has moved on.',
  'phone.rewrite.left': { one: '{n} character left', other: '{n} characters left' },
  'phone.rewrite.over': { one: '{n} character too many', other: '{n} characters too many' },
  'phone.rewrite.coming': 'Your text is on its way',
  'phone.rewrite.comingAbout': 'It stays on this phone until the room has it.',
  'phone.rewrite.in': 'Your text is in',
  'phone.rewrite.inAbout': 'Until the room moves on you can change it.',
  'phone.rewrite.passed': 'You passed for now',
  'phone.rewrite.passedAbout': 'You can still write, as long as the room is here.',
  'phone.rewrite.writeAfterAll': 'Write after all',
  'phone.rewrite.closedTitle': 'Your draft',
  'phone.rewrite.closed': 'The time for this text has passed. It stays on this phone; you can copy it.',
  'phone.rewrite.deleteDraft': 'Delete this draft',
  'phone.rewrite.moves': 'Moves that may help',
  'phone.rewrite.verb.title': 'Underline your verb',
  'phone.rewrite.verb.hint': 'If you like: tap up to three words that stand together.',
  'phone.rewrite.verb.said': 'underlined',
} as const satisfies Messages
