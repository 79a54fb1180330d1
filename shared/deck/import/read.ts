import { DECK_BYTES } from '../../wire.ts'
import { rowsOfCsv } from '../../csv.ts'
import { parseDeck } from '../parse.ts'
import { lineAt, newBench, type Bench } from './bench.ts'
import { textOfBytes } from './bytes.ts'
import { contentOfHtml, looksLikeHtml } from './html.ts'
import { readLenientJson } from './json.ts'
import { kindOfBytes, kindOfText } from './kinds.ts'
import { mendDeck } from './mend.ts'
import { findName } from './names.ts'
import { wholePart } from './part.ts'
import { rowsOfText } from './plain.ts'
import { notADeck, type DeckReading, type NotADeck } from './reading.ts'
import { sourceOfRows } from './rows.ts'
import type { DeckSource } from './source.ts'
import { linesOfLabels, rowsOfTable, rowsUnderHeads, separatorOf, type RowsRead } from './table.ts'

/** A file, or what was pasted: its name and media type, as far as they are known, and what is in it. */
export interface DeckInput {
  name: string
  type?: string
  content: Uint8Array | string
}

/**
 * Reads a file as a deck, whichever form it has: JSON, a table (CSV, TSV, HTML) or text. Out: the deck with the changes
 * that it needs, or a draft with problems, or what the file is instead. Costs as much as the file is long; one that is
 * too large is not looked at.
 */
export function readDeck({ name, type = '', content }: DeckInput): DeckReading {
  const tooLarge = notADeck({ code: 'too-large', params: { megabytes: DECK_BYTES / 1_000_000 } })
  if (content.length > DECK_BYTES) return tooLarge
  if (typeof content === 'string') return readText(name, type, content, newBench())
  const kind = kindOfBytes(content)
  if (kind) return kind
  const { text, guessed } = textOfBytes(content)
  const bench = newBench()
  if (guessed) bench.fix('', 1, { code: 'encoding', params: { encoding: guessed } })
  return readText(name, type, text, bench)
}

function readText(name: string, type: string, marked: string, bench: Bench): DeckReading {
  const text = marked.startsWith('\uFEFF') ? marked.slice(1) : marked
  const kind = kindOfText(text)
  if (kind) return kind
  if (isJson(name, type, text)) return readAsJson(name, text, bench)
  const read = looksLikeHtml(text) ? readHtml(text) : readLines(name, type, text)
  if ('kind' in read) return read
  if (!read.rows.length) return notADeck({ code: 'empty', params: {} })
  bench.fixes.push(...read.fixes)
  bench.left.push(...read.left)
  return finish(mendDeck(sourceOfRows(read.rows), name, bench), bench)
}

/** By its first sign, or by what stands before one in a program or a chat. */
function isJson(name: string, type: string, text: string): boolean {
  const head = text.slice(0, 2_000).trimStart()
  if (/^[{[]/.test(head)) return true
  if (
    /^(\/\/|\/\*)/.test(head) ||
    /^(`{3}|export\s+default|module\.exports|(const|let|var)\s+\w+\s*=)\s*\w{0,10}\s*[{[]/.test(head)
  )
    return true
  return /\.json$/i.test(name) || /\bjson\b/i.test(type)
}

function readAsJson(name: string, text: string, bench: Bench): DeckReading {
  const read = readLenientJson(text)
  if ('broken' in read) return notADeck({ code: read.broken, params: { line: read.line } })
  if (!isDeckLike(read.source)) return notADeck({ code: 'json-other', params: {} })
  for (const [code, { line, n }] of read.repairs) bench.fix('', line, { code, params: { n } })
  return finish(mendDeck(read.source, name, bench), bench)
}

/** Whether it has a list that is called as one of a deck, or what an ask says. */
function isDeckLike(source: DeckSource): boolean {
  if (source.is === 'list')
    return source.items.length > 0 && source.items.slice(0, 5).every((item) => item.is === 'text' || isDeckLike(item))
  if (source.is !== 'object') return false
  return source.fields.slice(0, 40).some(({ name, source: value }) => {
    if (value.is === 'text') return findName('ask', '', name, false)?.path === 'text'
    if (/^(deck|data|body|content)$/i.test(name) && value.is === 'object') return isDeckLike(value)
    const found = value.is === 'other' ? null : findName('deck', '', name)
    return ['versions', 'asks', 'moves'].includes(found?.path ?? '')
  })
}

function readHtml(text: string): RowsRead | NotADeck {
  const content = contentOfHtml(text)
  const read = 'rows' in content ? readCells(content.rows) : rowsOfText(content.text)
  // A page of anything has paragraphs: what is read of it must say what it is.
  return 'kind' in read && (read.code === 'prose' || read.code === 'table-without-heads')
    ? notADeck({ code: 'web-page', params: {} })
    : read
}

function readCells(rows: readonly string[][]): RowsRead | NotADeck {
  const lines = linesOfLabels(rows)
  return lines === null ? rowsUnderHeads(rows.map((cells, at) => ({ line: at + 1, cells }))) : rowsOfText(lines)
}

function readLines(name: string, type: string, text: string): RowsRead | NotADeck {
  const isTable = /\.(csv|tsv|tab)$/i.test(name) || /\b(csv|tab-separated-values)\b/i.test(type)
  // A text of ours may have anything in its lines.
  const isText = !isTable && /^\s{0,99}(deck|version|ask)[ \t]{0,9}:/i.test(text)
  const separator = isText ? null : separatorOf(text)
  if (separator === '\t') {
    const lines = linesOfLabels(rowsOfCsv(text.slice(0, 200_000), '\t', 2_000).rows.map(({ cells }) => cells))
    if (lines !== null) return rowsOfText(lines)
  }
  if (separator !== null) {
    const read = rowsOfTable(text, separator)
    if (isTable || !('kind' in read) || read.code !== 'table-without-heads') return read
  }
  return isTable ? rowsOfTable(text, ',') : rowsOfText(text)
}

/** Says what became of it: a deck, or a draft and what keeps it from being one. */
function finish(draft: unknown, bench: Bench): DeckReading {
  const { fixes, left } = bench
  const parsed = parseDeck(draft)
  if ('deck' in parsed) return { kind: 'deck', deck: parsed.deck, fixes, left }
  const problems = parsed.problems.map((problem) => ({ ...problem, line: lineAt(bench, problem.path) }))
  return { kind: 'draft', draft, fixes, left, problems, more: parsed.more, part: wholePart(draft, bench) }
}
