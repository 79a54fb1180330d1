// Tables as spreadsheets read and write them. A table that is written and read again is the same.

export interface Table {
  columns: readonly string[]
  rows: readonly (readonly Cell[])[]
}
/** Null: there is nothing, or it is not told. Texts stand in it as they are; what writes them to a file keeps them from being formulas. */
export type Cell = string | number | null

/** With it spreadsheets read the file as UTF-8. */
const BOM = '\uFEFF'

/**
 * What makes a spreadsheet read a field as a formula, and the full-width forms, which some take for the same. A tab or a
 * line break before it is skipped by some.
 */
const FORMULA = /^[\s\u00a0\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u

/** Writes a table as CSV (RFC 4180): every field quoted, an apostrophe before what a spreadsheet would work out. */
export const csvOf = ({ columns, rows }: Table): string => BOM + [columns, ...rows].map(lineOf).join('')

const lineOf = (cells: readonly Cell[]): string => `${cells.map(fieldOf).join(',')}\r\n`

function fieldOf(cell: Cell): string {
  const text = typeof cell === 'string' && isDefused(cell) ? `'${cell}` : String(cell ?? '')
  return `"${text.replaceAll('"', '""')}"`
}

/** Whether a text would be worked out, or looks like one that was kept from it: both get one apostrophe more. */
const isDefused = (text: string): boolean => FORMULA.test(text.startsWith("'") ? text.replace(/^'+/, '') : text)

/** Returns the text of a field that `csvOf` wrote: without the apostrophe that keeps it from being worked out. */
export const textInField = (field: string): string =>
  field.startsWith("'") && isDefused(field) ? field.slice(1) : field

/** A row of a file, and the line where it begins. */
export interface CsvRow {
  line: number
  cells: string[]
}

/** The rows of a file, how many more there are than were asked for, and where a quote was opened that never ends. */
export interface CsvRows {
  rows: CsvRow[]
  more: number
  openQuote: number | null
}

/**
 * Reads a text as CSV with this sign between the fields. Rows without any text are left out; of more than `most` only
 * the number is told. Takes as long as the text is.
 */
export function rowsOfCsv(text: string, separator: string, most: number): CsvRows {
  const rows: CsvRow[] = []
  let more = 0
  let line = 1
  let at = 0
  while (at < text.length) {
    const from = line
    const cells: string[] = []
    for (let isInRow = true; isInRow;) {
      const cell = cellAt(text, at, separator)
      if (cell === null) return { rows, more, openQuote: line }
      line += cell.breaks
      cells.push(cell.value)
      at = cell.end
      isInRow = text[at] === separator
      if (isInRow) at += 1
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1
    at += 1
    line += 1
    if (cells.every((cell) => cell.trim() === '')) continue
    if (rows.length < most) rows.push({ line: from, cells })
    else more += 1
  }
  return { rows, more, openQuote: null }
}

/** Reads the field at this place. Null: its quote never ends. */
function cellAt(text: string, from: number, separator: string): { value: string; end: number; breaks: number } | null {
  let start = from
  // Some write a blank before the quote.
  while (text[start] === ' ') start += 1
  if (text[start] !== '"') {
    let end = from
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
    return { value: text.slice(from, end), end, breaks: 0 }
  }
  const pieces: string[] = []
  let breaks = 0
  let at = start + 1
  for (let begun = at; ; at++) {
    const sign = text[at]
    if (sign === undefined) return null
    if (sign === '\n') breaks += 1
    if (sign !== '"') continue
    pieces.push(text.slice(begun, at))
    if (text[at + 1] !== '"') break
    pieces.push('"')
    at += 1
    begun = at + 1
  }
  // What follows the quote in the same field belongs to it.
  let end = at + 1
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  pieces.push(text.slice(at + 1, end).trim())
  return { value: pieces.join(''), end, breaks }
}
