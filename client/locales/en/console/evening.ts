import type { Messages } from '../../../t.ts'

/** The words for whoever leads an evening with couples; nobody else reads them. */
export default {
  'console.evening.title': 'For an evening with couples',
  'console.evening.rules': 'Ground rules, said aloud',
  'console.evening.rules.silent': 'Nobody has to say anything. Passing is always possible, and nobody is asked why.',
  'console.evening.rules.phone':
    'Tilt your phone away. What you vote and write is yours, and you need not show it at home.',
  'console.evening.rules.strangers': 'We begin with asks of strangers. Nobody’s own life is put on the screen.',
  'console.evening.rules.stays': 'What is said here stays here, and on the way home nobody has to explain it.',
  'console.evening.first': 'Beforehand, with each of them alone',
  'console.evening.first.ask':
    'Is there anything you could not say with the other one beside you? What happens at home after a quarrel? Did you want to come?',
  'console.evening.first.missed':
    'Not spoken with everybody? Begin later, and have a short word with each, one at a time.',
  'console.evening.not': 'For whom it is not',
  'console.evening.not.fear':
    'Not where one is afraid of the other, is threatened or hurt, or is told whom to see, what to spend or what to show on the phone.',
  'console.evening.not.now':
    'Not in the days after something came out or somebody moved out, and not for anybody who was made to come.',
  'console.evening.not.alone': 'Offer each of them a talk alone instead. That is not a lesser help.',
  'console.evening.afraid': 'When somebody is afraid',
  'console.evening.afraid.all': 'Say to everybody: “We take ten minutes. I am at the door, for anyone.”',
  'console.evening.afraid.one':
    'Say to the one, alone: “You do not have to go on, and nobody will hear why from me. Where would you like to be tonight?”',
  'console.evening.afraid.never':
    'Do not ask about it in front of the other, do not put a text of it on the screen, and do not send the two home to talk it over. Have the number of a helpline with you.',
} as const satisfies Messages
