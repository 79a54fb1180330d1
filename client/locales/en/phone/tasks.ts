import type { Messages } from '../../../t.ts'

/** The words for the task at each stage whose parts are fetched later. */
export default {
  // Show.
  'phone.tasks.show': 'Read it twice',

  // Marks.
  'phone.tasks.mark': 'Which words tense you up? Which relax you?',

  // Push-back and talk.
  'phone.tasks.push-back': 'The other person answers',
  'phone.tasks.hearerAnswers': '{hearer} answers',
  'phone.tasks.talk': 'Talk it over',

  // Vote again.
  'phone.tasks.vote-again': 'Which version do you hear now?',

  // Reveal.
  'phone.tasks.reveal': 'What people heard',

  // Warm-up.
  'phone.tasks.warm-up': 'Warm up: compare two',

  // Rewrite.
  'phone.tasks.rewrite': 'Your turn to write',

  // Compare and debrief.
  'phone.tasks.compare': 'Compare side by side',
  'phone.tasks.debrief': 'Talk about it',

  // Exchange.
  'phone.tasks.exchange': 'Exchange your texts',

  // Rehearsed and said.
  'phone.tasks.said': 'Rehearsed and said',
  // Supervision.
  'phone.tasks.guess': 'What do you think they will hear?',
  'phone.tasks.listen': 'Listen',
  'phone.tasks.reflect': 'To each other',
  'phone.tasks.respond': 'You speak last',
  'phone.tasks.response': 'The presenter speaks',

  // Own words.
  'phone.tasks.own-words': 'For you alone',

  // The floor.
  'phone.tasks.floor': 'One speaks, one says it back',
} as const satisfies Messages
