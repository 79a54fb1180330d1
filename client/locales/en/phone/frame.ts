import type { Messages } from '../../../t.ts'

/** What surrounds a stage: the bar, the menu, what is saved. */
export default {
  // The frame.
  'phone.frame.entering': 'Coming in…',
  'phone.frame.enteringAbout': 'Your seat is kept. This takes a moment.',
  'phone.frame.seat': 'Seat {number}',
  'phone.frame.menu': 'Menu',
  'phone.frame.askNumber': 'Ask {number} of {asks}',
  'phone.frame.draftHere': 'A draft of yours is on this phone.',
  'phone.frame.open': 'Open',
  'phone.frame.openDraft': 'Open the draft',
  'phone.frame.offlineSaid': 'Waiting for the network. What you write stays on this phone.',
  'phone.frame.onlineSaid': 'Connected again.',
  'phone.frame.theAsk': 'The ask',
  'phone.frame.saved.saving': 'Saving…',
  'phone.frame.saved.waiting': 'Waiting for the network',
  'phone.frame.saved.held': 'Sent when the room goes on',
  'phone.frame.saved.saved': 'Saved',
  'phone.frame.saved.passed': 'Passed, saved',
  'phone.frame.saved.onThisPhone': 'On this phone',
  'phone.frame.saved.onThisPage': 'Only in this open page',
  'phone.frame.pass': 'Pass for now',

  // The facilitator holds back for a moment.
  'phone.frame.paused.said': 'Room is paused. What you gave or wrote is kept.',
  'phone.frame.paused.over': 'The room goes on.',
  'phone.frame.menu.removeText': 'Remove my text',
  'phone.frame.menu.leave': 'Leave',
  'phone.frame.menu.leaveAbout':
    'Your drafts go from this phone. What you sent stays until you remove it or the room is deleted.',
  'phone.frame.menu.leaveYes': 'Leave now',
  'phone.frame.menu.stay': 'Stay',
  'phone.frame.menu.kept': 'What is kept',
  'phone.frame.takenBack': 'Your text is taken back.',
  'phone.frame.pushBack': 'What came back',
} as const satisfies Messages
