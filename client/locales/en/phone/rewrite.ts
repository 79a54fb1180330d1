import type { Messages } from '../../../t.ts'

/** The words of writing a text. */
export default {
  'phone.rewrite.label': 'Say it in your own words',
  'phone.rewrite.hint.rewrites': 'No real names or details. Others will see it without your name.',
  'phone.rewrite.hint.prepared': 'No real names or details. It may be shown, without your name.',
  'phone.rewrite.private': 'Keep this between me and the facilitator',
  'phone.rewrite.submit': 'Submit',
  'phone.rewrite.goToRoom': 'Go there',
  'phone.rewrite.movedOn': 'We have moved on.',
  'phone.rewrite.left': { one: '{n} character left', other: '{n} characters left' },
  'phone.rewrite.over': { one: '{n} character too many', other: '{n} characters too many' },
  'phone.rewrite.coming': 'Sending your text…',
  'phone.rewrite.comingAbout': 'It stays on this phone until it is saved.',
  'phone.rewrite.in': 'Your text is saved',
  'phone.rewrite.inAbout': 'You can change it while we are on this step.',
  'phone.rewrite.passed': 'You passed for now',
  'phone.rewrite.passedAbout': 'You can still write while we are on this step.',
  'phone.rewrite.writeAfterAll': 'Write after all',
  'phone.rewrite.closedTitle': 'Your draft',
  'phone.rewrite.closed': 'The time for this text is over. It is still on this phone; you can copy it.',
  'phone.rewrite.deleteDraft': 'Delete this draft',
  'phone.rewrite.moves': 'Moves that may help',
  'phone.rewrite.verb.title': 'Underline the key words',
  'phone.rewrite.verb.hint': 'Optional. Tap up to {most} words next to each other.',
  'phone.rewrite.verb.said': 'underlined',
} as const satisfies Messages
