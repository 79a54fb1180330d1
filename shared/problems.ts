/**
 * Every refusal a client can get: a stable code, its HTTP status, and a text that says what happened and what to do
 * next. People read the words that the client's locales have for the code; these are for other clients, and for whoever
 * reads a raw answer.
 */
export const PROBLEMS = {
  'bad-command': [400, 'This message does not have the form the server expects. Reload the page and try again.'],
  'bad-request': [400, 'This request does not have the form the server expects.'],
  'bad-deck': [422, 'This deck file has problems. Mend the places listed and choose the file again.'],
  'too-large': [413, 'This is larger than the server takes. Shorten it and try again.'],
  'too-fast': [429, 'That was too fast. Wait a moment and try again.'],
  'too-many-tries': [429, 'Too many tries wait here already. Try again in a few seconds, or use the QR code.'],
  'try-again': [503, 'The server could not keep this just now. Nothing was lost: try again.'],
  'not-found': [404, 'There is nothing at this address.'],
  'unknown-code': [404, 'No room has this code. Check the eight digits on the screen.'],
  'unknown-deck': [404, 'This deck is not on this server. Choose another.'],
  'unknown-ask': [404, 'This ask is not in the deck of this room.'],
  'unknown-choice': [422, 'This choice is not among the versions of this deck.'],
  'unknown-rewrite': [404, 'This text is no longer there. Its writer may have taken it back.'],
  'unknown-seat': [404, 'This person is no longer in the room.'],
  'room-ended': [410, 'This workshop has ended.'],
  'end-is-final': [410, 'The end can be undone for ten minutes only. What is left of the room can still be read.'],
  'room-locked': [423, 'The facilitator has closed the door. Ask them to open it, then try again.'],
  'seat-removed': [410, 'The facilitator has taken this seat out of the room.'],
  'bad-key': [401, 'This link no longer opens anything. Ask the facilitator for a new one.'],
  'key-taken': [409, 'This key opens something else already. Make a new one.'],
  'link-changed': [401, 'The link to this room was changed. Open the new link.'],
  'host-password': [401, 'This server asks for a password before hosting.'],
  'not-allowed': [403, 'This cannot be done from here.'],
  'moved-on': [409, 'The room has already moved on. Look where it stands and choose again.'],
  'room-paused': [409, 'The room is paused. What you wrote is kept: it can be sent when the room goes on.'],
  'vote-closed': [409, 'The vote is not open now. What was saved before counts.'],
  'rewrite-closed': [409, 'The time for this text has passed. It is still on this phone; you can copy it.'],
  'not-revealing': [409, 'This opens only while the room is at the reveal.'],
  'not-comparing': [409, 'Texts are opened side by side while the room compares or debriefs.'],
  'no-such-stage': [409, 'The deck has nothing for this stage of this ask. Choose another stage.'],
  'nothing-to-show': [409, 'There is nothing to show here yet.'],
  'not-in-hand': [409, 'Another console has the hand. Take it here to move the room from this window.'],
  'marks-closed': [409, 'The marking is not open now. What was saved before counts.'],
  'bad-marks': [422, 'These marks do not fit the text. Mark up to three stretches of each kind.'],
  'warmup-closed': [409, 'The pair to warm up on is not open now. What was saved before counts.'],
  'pairs-closed': [409, 'The comparing is not open now. What was saved before counts.'],
  'pair-gone': [409, 'This pair is no longer there; a text may have been taken back. Take the next one.'],
  'no-pairs-yet': [409, 'There are not two texts of others to compare yet. Ask again when more have come.'],
  'no-more-pairs': [409, 'There is no other pair for you just now. Thank you: what you said is kept.'],
  'pairs-held-back': [409, 'The facilitator keeps texts back, so nobody is given a pair. Ask again later.'],
  'opened-changed': [409, 'Other texts are open now. Look at them and answer again.'],
  'opened-closed': [409, 'The question about these texts takes no answers now. What was saved before counts.'],
  'unknown-reason': [422, 'This reason is not among the moves of this deck.'],
  'text-compared': [409, 'Somebody was given this text to compare, so it stays as it is. You can take it back.'],
  'text-empty': [422, 'There is nothing written yet. Write a few words, or pass for now.'],
  'text-too-long': [422, 'This is longer than 400 characters. Shorten it and send it again.'],
  'name-too-long': [422, 'This name is longer than 40 characters. Shorten it.'],
  'two-or-three': [422, 'Choose two or three texts to put side by side.'],
  'text-is-private': [409, 'This text is kept private and is not shown.'],
  'too-old': [426, 'This page is older than the server. Reload it; nothing is lost.'],
  internal: [500, 'Something broke on the server. Nothing that was saved is lost: try again.'],
} as const satisfies Record<string, readonly [status: number, message: string]>

export type ProblemCode = keyof typeof PROBLEMS

export const statusOf = (code: ProblemCode): number => PROBLEMS[code][0]
export const messageOf = (code: ProblemCode): string => PROBLEMS[code][1]
