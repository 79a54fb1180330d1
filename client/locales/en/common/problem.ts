import type { Messages } from '../../../t.ts'

/** A refusal, by its code: what happened, and what to do next. */
export default {
  // A refusal, by its code: what happened, and what to do next.
  'common.problem.bad-command':
    'The page and the room do not understand each other. Reload the page; what you gave is kept.',
  'common.problem.bad-request': 'The page and the room do not understand each other. Reload the page and try again.',
  'common.problem.bad-deck': 'This deck file cannot be used yet. Mend the places listed below and choose it again.',
  'common.problem.too-large': 'This is more than the server takes. Shorten it and try again.',
  'common.problem.too-fast': 'That was a little fast. Wait a moment and try again.',
  'common.problem.too-many-tries':
    'Too many codes were tried from this network. Wait a few minutes, or scan the QR code.',
  'common.problem.try-again': 'The server could not keep this just now. Nothing is lost: try again.',
  'common.problem.not-found': 'There is nothing at this address. Check the link.',
  'common.problem.unknown-code': 'No room has this code. Check the eight digits on the screen.',
  'common.problem.unknown-deck': 'This deck is not on this server. Choose another.',
  'common.problem.unknown-ask': 'This room does not have that ask. Reload the page to see where it stands.',
  'common.problem.unknown-choice': 'This room does not have that choice. Reload the page and choose again.',
  'common.problem.unknown-rewrite': 'This text is no longer there. Its writer may have taken it back.',
  'common.problem.unknown-seat': 'This person is no longer in the room. Nothing needs doing; the list follows.',
  'common.problem.room-ended': 'This workshop has ended. What you wrote on this device can still be copied.',
  'common.problem.room-locked': 'The facilitator has closed the door. Ask them to open it, then try again.',
  'common.problem.seat-removed':
    'The facilitator has taken this seat out of the room. If that was a mistake, join again.',
  'common.problem.bad-key': 'This link no longer opens anything. Ask the facilitator for a new one.',
  'common.problem.key-taken': 'This seat could not be taken just now. Reload the page and join again.',
  'common.problem.host-password': 'This server asks for a password before hosting. Whoever runs the server knows it.',
  'common.problem.not-allowed': 'This cannot be done from here. Reload the page to see what can.',
  'common.problem.moved-on': 'The room has already moved on. See where it stands and choose again.',
  'common.problem.room-paused': 'The room is paused. What you gave waits here and is sent when it goes on.',
  'common.problem.vote-closed': 'The vote is closed now. What was saved before counts.',
  'common.problem.rewrite-closed': 'The time for this text has passed. It stays on this phone; you can copy it.',
  'common.problem.not-revealing': 'This opens only while the room is at the reveal. Go there first.',
  'common.problem.not-comparing':
    'Texts go side by side only while the room compares or talks about them. Go there first.',
  'common.problem.no-such-stage': 'The deck has nothing for this stage of this ask. Choose another stage.',
  'common.problem.nothing-to-show': 'There is nothing to show here yet. Look again in a moment.',
  'common.problem.marks-closed': 'The marking is closed now. What was saved before counts.',
  'common.problem.bad-marks': 'These marks do not fit the text. Reload the page and mark it again.',
  'common.problem.warmup-closed': 'The pair to warm up on is closed now. What was saved before counts.',
  'common.problem.pairs-closed': 'The comparing is over for now. What was saved before counts.',
  'common.problem.pair-gone': 'This pair is no longer there: a text may have been taken back. Take the next one.',
  'common.problem.no-more-pairs': 'There is no other pair for you just now. What you said is kept: thank you.',
  'common.problem.unknown-reason': 'This room does not have that reason. Reload the page and choose again.',
  'common.problem.text-compared':
    'Somebody has compared your text already, so it stays as it is. You can take it back.',
  'common.problem.text-empty': 'There is nothing written yet. Write a few words, or pass for now.',
  'common.problem.text-too-long': 'This is longer than 400 characters. Shorten it, then send it again.',
  'common.problem.name-too-long': 'This name is longer than 40 characters. Shorten it.',
  'common.problem.two-or-three': 'Choose two or three texts to put side by side.',
  'common.problem.text-is-private': 'This text is kept private and is not shown. Choose another.',
  'common.problem.too-old': 'This page is older than the server. Reload it; nothing is lost.',
  'common.problem.internal': 'Something broke on the server. What was saved is safe: try again.',
  'common.problem.offline': 'The server was not reached. Check the network, then try again.',
} as const satisfies Messages
