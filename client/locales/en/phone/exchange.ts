import type { Messages } from '../../../t.ts'

/** The words for exchanging what two who are linked wrote. */
export default {
  'phone.exchange.about': 'You can show your partner what you wrote for this ask, and read what they wrote.',
  'phone.exchange.both': 'It needs both of you. It says nothing else.',
  'phone.exchange.when':
    'If you both offer, your texts come at the moment the facilitator opens them for everyone. If not, this page stays as it is.',
  'phone.exchange.guess':
    'If you offer and nothing comes, you may guess why. So offer only if that is all right for you.',
  'phone.exchange.where': 'You can read your own text again in the menu.',
  'phone.exchange.offer': 'Offer it',
  'phone.exchange.keep': 'Keep it',
  'phone.exchange.takeBack': 'Take my text back',
  'phone.exchange.covered': 'Whether you offer your text is covered.',
  'phone.exchange.offered': 'You offer your text.',
  'phone.exchange.notOffered': 'You do not offer your text.',
  'phone.exchange.theirs': 'What your partner wrote',
  'phone.exchange.until': 'It is here until the facilitator goes on. If one of you takes a text back, both are gone.',
  'phone.exchange.come': 'You can now read what your partner wrote.',
  'phone.exchange.gone': 'The texts are no longer exchanged.',
  'phone.exchange.alone': 'This is for two people who are linked. There is nothing for you to do here.',
  'phone.exchange.onePhone': 'The two of you share this phone, so there is nothing to exchange.',
  'phone.exchange.noText': 'You wrote no text for this ask, so there is nothing to exchange.',
  'phone.exchange.removed': 'The facilitator removed your text for this ask, so it is not exchanged.',
} as const satisfies Messages
