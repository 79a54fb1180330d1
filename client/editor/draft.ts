import { fieldAt, LISTS, DECK_PARTS, type ListName } from '../../shared/deck/fields.ts'
import { idFrom } from '../../shared/deck/import/ids.ts'

/** A deck while it is made: any field may be missing, empty or of a form that a deck does not have. */
export type DeckDraft = Readonly<Record<string, unknown>>

const isPiece = (value: unknown): value is DeckDraft =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a field holds. In: its path, as `asks.3.reading.why`. Out: undefined where there is nothing. */
export function readField(draft: DeckDraft, path: string): unknown {
  let value: unknown = draft
  for (const step of path.split('.')) {
    if (Array.isArray(value)) value = (value as unknown[])[Number(step)]
    else if (isPiece(value) && Object.hasOwn(value, step)) value = value[step]
    else return undefined
  }
  return value
}

/** A field that holds a text, as it is shown: empty where it holds none. */
export function readText(draft: DeckDraft, path: string): string {
  const value = readField(draft, path)
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** A field that holds texts; what is in it and no text is left out. */
export function readTexts(draft: DeckDraft, path: string): string[] {
  const value = readField(draft, path)
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
}

/** The pieces of a list of the draft. */
export function itemsIn(draft: DeckDraft, list: ListName): DeckDraft[] {
  const value = readField(draft, list)
  return Array.isArray(value) ? value.map((each: unknown) => (isPiece(each) ? each : {})) : []
}

/**
 * Returns the draft with another value in a field; `undefined` takes the field out, and a group of fields with it that has
 * nothing else in it. The draft itself stays as it is, and so do its pieces that do not change.
 */
export const writeField = (draft: DeckDraft, path: string, value: unknown): DeckDraft =>
  withIds((write(draft, path.split('.'), value) ?? {}) as DeckDraft)

function write(piece: unknown, [step, ...rest]: string[], value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(piece))
    return piece.map((each: unknown, at) => (String(at) === step ? (write(each, rest, value) ?? {}) : each))
  const group = isPiece(piece) ? piece : {}
  const { [step]: before, ...others } = group
  const next = write(before, rest, value)
  if (next !== undefined) return { ...group, [step]: next }
  return Object.keys(others).length ? others : undefined
}

/** Adds a piece at the end of a list. */
export const addPiece = (draft: DeckDraft, list: ListName, piece: DeckDraft = {}): DeckDraft =>
  withIds({ ...draft, [list]: [...itemsIn(draft, list), piece] })

/** Takes a piece out of a list. Where others named it, they do no more. */
export function removePiece(draft: DeckDraft, list: ListName, at: number): DeckDraft {
  const pieces = itemsIn(draft, list)
  const gone = idOf(pieces[at])
  const kept = pieces.filter((_, index) => index !== at)
  return withIds(renamed({ ...draft, [list]: kept }, list, (id) => (id === gone ? null : id)))
}

/** Moves a piece of a list to another place in it; to none beyond its ends. */
export function movePiece(draft: DeckDraft, list: ListName, from: number, to: number): DeckDraft {
  const pieces = itemsIn(draft, list)
  const [piece] = pieces.splice(from, 1)
  if (!piece) return draft
  pieces.splice(Math.max(0, to), 0, piece)
  return { ...draft, [list]: pieces }
}

/** The id of a piece; empty where it has none. */
export const idOf = (piece: DeckDraft | undefined): string => (typeof piece?.id === 'string' ? piece.id : '')

/**
 * Gives every piece the id that follows from its name, and whatever names a piece the same one. Nobody sees ids: they are
 * only what holds a deck together, and a room keeps the deck it was opened with.
 */
export function withIds(draft: DeckDraft): DeckDraft {
  let whole: DeckDraft = draft
  for (const list of Object.keys(LISTS) as ListName[]) {
    const { part } = LISTS[list]
    if (!fieldAt(part, 'id')) continue
    const pieces = itemsIn(whole, list)
    const taken = new Set<string>()
    const ids = pieces.map((piece) => {
      const id = idFrom(readText(piece, DECK_PARTS[part].named), part, taken)
      taken.add(id)
      return id
    })
    if (pieces.every((piece, at) => piece.id === ids[at])) continue
    const changed = new Map(pieces.map((piece, at) => [idOf(piece), ids[at] ?? '']))
    const named = { ...whole, [list]: pieces.map((piece, at) => ({ ...piece, id: ids[at] })) }
    whole = renamed(named, list, (id) => changed.get(id) ?? id)
  }
  const id = idFrom(readText(whole, 'title'), 'deck', new Set())
  return whole.id === id ? whole : { ...whole, id }
}

/** Changes the ids by which asks and faces name versions, and asks name intents. Null: named no more. */
function renamed(draft: DeckDraft, list: ListName, to: (id: string) => string | null): DeckDraft {
  const path = list === 'versions' ? 'reading.versions' : list === 'intents' ? 'meant' : null
  if (path === null) return draft
  const asks = itemsIn(draft, 'asks').map((ask) => {
    const before = readField(ask, path)
    if (!Array.isArray(before)) return ask
    const after = readTexts(ask, path).flatMap((id) => to(id) ?? [])
    // A list of intents that is empty says nothing; one of versions says that it is none of them.
    return write(ask, path.split('.'), list === 'intents' && !after.length ? undefined : after) as DeckDraft
  })
  const faces = readField(draft, 'faces.couples')
  const whole = asks.length ? { ...draft, asks } : draft
  if (list !== 'versions' || !isPiece(faces)) return whole
  const entries = Object.entries(faces).flatMap(([id, face]) => {
    const now = to(id)
    return now === null ? [] : [[now, face] as const]
  })
  const left = entries.length ? Object.fromEntries(entries) : undefined
  return write(whole, ['faces', 'couples'], left) as DeckDraft
}
