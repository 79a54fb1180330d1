import type { Messages } from '../../../t.ts'

/**
 * The words for the task at each stage whose parts are fetched later, and for what is announced when something opens.
 */
export default {
  // Show.
  'phone.tasks.show': 'Read it twice',

  // Marks.
  'phone.tasks.mark': 'Which words tense you up? Which relax you?',

  // Push-back and talk.
  'phone.tasks.push-back': 'The other person answers',
  'phone.tasks.hearerAnswers': '{hearer} answers',
  'phone.tasks.line': '{who}: {text}',
  'phone.tasks.talk': 'Talk it over',

  // Vote again.
  'phone.tasks.vote-again': 'Which version do you hear now?',

  // Reveal.
  'phone.tasks.reveal': 'What people heard',
  'phone.tasks.wordsOpen': 'Now showing: what people heard.',
  'phone.tasks.readingOpen': 'Now showing: the facilitator’s reading.',
  'phone.tasks.againOpen': 'The second vote. {said}',
  'phone.tasks.againHidden': 'The second vote is hidden, because few people answered.',
  'phone.tasks.gapOpen': 'Now showing: what was meant and what was heard.',
  'phone.tasks.shiftOpen': 'Now showing: who changed.',
  'phone.tasks.heatOpen': 'Now showing: which words make people tense up or relax.',

  // Warm-up.
  'phone.tasks.warm-up': 'Warm up: compare two',
  'phone.tasks.pairClosed': 'This pair takes no more answers.',

  // Rewrite.
  'phone.tasks.rewrite': 'Try another way to ask',

  // Compare and debrief.
  'phone.tasks.compare': 'Compare side by side',
  'phone.tasks.textsOpen': 'Now showing: texts side by side.',
  'phone.tasks.debrief': 'Talk about it',
  'phone.tasks.movesOpen': 'Now showing: what made the difference.',
  'phone.tasks.confusionOpen': 'Now showing: which versions get mixed up.',

  // Exchange.
  'phone.tasks.exchange': 'Exchange your texts',

  // Own words.
  'phone.tasks.own-words': 'For you alone',

  // The floor.
  'phone.tasks.floor': 'One speaks, one says it back',
} as const satisfies Messages
