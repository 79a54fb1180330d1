import type { Messages } from '../../../t.ts'

/**
 * The words for what a call can be refused for, by code: what happened, and what to do next. The door of a room needs
 * them before anything else is here; `client/texts/problem-key.ts` finds them.
 */
export default {
  'common.problem.bad-request': 'Something is out of date. Reload the page and try again.',
  'common.problem.wrong-address': 'The server does not know this address. Whoever runs it can add it (PUBLIC_URL).',
  'common.problem.too-large': 'This is too long. Shorten it and try again.',
  'common.problem.too-many-tries':
    'Too many codes are being tried right now. Try again in a few seconds, or scan the QR code.',
  'common.problem.try-again': 'The server could not save this just now. Nothing is lost: try again.',
  'common.problem.not-found': 'There is nothing at this address. Check the link.',
  'common.problem.unknown-code': 'No room has this code. Check the eight digits on the screen.',
  'common.problem.room-ended': 'This workshop has ended. What you wrote on this device can still be copied.',
  'common.problem.room-full': 'This room is full. Ask the facilitator for a new one.',
  'common.problem.room-damaged': 'This room can no longer be read. A new one is needed.',
  'common.problem.room-locked':
    'The facilitator lets nobody new in for now. Ask them to unlock the room, then try again.',
  'common.problem.seat-removed': 'The facilitator removed you from this workshop. If that was a mistake, join again.',
  'common.problem.bad-key': 'This link no longer works. Ask the facilitator for a new one.',
  'common.problem.link-changed': 'The link to this room was changed. Open the new link.',
  'common.problem.key-taken': 'You could not join just now. Reload the page and join again.',
  'common.problem.name-too-long': 'This name is longer than {name} characters. Shorten it.',
  'common.problem.internal': 'Something broke on the server. What was saved is safe: try again.',
  'common.problem.offline': 'The server was not reached. Check the network, then try again.',
} as const satisfies Messages
