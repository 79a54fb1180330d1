import type { Messages } from '../../../t.ts'

/** The words for the end of a workshop, or of a seat in it. */
export default {
  // The end.
  'phone.ended.title': 'This workshop has ended',
  'phone.ended.thanks': 'Thank you for being here.',
  'phone.ended.until.end': 'Everything will be deleted now.',
  'phone.ended.until.hours': {
    one: 'Everything is deleted within an hour.',
    other: 'Everything is deleted within {n} hours.',
  },
  'phone.ended.gone': 'This workshop is deleted',
  'phone.ended.goneAbout': 'Every vote and text was deleted with it. Nothing is left on the server.',
  'phone.ended.removed': 'You are no longer in this workshop',
  'phone.ended.removedAbout':
    'The facilitator removed you. Your name is erased; what you gave stays, without a name. If that was a mistake, join again.',
  'phone.ended.unknown': 'We cannot find your place',
  'phone.ended.unknownAbout': 'The workshop may have been restarted. You can join again; it takes one tap.',
  'phone.ended.old': 'This page is older than the server',
  'phone.ended.oldAbout': 'Reload it. Nothing is lost.',
  'phone.ended.reload': 'Reload',
  'phone.ended.joinAgain': 'Join again',
  'phone.ended.drafts': 'Still on this phone',
  'phone.ended.clear': 'Leave and clear this phone',
  'phone.ended.home': 'Join another workshop',
  'phone.ended.left.title': 'You have left',
  'phone.ended.left.about': 'Nothing from the workshop is left on this phone.',
} as const satisfies Messages
