import { csvOf, type Table } from '../../csv.ts'
import { namedBy, PART_HEAD, type RowPart } from '../import/heads.ts'
import { INDENT } from '../import/plain.ts'
import type { Deck } from '../schema.ts'
import { rowsOfDeck, type ExportedCell } from './rows.ts'

/** Writes a deck, which may be not whole, as a file of ours. In: the address of the schema, for editors that check while one writes. */
export const deckAsJson = (deck: object, schema: string): string =>
  `${JSON.stringify({ $schema: schema, ...deck }, null, 2)}\n`

/** Writes a deck as a table: a row for each piece, a column for each field that one of them has. */
export const deckAsCsv = (deck: Deck): string => csvOf(deckAsTable(deck))

function deckAsTable(deck: Deck): Table {
  const rows = rowsOfDeck(deck)
  const columns = columnsOf(rows.map(({ cells }) => cells))
  return {
    columns: [PART_HEAD, ...columns],
    rows: rows.map(({ part, cells }) => {
      const texts = new Map(cells.map((cell) => [columnName(cell), cell.text]))
      return [part, ...columns.map((name) => texts.get(name) ?? null)]
    }),
  }
}

const columnName = ({ head, number }: ExportedCell): string => (number === null ? head : `${head} ${number}`)

/** Every name once, in the order in which they come; what follows in a list stands beside what it follows. */
function columnsOf(all: readonly (readonly ExportedCell[])[]): string[] {
  const columns: string[] = []
  for (const cells of all)
    for (const [at, cell] of cells.entries()) {
      const name = columnName(cell)
      if (columns.includes(name)) continue
      const last = cells[at - 1]
      const before = (cell.number ?? 1) > 1 && last ? columns.indexOf(columnName(last)) : -1
      columns.splice(before < 0 ? columns.length : before + 1, 0, name)
    }
  return columns
}

/** How a block of text begins, by its part. */
const LABELS: Readonly<Record<RowPart, string>> = {
  ...{ deck: 'Deck', version: 'Version', move: 'Move', intent: 'Intent', card: 'Card', 'couples-card': 'Couples card' },
  ...{ 'warm-up': 'Warm-up', ask: 'Ask', face: 'Face' },
}

/** Writes a deck as text: a block for each piece, a line for each field. */
export function deckAsText(deck: Deck): string {
  const blocks = rowsOfDeck(deck).map(({ part, cells }) => {
    const name = namedBy(part)
    const first = cells.filter(({ head }) => head === name)
    const others = cells.filter(({ head }) => head !== name)
    return [
      ...first.map(({ text }) => lineOf(LABELS[part], text)),
      ...others.map(({ head, text }) => lineOf(head, text)),
    ].join('\n')
  })
  return `${blocks.join('\n\n')}\n`
}

const lineOf = (label: string, text: string): string => `${label}: ${asPlain(text)}`

/** What no plain line can hold: other line breaks, controls, halves of signs, and a quotation mark at its beginning. */
const NOT_PLAIN = /^"|[\r\u0085\u2028\u2029\ufeff]|[^\P{Cc}\n\t]|\p{Surrogate}/u

/** A text over several lines is set in from the second on; one that has something odd in it is written as in JSON. */
function asPlain(text: string): string {
  const lines = text.split('\n')
  const hasBlanks = lines.some((line) => line !== '' && line.trim() === '')
  if (hasBlanks || NOT_PLAIN.test(text)) return JSON.stringify(text)
  const [first = '', ...others] = lines
  return [first, ...others.map((line) => INDENT + (/^\.*$/.test(line) ? `${line}.` : line))].join('\n')
}
