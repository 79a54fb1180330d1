import type { Messages } from '../../../t.ts'

/** The words of what the facilitator sees while couples take turns. */
export default {
  'console.floor.title': 'The floor',
  'console.floor.about':
    'In each couple one speaks, the other says it back, then the floor passes. What is said is in no phone and not here.',
  'console.floor.nobody': 'No couple has begun yet.',
  'console.floor.talk': 'Couples talk.',
  'console.floor.few':
    'How many are on a break, or done, is shown once four couples have begun: before, it would tell who.',
  'console.floor.talking': { one: '{n} couple talks', other: '{n} couples talk' },
  'console.floor.onBreak': { one: '{n} on a break', other: '{n} on a break' },
  'console.floor.done': { one: '{n} done', other: '{n} done' },
  'console.floor.next': 'When you go on, a couple that still talks keeps its card. Stay with whoever is on their own.',
} as const satisfies Messages
