import type { Messages } from '../../../t.ts'

/** The console as a whole. */
export default {
  // The console as a whole
  'console.frame.name': 'Private console',
  'console.frame.strip': 'Private console. Share the screen window instead.',
  'console.frame.pageTitle': 'Private console · {title}',
  'console.frame.coming': 'Fetching the room …',
  'console.frame.noKey': 'This device does not have the key of this room.',
  'console.frame.noKeyHint':
    'Open it with its host link. The host link stands under "Ways in" on the console where the room was opened.',
  'console.frame.refusedHint': 'If the room was deleted, nothing of it is left. You can take it off your list.',
  'console.frame.deleted': 'This room is deleted.',
  'console.frame.deletedHint': 'Everything of it is gone from the server: votes, texts, names and the room itself.',
  'console.frame.badKey': 'This host link opens nothing any more. Look under “Your rooms”, or open a new room.',
  'console.frame.toRooms': 'To your rooms',
  'console.frame.forget': 'Take it off the list',
  'console.frame.screenOpen': 'Open the screen',
  'console.frame.rooms': 'Your rooms',
  'console.frame.side': 'The room and its texts',
  'console.frame.tabs': 'Parts of the console',
  'console.frame.tab.now': 'Now',
  'console.frame.tab.agenda': 'Agenda',
  'console.frame.tab.rewrites': 'Rewrites',
  'console.frame.tab.room': 'Room',
  'console.frame.closeNotice': 'Close: this message',
  'console.frame.cancel': 'Cancel',
} as const satisfies Messages
