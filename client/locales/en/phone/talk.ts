import type { Messages } from '../../../t.ts'

/** The push-back, the talk, and which word moved people. */
export default {
  'phone.talk.pushBack.wait': 'It goes on from here. The next line comes in a moment.',
  'phone.talk.pushBack.hint': 'Does it change what you hear in the ask?',
  'phone.talk.prompt': 'Find someone who heard something else. Name the word that told you.',
  'phone.talk.next': 'The facilitator goes on when you have talked.',
  'phone.talk.moved.title': 'Which word moved you?',
  'phone.talk.moved.hint': 'Tap it, if there is one.',
  'phone.talk.moved.said': 'moved me',
} as const satisfies Messages
