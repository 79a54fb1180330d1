import type { Messages } from '../../../t.ts'

/** The words of the cover over what a person answered and wrote, where somebody close sits beside them. */
export default {
  'phone.cover.answered': 'You have answered',
  'phone.cover.answer': 'Your answer is covered.',
  'phone.cover.text': 'What you gave here is covered.',
  'phone.cover.texts': 'What you wrote is covered.',
  'phone.cover.path': 'What you heard is covered.',
  'phone.cover.all': 'What you wrote and answered is covered.',
  'phone.cover.soon': 'It is covered again by itself.',
  'phone.cover.hold': 'Hold to look',
  'phone.cover.show': 'Show for {n} seconds',
  'phone.cover.change': 'Change',
  'phone.cover.shut': 'Cover it',
  'phone.cover.shut.said': 'Covered.',
  'phone.cover.noText': 'You have written nothing here.',
} as const satisfies Messages
