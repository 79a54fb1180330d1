import type { Messages } from '../../../t.ts'

/** The words of reading the ask, of the push-back, of the talk, and of the question which word moved people. */
export default {
  'phone.talk.show.next': 'The vote opens next.',
  'phone.talk.show.warning': 'Before you read it',
  'phone.talk.show.read': 'Read it now',
  'phone.talk.pushBack.wait': 'There is more to come.',
  'phone.talk.prompt': 'Find someone who chose another answer. Which word made you choose yours?',
  'phone.talk.promptFew': 'Talk it over together. Which word made you choose your answer?',
  'phone.talk.promptNone': 'Talk with somebody here. Which words do you notice most?',
  'phone.talk.next': 'The facilitator continues when you have talked.',
  'phone.talk.letter.show': 'Show my letter',
  'phone.talk.letter.showAnswer': 'Show my answer',
  'phone.talk.letter.seen': 'It fills this phone, to hold up. Others can see it; nothing is sent.',
  'phone.talk.moved.title': 'Which word changed your mind?',
  'phone.talk.moved.hint': 'Tap it, if there is one.',
  'phone.talk.moved.said': 'changed my mind',
} as const satisfies Messages
