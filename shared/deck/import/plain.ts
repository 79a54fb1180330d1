import { DECK_LIMITS } from '../limits.ts'
import { findHead, isKnownHead, namedBy, partCalled, ROW_PARTS, type RowPart } from './heads.ts'
import { isGift } from './kinds.ts'
import { notADeck, type DeckFix, type LeftOut, type NotADeck } from './reading.ts'
import { MOST_ROWS, type DeckCell, type DeckRow } from './rows.ts'
import type { RowsRead } from './table.ts'
import { withoutBullet } from './texts.ts'

/** A line of a block, with the lines that go on with it. */
interface Entry {
  /** Null: it has none, or none that is known. */
  label: string | null
  lines: string[]
  line: number
}

/** A label, its colon and what follows. */
const LABEL = /^([^:：]{1,60})[:：][ \t\u00a0]?([^]*)$/

/** A line that goes on with the one above is set in by so much, whatever it looks like. */
export const INDENT = '  '

/**
 * Reads a text: blocks with a blank line between them, each with lines as `From: Anna`. Without any such line its
 * paragraphs, or the items of its list, are taken as what is asked.
 */
export function rowsOfText(text: string): RowsRead | NotADeck {
  const lines = text.split(/\r\n|\n|\r/)
  const quiz = () => (isGift(text) ? notADeck({ code: 'gift', params: {} }) : null)
  const n = lines.filter((line, at) => line.trim() !== '' && (lines[at - 1] ?? '').trim() === '').length
  if (n > MOST_ROWS) return quiz() ?? notADeck({ code: 'too-many-rows', params: { n, most: MOST_ROWS } })
  if (lines.length > MOST_LINES) return notADeck({ code: 'prose', params: {} })
  const blocks = blocksOf(lines)
  return blocks.some((block) => block.some(({ label }) => label !== null))
    ? labelled(blocks)
    : (quiz() ?? unlabelled(blocks))
}

/** The text of a large deck has not nearly as many. */
const MOST_LINES = 20_000

function blocksOf(lines: readonly string[]): Entry[][] {
  const blocks: Entry[][] = []
  let block: { text: string; line: number }[] = []
  const end = () => {
    if (block.length) blocks.push(entriesOf(block))
    block = []
  }
  for (const [at, line] of lines.entries())
    if (line.trim() === '') end()
    else block.push({ text: line, line: at + 1 })
  end()
  return blocks
}

function entriesOf(block: readonly { text: string; line: number }[]): Entry[] {
  const setIn = block.reduce((least, { text }) => Math.min(least, text.length - text.trimStart().length), Infinity)
  const entries: Entry[] = []
  for (const { text, line } of block) {
    const own = text.slice(setIn)
    const last = entries.at(-1)
    const goesOn = last !== undefined && own.startsWith(INDENT)
    const [, label, value = ''] = (!goesOn && LABEL.exec(withoutBullet(own) ?? own)) || []
    if (label !== undefined && (isKnownHead(label) || (!last && partCalled(label))))
      entries.push({ label: label.trim(), lines: [value], line })
    else if (last !== undefined && last.label !== null)
      last.lines.push(goesOn ? withoutDot(own.slice(INDENT.length)) : own)
    else entries.push({ label: null, lines: [own], line })
  }
  return entries
}

/** A line of nothing but dots has one more than it means: that of a blank line has one. */
const withoutDot = (line: string): string => (/^\.+$/.test(line) ? line.slice(1) : line)

function labelled(blocks: readonly Entry[][]): RowsRead {
  const rows: DeckRow[] = []
  const fixes: DeckFix[] = []
  const left: LeftOut[] = []
  for (const block of blocks) {
    const labels = block.flatMap(({ label }) => label ?? [])
    const last = rows.at(-1)
    if (!labels.length) {
      const text = block.map(({ lines }) => lines.join('\n')).join(' ')
      const line = block[0]?.line ?? 1
      if (last?.part === 'ask' && !hasText(last)) last.cells.push({ path: 'text', text, line, item: 0 })
      else left.push({ path: '', line, code: 'stray-text', params: {} })
      continue
    }
    const begun = partBegun(block)
    const part = begun ?? partOf(labels)
    const row: DeckRow = { part, line: block[0]?.line ?? 1, cells: [] }
    for (const [at, entry] of block.entries()) {
      const isTitle =
        entry.label === null && at === 0 && (entry.lines[0] ?? '').length <= DECK_LIMITS.characters['asks.title']
      if (entry.label === null && !isTitle) left.push({ path: '', line: entry.line, code: 'stray-text', params: {} })
      else row.cells.push(...cellsOf(entry, part, begun !== null && at === 0, fixes, left))
    }
    // A blank line within an ask: what it says comes after the rest.
    const isSame = begun === null && part === 'ask' && last?.part === 'ask' && !hasText(last)
    if (isSame && !row.cells.some(({ path }) => last.cells.some((cell) => cell.path === path)))
      last.cells.push(...row.cells)
    else rows.push(row)
  }
  return { rows, fixes, left }
}

const hasText = ({ cells }: DeckRow): boolean => cells.some(({ path }) => path === 'text')

/** The part whose name begins a block, as `Version: The evidence file`. */
function partBegun([first]: readonly Entry[]): RowPart | null {
  return typeof first?.label === 'string' ? partCalled(first.label) : null
}

/** The part that has the most of these labels; an ask, where others have as many. */
function partOf(labels: readonly string[]): RowPart {
  const counts = ROW_PARTS.map(
    (part) => labels.filter((label) => (findHead(part, label)?.how ?? 'near') !== 'near').length,
  )
  return ROW_PARTS[counts.indexOf(Math.max(...counts))] ?? 'ask'
}

function cellsOf(entry: Entry, part: RowPart, isName: boolean, fixes: DeckFix[], left: LeftOut[]): DeckCell[] {
  const { label, lines, line } = entry
  const head = isName || label === null ? { path: namedBy(part), how: 'exact' as const } : findHead(part, label)
  if (!head) {
    left.push({ path: '', line, code: 'not-of-part', params: { name: label ?? '', to: part } })
    return []
  }
  if (head.how === 'near')
    fixes.push({ path: '', line, code: 'column-guessed', params: { from: label ?? '', to: head.path } })
  const [first = '', ...others] = lines
  const items = others.map(withoutBullet)
  if (first.trim() === '' && items.length && items.every((item) => item !== null))
    return items.map((text, at) => ({ path: head.path, text, line: line + at + 1, item: 0 }))
  const text = unquoted(lines.join('\n'))
  return text.trim() === '' ? [] : [{ path: head.path, text, line, item: OF_NAMES.includes(head.path) ? null : 0 }]
}

/** Lists of names, which nobody writes in lines of their own. */
const OF_NAMES: readonly string[] = ['reading.versions', 'meant']

/** A text in the quotation marks of JSON is what JSON means by it. */
function unquoted(text: string): string {
  if (!text.startsWith('"') || !text.endsWith('"')) return text
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' ? value : text
  } catch {
    return text
  }
}

/** Paragraphs or the items of a list, each of which could be an ask; a text that goes on for longer is none of ours. */
function unlabelled(blocks: readonly Entry[][]): RowsRead | NotADeck {
  const all = blocks.flat()
  const items = all.map(({ lines: [line = ''] }) => withoutBullet(line))
  const isList = items.length > 1 && items.every((item) => item !== null)
  const asks = isList
    ? all.map(({ line }, at) => ({ text: items[at] ?? '', line }))
    : blocks.map((block) => ({ text: block.map(({ lines }) => lines.join(' ')).join(' '), line: block[0]?.line ?? 1 }))
  const most = DECK_LIMITS.characters['asks.text']
  if (asks.length < 2 || asks.some(({ text }) => text.length > most)) return notADeck({ code: 'prose', params: {} })
  if (asks.length > MOST_ROWS) return notADeck({ code: 'too-many-rows', params: { n: asks.length, most: MOST_ROWS } })
  const rows = asks.map(({ text, line }): DeckRow => ({
    part: 'ask',
    line,
    cells: [{ path: 'text', text, line, item: 0 }],
  }))
  return { rows, fixes: [], left: [] }
}
