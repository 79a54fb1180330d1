import type { Messages } from '../../../t.ts'

/** The words for a workshop in a video call. */
export default {
  'console.call.title': 'Share in a call',
  'console.call.browser': 'Call in the browser: share the tab of the screen.',
  'console.call.app': 'Zoom or Teams app: share the window of the screen, an edge of it in sight.',
  'console.call.never': 'Never share the whole monitor, and never this console. Its title begins with “Private”.',
  'console.call.covered': 'A window under another shows an old picture: look at the call now and then.',
  'console.call.small': 'Open in a small window',
  'console.call.chat': 'For the chat of the call',
  'console.call.chat.who': 'Copy it again when a new task begins.',
  'console.call.text': 'Join here: {link} – or type the code {code} at {place}. Nothing to install.',
  'console.call.unseen': 'The shared window is hidden: people on the call may see an old picture.',
  'console.call.recorded': 'Is this call recorded?',
  'console.call.recorded.hint': 'Every phone is told what you say here.',
  'console.call.recorded.unsaid': 'Nothing said',
  'console.call.recorded.no': 'No',
  'console.call.recorded.yes': 'Yes',
} as const satisfies Messages
