import type { Messages } from '../../../t.ts'

/** The words that only the facilitator sees at the exchange. */
export default {
  'console.exchange.title': 'Exchange of two texts',
  'console.exchange.about':
    'On each phone, two who are linked can offer what they wrote for this ask. Nobody is told who does, or how many: not even you.',
  'console.exchange.open': 'Open the exchange',
  'console.exchange.hint':
    'Give everyone time first: later offers no longer count. Where both offered, each reads the other’s text; other phones stay as they are.',
  'console.exchange.isOpen': 'Opened. The texts leave the phones when you go on.',
  'console.exchange.done': 'The exchange is open.',
} as const satisfies Messages
