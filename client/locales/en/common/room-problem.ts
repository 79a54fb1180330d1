import type { Messages } from '../../../t.ts'

/**
 * The words for what only a room, or a host’s call, is refused for, by code: what happened, and what to do next. A phone
 * fetches them with its later parts.
 */
export default {
  'common.room-problem.bad-command': 'Something is out of date. Reload the page. Your answers are safe.',
  'common.room-problem.bad-deck': 'This deck file cannot be used yet. Fix the problems below and choose it again.',
  'common.room-problem.too-fast': 'That was a little fast. Wait a moment and try again.',
  'common.room-problem.unknown-deck': 'This deck is not on this server. Choose another.',
  'common.room-problem.unknown-ask': 'This workshop does not have that ask. Reload the page to see where it is.',
  'common.room-problem.unknown-choice': 'This workshop does not have that choice. Reload the page and choose again.',
  'common.room-problem.unknown-rewrite':
    'This text is no longer there: its writer may have deleted it. Choose another.',
  'common.room-problem.unknown-seat': 'This person is no longer here. The list will update by itself.',
  'common.room-problem.end-is-final': 'The end can be undone for ten minutes only. You can still read what is left.',
  'common.room-problem.host-password':
    'This server asks for a password before hosting. Whoever runs the server knows it.',
  'common.room-problem.not-in-this-room': 'Rooms of this kind do not have this. Speak with the facilitator.',
  'common.room-problem.not-allowed': 'This cannot be done from here. Reload the page to see what can.',
  'common.room-problem.moved-on': 'The workshop has moved to another step. Please look again.',
  'common.room-problem.room-paused': 'The workshop is paused. Your answer waits here and is sent when we continue.',
  'common.room-problem.vote-closed': 'The vote is closed now. What was saved before counts.',
  'common.room-problem.rewrite-closed': 'The time for this text is over. It is still on this phone; you can copy it.',
  'common.room-problem.not-revealing': 'This can be shown only during the reveal. Go there first.',
  'common.room-problem.not-comparing': 'Texts can be put side by side only in compare and debrief. Go there first.',
  'common.room-problem.no-such-stage': 'The deck has nothing for this step of this ask. Choose another step.',
  'common.room-problem.not-in-hand':
    'Another console moves the room just now. Press “Take the hand” to move it from here.',
  'common.room-problem.nothing-to-show': 'There is nothing to show here yet. Look again in a moment.',
  'common.room-problem.marks-closed': 'Marking is closed now. What was saved before counts.',
  'common.room-problem.ask-twice': 'This ask is on the plan already. Remove one of the two.',
  'common.room-problem.agenda-empty': 'A plan needs an ask. Add one.',
  'common.room-problem.bad-start': 'Choose a start within the next eight days.',
  'common.room-problem.enough-brought':
    'No more sentences can be brought just now. Ask the facilitator to look at those that are there.',
  'common.room-problem.ask-too-long': 'One of these texts is too long. Shorten it and send it again.',
  'common.room-problem.ask-answered':
    'People have answered this sentence, so it stays as it is. Add another one, or forget this one.',
  'common.room-problem.title-too-long': 'This title is longer than {title} characters. Shorten it.',
  'common.room-problem.bad-marks': 'These marks do not fit the text. Reload the page and mark it again.',
  'common.room-problem.warmup-closed': 'The warm-up is closed now. What was saved before counts.',
  'common.room-problem.pairs-closed': 'Comparing is closed now. What was saved before counts.',
  'common.room-problem.pair-gone': 'This pair is no longer there: a text may have been deleted. Take the next one.',
  'common.room-problem.no-pairs-yet': 'There is nothing for you to compare yet. Try again later.',
  'common.room-problem.no-more-pairs': 'There is no other pair for you right now. Your answers are saved: thank you.',
  'common.room-problem.pairs-held-back': 'The facilitator holds texts back for now. Try again later.',
  'common.room-problem.pairs-being-read': 'The facilitator reads the texts first. Your pair comes by itself.',
  'common.room-problem.couple-unsaid': 'First say whether you are here with someone. Then your first pair comes.',
  'common.room-problem.no-couples': 'This workshop is not for couples: nobody is linked here.',
  'common.room-problem.already-linked': 'You are linked already. Undo that link first.',
  'common.room-problem.no-such-offer': 'No phone shows these four digits now. Look again, or ask for new ones.',
  'common.room-problem.offer-over': 'These four digits no longer work. Get new ones.',
  'common.room-problem.floor-for-two': 'This part is for two. You are not linked with anyone now.',
  'common.room-problem.floor-closed': 'This part is not open now. You can begin when the room comes to it.',
  'common.room-problem.floor-moved': 'The card has changed. Look at it, and choose again.',
  'common.room-problem.not-your-floor': 'The other person has the floor now. Listen, then say it back.',
  'common.room-problem.floor-elsewhere': 'Your card is in another window, or on the other phone. Take it here first.',
  'common.room-problem.opened-changed': 'Other texts are open now. Look at them and answer again.',
  'common.room-problem.opened-closed': 'This question is closed now. What was saved before counts.',
  'common.room-problem.exchange-closed':
    'The exchange of this ask is over. Nothing was shown to anyone because of this.',
  'common.room-problem.exchange-opened': 'The facilitator has opened the exchange already. New offers no longer count.',
  'common.room-problem.not-linked': 'Only two people who are linked exchange texts. Link your phones first.',
  'common.room-problem.nothing-to-exchange': 'There is no text of yours here to exchange. You can go on without one.',
  'common.room-problem.unknown-reason': 'This workshop does not have that reason. Reload the page and choose again.',
  'common.room-problem.text-compared':
    'Others already have your text to compare, so you cannot change it. You can delete it.',
  'common.room-problem.text-empty': 'There is nothing written yet. Write a few words, or pass for now.',
  'common.room-problem.gate-found':
    'There is an e-mail address, a phone number or a link in it. Take it out, then send again.',
  'common.room-problem.text-too-long': 'This is longer than {text} characters. Shorten it, then send it again.',
  'common.room-problem.two-or-three': 'Choose {fewest} or {most} texts to put side by side.',
  'common.room-problem.text-is-private': 'This text is kept private and is not shown. Choose another.',
  'common.room-problem.not-for-screen': 'Its writer does not want this text on the screen. Choose another.',
  'common.room-problem.reach-needed': 'Not sent yet. Choose who may read it.',
  'common.room-problem.reach-differs': 'Not sent yet. Choose again who may read it.',
  'common.room-problem.too-old': 'This page is older than the server. Reload it; nothing is lost.',
} as const satisfies Messages
