import type { Messages } from '../../../t.ts'

/** The words that only the facilitator of a room for couples reads. */
export default {
  // How many couples are here
  'console.couples.couples': { one: '{n} couple', other: '{n} couples' },
  'console.couples.alone': { one: '{n} on their own', other: '{n} on their own' },
  'console.couples.unsaid': { one: '{n} has not said', other: '{n} have not said' },
  'console.couples.nobody': 'Nobody is here yet.',
  'console.couples.stays': 'This stays as it is when you leave the lobby: later changes would show who parted.',

  // The words for whoever leads an evening with couples; nobody else reads them
  'console.couples.evening.title': 'For an evening with couples',
  'console.couples.evening.rules': 'Ground rules, said aloud',
  'console.couples.evening.rules.silent':
    'Nobody has to say anything. Passing is always possible, and nobody is asked why.',
  'console.couples.evening.rules.phone':
    'Tilt your phone away. What you vote and write is yours, and you need not show it at home.',
  'console.couples.evening.rules.strangers': 'We begin with asks of strangers. Nobody’s own life is put on the screen.',
  'console.couples.evening.rules.stays': 'What is said here stays here, and on the way home nobody has to explain it.',
  'console.couples.evening.first': 'Beforehand, with each of them alone',
  'console.couples.evening.first.ask':
    'Is there anything you could not say with the other one beside you? What happens at home after a quarrel? Did you want to come?',
  'console.couples.evening.first.missed':
    'Not spoken with everybody? Begin later, and have a short word with each, one at a time.',
  'console.couples.evening.not': 'For whom it is not',
  'console.couples.evening.not.fear':
    'Not where one is afraid of the other, is threatened or hurt, or is told whom to see, what to spend or what to show on the phone.',
  'console.couples.evening.not.now':
    'Not in the days after something came out or somebody moved out, and not for anybody who was made to come.',
  'console.couples.evening.not.alone': 'Offer each of them a talk alone instead. That is not a lesser help.',
  'console.couples.evening.afraid': 'When somebody is afraid',
  'console.couples.evening.afraid.all': 'Say to everybody: “We take ten minutes. I am at the door, for anyone.”',
  'console.couples.evening.afraid.one':
    'Say to the one, alone: “You do not have to go on, and nobody will hear why from me. Where would you like to be tonight?”',
  'console.couples.evening.afraid.never':
    'Do not ask about it in front of the other, do not put a text of it on the screen, and do not send the two home to talk it over. Have the number of a helpline with you.',

  // The words that only the facilitator sees at the exchange
  'console.couples.exchange.title': 'Exchange of two texts',
  'console.couples.exchange.about':
    'On each phone, two who are linked can offer what they wrote for this ask. Nobody is told who does, or how many: not even you.',
  'console.couples.exchange.open': 'Open the exchange',
  'console.couples.exchange.hint':
    'Give everyone time first: later offers no longer count. Where both offered, each reads the other’s text; other phones stay as they are.',
  'console.couples.exchange.isOpen': 'Opened. The texts leave the phones when you go on.',
  'console.couples.exchange.done': 'The exchange is open.',

  // The words of what the facilitator sees while couples take turns
  'console.couples.floor.title': 'The floor',
  'console.couples.floor.about':
    'In each couple one speaks, the other says it back, then the floor passes. What is said is in no phone and not here.',
  'console.couples.floor.nobody': 'No couple has begun yet.',
  'console.couples.floor.talk': 'Couples talk.',
  'console.couples.floor.few':
    'How many are on a break, or done, is shown once four couples have begun: before, it would tell who.',
  'console.couples.floor.talking': { one: '{n} couple talks', other: '{n} couples talk' },
  'console.couples.floor.onBreak': { one: '{n} on a break', other: '{n} on a break' },
  'console.couples.floor.done': { one: '{n} done', other: '{n} done' },
  'console.couples.floor.next':
    'When you go on, a couple that still talks keeps its card. Stay with whoever is on their own.',

  // The words about people who ask for a word with the facilitator
  'console.couples.word.title': 'A word with you',
  'console.couples.word.about':
    'They may be sitting beside somebody who must not notice. Do not look at them; say it to everybody. Nobody else is told.',
  'console.couples.word.seat': 'Seat {number}',
  'console.couples.word.door': 'At the door in the break',
  'console.couples.word.by-chance': 'As if by chance',
  'console.couples.word.after': 'When it is over',
  'console.couples.word.say': 'Say to everybody:',
  'console.couples.word.door.say': '“I am at the door in the break, for anyone.”',
  'console.couples.word.by-chance.say': '“I will walk around and stop with each of you.” Then stop with others, too.',
  'console.couples.word.after.say': '“I will stay a while when we are done, for anyone.”',
  'console.couples.word.done': 'Done',
  'console.couples.word.doneOf': 'Done: seat {number}',
  'console.couples.word.announce': 'Seat {number} asks for a word: {way}.',
} as const satisfies Messages
