import type { NotTold, Part, Report } from '../../shared/room/report/form.ts'
import type { TableName } from './tables.ts'
import type { MORE_TABLES } from './tables.ts'

// The words of the files. They are for the host, in English as the names of their columns.

/** How each sheet is called, and what is in it. */
export const SHEETS: Record<TableName | keyof typeof MORE_TABLES, [name: string, about: string]> = {
  asks: ['Asks', 'The asks that were played, their reading, and whole minutes at each stage.'],
  votes: ['Votes', 'How many people chose what.'],
  changes: ['Who changed', 'From which choice to which, in numbers of people who voted both times.'],
  moves: ['Moves', 'How often each move was named as what made the difference.'],
  texts: ['Texts', 'What people wrote, as far as it could be compared or was shown, in a drawn order.'],
  marks: ['Marks', 'At which words people brace and soften.'],
  'mix-ups': ['Mix-ups', 'What was heard on asks of each reading.'],
}

const PARTS: Record<Part, string> = {
  votes: 'the vote',
  breakdowns: 'who was unsure, and why it was none',
  again: 'the second vote',
  gap: 'what was meant',
  shift: 'who changed',
  heat: 'the marks',
  moves: 'the moves',
  judgements: 'how texts were compared',
  words: 'its words and everything written for it',
}

const WHY: Record<NotTold['why'], string> = {
  'few-people': 'so few people answered that somebody could be recognized',
  'few-units': 'so few couples and single people answered that somebody could be recognized',
  answering: 'people are answering now; it is told once the room goes on',
  brought: 'somebody brought it, and it goes with the room',
}

/** What is in no report, whatever was played. */
const NEVER = [
  'Names, seats, and who gave what.',
  'The order in which people answered, and any time of a person.',
  'Texts that their writer or you kept private, that were removed or taken back, and that were not shown to you yet.',
  'Asks that were not played.',
]

/** Writes what a reader of the files should know first: what is not in them, and why. A line each. */
export function readMe(report: Report): string[] {
  const missing = report.asks.flatMap(({ title, withheld }) =>
    withheld.map(({ part, why }) => `${title}: ${PARTS[part]}, because ${WHY[why]}.`),
  )
  const mixUps = report.mixUps && 'withheld' in report.mixUps
  return [
    report.title,
    `Deck: ${report.deck.title}`,
    ...(report.asks.length ? [] : ['No ask was played, so there are no figures in this file.']),
    '',
    'The sheets',
    ...Object.values(SHEETS).map(([name, about]) => `${name}: ${about}`),
    '',
    'Never in it',
    ...NEVER,
    ...(missing.length || mixUps ? ['', 'Not told this time'] : []),
    ...missing,
    ...(mixUps
      ? [`What the room mixed up, because ${WHY[mixUps && report.preset === 'couples' ? 'few-units' : 'few-people']}.`]
      : []),
  ]
}
