import type { Cell, Table } from '../../shared/csv.ts'
import type { AskReport, Report } from '../../shared/room/report/form.ts'
import type { Tally } from '../../shared/stats/tally.ts'

/** THE TABLE of tables: what can be had as a file of its own. A sheet each, in this order. */
export const TABLES = {
  votes: votesTable,
  moves: movesTable,
  texts: textsTable,
  marks: marksTable,
} as const satisfies Record<string, (report: Report) => Table>
export type TableName = keyof typeof TABLES

/** What a spreadsheet has besides: how long each stage was, who changed, and what was mixed up. */
export const MORE_TABLES = {
  asks: asksTable,
  changes: changesTable,
  'mix-ups': mixUpsTable,
} as const satisfies Record<string, (report: Report) => Table>

const ofAsk = ['ask_id', 'ask'] as const
const askCells = ({ askId, title }: AskReport): Cell[] => [askId, title]

/** The choices of a vote, in the order of the deck, with their names. */
const choicesOf = ({ deck: { versions, none } }: Report): { id: string; name: string }[] => [
  ...versions,
  { id: 'none', name: none.name },
  { id: 'pass', name: 'Pass' },
]

const nameOf = (report: Report, id: string): string => choicesOf(report).find((choice) => choice.id === id)?.name ?? id

/** A row for each choice of each vote. How many were unsure, and why it was none, are empty where they are not told. */
function votesTable(report: Report): Table {
  const rowsOf = (ask: AskReport, ballot: string, tally: Tally, isTold: boolean) =>
    choicesOf(report).map(({ id, name }): Cell[] => [
      ...askCells(ask),
      ballot,
      id,
      name,
      tally.choices[id] ?? 0,
      isTold && id !== 'pass' ? (tally.unsure[id] ?? 0) : null,
      isTold && id === 'none' ? tally.because.lands : null,
      isTold && id === 'none' ? tally.because['accurate-no'] : null,
    ])
  return {
    columns: [...ofAsk, 'vote', 'choice_id', 'choice', 'people', 'unsure', 'none_lands', 'none_accurate_no'],
    rows: report.asks.flatMap((ask) => {
      const isTold = !ask.withheld.some(({ part }) => part === 'breakdowns')
      const { first, tally } = ask.votes
      return [
        ...(first ? rowsOf(ask, 'first, before it was reopened', first, isTold) : []),
        ...rowsOf(ask, 'first', tally, isTold),
        ...('choices' in ask.again && Object.values(ask.again.choices).some(Boolean)
          ? rowsOf(ask, 'second', ask.again, true)
          : []),
      ]
    }),
  }
}

function movesTable(report: Report): Table {
  return {
    columns: [...ofAsk, 'move_id', 'move', 'times'],
    rows: report.asks.flatMap((ask) => {
      const { moves } = ask
      if (!moves || moves.withheld === true) return []
      const named = [...report.deck.moves, { id: 'none', name: 'None of these' }]
      return named.map(({ id, name }): Cell[] => [
        ...askCells(ask),
        id,
        name,
        (moves as Record<string, number>)[id] ?? 0,
      ])
    }),
  }
}

/** The texts that could be compared, and those that were shown side by side. */
function textsTable({ asks }: Report): Table {
  return {
    columns: [...ofAsk, 'kind', 'voice', 'text', 'band', 'shown'],
    rows: asks.flatMap((ask) => {
      const isShown = (text: string, kind: string) =>
        ask.handout.opened.some((opened) => opened.text === text && opened.kind === kind)
      const listed = ask.texts.map(({ kind, voice = null, text, band }): Cell[] => [
        ...askCells(ask),
        kind,
        voice,
        text,
        band,
        isShown(text, kind) ? 'yes' : 'no',
      ])
      const others = ask.handout.opened.filter(
        ({ kind, text }) => !ask.texts.some((each) => each.kind === kind && each.text === text),
      )
      return [
        ...listed,
        ...others.map(({ kind, voice = null, text }): Cell[] => [...askCells(ask), kind, voice, text, null, 'yes']),
      ]
    }),
  }
}

/** The stretches of words that were marked alike. */
function marksTable({ asks }: Report): Table {
  return {
    columns: [...ofAsk, 'words', 'brace', 'soften', 'of'],
    rows: asks.flatMap((ask) => {
      const { heat } = ask
      if (!heat?.words) return []
      return heat.stretches.map(({ text, brace, soften }): Cell[] => [
        ...askCells(ask),
        text,
        brace,
        soften,
        heat.submitters,
      ])
    }),
  }
}

function asksTable(report: Report): Table {
  const stages = [...new Set(report.asks.flatMap(({ minutes }) => Object.keys(minutes)))]
  return {
    columns: [...ofAsk, 'text', 'from', 'to', 'reading', 'own_note', ...stages.map((stage) => `minutes_${stage}`)],
    rows: report.asks.map((ask): Cell[] => [
      ...askCells(ask),
      ask.text,
      ask.scene?.from ?? null,
      ask.scene?.to ?? null,
      ask.reading && (ask.reading.versions.map((id) => nameOf(report, id)).join(', ') || report.deck.none.name),
      report.notes[ask.askId] ?? null,
      ...stages.map((stage) => ask.minutes[stage] ?? null),
    ]),
  }
}

/** How many went from which choice of the first vote to which of the second. */
function changesTable(report: Report): Table {
  return {
    columns: [...ofAsk, 'first', 'second', 'people'],
    rows: report.asks.flatMap((ask) => {
      const { shift } = ask
      if (!shift || 'withheld' in shift) return []
      return shift.matrix.flatMap((row, from) =>
        row.flatMap((people, to): Cell[][] =>
          people
            ? [
                [
                  ...askCells(ask),
                  nameOf(report, shift.choices[from] ?? ''),
                  nameOf(report, shift.choices[to] ?? ''),
                  people,
                ],
              ]
            : [],
        ),
      )
    }),
  }
}

function mixUpsTable(report: Report): Table {
  const { mixUps } = report
  const rows = mixUps && !('withheld' in mixUps) ? mixUps.rows : []
  return {
    columns: ['reading', 'heard', 'votes'],
    rows: rows.flatMap(({ reading, votes, cells }) =>
      votes ? cells.map(({ choice, votes }): Cell[] => [nameOf(report, reading), nameOf(report, choice), votes]) : [],
    ),
  }
}
