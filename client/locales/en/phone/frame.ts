import type { Messages } from '../../../t.ts'

/** The words around a stage: the bar, the menu, what is saved. */
export default {
  // The frame.
  'phone.frame.seat': 'Seat {number}',
  'phone.frame.menu': 'Menu',
  'phone.frame.ask': 'Ask',
  'phone.frame.askNumber': '{ask} {number} of {asks}',
  'phone.frame.draftHere': 'You have an unsent draft on this phone.',
  'phone.frame.open': 'Open',
  'phone.frame.openDraft': 'Open the draft',
  'phone.frame.offlineSaid': 'Waiting for the network. What you write stays on this phone.',
  'phone.frame.onlineSaid': 'Connected again.',
  'phone.frame.saved.saving': 'Saving…',
  'phone.frame.saved.waiting': 'Waiting for the network',
  'phone.frame.saved.held': 'Will be sent when we continue',
  'phone.frame.saved.saved': 'Saved',
  'phone.frame.saved.passed': 'Passed, saved',
  'phone.frame.saved.onThisPhone': 'On this phone',
  'phone.frame.saved.onThisPage': 'Only on this open page',
  'phone.frame.pass': 'Pass for now',

  // The facilitator has paused the room.
  'phone.frame.paused.said': 'The workshop is paused. Your answers and texts are safe.',
  'phone.frame.paused.over': 'We continue.',
  'phone.frame.menu.removeText': 'Delete my text',
  'phone.frame.menu.present': 'Present',
  'phone.frame.menu.word': 'A word with the facilitator',
  'phone.frame.menu.leave': 'Leave',
  'phone.frame.menu.leaveAbout':
    'Unsent drafts are deleted from this phone. What you sent stays; you can still delete your texts from this phone.',
  'phone.frame.menu.leaveCard': 'What you wrote on your card goes too, unless you take it with you.',
  'phone.frame.menu.leaveYes': 'Leave now',
  'phone.frame.menu.stay': 'Stay',
  'phone.frame.menu.bring': 'Bring a sentence',
  'phone.frame.menu.couple': 'Who you are here with',
  'phone.frame.menu.card': 'Take it with you',
  'phone.frame.menu.said': 'Something from last time?',
  'phone.frame.menu.agreement': 'What stays here',
  'phone.frame.menu.kept': 'Your data',
  'phone.frame.takenBack': 'Your text is deleted.',
  'phone.frame.pushBack': 'The answer',
  'phone.frame.recorded': 'The facilitator says: this call is recorded.',
  'phone.frame.notRecorded': 'The facilitator says: this call is not recorded.',
} as const satisfies Messages
