import type { Messages } from '../../t.ts'

/** The words of the phone: the home page, joining, and every stage as a participant sees it. */
export default {
  // Home and joining.
  'home.title': 'Join a workshop',
  'home.about': 'How does an ask land? Vote, write it again, compare.',
  'home.code': 'Code',
  'home.codeHint': 'Eight digits, on the screen in the room.',
  'home.continue': 'Continue',
  'home.back': 'Back to {title}',
  'home.host': 'Host a workshop',
  'home.eightDigits': 'A code has eight digits. Check it on the screen.',
  'join.title': 'You are about to join',
  'join.name': 'Your name',
  'join.nickname': 'A nickname',
  'join.firstName': 'Your first name',
  'join.nameShown': 'Shown to everyone while people arrive. You may leave this empty.',
  'join.nameHostOnly': 'Only the facilitator sees it. You may leave this empty.',
  'join.kept': 'What is kept',
  'join.join': 'Join',
  'join.joining': 'Joining…',
  'join.looking': 'Looking for the room…',
  'join.again': 'Try again',
  'join.otherCode': 'Use another code',
  'join.ended': 'This workshop has ended',
  'join.endedAbout': 'Nobody can join it any more. If another one begins, its code is on the screen.',

  // What is kept, who sees it, until when: together 60 words at most, in every room.
  'kept.what': 'What you choose, mark and write is kept on this server.',
  'kept.facilitator': 'The facilitator sees texts and counts, shuffled, never whose.',
  'kept.pairs.rewrites': 'Others may compare your texts, without a name, unless you keep one private.',
  'kept.pairs.prepared': 'The facilitator may show your texts, without a name, unless you keep one private.',
  'kept.name.none': 'No name is asked.',
  'kept.name.nickname': 'Everyone sees your nickname while people arrive.',
  'kept.name.host-only': 'Only the facilitator sees your first name.',
  'kept.name.visible': 'Everyone sees your name while people arrive.',
  'kept.until.end': 'All of it is deleted when the workshop ends.',
  'kept.until.hours': {
    one: 'All of it is deleted an hour after the workshop ends.',
    other: 'All of it is deleted {n} hours after the workshop ends.',
  },
  'kept.until.days': {
    one: 'All of it is deleted a day after the end.',
    other: 'All of it is deleted {n} days after the workshop ends.',
  },
  'kept.remove': 'You can remove your texts at any time.',

  // The frame.
  'frame.entering': 'Coming in…',
  'frame.enteringAbout': 'Your seat is kept. This takes a moment.',
  'frame.seat': 'Seat {number}',
  'frame.menu': 'Menu',
  'frame.askNumber': 'Ask {number} of {asks}',
  'frame.draftHere': 'A draft of yours is on this phone.',
  'frame.open': 'Open',
  'frame.openDraft': 'Open the draft',
  'frame.offlineSaid': 'Waiting for the network. What you write stays on this phone.',
  'frame.onlineSaid': 'Connected again.',
  'frame.theAsk': 'The ask',

  'saved.saving': 'Saving…',
  'saved.waiting': 'Waiting for the network',
  'saved.held': 'Sent when the room goes on',
  'saved.saved': 'Saved',
  'saved.passed': 'Passed, saved',
  'saved.onThisPhone': 'On this phone',
  'saved.onThisPage': 'Only in this open page',

  pass: 'Pass for now',

  // The facilitator holds back for a moment.
  'paused.said': 'Room is paused. What you gave or wrote is kept.',
  'paused.over': 'The room goes on.',

  'menu.removeText': 'Remove my text',
  'menu.leave': 'Leave',
  'menu.leaveAbout': 'Your drafts go from this phone. What you sent stays until you remove it or the room is deleted.',
  'menu.leaveYes': 'Leave now',
  'menu.stay': 'Stay',
  'menu.kept': 'What is kept',

  'mine.takenBack': 'Your text is taken back.',

  // Lobby.
  'lobby.title': 'You are in',
  'lobby.next': 'The facilitator starts in a moment. You can lock your phone: your seat stays yours.',
  'lobby.here': { one: '{n} person is here', other: '{n} people are here' },
  'lobby.names': 'Here now',
  'lobby.namesHidden': 'Names are hidden for now.',

  // Show.
  'show.title': 'Read it twice',
  'show.hint': 'First as the one who says it, then as the one who hears it.',
  'show.next': 'The vote opens next.',

  // Vote.
  'vote.title': 'Which version do you hear?',
  'vote.hint': 'You can change it until the vote closes.',
  'vote.enter': 'Press Enter or Space to send it.',

  'ears.title': 'First, what were they trying to do?',

  // Marks.
  'mark.title': 'Where do you brace, where soften?',
  'mark.hint': 'Tap a word or draw across several, up to three times each. A tap on a mark takes it away.',
  'mark.none': 'No marks',

  // Push-back and talk.
  'pushBack.title': 'Hear what comes back',
  'pushBack.wait': 'It goes on from here. The next line comes in a moment.',
  'pushBack.hint': 'Does it change what you hear in the ask?',
  'pushBack.folded': 'What came back',
  'pushBack.line': '{who}: {text}',
  'talk.title': 'Talk it over',
  'talk.prompt': 'Find someone who heard something else. Name the word that told you.',
  'talk.next': 'The facilitator goes on when you have talked.',

  // Vote again.
  'again.title': 'Which version do you hear now?',
  'again.before': 'your first answer',

  // Reveal.
  'reveal.title': 'What the room heard',
  'reveal.wait': 'The vote is closed. The counts come in a moment.',
  'reveal.mine': 'You heard “{name}”.',
  'reveal.minePass': 'You passed.',
  'reveal.mineNothing': 'You did not vote on this one.',
  'reveal.gap': 'What was meant, and what landed',
  'reveal.shift': 'Who changed',
  'reveal.heat': 'Where the room braces and softens',
  'reveal.see': 'Further down: {what}',
  'reveal.readingOpen': 'A reading is open.',
  'reveal.againOpen': 'The second vote. {said}',
  'reveal.gapOpen': 'What was meant and what was heard is open.',
  'reveal.shiftOpen': 'Who changed is open.',
  'reveal.heatOpen': 'Where the room braces and softens is open.',
  'path.stayed': 'You heard “{name}” both times.',
  'path.moved': 'You first heard “{first}”, then “{again}”.',
  'path.late': 'You heard “{again}” the second time.',
  'path.toPass': 'You first heard “{first}”, then passed.',
  'path.fromPass': 'You passed first, then heard “{again}”.',
  'path.passed': 'You passed the second time.',
  'path.passedTwice': 'You passed both times.',

  // Warm-up.
  'warmUp.title': 'Warm up: compare two',
  'warmUp.hint': 'Nobody says that one of them is the better one. Go by your ear.',

  // Rewrite.
  'rewrite.title': 'Try another way to ask',
  'rewrite.label': 'Say it in your own words',
  'rewrite.hint.rewrites': 'No names or details that tell who someone is. Others compare it unsigned.',
  'rewrite.hint.prepared': 'No names or details that tell who someone is. It may be shown, unsigned.',
  'rewrite.private': 'Keep this between me and the facilitator',
  'rewrite.submit': 'Submit',

  // Compare and debrief.
  'compare.title': 'Compare side by side',
  'compare.open': 'Texts are open side by side.',
  'pairs.question.training': 'Which one steps further down from the bench?',
  'pairs.question.couples': 'Which would be easier to stay in the room for?',
  'pairs.question.supervision': 'Which one steps further down from the bench?',
  'pairs.coming': 'Your next pair comes in a moment.',
  'compare.stillWrite': 'You can still send a text of yours.',
  'compare.write': 'Write one',
  'debrief.title': 'Talk about it',
  'debrief.moveMap': 'What made the difference',
  'debrief.confusion': 'What this room takes for what',
  'debrief.movesOpen': 'The moves that were named are open.',
  'debrief.confusionOpen': 'What this room takes for what is open.',

  // The end.
  'ended.title': 'This workshop has ended',
  'ended.thanks': 'Thank you for being here.',
  'ended.until.end': 'Everything will be deleted now.',
  'ended.until.hours': {
    one: 'Everything is deleted within an hour.',
    other: 'Everything is deleted within {n} hours.',
  },
  'ended.gone': 'This room is gone',
  'ended.goneAbout': 'It was deleted, with every vote and text. Nothing of it is left on the server.',
  'ended.removed': 'This seat is no longer in the room',
  'ended.removedAbout':
    'The facilitator has taken it out. Its votes and texts are gone. If that was a mistake, join again.',
  'ended.unknown': 'The room does not know this seat',
  'ended.unknownAbout': 'It may have been opened anew. You can join again; it takes one tap.',
  'ended.old': 'This page is older than the server',
  'ended.oldAbout': 'Reload it. Nothing is lost.',
  'ended.reload': 'Reload',
  'ended.joinAgain': 'Join again',
  'ended.drafts': 'Still on this phone',
  'ended.clear': 'Leave and clear this phone',
  'ended.home': 'Join another workshop',
  'left.title': 'You have left',
  'left.about': 'Nothing of the workshop is on this phone.',
} as const satisfies Messages
