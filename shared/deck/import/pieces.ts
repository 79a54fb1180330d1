import { LISTS, MAIN_FIELDS, DECK_PARTS, fieldAt, type ListName, type PartName } from '../fields.ts'
import { DECK_LIMITS } from '../limits.ts'
import type { Bench } from './bench.ts'
import { findName } from './names.ts'
import { asItStood, textSource, type DeckSource, type SourceField } from './source.ts'
import { meantValue, LEFT_AWAY } from './values.ts'

/** A piece of a deck while it is mended: fields and groups of fields, of any form. */
export type LoosePiece = Record<string, unknown>

/** No piece of a deck has nearly as many fields. */
const MOST_FIELDS = 80

/** The lists of a deck in the order in which what they are called is needed. */
export const LIST_NAMES = Object.keys(LISTS) as ListName[]

const isList = (path: string): path is ListName => Object.hasOwn(LISTS, path)

/**
 * Puts the fields of a piece in their places, under their own names and in the form they have in a deck. What is no
 * object comes back as it stood, for the schema to refuse. Lists of pieces are mended too.
 */
export function mendPiece(part: PartName, source: DeckSource, path: string, bench: Bench): unknown {
  bench.lines.set(path, source.line)
  if (source.is !== 'object') return asItStood(source)
  const piece: LoosePiece = {}
  const taken = new Set<string>()
  const put = (leaf: string, { name, line, source }: SourceField, how: string, group: string) => {
    const place = path ? `${path}.${leaf}` : leaf
    if (taken.has(leaf))
      return bench.leave(path, line, { code: 'field-twice', params: { name: name.slice(0, 40), to: leaf } })
    const value = valueOf(part, leaf, place, source, bench)
    bench.lines.set(place, line)
    if (value === LEFT_AWAY) return
    taken.add(leaf)
    if (how !== 'exact' && fieldName(group, name) !== leaf) {
      const isMoved = leaf.includes('.') && leaf.slice(0, leaf.indexOf('.')) !== group
      bench.fix(place, line, { code: isMoved ? 'moved' : 'renamed', params: { from: name, to: leaf } })
    }
    setAt(piece, leaf, value)
  }
  const take = (fields: readonly SourceField[], group: string) => {
    if (fields.length > MOST_FIELDS)
      bench.leave(path, source.line, { code: 'too-many-fields', params: { n: fields.length - MOST_FIELDS } })
    const found = fields.slice(0, MOST_FIELDS).map((field) => ({ field, name: nameOf(part, group, field, bench) }))
    // What has its own name comes first: nothing that looks like it takes its place.
    for (const isExact of [true, false])
      for (const { field, name } of found) {
        if (!name) {
          if (!isExact)
            bench.leave(path, field.line, { code: 'unknown-field', params: { name: field.name.slice(0, 40) } })
        } else if ((name.how === 'exact') === isExact) {
          const main = MAIN_FIELDS[name.path]
          if (isGroup(part, name.path) && field.source.is === 'object') {
            if (name.how !== 'exact')
              bench.fix(path, field.line, { code: 'renamed', params: { from: field.name, to: name.path } })
            setAt(piece, name.path, getAt(piece, name.path) ?? {})
            take(field.source.fields, name.path)
          } else if (isGroup(part, name.path) && main && !isNothing(field.source)) {
            bench.fix(path, field.line, { code: 'moved', params: { from: field.name, to: main } })
            put(main, field, 'exact', group)
          } else put(name.path, field, name.how, group)
        }
      }
  }
  take(source.fields, '')
  if (part === 'deck') dropEmptyGroups(piece, source)
  return piece
}

/** Null where a group belongs says that there is none. */
const isNothing = (source: DeckSource): boolean => source.is === 'other' && source.value === null

/** A group that is null is not there. */
function dropEmptyGroups(piece: LoosePiece, source: DeckSource): void {
  if (source.is !== 'object') return
  for (const { name, source: value } of source.fields)
    if (isNothing(value) && piece[name] === null) Reflect.deleteProperty(piece, name)
}

function nameOf(part: PartName, group: string, { name, source }: SourceField, bench: Bench) {
  if (part === 'deck' && group === 'faces' && name === 'couples')
    return { path: 'faces.couples', how: 'exact' as const }
  const found = findName(part, group, name, bench.guesses > 0)
  if (!found || found.how === 'near') bench.guesses -= 1
  // A text is no list of pieces: whoever writes `ask: "…"` in a deck means something else.
  if (found && isList(found.path) && found.how !== 'exact' && source.is === 'text') return null
  return found
}

const fieldName = (group: string, name: string): string => (group ? `${group}.${name}` : name)

const isGroup = (part: PartName, path: string): boolean =>
  !fieldAt(part, path) && !(part === 'deck' && (isList(path) || path === 'faces.couples'))

function valueOf(part: PartName, leaf: string, path: string, source: DeckSource, bench: Bench): unknown {
  const field = fieldAt(part, leaf)
  if (field?.is === 'turns') return mendTurns(source, path, bench)
  if (field) return meantValue(source, { part, leaf, path, field }, bench)
  if (isList(leaf)) return mendList(leaf, source, bench)
  return leaf === 'faces.couples' ? mendFaces(source, bench) : asItStood(source)
}

/** Mends the items of a list of the deck, as many as it may have: the rest is only counted. */
function mendList(list: ListName, source: DeckSource, bench: Bench): unknown {
  const { part } = LISTS[list]
  const { most } = DECK_LIMITS.items[list]
  const all = itemsOf(source, list, bench)
  if (!all) return asItStood(source)
  const items = all.slice(0, most).map((item, at) => mendPiece(part, namedItem(item, part), `${list}.${at}`, bench))
  return [...items, ...all.slice(most, most + 1).map(() => null)]
}

/** An item that is a text alone is what it is called by, or what is asked. */
function namedItem(item: DeckSource, part: PartName): DeckSource {
  if (item.is !== 'text') return item
  const name = part === 'ask' ? 'text' : DECK_PARTS[part].named
  return { is: 'object', line: item.line, fields: [{ name, line: item.line, source: item }] }
}

/** The items of a list, also of one that was written as an object with the ids for names, or as its only item. */
function itemsOf(source: DeckSource, list: ListName, bench: Bench): DeckSource[] | null {
  if (source.is === 'list') return source.items
  if (source.is !== 'object') return null
  const { part } = LISTS[list]
  const isItem = source.fields.some(({ name }) => findName(part, '', name, false)?.how === 'exact')
  if (isItem) {
    bench.fix(list, source.line, { code: 'to-list', params: {} })
    return [source]
  }
  if (!source.fields.length) return null
  bench.fix(list, source.line, { code: 'keyed-list', params: {} })
  const hasId = fieldAt(part, 'id') !== undefined
  return source.fields.slice(0, MOST_FIELDS).map(({ name, line, source: item }) => {
    const whole = namedItem(item, part)
    if (whole.is !== 'object' || !hasId || whole.fields.some((field) => field.name === 'id')) return whole
    return { ...whole, fields: [{ name: 'id', line, source: textSource(name, line) }, ...whole.fields] }
  })
}

function mendFaces(source: DeckSource, bench: Bench): unknown {
  const { most } = DECK_LIMITS.items.versions
  if (source.is !== 'object' || source.fields.length > most) return asItStood(source)
  return Object.fromEntries(
    source.fields.map(({ name, source }) => [
      name,
      mendPiece('face', namedItem(source, 'face'), `faces.couples.${name}`, bench),
    ]),
  )
}

/** Mends what both say at a push-back. Texts by themselves are said in turn, first by the one who hears the ask. */
function mendTurns(source: DeckSource, path: string, bench: Bench): unknown {
  if (source.is === 'list' && !source.items.length) {
    bench.fix(path, source.line, { code: 'empty-left-out', params: {} })
    return LEFT_AWAY
  }
  if (source.is === 'other' && source.value === null) return LEFT_AWAY
  const { most } = DECK_LIMITS.items['asks.pushBack']
  const items = source.is === 'list' ? source.items : [source]
  if (source.is !== 'list' && source.is !== 'other') bench.fix(path, source.line, { code: 'to-list', params: {} })
  if (items.length > most) return items.slice(0, most + 1).map(asItStood)
  return items.map((item, at) => {
    const place = `${path}.${at}`
    if (item.is !== 'text') return mendPiece('turn', item, place, bench)
    bench.lines.set(place, item.line)
    bench.fix(place, item.line, { code: 'who-found', params: { to: at % 2 ? 'asks' : 'hears' } })
    return { who: at % 2 ? 'asks' : 'hears', text: item.value }
  })
}

/** Reads a field by its path: `reading.why`. */
export function getAt(piece: LoosePiece, path: string): unknown {
  const [group = '', ...rest] = path.split('.')
  if (!Object.hasOwn(piece, group)) return undefined
  const value = piece[group]
  if (!rest.length) return value
  return isLoose(value) ? getAt(value, rest.join('.')) : undefined
}

/** Writes a field by its path, and makes the groups on the way. */
export function setAt(piece: LoosePiece, path: string, value: unknown): void {
  const [group = '', ...rest] = path.split('.')
  if (!rest.length) {
    piece[group] = value
    return
  }
  const inside = piece[group]
  if (isLoose(inside)) setAt(inside, rest.join('.'), value)
  else {
    const made: LoosePiece = {}
    piece[group] = made
    setAt(made, rest.join('.'), value)
  }
}

export const isLoose = (value: unknown): value is LoosePiece =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
