import { LISTS, DECK_PARTS, type ListName, type PartName } from '../../shared/deck/fields.ts'
import { idOf, itemsIn, readField, readText, type DeckDraft } from './draft.ts'

/** Where two drafts of a deck differ. */
export type Difference = { part: PartName; named: string } & (
  { is: 'mine' | 'theirs' } | { is: 'field'; field: string; mine: string; theirs: string } | { is: 'order' }
)

/**
 * Lists where two drafts differ, piece by piece, in the order of the editor: pieces that only one of them has, fields that
 * say something else, and lists that are in another order. Pieces are compared by their ids, which follow from their names:
 * one with another name is another piece.
 */
export function differences(mine: DeckDraft, theirs: DeckDraft): Difference[] {
  return [
    ...inFields('deck', '', mine, theirs),
    ...(Object.keys(LISTS) as ListName[]).flatMap((list) => inList(list, itemsIn(mine, list), itemsIn(theirs, list))),
  ]
}

function inList(list: ListName, mine: readonly DeckDraft[], theirs: readonly DeckDraft[]): Difference[] {
  const { part } = LISTS[list]
  const named = (piece: DeckDraft) => readText(piece, DECK_PARTS[part].named)
  const same = (piece: DeckDraft, among: readonly DeckDraft[]) =>
    among.find((each) => (idOf(piece) ? idOf(each) === idOf(piece) : named(each) === named(piece)))
  const only = (pieces: readonly DeckDraft[], among: readonly DeckDraft[], is: 'mine' | 'theirs') =>
    pieces.filter((piece) => !same(piece, among)).map((piece): Difference => ({ is, part, named: named(piece) }))
  const both = mine.flatMap((piece) => {
    const other = same(piece, theirs)
    return other ? [{ piece, other }] : []
  })
  const places = both.map(({ other }) => theirs.indexOf(other))
  const isMoved = places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0))
  return [
    ...only(mine, theirs, 'mine'),
    ...only(theirs, mine, 'theirs'),
    ...both.flatMap(({ piece, other }) => inFields(part, named(piece), piece, other)),
    ...(isMoved ? [{ is: 'order', part, named: '' } as const] : []),
  ]
}

function inFields(part: PartName, named: string, mine: DeckDraft, theirs: DeckDraft): Difference[] {
  return [...Object.keys(DECK_PARTS[part].fields), ...(part === 'deck' ? ['faces'] : [])].flatMap(
    (field): Difference[] => {
      if (field === 'id') return []
      const [one, other] = [mine, theirs].map((draft) => said(readField(draft, field)))
      return one === other ? [] : [{ is: 'field', part, named, field, mine: one ?? '', theirs: other ?? '' }]
    },
  )
}

/** A value as people can read it. */
function said(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(said).join('\n')
  if (typeof value === 'object') return Object.values(value).map(said).join(' · ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
