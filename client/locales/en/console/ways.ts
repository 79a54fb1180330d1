import type { Messages } from '../../../t.ts'

/** How people come in. */
export default {
  // Ways in
  'console.ways.title': 'Ways in',
  'console.ways.locked': 'door locked',
  'console.ways.code': 'Code',
  'console.ways.code.who': 'For everyone in the room. They type it at {place}.',
  'console.ways.join': 'Join link',
  'console.ways.join.who': 'For everyone in the room: put it into the chat or an e-mail.',
  'console.ways.qr': 'QR code',
  'console.ways.qr.who': 'For everyone in the room: point a phone camera at it.',
  'console.ways.screen': 'Screen link',
  'console.ways.screen.who': 'For the projector or the window you share. It shows what the room may see.',
  'console.ways.screen.none': 'This device does not have it. Open the console with the whole host link to get it.',
  'console.ways.host': 'Host link',
  'console.ways.host.who': 'For you alone, to go on from another device. Whoever has it runs the room.',
  'console.ways.copyOf': 'Copy: {name}',
  'console.ways.selected': 'Selected. Copy it with the keys or the menu of your device.',
} as const satisfies Messages
