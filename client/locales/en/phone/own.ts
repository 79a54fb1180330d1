import type { Messages } from '../../../t.ts'

/** The words for texts that are read with their own keys, and for one’s own votes after the end. */
export default {
  'phone.own.about': 'You can read and delete them with this phone until the workshop is deleted.',
  'phone.own.none': 'This phone keeps no texts.',
  'phone.own.home': 'Go to the start page',
  'phone.own.reading': 'Reading your texts…',
  'phone.own.unreachedAbout': 'Your texts are not shown yet. This phone can still read and delete them.',
  'phone.own.gone': 'This text is no longer on the server.',
  'phone.own.tooLate': 'This phone can no longer open a text that was sent from an older page.',
  'phone.own.untilFold':
    'It was sent from an older page. You can delete it until ten minutes after the end, not later.',
  'phone.own.deleting': 'Deleting…',

  // The browser keeps nothing.
  'phone.own.openPage':
    'This browser keeps nothing. You can read and delete what you sent only as long as this page stays open.',

  // After leaving.
  'phone.own.afterLeaving':
    'Texts you sent stay in their workshop. This phone keeps a key for each, so that you can still read and delete it.',
  'phone.own.forget': 'Forget them on this phone',
  'phone.own.forgetAbout': 'Then you can no longer read or delete these texts from this phone. The texts stay.',
  'phone.own.forgetYes': 'Yes, forget them',
  'phone.own.forgetNo': 'Keep them',
  'phone.own.forgotten': 'This phone has forgotten your texts.',

  // Votes.
  'phone.own.votes': 'What you heard',
  'phone.own.votesAbout': 'Only you see this. It is kept on this phone alone.',
} as const satisfies Messages
