import type { Messages } from '../../t.ts'

/** Words that more than one surface needs, and those of the shared components. */
export default {
  'app.name': 'Reask',

  // The connection, in one word beside a dot.
  'connection.connecting': 'Connecting…',
  'connection.online': 'Connected',
  'connection.offline': 'Waiting for the network',
  'connection.refused': 'Not connected',

  // A link that is open in too many windows: this one was closed for another.
  'elsewhere.title': 'Open in other windows',
  'elsewhere.about': 'This is open in too many windows at once, so this one was closed. Close one you do not need.',
  'elsewhere.here': 'Use it here',

  'action.copy': 'Copy',
  'action.copied': 'Copied',
  'action.cancel': 'Cancel',
  'action.close': 'Close',
  'reload.title': 'Reload this page',
  'reload.about': 'The room has something new that this page does not know yet. What you gave and wrote is kept.',
  'reload.action': 'Reload',

  'vote.pass': 'Passed',
  'count.in': '{done} of {of} in',

  // A refusal, by its code: what happened, and what to do next.
  'problem.bad-command': 'The page and the room do not understand each other. Reload the page; what you gave is kept.',
  'problem.bad-request': 'The page and the room do not understand each other. Reload the page and try again.',
  'problem.bad-deck': 'This deck file cannot be used yet. Mend the places listed below and choose it again.',
  'problem.too-large': 'This is more than the server takes. Shorten it and try again.',
  'problem.too-fast': 'That was a little fast. Wait a moment and try again.',
  'problem.too-many-tries': 'Too many codes were tried from this network. Wait a few minutes, or scan the QR code.',
  'problem.try-again': 'The server could not keep this just now. Nothing is lost: try again.',
  'problem.not-found': 'There is nothing at this address. Check the link.',
  'problem.unknown-code': 'No room has this code. Check the eight digits on the screen.',
  'problem.unknown-deck': 'This deck is not on this server. Choose another.',
  'problem.unknown-ask': 'This room does not have that ask. Reload the page to see where it stands.',
  'problem.unknown-choice': 'This room does not have that choice. Reload the page and choose again.',
  'problem.unknown-rewrite': 'This text is no longer there. Its writer may have taken it back.',
  'problem.unknown-seat': 'This person is no longer in the room. Nothing needs doing; the list follows.',
  'problem.room-ended': 'This workshop has ended. What you wrote on this device can still be copied.',
  'problem.room-locked': 'The facilitator has closed the door. Ask them to open it, then try again.',
  'problem.seat-removed': 'The facilitator has taken this seat out of the room. If that was a mistake, join again.',
  'problem.bad-key': 'This link no longer opens anything. Ask the facilitator for a new one.',
  'problem.key-taken': 'This seat could not be taken just now. Reload the page and join again.',
  'problem.host-password': 'This server asks for a password before hosting. Whoever runs the server knows it.',
  'problem.not-allowed': 'This cannot be done from here. Reload the page to see what can.',
  'problem.moved-on': 'The room has already moved on. See where it stands and choose again.',
  'problem.room-paused': 'The room is paused. What you gave waits here and is sent when it goes on.',
  'problem.vote-closed': 'The vote is closed now. What was saved before counts.',
  'problem.rewrite-closed': 'The time for this text has passed. It stays on this phone; you can copy it.',
  'problem.not-revealing': 'This opens only while the room is at the reveal. Go there first.',
  'problem.not-comparing': 'Texts go side by side only while the room compares or talks about them. Go there first.',
  'problem.no-such-stage': 'The deck has nothing for this stage of this ask. Choose another stage.',
  'problem.nothing-to-show': 'There is nothing to show here yet. Look again in a moment.',
  'problem.marks-closed': 'The marking is closed now. What was saved before counts.',
  'problem.bad-marks': 'These marks do not fit the text. Reload the page and mark it again.',
  'problem.warmup-closed': 'The pair to warm up on is closed now. What was saved before counts.',
  'problem.pairs-closed': 'The comparing is over for now. What was saved before counts.',
  'problem.pair-gone': 'This pair is no longer there: a text may have been taken back. Take the next one.',
  'problem.no-more-pairs': 'There is no other pair for you just now. What you said is kept: thank you.',
  'problem.unknown-reason': 'This room does not have that reason. Reload the page and choose again.',
  'problem.text-compared': 'Somebody has compared your text already, so it stays as it is. You can take it back.',
  'problem.text-empty': 'There is nothing written yet. Write a few words, or pass for now.',
  'problem.text-too-long': 'This is longer than 400 characters. Shorten it, then send it again.',
  'problem.name-too-long': 'This name is longer than 40 characters. Shorten it.',
  'problem.two-or-three': 'Choose two or three texts to put side by side.',
  'problem.text-is-private': 'This text is kept private and is not shown. Choose another.',
  'problem.too-old': 'This page is older than the server. Reload it; nothing is lost.',
  'problem.internal': 'Something broke on the server. What was saved is safe: try again.',
  'problem.offline': 'The server was not reached. Check the network, then try again.',

  // Shared components append their words below, each under its own name.

  // Versions, asks
  'version.label': '{letter}, {name}',
  'ask.who': '{from}, to {to}',
  'ask.tells': 'The words that tell: {list}.',

  // The result of a vote
  'result.caption': { one: 'What the room heard: {n} answer', other: 'What the room heard: {n} answers' },
  'result.choice': 'Version',
  'result.people': 'People',
  'result.percent': '{percent}%',
  'result.first': 'first {count}',
  'result.mine': 'your answer',
  'result.because': '{count} {why}',
  'result.changed': {
    one: '{n} person now says something else than the first time. The thin bars are the first count.',
    other: '{n} people now say something else than the first time. The thin bars are the first count.',
  },
  'result.firstNote': 'The thin bars are the first count.',
  'result.small': 'Fewer than five are in. In a group this small people may guess who said what.',
  'summary.nobody': 'Nobody has answered.',
  'summary.allPassed': { one: 'The one person who is in passed.', other: 'All {n} passed.' },
  'summary.andPassed': { one: '{said} {n} passed.', other: '{said} {n} passed.' },
  'summary.one': 'One answer, {what}.',
  'summary.everyone.heard': 'All who answered heard {what}: {count} of {of}.',
  'summary.everyone.chose': 'All who answered chose {what}: {count} of {of}.',
  'summary.most.heard': 'Most heard {what}: {count} of {of}.',
  'summary.most.chose': 'Most chose {what}: {count} of {of}.',
  'summary.largest.heard': 'The largest group heard {what}: {count} of {of}.',
  'summary.largest.chose': 'The largest group chose {what}: {count} of {of}.',
  'summary.tie.two': 'As many heard {a}, as {b}: {count} and {count} of {of}.',
  'summary.tie.none': 'As many heard {a}, as chose {b}: {count} and {count} of {of}.',
  'summary.tie.more': 'Nothing stands out: {list} were chosen equally often, {count} each of {of}.',
  'summary.quoted': '“{name}”',

  // A reading
  'reading.title': 'A reading',

  // Side by side
  'beside.original': 'The ask',
  'beside.reference': 'From the deck',
  'beside.rewrite': 'From the room',
  'beside.first': 'First',
  'beside.second': 'Second',
  'beside.third': 'Third',
  'beside.diff': 'Show where the words differ',
  'beside.legend': 'Dotted: only in the first text. Underlined: only in the second.',
  'beside.onlyHere': 'only here:',
  'beside.onlyHereEnd': 'end',

  // Two texts to choose from, and the words that carry a text
  'pair.alike': 'Both alike',
  'pair.skip': 'Skip',
  'verb.begins': 'underlined:',
  'verb.ends': 'end',

  // Joining, and who is in
  'join.goTo': 'Go to',
  'join.type': 'and type',
  'join.corner': 'Join',
  'join.locked': 'The door is closed for now.',
  'qr.label': 'QR code: opens {address}',
  'count.rewrites': { one: '{done} of {n} has written or passed', other: '{done} of {n} have written or passed' },
  'count.here': { one: '{n} person is here', other: '{n} people are here' },
  'count.nobody': 'Nobody is here yet',

  // Held back for a while, and the timer, which is advice
  'hold.paused': 'Room is paused',
  'hold.textsHidden': 'Texts are hidden for now',
  'timer.left': { one: '{n} minute left', other: '{n} minutes left' },
  'timer.last': 'The last minute',
  'timer.over': 'Time’s up. Go on when ready.',
} as const satisfies Messages
