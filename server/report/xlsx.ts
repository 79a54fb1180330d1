import writeXlsx, { type SheetData } from 'write-excel-file/node'
import type { Report } from '../../shared/room/report/form.ts'
import { MORE_TABLES, TABLES, type Cell } from './tables.ts'
import { readMe, SHEETS } from './words.ts'

/** What no workbook can hold: controls, halves of signs, and what is no sign. */
const NOT_HELD = /[^\P{Cc}\t\n\r]|\ufffd|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu

/** In a cell this would be read as a sign by its number. */
const LIKE_ESCAPED = /_(?=x[0-9a-f]{4}_)/gi

/** Writes the whole report as a workbook: a sheet that says what is not in it, then a sheet a table. */
export async function xlsxOf(report: Report): Promise<Buffer> {
  const tables = { ...MORE_TABLES, ...TABLES }
  const sheets = (Object.keys(SHEETS) as (keyof typeof SHEETS)[]).map((name) => {
    const { columns, rows } = tables[name](report)
    return {
      sheet: SHEETS[name][0],
      data: [columns.map((column) => ({ ...textCell(column), fontWeight: 'bold' as const })), ...rows.map(rowOf)],
      columns: columns.map((column) => ({ width: WIDTHS[column] ?? 16 })),
      stickyRowsCount: 1,
    }
  })
  const first = { sheet: 'Read me', data: readMe(report).map((line) => rowOf([line])), columns: [{ width: 100 }] }
  return writeXlsx([first, ...sheets]).toBuffer()
}

/** In signs; columns of words are wider than those of figures. */
const WIDTHS: Partial<Record<string, number>> = { text: 80, words: 40, ask: 30, choice: 30, move: 30 }

const rowOf = (cells: readonly Cell[]): SheetData[number] =>
  cells.map((cell) =>
    typeof cell === 'string' ? textCell(cell) : cell === null ? null : { type: Number, value: cell },
  )

/** A cell that is text whatever it says: nothing in it is worked out. */
const textCell = (text: string) => ({
  type: String,
  value: unlikeField(text.replace(NOT_HELD, '').replace(LIKE_ESCAPED, '_x005F_')),
  wrap: true,
  alignVertical: 'top' as const,
})

/**
 * The library looks texts up in an object, in which it finds what every object has: a text that is called as that is, such as
 * “toString”, is written with its first sign by its number.
 */
const unlikeField = (text: string): string =>
  text in Object.prototype ? `_x${text.charCodeAt(0).toString(16).padStart(4, '0')}_${text.slice(1)}` : text
