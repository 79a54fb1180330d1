import type { Cell, Table } from './tables.ts'

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
  const text = typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell ?? '')
  return `"${text.replaceAll('"', '""')}"`
}
