import type { Messages } from '../../../t.ts'

/** The words for the end that a phone needs without its later parts: an old page, and having left. */
export default {
  'phone.ended.title': 'This workshop has ended',
  'phone.ended.old': 'This page is older than the server',
  'phone.ended.oldAbout': 'Reload it. Nothing is lost.',
  'phone.ended.reload': 'Reload',
  'phone.ended.home': 'Join another workshop',
  'phone.ended.left.title': 'You have left',
  'phone.ended.left.cards': 'The cards you kept stay on this phone until you delete them.',
  'phone.ended.left.about': 'Nothing from the workshop is left on this phone.',
} as const satisfies Messages
