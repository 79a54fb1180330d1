import { LISTS, DECK_PARTS, TURN_HEADS, type DeckField, type ListName, type PartName } from '../fields.ts'
import type { Deck } from '../schema.ts'
import type { RowPart } from '../import/heads.ts'

/** A field of a piece with what stands in it. `number`: its place in a list, from 1; null where it is no list. */
export interface ExportedCell {
  head: string
  number: number | null
  text: string
}

/** A piece of a deck as a row, with the cells in the order of its fields. */
export interface ExportedRow {
  part: RowPart
  cells: ExportedCell[]
}

/** What may be there and have nothing in it, which no cell can say. */
const MAY_BE_EMPTY = ['warmUps', 'questions', 'faces', 'faces.couples'] as const

/** Takes a deck apart into rows, of which `import/` makes the same deck again. */
export function rowsOfDeck(deck: Deck): ExportedRow[] {
  const lists = (Object.keys(LISTS) as ListName[]).flatMap((list): ExportedRow[] => {
    const { part } = LISTS[list]
    return (deck[list] ?? []).map((piece) => ({ part, cells: cellsOf(part, piece) }))
  })
  const faces = Object.entries(deck.faces?.couples ?? {}).map(([id, face]): ExportedRow => ({
    part: 'face',
    cells: [{ head: 'id', number: null, text: id }, ...cellsOf('face', face)],
  }))
  const empty = MAY_BE_EMPTY.filter((path) => isEmpty(valueAt(deck, path)))
  const note = empty.length ? [{ head: 'empty', number: null, text: empty.join('\n') }] : []
  return [{ part: 'deck', cells: [...cellsOf('deck', deck), ...note] }, ...lists, ...faces]
}

function cellsOf(part: PartName, piece: object): ExportedCell[] {
  return Object.entries(DECK_PARTS[part].fields as Readonly<Record<string, DeckField>>).flatMap(
    ([path, { is }]): ExportedCell[] => {
      const value = valueAt(piece, path)
      if (value === undefined) return []
      if (is === 'turns')
        return (value as { who: keyof typeof TURN_HEADS; text: string }[]).map(({ who, text }, at) => ({
          head: TURN_HEADS[who][0],
          number: at + 1,
          text,
        }))
      if (Array.isArray(value))
        return value.map((text: unknown, at) => ({ head: path, number: at + 1, text: String(text) }))
      return [{ head: path, number: null, text: typeof value === 'number' ? String(value) : (value as string) }]
    },
  )
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

function valueAt(piece: object, path: string): unknown {
  let value: unknown = piece
  for (const name of path.split('.')) value = (value as Readonly<Record<string, unknown>> | undefined)?.[name]
  return value
}
