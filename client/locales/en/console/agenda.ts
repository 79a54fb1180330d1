import type { Messages } from '../../../t.ts'

/** The agenda, and the plan of a round. */
export default {
  // Agenda
  'console.agenda.title': 'Agenda',
  'console.agenda.lobbyHint': 'Code and QR on the screen',
  'console.agenda.notYet': 'not yet',
  'console.agenda.now': 'now · {stage}',
  'console.agenda.played': 'played',
  'console.agenda.votes': { one: '{n} vote', other: '{n} votes' },
  'console.agenda.rewrites': { one: '{n} rewrite', other: '{n} rewrites' },
  'console.agenda.stages': 'Stages of ask {number}, {title}',
  'console.agenda.outOf': '{stage} (not in the plan)',
  'console.agenda.outLegend': 'Dashed: Next leaves it out.',
  'console.agenda.plan.room': 'Stages of the next rounds',
  'console.agenda.plan.roomHint': 'Next goes through these. They can be changed at any time, and nothing is lost.',
  'console.agenda.plan.ask': 'Stages of this ask alone',
  'console.agenda.plan.askHint': 'As in every round, until you change one here.',
  'console.agenda.plan.ownHint': 'This ask has a plan of its own.',
  'console.agenda.plan.ears': 'Ask first what they were trying to do',
} as const satisfies Messages
