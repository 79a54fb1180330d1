import { textInField, rowsOfCsv, type CsvRow } from '../../csv.ts'
import { findHead, isKnownHead, isPartHead, partCalled, ROW_PARTS, type HeadFound, type RowPart } from './heads.ts'
import { notADeck, type DeckFix, type LeftOut, type NotADeck } from './reading.ts'
import { MOST_ROWS, type DeckRow } from './rows.ts'

/** The pieces of a deck that a table or a text has, and what is to be said of how they were found. */
export interface RowsRead {
  rows: DeckRow[]
  fixes: DeckFix[]
  left: LeftOut[]
}

/** The heads are looked for in so many rows: some tables have a title above them. */
const ROWS_ABOVE = 5

const SEPARATORS = [',', ';', '\t', '|'] as const

/** Finds the sign between the fields of a text by its first lines: the one that gives the most heads. Null: there is no table. */
export function separatorOf(text: string): string | null {
  const told = /^sep=(.)\r?\n/i.exec(text.slice(0, 10))?.[1]
  if (told) return told
  const head = text.slice(0, 20_000)
  let [best, most] = [null as string | null, 1]
  for (const separator of SEPARATORS) {
    if (!head.includes(separator)) continue
    const { rows } = rowsOfCsv(head, separator, ROWS_ABOVE)
    const heads = Math.max(0, ...rows.map(({ cells }) => knownHeads(cells)))
    if (heads > most) [best, most] = [separator, heads]
  }
  return best
}

/** Reads a text as a table with this sign between its fields. */
export function rowsOfTable(text: string, separator: string): RowsRead | NotADeck {
  // One more than is read, for the heads.
  const body = text.replace(/^sep=.\r?\n/i, '\n')
  const { rows, more, openQuote } = rowsOfCsv(body, separator, MOST_ROWS + ROWS_ABOVE)
  if (openQuote !== null) return notADeck({ code: 'table-broken', params: { line: openQuote } })
  if (more) return notADeck({ code: 'too-many-rows', params: { n: rows.length + more, most: MOST_ROWS } })
  return rowsUnderHeads(rows.map(({ line, cells }) => ({ line, cells: cells.map(textInField) })))
}

/** Reads rows of which one has the heads. A row without a part of its own is an ask. */
export function rowsUnderHeads(all: readonly CsvRow[]): RowsRead | NotADeck {
  const counts = all.slice(0, ROWS_ABOVE).map(({ cells }) => knownHeads(cells))
  const at = counts.indexOf(Math.max(0, ...counts))
  const heads = all[at]
  const isTable = heads && (counts[at] ?? 0) >= Math.min(2, heads.cells.filter((cell) => cell.trim()).length)
  if (!isTable || !counts[at]) return notADeck({ code: 'table-without-heads', params: {} })

  const names = heads.cells.map(headOf)
  const partAt = names.findIndex(isPartHead)
  // Many tables have names and dates; one of asks says what is asked.
  const hasAsks = partAt >= 0 || names.some((name) => findHead('ask', name)?.path === 'text')
  if (!hasAsks) return notADeck({ code: 'table-without-heads', params: {} })
  const rows: DeckRow[] = []
  const fixes = new Map<string, DeckFix>()
  const left: LeftOut[] = []
  const unknown = new Map<string, LeftOut>()
  const found = new Map<string, HeadFound | null>()
  const find = (part: RowPart, name: string) => {
    const key = `${part} ${name}`
    if (!found.has(key)) found.set(key, findHead(part, name))
    return found.get(key) ?? null
  }

  for (const { line, cells } of all.slice(at + 1)) {
    const word = (cells[partAt] ?? '').trim()
    const part = partAt < 0 || word === '' ? 'ask' : partCalled(word)
    if (part === null) {
      left.push({ path: '', line, code: 'unknown-part', params: { name: word.slice(0, 40) } })
      continue
    }
    const row: DeckRow = { part, line, cells: [] }
    for (const [column, text] of cells.entries()) {
      if (column === partAt || text.trim() === '') continue
      const name = names[column] ?? ''
      const head = name ? find(part, name) : null
      if (!name) left.push({ path: '', line, code: 'no-head', params: {} })
      else if (head) {
        row.cells.push({ path: head.path, text, line, item: head.item })
        if (head.how === 'near' && !fixes.has(name))
          fixes.set(name, { path: '', line: heads.line, code: 'column-guessed', params: { from: name, to: head.path } })
      } else if (ROW_PARTS.some((other) => find(other, name)))
        left.push({ path: '', line, code: 'not-of-part', params: { name, to: part } })
      else unknown.set(name, { path: '', line: heads.line, code: 'unknown-column', params: { name } })
    }
    if (row.cells.length) rows.push(row)
  }
  return { rows, fixes: [...fixes.values()], left: [...unknown.values(), ...left] }
}

/** A head as it is meant: without the colon or star behind it. At most as long as a name can be. */
const headOf = (cell: string): string =>
  cell
    .trim()
    .slice(0, 60)
    .replace(/[:*\s]{1,5}$/, '')

const knownHeads = (cells: readonly string[]): number => {
  const few = cells.slice(0, 200).map(headOf)
  return few.filter((head) => head !== '' && (isPartHead(head) || isKnownHead(head))).length
}

/**
 * Whether a table has its labels in its first column, one row a field: then it is a text with labels. Its cells as lines
 * of such a text, or null.
 */
export function linesOfLabels(rows: readonly (readonly string[])[]): string | null {
  const pairs = rows.filter((row) => row.some((cell) => cell.trim()))
  const isLabelled = pairs.filter(([label = '', ...rest]) => rest.length === 1 && isKnownHead(headOf(label)))
  if (isLabelled.length < 2 || isLabelled.length < pairs.length / 2) return null
  const seen = new Set<string>()
  const lines: string[] = []
  for (const [label = '', value = ''] of pairs) {
    const head = headOf(label)
    if (seen.has(head)) {
      lines.push('')
      seen.clear()
    }
    seen.add(head)
    lines.push(`${head}: ${value.replaceAll('\n', '\n  ')}`)
  }
  return lines.join('\n')
}
