import type { Messages } from '../../../t.ts'

/** The words that every surface uses around its stages: the connection, refusals, the timer, the ask. */
export default {
  'common.frame.name': 'Reask',

  // The connection, in one word beside a dot.
  'common.frame.connection.connecting': 'Connecting…',
  'common.frame.connection.online': 'Connected',
  'common.frame.connection.offline': 'Waiting for the network',
  'common.frame.connection.refused': 'Not connected',

  // A link that is open in too many windows. This window was closed to make room for another.
  'common.frame.elsewhere.title': 'Open in other windows',
  'common.frame.elsewhere.about':
    'This is open in too many windows at once, so this one was closed. Close one you do not need.',
  'common.frame.elsewhere.here': 'Use it here',
  'common.frame.action.copy': 'Copy',
  'common.frame.action.copied': 'Copied',
  'common.frame.action.cancel': 'Cancel',
  'common.frame.action.close': 'Close',
  'common.frame.reload.title': 'Reload this page',
  'common.frame.reload.about':
    'There is something new here that this page does not know yet. Your answers and texts are safe.',
  'common.frame.reload.action': 'Reload',
  'common.frame.ask.who': '{from} — speaking to {to}',
  'common.frame.ask.writes': '{from} — writing to {to}',
  'common.frame.ask.onPhones': 'The words are on the phones.',
  'common.frame.ask.tells': 'The telling words: {list}.',
  'common.frame.quoted': '“{name}”',

  // Pausing and hiding, and the timer, which is only advice
  'common.frame.hold.paused': 'The workshop is paused',
  'common.frame.hold.textsHidden': 'Texts are hidden for now',
  'common.frame.timer.left': { one: '{n} minute left', other: '{n} minutes left' },
  'common.frame.timer.last': 'The last minute',
  'common.frame.timer.over': 'Time’s up. Continue when you are ready.',
} as const satisfies Messages
