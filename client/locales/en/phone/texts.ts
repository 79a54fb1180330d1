import type { Messages } from '../../../t.ts'

/** The list of one’s own texts. */
export default {
  'phone.texts.title': 'Your texts',
  'phone.texts.text': 'Your text',
  'phone.texts.private': 'Between you and the facilitator.',
  'phone.texts.like.original': 'Only you see this: it is close to the ask. If you like, try it in words of your own.',
  'phone.texts.like.example': 'Only you see this: it is close to an example. If you like, try it in words of your own.',
  'phone.texts.compared': 'Somebody has compared it already, so it stays as it is. You can take it back.',
  'phone.texts.notShown': 'Not shown: the facilitator has set it aside.',
  'phone.texts.change': 'Change it',
  'phone.texts.takeBack': 'Take it back',
  'phone.texts.takeBackAbout': 'It is erased here and everywhere it was shown.',
  'phone.texts.takeBackYes': 'Yes, take it back',
  'phone.texts.keep': 'Keep it',
  'phone.texts.none': 'You have no texts in this room.',
} as const satisfies Messages
