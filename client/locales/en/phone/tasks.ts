import type { Messages } from '../../../t.ts'

/** What there is to do at the stages whose parts come later, and what is read out as something opens. */
export default {
  // Marks.
  'phone.tasks.mark': 'Where do you brace, where soften?',

  // Push-back and talk.
  'phone.tasks.push-back': 'Hear what comes back',
  'phone.tasks.line': '{who}: {text}',
  'phone.tasks.talk': 'Talk it over',

  // Vote again.
  'phone.tasks.vote-again': 'Which version do you hear now?',

  // Reveal.
  'phone.tasks.reveal': 'What the room heard',
  'phone.tasks.readingOpen': 'A reading is open.',
  'phone.tasks.againOpen': 'The second vote. {said}',
  'phone.tasks.gapOpen': 'What was meant and what was heard is open.',
  'phone.tasks.shiftOpen': 'Who changed is open.',
  'phone.tasks.heatOpen': 'Where the room braces and softens is open.',

  // Warm-up.
  'phone.tasks.warm-up': 'Warm up: compare two',

  // Rewrite.
  'phone.tasks.rewrite': 'Try another way to ask',

  // Compare and debrief.
  'phone.tasks.compare': 'Compare side by side',
  'phone.tasks.textsOpen': 'Texts are open side by side.',
  'phone.tasks.debrief': 'Talk about it',
  'phone.tasks.movesOpen': 'The moves that were named are open.',
  'phone.tasks.confusionOpen': 'What this room takes for what is open.',
} as const satisfies Messages
