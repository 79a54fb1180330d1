import type { Messages } from '../../../t.ts'

/** The words of the agenda, and of the plan of a round. */
export default {
  // Agenda
  'console.agenda.title': 'Agenda',
  'console.agenda.lobbyHint': 'Code and QR on the screen',
  'console.agenda.notYet': 'not yet',
  'console.agenda.now': 'now · {stage}',
  'console.agenda.played': 'played',
  'console.agenda.add': 'Add an ask',
  'console.agenda.brought': 'brought',
  'console.agenda.block': '{name}, {n} min',
  'console.agenda.minutes': { one: '{n} min', other: '{n} min' },
  'console.agenda.others': 'Other asks of the deck',
  'console.agenda.othersHint': 'Going to one of these puts it on the agenda.',
  'console.agenda.sure.title': 'Move everybody to “{title}”?',
  'console.agenda.sure.body':
    'It is not what comes next. All phones and the screen go there: {stage}. Nothing is lost; you can come back.',
  'console.agenda.sure.go': 'Move everybody',
  'console.agenda.sure.vote': 'Open the vote again?',
  'console.agenda.sure.vote.body': 'Its bars were shown. Every phone votes again; answers are kept.',
  'console.agenda.sure.reveal': 'Leave the reveal?',
  'console.agenda.sure.reveal.body': 'Screen and phones leave the reveal.',
  'console.agenda.votes': { one: '{n} vote', other: '{n} votes' },
  'console.agenda.rewrites': { one: '{n} rewrite', other: '{n} rewrites' },
  'console.agenda.stages': 'Steps of ask {number}, {title}',
  'console.agenda.stagesOther': 'Steps of {title}',
  'console.agenda.outOf': '{stage} (not in the plan)',
  'console.agenda.outLegend': 'Dashed: skipped by Next.',
  'console.agenda.plan.room': 'Steps in each round',
  'console.agenda.plan.roomHint': 'The Next button follows this list. You can change it at any time; nothing is lost.',
  'console.agenda.plan.ask': 'Steps of this ask only',
  'console.agenda.plan.askHint': 'The same as in every round, until you change one here.',
  'console.agenda.plan.ownHint': 'This ask has a plan of its own.',
  'console.agenda.plan.ears': 'First ask what the speaker was trying to do',
} as const satisfies Messages
