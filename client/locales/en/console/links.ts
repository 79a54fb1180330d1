import type { Messages } from '../../../t.ts'

/** The words for changing a link of the room. */
export default {
  'console.links.button': 'Change a link',
  'console.links.consoles': { one: '{n} console open', other: '{n} consoles open' },
  'console.links.screens': { one: '{n} screen open', other: '{n} screens open' },
  'console.links.readers': { one: '{n} reads along', other: '{n} read along' },
  'console.links.title': 'Change a link',
  'console.links.about': 'A new link replaces the old one, which then opens nothing.',
  'console.links.which': 'Which link?',
  'console.links.host': 'Host link',
  'console.links.host.change': 'This console changes over by itself. All other consoles close.',
  'console.links.host.who': 'Give the new link to everyone who runs this room with you.',
  'console.links.host.done': 'The host link is changed. The new one is under “How to join”.',
  'console.links.screen': 'Screen link',
  'console.links.screen.change': 'The screen that is open now closes after a minute at most.',
  'console.links.screen.who': 'Open the screen again with the new link, on the projector or wherever it was.',
  'console.links.screen.done': 'The screen link is changed. Open the screen again with the new one.',
  'console.links.reader': 'Reader link',
  'console.links.reader.change': 'Consoles that read along with the old one close.',
  'console.links.reader.who': 'Give the new link to whoever reads the texts with you.',
  'console.links.reader.done': 'The reader link is there. It is under “How to join”.',
  'console.links.join': 'Code, join link and QR code',
  'console.links.join.change': 'All three change at once, here and on the screen. Whoever is in stays in.',
  'console.links.join.who': 'Give the new code or link to everyone who is still to come.',
  'console.links.join.done': 'Code, join link and QR code are changed, here and on the screen.',
  'console.links.go': 'Change this link',
  'console.links.unanswered':
    'The server has not answered yet. Press again when the connection is back. Nothing is lost.',
  'console.links.lockHint':
    'Whoever can see the screen can join again with the new code. To keep somebody out, lock the room.',
  'console.links.lock': 'Lock the room',
  'console.links.locked': 'The room is locked: nobody new can join, whatever code they have.',
  'console.links.unlock': 'Unlock the room',
} as const satisfies Messages
