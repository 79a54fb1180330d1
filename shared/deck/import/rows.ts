import { LISTS, fieldAt, type ListName } from '../fields.ts'
import { EMPTY_HEAD, type RowPart } from './heads.ts'
import { splitTexts } from './texts.ts'
import { textSource, type DeckSource, type SourceField } from './source.ts'

/** What a table or a text has under one head. */
export interface DeckCell {
  /** The field it is for; `pushBack.hears` and `pushBack.asks` for a line of a push-back. */
  path: string
  text: string
  line: number
  /** Where the field is a list: in which order it comes, as one item; null where it is all items in one text. */
  item: number | null
}

/** One piece of a deck: a row of a table, or a block of text. */
export interface DeckRow {
  part: RowPart
  line: number
  cells: DeckCell[]
}

/** More than the largest deck has pieces. */
export const MOST_ROWS = 240

/** What each list of a deck is called as a row. */
const LIST_OF = Object.fromEntries(
  (Object.keys(LISTS) as ListName[]).map((list) => [LISTS[list].part, list]),
) as Partial<Record<RowPart, ListName>>

/** Puts rows together to a deck, as its JSON would say it. */
export function sourceOfRows(rows: readonly DeckRow[]): DeckSource {
  const ofDeck = rows.filter(({ part }) => part === 'deck')
  const fields = ofDeck.flatMap((row) => fieldsOf(row))
  const lists = new Map<string, DeckSource[]>()
  const faces: SourceField[] = []
  for (const row of rows) {
    const { part, line, cells } = row
    const piece: DeckSource = { is: 'object', line, fields: fieldsOf(row) }
    const list = LIST_OF[part]
    if (list) lists.set(list, [...(lists.get(list) ?? []), piece])
    if (part === 'face') {
      const id = cells.find(({ path }) => path === 'id')
      faces.push({ name: id?.text.trim() ?? '', line, source: piece })
    }
  }
  for (const [name, items] of lists) fields.push(fieldWith(name, { is: 'list', items, line: items[0]?.line ?? 1 }))
  if (faces.length) fields.push(fieldWith('faces.couples', { is: 'object', fields: faces, line: faces[0]?.line ?? 1 }))
  if (!fields.some(({ name }) => name === 'listenFor'))
    fields.push(fieldWith('listenFor', { is: 'list', items: [], line: 1 }))
  return { is: 'object', fields: [...fields, ...emptyFields(ofDeck)], line: 1 }
}

const fieldWith = (name: string, source: DeckSource): SourceField => ({ name, source, line: source.line })

/** What is there without anything in it, as a deck says it. */
function emptyFields(rows: readonly DeckRow[]): SourceField[] {
  const cells = rows.flatMap((row) => row.cells).filter(({ path }) => path === EMPTY_HEAD)
  return cells.flatMap(({ text, line }) =>
    splitTexts(text).map((name) => {
      const isList = Object.hasOwn(LISTS, name)
      return { name, line, source: isList ? { is: 'list', items: [], line } : { is: 'object', fields: [], line } }
    }),
  )
}

/** The fields of a piece. Cells of one list are put together in their order. */
function fieldsOf({ part, line, cells }: DeckRow): SourceField[] {
  const fields = new Map<string, SourceField>()
  const listAt = (path: string): DeckSource[] => {
    const known = fields.get(path)?.source
    if (known?.is === 'list') return known.items
    const source = { is: 'list' as const, items: [], line }
    fields.set(path, fieldWith(path, source))
    return source.items
  }
  for (const { path, text, line, item } of [...cells].sort((one, other) => (one.item ?? 0) - (other.item ?? 0))) {
    if (path === EMPTY_HEAD || (part === 'face' && path === 'id')) continue
    const who = path.startsWith('pushBack.') ? path.slice('pushBack.'.length) : null
    if (who !== null) {
      const turn = [fieldWith('who', textSource(who, line)), fieldWith('text', textSource(text, line))]
      listAt('pushBack').push({ is: 'object', fields: turn, line })
      continue
    }
    const form = fieldAt(part, path)?.is
    if (form === 'texts' || form === 'ids') {
      const items = item !== null ? [text] : splitTexts(text, form === 'ids')
      listAt(path).push(...items.map((item) => textSource(item, line)))
    } else if (form === 'whole' && /^\d{1,9}$/.test(text)) {
      // A table has no other numbers than those.
      fields.set(path, fieldWith(path, { is: 'other', value: Number(text), line }))
    } else if (!fields.has(path)) fields.set(path, fieldWith(path, textSource(text, line)))
    // A second text under one name: both are told of, as in JSON.
    else fields.set(`${path}\n${fields.size}`, fieldWith(path, textSource(text, line)))
  }
  // An ask that says why it is none of the versions has none.
  if (part === 'ask' && fields.has('reading.because')) listAt('reading.versions')
  return [...fields.values()]
}
