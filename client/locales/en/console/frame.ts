import type { Messages } from '../../../t.ts'

/** The words of the console as a whole. */
export default {
  // The console as a whole
  'console.frame.name': 'Private console',
  'console.frame.strip': 'Private console. Share the screen window instead.',
  'console.frame.pageTitle': 'Private console · {title}',
  'console.frame.coming': 'Loading the room…',
  'console.frame.noKey': 'This device does not have the key of this room.',
  'console.frame.noKeyHint':
    'Open it with its host link. You find the host link under “How to join” on the console where the room was opened.',
  'console.frame.refusedHint': 'The room may be deleted, or the link is not complete.',
  'console.frame.changedHint':
    'Another console changed it. There the new link is shown under “How to join”, as “Host link”.',
  'console.frame.deleted': 'This room is deleted.',
  'console.frame.deletedHint':
    'Votes, texts, names and the room itself are gone from the server. You can remove it from your list.',
  'console.frame.badKey': 'This host link opens no room. Look under “Your rooms”, or open a new room.',
  'console.frame.toRooms': 'To your rooms',
  'console.frame.forget': 'Remove it from the list',
  'console.frame.screenOpen': 'Open the screen',
  'console.frame.rooms': 'Your rooms',
  'console.frame.side': 'The room and its texts',
  'console.frame.tabs': 'Parts of the console',
  'console.frame.tab.now': 'Now',
  'console.frame.tab.agenda': 'Agenda',
  'console.frame.tab.rewrites': 'Rewrites',
  'console.frame.tab.room': 'Room',
  'console.frame.closeNotice': 'Close this message',
  'console.frame.cancel': 'Cancel',
} as const satisfies Messages
