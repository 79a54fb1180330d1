import { DECK_PARTS, LISTS, type DeckField, type ListName, type PartName } from '../../../shared/deck/fields.ts'
import type { Deck } from '../../../shared/deck/schema.ts'
import { itemsIn, readField, readTexts, withIds, writeField, type DeckDraft } from '../draft.ts'

/** What stands where nothing was written yet. */
const BLANK = '…'

/**
 * Makes a deck to look at out of one that is not finished: what a room needs and the draft has not is `…`, and what a room
 * could not show is left out. Nobody plays it.
 */
export function shownDeck(draft: DeckDraft): Deck {
  let deck = withIds(filled('deck', draft))
  for (const list of Object.keys(LISTS) as ListName[]) {
    const items = itemsIn(draft, list).map((piece) => filled(LISTS[list].part, piece))
    if (items.length || NEEDED.includes(list)) deck = { ...deck, [list]: items }
  }
  const { basedOn: _, faces: __, ...shown } = withIds(deck)
  return shown as unknown as Deck
}

/** Lists that a room looks into whether or not they have something in them. */
const NEEDED: readonly ListName[] = ['versions', 'moves', 'asks']

/** Groups that are there whole or not at all. */
const WHOLE_GROUPS = ['terms', 'basedOn']

function filled(part: PartName, piece: DeckDraft): DeckDraft {
  let whole = piece
  for (const [path, field] of Object.entries<DeckField>(DECK_PARTS[part].fields)) {
    const group = path.split('.')[0] ?? ''
    const isNeeded = !field.optional && !(WHOLE_GROUPS.includes(group) && readField(piece, group) === undefined)
    const value = fitting(field, readField(piece, path), readTexts(piece, path))
    if (value !== undefined) whole = set(whole, path, value)
    else if (isNeeded) whole = set(whole, path, field.is === 'texts' || field.is === 'ids' ? [] : BLANK)
    else if (readField(whole, path) !== undefined) whole = writeField(whole, path, undefined)
  }
  return whole
}

/** A value as far as a room can show it; undefined where it cannot. */
function fitting(field: DeckField, value: unknown, texts: readonly string[]): unknown {
  if (field.is === 'texts' || field.is === 'ids') return Array.isArray(value) ? texts : undefined
  if (field.is === 'turns') return Array.isArray(value) && value.length ? value : undefined
  if (field.is === 'whole') return typeof value === 'number' ? value : undefined
  if (field.is === 'choice' && !Object.hasOwn(field.choices ?? {}, String(value))) return undefined
  return typeof value === 'string' && value ? value : undefined
}

/** Writes a field as it is: ids follow later. */
function set(piece: DeckDraft, path: string, value: unknown): DeckDraft {
  const [group = '', leaf] = path.split('.')
  if (leaf === undefined) return { ...piece, [group]: value }
  const before = piece[group]
  return { ...piece, [group]: { ...(typeof before === 'object' ? before : {}), [leaf]: value } }
}
