import type { Messages } from '../../../t.ts'

/** The words for how people join. */
export default {
  // How to join
  'console.ways.title': 'How to join',
  'console.ways.locked': 'locked',
  'console.ways.code': 'Code',
  'console.ways.code.who': 'For everyone. They type it at {place}.',
  'console.ways.join': 'Join link',
  'console.ways.join.who': 'For everyone: put it into the chat or an e-mail.',
  'console.ways.qr': 'QR code',
  'console.ways.qr.who': 'For everyone: point a phone camera at it.',
  'console.ways.screen': 'Screen link',
  'console.ways.screen.who': 'For the projector or the window you share. It shows only what everyone may see.',
  'console.ways.screen.none': 'This device does not have it. Open the console with the full host link to get it.',
  'console.ways.host': 'Host link',
  'console.ways.host.who': 'Only for you, to continue on another device. Whoever has it runs the workshop.',
  'console.ways.copyOf': 'Copy: {name}',
  'console.ways.selected': 'Selected. Copy it with the keys or the menu of your device.',
} as const satisfies Messages
