import type { Messages } from '../../../t.ts'

/** The words of the list of one’s own texts. */
export default {
  'phone.texts.title': 'Your texts',
  'phone.texts.text': 'Your text',
  'phone.texts.reach.host': 'Only you and the facilitator can read it.',
  'phone.texts.reach.phones': 'It may go to other phones, without your name. It is never shown on the screen.',
  'phone.texts.reach.screen': 'It may go to other phones and to the screen, without your name.',
  'phone.texts.like.original': 'Only you see this: it is close to the original. If you like, try it in your own words.',
  'phone.texts.like.example': 'Only you see this: it is close to an example. If you like, try it in your own words.',
  'phone.texts.given': 'Others already have it to compare, so you cannot change it. You can delete it.',
  'phone.texts.notShown': 'The facilitator has removed this text from view.',
  'phone.texts.change': 'Change it',
  'phone.texts.takeBack': 'Delete this text',
  'phone.texts.takeBackAbout': 'It is deleted here and everywhere it was shown. Others may notice that it is gone.',
  'phone.texts.takeBackYes': 'Yes, delete it',
  'phone.texts.keep': 'Keep it',
  'phone.texts.none': 'You have no texts in this workshop.',
} as const satisfies Messages
