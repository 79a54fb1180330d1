import { read, utils, type WorkBook } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName } from '../../../shared/room/report/file-name.ts'
import type { Report } from '../../../shared/room/report/form.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import { csvOf } from '../../../server/report/csv.ts'
import { MORE_TABLES, TABLES, type Cell, type TableName } from '../../../server/report/tables.ts'
import { SHEETS } from '../../../server/report/words.ts'
import { xlsxOf } from '../../../server/report/xlsx.ts'
import { end, given, givenRoom, go, people, title, vote, write } from '../../support/given.ts'
import { history, PATIENCE, play, runs } from '../../support/histories.ts'

/** Signs that begin a formula, or are taken for one, and what stands before one. */
const BEGINNINGS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t=', '\r', ' =', '\u00a0+', '\n@', '']
const someText = fc
  .tuple(
    fc.constantFrom(...BEGINNINGS),
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '1+1',
        'SUM(A1)',
        `cmd|' /C calc'!A0`,
        'été, «naïf» ß',
        '_x0041_',
        '"a";"b"',
        ' two\r\nlines ',
        'שלום',
      ),
    ),
  )
  .map((parts) => parts.join(''))

/** A played room whose texts say something else. */
const reportWith = (texts: string[]): Report => {
  const report = reportOf(
    given(
      people(6),
      go('vote'),
      vote(1, 'decided'),
      go('rewrite'),
      write(1, 'one'),
      write(2, 'two'),
      write(3, 'three'),
      end,
    ).room,
  )
  const asks = report.asks.map((ask) => ({
    ...ask,
    title: texts[0] ?? '',
    texts: texts.map((text) => ({ kind: 'rewrite' as const, text, band: null })),
  }))
  return { ...report, asks }
}

const rowsOf = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: '\r\n' })

test('CSV that another library reads has the same texts, of which no spreadsheet works one out', () => {
  const property = fc.property(fc.array(someText, { minLength: 1, maxLength: 5 }), (texts) => {
    const table = TABLES.texts(reportWith(texts))
    const csv = csvOf(table)
    const [columns, ...rows] = rowsOf(csv)
    expect(columns).toEqual(table.columns)
    expect(rows.map((row) => row.map((field) => field.replace(/^'/, '')))).toEqual(
      table.rows.map((row) => row.map((cell) => String(cell ?? '').replace(/^'/, ''))),
    )
    for (const field of rows.flat()) expect(field).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u)
    // Each field is quoted, each line ends as it must, and the file says that it is UTF-8.
    expect(csv).toMatch(/^\uFEFF"/)
    expect(csv.endsWith('"\r\n')).toBe(true)
  })
  fc.assert(property, runs(200))
})

test('CSV leaves every other text as it is', () => {
  expect(
    csvOf({
      columns: ['a', 'b'],
      rows: [
        ['as "it" is', 3],
        [null, '-1'],
      ],
    }),
  ).toBe('\uFEFF"a","b"\r\n"as ""it"" is","3"\r\n"","\'-1"\r\n')
})

/** What no workbook can hold is left out. */
const held = (text: string) =>
  [...text]
    .filter((sign) => !/^(?:[^\P{Cc}\t\n\r]|\p{Surrogate}|\p{Noncharacter_Code_Point}|\ufffd)$/u.test(sign))
    .join('')

const cellsOf = (book: WorkBook, name: string): Cell[][] =>
  utils.sheet_to_json<Cell[]>(book.Sheets[name] ?? {}, { header: 1, raw: true, defval: null, blankrows: true })

const anyFormula = (book: WorkBook): boolean =>
  Object.values(book.Sheets).some((sheet) => Object.values<{ f?: string }>(sheet).some((cell) => cell.f !== undefined))

test(
  'the workbook that another library reads has the same texts and numbers, and no formula',
  { timeout: PATIENCE },
  async () => {
    const property = fc.asyncProperty(fc.array(someText, { minLength: 1, maxLength: 5 }), async (texts) => {
      const report = reportWith(texts)
      const book = read(await xlsxOf(report), { cellFormula: true })
      expect(anyFormula(book)).toBe(false)
      const { columns, rows } = TABLES.texts(report)
      // A line break is one sign in a workbook, and an empty cell is none.
      const asKept = (cell: Cell) => (typeof cell === 'string' ? held(cell).replaceAll(/\r\n?/g, '\n') || null : cell)
      const asRead = (cell: Cell) => (typeof cell === 'string' ? cell.replaceAll(/\r\n?/g, '\n') || null : cell)
      expect(cellsOf(book, 'Texts').map((row) => row.map(asRead))).toEqual([
        [...columns],
        ...rows.map((row) => row.map(asKept)),
      ])
    })
    await fc.assert(property, { ...runs(60), examples: [[['toString', '__proto__', 'constructor', 'a']]] })
  },
)

test(
  'E9 whatever was played, the workbook has a sheet a table, and first what is not in it',
  { timeout: PATIENCE },
  async () => {
    const property = fc.asyncProperty(history, async (each) => {
      const report = reportOf(play(each).room)
      const book = read(await xlsxOf(report))
      expect(book.SheetNames).toEqual(['Read me', ...Object.values(SHEETS).map(([name]) => name)])
      for (const [table, [name]] of Object.entries(SHEETS))
        expect(cellsOf(book, name)).toHaveLength(
          { ...TABLES, ...MORE_TABLES }[table as TableName](report).rows.length + 1,
        )
      const lines = cellsOf(book, 'Read me').join('\n')
      for (const { title, withheld } of report.asks)
        expect(lines.split(`${title}: `).length - 1).toBeGreaterThanOrEqual(withheld.length)
    })
    await fc.assert(property, runs(20))
  },
)

test('E9 a workbook of a room where everything was withheld says so, and why', async () => {
  const lines = async (...past: Parameters<typeof givenRoom>) =>
    cellsOf(read(await xlsxOf(reportOf(givenRoom(...past).room))), 'Read me').map(([line]) => line)
  const past = [people(2), go('vote'), vote(1, 'decided'), vote(2, 'none'), end] as const
  expect(await lines({}, ...past)).toEqual(
    expect.arrayContaining([
      'Not told this time',
      'first/title: who was unsure, and why it was none, because so few people answered that somebody could be recognized.',
      'What the room mixed up, because so few people answered that somebody could be recognized.',
    ]),
  )
  expect(await lines({ preset: 'couples' }, ...past)).toContain(
    'What the room mixed up, because so few couples and single people answered that somebody could be recognized.',
  )
  expect(await lines({}, people(2), end)).toContain('No ask was played, so there are no figures in this file.')
})

test('a file is named after the room, in any script', () => {
  const named = (...past: Parameters<typeof given>) =>
    fileName(reportOf(given(...past).room).title, '2026-11-29', 'votes')
  expect(named(people(1))).toBe('reask-sample-2026-11-29-votes')
  expect(named(title('Élan: “Tuesday” / 7 pm?'))).toBe('reask-élan-tuesday-7-pm-2026-11-29-votes')
  expect(named(title('Вечер'))).toBe('reask-вечер-2026-11-29-votes')
  expect(named(title('!!!'))).toBe('reask-2026-11-29-votes')
  expect(named(title('a'.repeat(80)))).toBe(`reask-${'a'.repeat(40)}-2026-11-29-votes`)
})
