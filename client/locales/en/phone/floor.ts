import type { Messages } from '../../../t.ts'

/** The words of the card on which a couple takes turns. */
export default {
  // Before it begins, and after.
  'phone.floor.rule.say': 'One of you says two or three sentences about yourself: one thing.',
  'phone.floor.rule.back': 'The other says it back, without answering yet.',
  'phone.floor.rule.pass': 'Then the floor passes. Nothing has to be solved here.',
  'phone.floor.begin': 'Begin',
  'phone.floor.begin.waits': 'It begins when you both have pressed Begin.',
  'phone.floor.begin.drawn': 'Who begins is drawn.',
  'phone.floor.done': 'You are done',
  'phone.floor.done.about': 'You can stay silent for a while, or begin again.',
  'phone.floor.done.over': 'Take the time you need.',
  'phone.floor.again': 'Begin again',

  // Who speaks, and who says it back.
  'phone.floor.yours': 'You have the floor.',
  'phone.floor.yours.about': 'About yourself. Two or three sentences, one thing.',
  'phone.floor.yours.back': 'Now the other says it back. Is that what you meant?',
  'phone.floor.yours.again': 'Say it once more, in other words.',
  'phone.floor.yours.heard': 'You were heard. Pass the floor when you like.',
  'phone.floor.listen': 'Listen, then say it back.',
  'phone.floor.listen.about': 'Not your answer yet.',
  'phone.floor.listen.back': 'Now say back what you heard. Not your answer yet.',
  'phone.floor.listen.heard': 'They feel heard. Soon the floor is yours.',
  'phone.floor.said': 'I have said it',
  'phone.floor.heardYes': 'Yes, that is it',
  'phone.floor.heardNo': 'Not quite',
  'phone.floor.pass': 'Pass the floor',
  'phone.floor.swap': 'Let the other begin',
  'phone.floor.passing': 'Passing…',
  'phone.floor.passing.about': 'The other gets the floor as soon as the room knows.',

  // When nobody has it.
  'phone.floor.waiting': 'Waiting for the room',
  'phone.floor.waiting.about':
    'This phone has not heard from the room for ten seconds, so it shows no floor. Go on talking.',
  'phone.floor.moment': 'One moment…',
  'phone.floor.coming': 'The card comes to this phone',
  'phone.floor.coming.about': 'It takes a few seconds: the card must first be gone from where it was.',
  'phone.floor.window': 'Your card is in another window',
  'phone.floor.window.about':
    'It shows in one window only. If that one is closed, or is not yours to look at, take the card here.',
  'phone.floor.phone': 'Your card is on the other phone',
  'phone.floor.phone.about': 'You use one phone for both of you.',
  'phone.floor.take': 'Take it here',

  // Breaks, the end, one phone.
  'phone.floor.more': 'Break, stop, one phone',
  'phone.floor.break': { one: 'Break of {n} minute', other: 'Break of {n} minutes' },
  'phone.floor.break.title': 'A break',
  'phone.floor.break.until': 'Until about {time}. Nothing happens by itself then.',
  'phone.floor.break.waits': 'It goes on when you both have pressed Go on.',
  'phone.floor.resume': 'Go on',
  'phone.floor.stop': 'We are done',
  'phone.floor.stop.sure': 'Yes, we are done',
  'phone.floor.one': 'We use one phone',
  'phone.floor.one.title': 'One phone for both',
  'phone.floor.two': 'We use two phones again',
  'phone.floor.turn': 'Turn the upper half',
  'phone.floor.side.this': 'This side',
  'phone.floor.side.other': 'The other side',

  // Without a partner here, and when the room goes on.
  'phone.floor.none': 'This part is for two.',
  'phone.floor.none.about':
    'If you like, find another person who is here on their own and link your phones, or talk with the facilitator.',
  'phone.floor.movedOn': 'The room has gone on. You can stay here until you are done.',
  'phone.floor.goToRoom': 'Go to the room',
  'phone.floor.stillOpen': 'Your card is still open.',
  'phone.floor.open': 'Open it',
} as const satisfies Messages
