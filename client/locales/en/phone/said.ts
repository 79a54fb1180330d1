import type { Messages } from '../../../t.ts'

/** The words of what a group for supervision agrees to, and of what was rehearsed and said. */
export default {
  'phone.said.agreement.title': 'What stays here',
  'phone.said.agreement.said': 'What is said and written here stays in this group.',
  'phone.said.agreement.who': 'Nobody tries to find out whom a sentence is about.',
  'phone.said.agreement.call': 'A call can be recorded. Before you speak of a client, ask whether this one is.',
  'phone.said.agreement.out': 'Each of us may leave something out, and may take it back.',
  'phone.said.agreement.agree': 'I agree',
  'phone.said.agreement.agreed': 'You agree.',
  'phone.said.agreement.back': 'Take it back',
  'phone.said.agreement.counted': 'The others are told how many agree, without names. It goes when the room goes.',
} as const satisfies Messages
