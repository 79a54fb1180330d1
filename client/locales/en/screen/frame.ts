import type { Messages } from '../../../t.ts'

/** The words of the screen window itself. They are few, to be read from the last row. */
export default {
  'screen.frame.title': '{title} · Screen',
  'screen.frame.reconnecting': 'Reconnecting',
  'screen.frame.no-key': 'This window shows nothing yet.',
  'screen.frame.no-key.hint':
    'Open it with the screen link of a room. You find it on the private console under “How to join”.',
  'screen.frame.changed': 'The link of this screen was changed.',
  'screen.frame.changed.hint':
    'Open it with the new screen link. You find it on the private console under “How to join”.',
  'screen.frame.deleted': 'This workshop is deleted',
  'screen.frame.deleted.hint': 'Every vote and text was deleted with it. You can close this window.',
  'screen.frame.damaged': 'This workshop cannot be read any more.',
  'screen.frame.damaged.hint': 'Something is broken in what the server has of it. Open another room, and its screen.',
  'screen.frame.unknown': 'This link opens no screen.',
  'screen.frame.unknown.hint':
    'Its workshop may be deleted, or the link is not complete. You find the screen link on the private console under “How to join”.',
  'screen.frame.controls': 'This window',
  'screen.frame.full': 'Full screen',
  'screen.frame.fullLeave': 'Leave full screen',
  'screen.frame.theme': 'Theme',
  'screen.frame.theme.system': 'as the system',
  'screen.frame.theme.light': 'light',
  'screen.frame.theme.dark': 'dark',
  'screen.frame.noConsole': 'Keys do not work here: open the console in this browser',
  'screen.frame.again': 'Press again',
  'screen.frame.blank': 'Blank',
  'screen.frame.goesOn': 'We continue',
  'screen.frame.page': 'Page {page} of {pages}',
} as const satisfies Messages
