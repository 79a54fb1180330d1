import type { Messages } from '../../../t.ts'

/** The words for the end of a workshop, or of a seat in it. */
export default {
  // The end, while it can still be taken back.
  'phone.closed.thanks': 'Thank you for being here.',
  'phone.closed.soon':
    'For ten minutes the facilitator can undo the end; this page then continues by itself. After that, names and who gave what are erased.',
  'phone.closed.until.end':
    'For ten minutes the facilitator can undo the end; this page then continues by itself. After that, everything is deleted.',
  'phone.closed.until.hours': {
    one: 'Texts and counts are deleted an hour after the end.',
    other: 'Texts and counts are deleted {n} hours after the end.',
  },

  // The closed door.
  'phone.closed.folded': 'This workshop has ended',
  'phone.closed.foldedAbout': 'Thank you for being here. Names and who gave what are erased.',
  'phone.closed.gone': 'This workshop is deleted',
  'phone.closed.goneAbout': 'Every vote and text was deleted with it. Nothing is left on the server.',
  'phone.closed.removed': 'You are no longer in this workshop',
  'phone.closed.removedAbout':
    'The facilitator removed you. Your name is erased; what you gave stays, without a name. If that was a mistake, join again.',
  'phone.closed.damaged': 'This workshop cannot be read any more',
  'phone.closed.damagedAbout':
    'Something is broken in what the server has of it. What is on this phone stays. Ask the facilitator for another room.',
  'phone.closed.unknown': 'We cannot find your place',
  'phone.closed.unknownAbout': 'The workshop may have been restarted. You can join again; it takes one tap.',
  'phone.closed.joinAgain': 'Join again',
  'phone.closed.drafts': 'Still on this phone',
  'phone.closed.card.coming': 'The card is on its way. It needs the network for a moment.',
  'phone.closed.back': 'Back',
  'phone.closed.clear': 'Leave and clear this phone',
} as const satisfies Messages
