import * as v from 'valibot'

// Makes, for any schema, the inputs of a size that may cost most before they are refused. It walks the schema, so that
// one that is added tomorrow is covered without a line here.

/** What a schema has beside what the library says: the parts that this walk looks at. */
interface Node {
  kind: string
  type: string
  pipe?: readonly Node[]
  entries?: Record<string, Node>
  item?: Node
  value?: Node
  options?: readonly unknown[]
  wrapped?: Node
  literal?: unknown
  requirement?: unknown
}

/** Makes JSON of a whole input from the JSON of what is at this place. */
type Put = (json: string) => string

/** A place in an input, and what belongs there. */
interface Spot {
  path: string
  node: Node
  put: Put
}

const nodeOf = (schema: v.GenericSchema) => schema as unknown as Node

const isChoice = ({ type }: Node) => type === 'union' || type === 'variant'

const hasInside = ({ entries, item, options, value }: Node) => Boolean(entries ?? item ?? options ?? value)

/** The part of a pipe, or of a pipe in it, that says what is inside: lists and objects are measured first. */
function core(node: Node): Node {
  const parts = (node.pipe ?? []).filter(({ kind }) => kind === 'schema').map(core)
  return parts.findLast(hasInside) ?? node
}

/** How long a list or text may be; null where that is not said. */
function mostOf({ pipe = [] }: Node): number | null {
  for (const part of pipe) {
    const most = part.type === 'max_length' ? part.requirement : mostOf(part)
    if (typeof most === 'number') return most
  }
  return null
}

/** Values one of which fits most leaves, the smallest first. */
const TRIED = [0, 1, 2, 5, 12, true, 'a', 'en', '1234', 'k'.repeat(32), {}, [], null]

/** A small value that fits this schema, as JSON; of a leaf that takes none of a few, one that does not fit. */
function fitting(node: Node): string {
  const known = KNOWN.get(node)
  if (known !== undefined) return known
  const json = fittingOnce(node)
  KNOWN.set(node, json)
  return json
}
const KNOWN = new WeakMap<Node, string>()

function fittingOnce(node: Node): string {
  const inside = core(node)
  if (inside.wrapped) return fitting(inside.wrapped)
  if (inside.entries) return object(inside.entries)
  if (inside.item) return `[${fitting(inside.item)}]`
  if (inside.type === 'record' && inside.value) return `{"a":${fitting(inside.value)}}`
  if (isChoice(inside)) return fitting(inside.options?.[0] as Node)
  if (inside.type === 'picklist') return JSON.stringify(inside.options?.[0])
  if (inside.type === 'literal') return JSON.stringify(inside.literal)
  const fits = TRIED.filter((value) => v.is(node as unknown as v.GenericSchema, value))
  return JSON.stringify(fits.length ? fits[0] : 'a')
}

const object = (entries: Record<string, Node>, but?: [field: string, json: string]) =>
  `{${Object.entries(entries)
    .map(([field, node]) => `${JSON.stringify(field)}:${but?.[0] === field ? but[1] : fitting(node)}`)
    .join(',')}}`

/** With so many wrong items at once a list shows what each more of them costs. */
const MANY = 8

/** A small input that fits this schema. */
export const fittingInput = (schema: v.GenericSchema): unknown => JSON.parse(fitting(nodeOf(schema)))

/** Every place of a schema, the whole of it first. A list has two places inside: its one item, and many at once. */
function* spots(schema: v.GenericSchema): Generator<Spot> {
  yield* within({ path: '', node: nodeOf(schema), put: (json) => json })
}

function* within(spot: Spot): Generator<Spot> {
  const { path, node, put } = spot
  const inside = core(node)
  if (inside.wrapped) {
    yield* within({ ...spot, node: inside.wrapped })
    return
  }
  yield spot
  if (inside.entries)
    for (const [field, entry] of Object.entries(inside.entries))
      yield* within({
        path: `${path}.${field}`,
        node: entry,
        put: (json) => put(object(inside.entries ?? {}, [field, json])),
      })
  if (inside.item) {
    const most = Math.min(MANY, mostOf(node) ?? MANY)
    yield* within({ path: `${path}.0`, node: inside.item, put: (json) => put(`[${json}]`) })
    if (most > 1)
      yield* within({
        path: `${path}.*`,
        node: inside.item,
        put: (json) => put(`[${Array.from({ length: most }, () => json).join()}]`),
      })
  }
  if (isChoice(inside))
    for (const option of inside.options ?? []) yield* within({ ...spot, path: `${path}|`, node: option as Node })
  if (inside.type === 'record' && inside.value) {
    yield* within({ path: `${path}.a`, node: inside.value, put: (json) => put(`{"a":${json}}`) })
  }
}

const times = (bytes: number, piece: string) => piece.repeat(Math.max(1, Math.floor(bytes / Buffer.byteLength(piece))))
const listOf = (bytes: number, piece: string) => `[${times(bytes - 2, `${piece},`).slice(0, -1)}]`
const textOf = (bytes: number, piece: string) => `"${times(bytes - 2, piece)}"`
const nested = (bytes: number, open: string, close: string, inmost: string) => {
  const deep = Math.max(1, Math.floor((bytes - inmost.length) / (open.length + close.length)))
  return open.repeat(deep) + inmost + close.repeat(deep)
}
const keys = (bytes: number, of: (at: number) => string) => {
  const parts: string[] = []
  for (let length = 2; length < bytes; length += (parts.at(-1)?.length ?? 0) + 1) parts.push(`"${of(parts.length)}":1`)
  return `{${parts.slice(0, -1).join()}}`
}

/** What can be put at a place, as JSON of about so many bytes. */
const FILLERS: Readonly<Record<string, (bytes: number, spot: Spot) => string>> = {
  zeros: (bytes) => listOf(bytes, '0'),
  'empty texts': (bytes) => listOf(bytes, '""'),
  'empty objects': (bytes) => listOf(bytes, '{}'),
  'empty lists': (bytes) => listOf(bytes, '[]'),
  'equal items that fit': (bytes, { node }) => listOf(bytes, fitting(core(node).item ?? node)),
  'lists in lists': (bytes) => nested(bytes, '[', ']', ''),
  'objects in objects': (bytes) => nested(bytes, '{"a":', '}', '0'),
  'the same in itself': (bytes, { node }) => nested(bytes, '[', ']', fitting(node)),
  'unknown fields': (bytes) => keys(bytes, (at) => `f${at}`),
  'numbered fields': (bytes) => keys(bytes, (at) => `${at * 7}`),
  'names every object has': (bytes) => keys(bytes, (at) => ['__proto__', 'constructor', 'toString'][at % 3] ?? ''),
  letters: (bytes) => textOf(bytes, 'a'),
  digits: (bytes) => textOf(bytes, '7'),
  'a long number': (bytes) => times(bytes, '9'),
  blanks: (bytes) => textOf(bytes, ' '),
  'short words': (bytes) => textOf(bytes, 'a '),
  dashes: (bytes) => textOf(bytes, 'a-'),
  'signs of a key and one that is none': (bytes) => `${textOf(bytes, 'k').slice(0, -1)}!"`,
  'tags and linkers': (bytes) => textOf(bytes, '\u{e0020}\u094d'),
  'marks upon marks': (bytes) => textOf(bytes, '\u0301'),
  'prepending signs': (bytes) => textOf(bytes, '\u0600'),
  'half pairs': (bytes) => textOf(bytes, '\\ud800'),
  'joined emoji': (bytes) => textOf(bytes, '👩\u200d'),
  'open brackets': (bytes) => textOf(bytes, '(“'),
  addresses: (bytes) => textOf(bytes, 'a.a@'),
  numerals: (bytes) => textOf(bytes, '0 -'),
}

/** An input that is dear in one place, and otherwise as it should be. */
export interface Dear {
  what: string
  /** It as it comes over the wire, of about so many bytes. */
  json: () => string
}

/**
 * All inputs of about so many bytes. `length`: texts and lists are no longer than their schema allows, so that what looks
 * at them after the schema is met too. `seen`: leaves that were met elsewhere and need not be met again.
 */
export function* dearest(
  schema: v.GenericSchema,
  bytes: number,
  { length = 'whole', seen = new Set() }: { length?: 'whole' | 'fitting'; seen?: Set<object> } = {},
): Generator<Dear> {
  for (const spot of spots(schema)) {
    // In every item of a list at once the same leaf is another matter.
    if (spot.node.type === 'literal' || (seen.has(spot.node) && !spot.path.includes('*'))) continue
    seen.add(spot.node)
    const around = Buffer.byteLength(spot.put(''))
    const places = spot.put('"\u0001"').split('"\u0001"').length - 1
    const room = Math.floor((bytes - around) / places) - 1
    const most = mostOf(spot.node)
    // A unit of a text has at most three bytes, and in JSON six.
    const fits = length === 'fitting' && most !== null ? Math.min(room, most) : room
    for (const [name, fill] of Object.entries(FILLERS))
      yield { what: `${name} at ${spot.path || 'the top'}`, json: () => spot.put(fill(fits, spot)) }
  }
}
