import type { Messages } from '../../../t.ts'

/** The words that say how to join, on console and screen. */
export default {
  'common.join.goTo': 'Go to',
  'common.join.type': 'and type',
  'common.join.corner': 'Join',
  'common.join.locked': 'Nobody new can join for now.',
  'common.join.qr': 'QR code: opens {address}',
} as const satisfies Messages
