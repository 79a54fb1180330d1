import type { Messages } from '../../../t.ts'

/** The end of a workshop, or of a seat in it. */
export default {
  // The end.
  'phone.ended.title': 'This workshop has ended',
  'phone.ended.thanks': 'Thank you for being here.',
  'phone.ended.until.end': 'Everything will be deleted now.',
  'phone.ended.until.hours': {
    one: 'Everything is deleted within an hour.',
    other: 'Everything is deleted within {n} hours.',
  },
  'phone.ended.gone': 'This room is gone',
  'phone.ended.goneAbout': 'It was deleted, with every vote and text. Nothing of it is left on the server.',
  'phone.ended.removed': 'This seat is no longer in the room',
  'phone.ended.removedAbout':
    'The facilitator has taken it out. Its votes and texts are gone. If that was a mistake, join again.',
  'phone.ended.unknown': 'The room does not know this seat',
  'phone.ended.unknownAbout': 'It may have been opened anew. You can join again; it takes one tap.',
  'phone.ended.old': 'This page is older than the server',
  'phone.ended.oldAbout': 'Reload it. Nothing is lost.',
  'phone.ended.reload': 'Reload',
  'phone.ended.joinAgain': 'Join again',
  'phone.ended.drafts': 'Still on this phone',
  'phone.ended.clear': 'Leave and clear this phone',
  'phone.ended.home': 'Join another workshop',
  'phone.ended.left.title': 'You have left',
  'phone.ended.left.about': 'Nothing of the workshop is on this phone.',
} as const satisfies Messages
