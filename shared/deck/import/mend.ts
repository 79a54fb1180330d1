import { LISTS, DECK_PARTS, fieldAt, type ListName } from '../fields.ts'
import { DECK_LIMITS } from '../limits.ts'
import { lineAt, type Bench } from './bench.ts'
import { idFrom, isId } from './ids.ts'
import { plainName } from './names.ts'
import { getAt, isLoose, LIST_NAMES, mendPiece, setAt, type LoosePiece } from './pieces.ts'
import type { DeckSource } from './source.ts'
import { tellIn } from './tells.ts'
import { splitTexts } from './texts.ts'

/** Longer ones are refused anyway. */
const LONGEST = 2_000

/** The ids of a list, and what each is called by whoever refers to it: null for what could mean two of them. */
interface Known {
  ids: Set<string>
  byName: Map<string, string | null>
}
const nothingKnown = (): Known => ({ ids: new Set(), byName: new Map() })

/**
 * Makes a deck of what stood in a file, as far as that can be known: fields under their names, ids made of names,
 * references by id, telling words as they stand in their text. In: the name of the file. Everything it changes is told.
 */
export function mendDeck(source: DeckSource, fileName: string, bench: Bench): unknown {
  const deck = mendPiece('deck', withoutSchema(unwrapped(source, bench)), '', bench)
  if (!isLoose(deck)) return deck
  nameDeck(deck, fileName, bench)
  const known = new Map<ListName, Known>()
  for (const list of LIST_NAMES) known.set(list, nameItems(deck, list, bench))
  if (deck.listenFor === undefined) {
    deck.listenFor = []
    bench.fix('listenFor', lineAt(bench, '') ?? 1, { code: 'empty-list', params: {} })
  }
  const versions = known.get('versions') ?? nothingKnown()
  const intents = known.get('intents') ?? nothingKnown()
  for (const [at, ask] of piecesOf(deck, 'asks')) mendAsk(ask, `asks.${at}`, { versions, intents }, bench)
  nameFaces(deck, versions, bench)
  return deck
}

/** A deck in a list or an object of its own, and asks without their deck. */
function unwrapped(source: DeckSource, bench: Bench): DeckSource {
  const [only] = source.is === 'list' && source.items.length === 1 ? source.items : []
  if (only?.is === 'object' && only.fields.some(({ name }) => name === 'asks' || name === 'versions')) {
    bench.fix('', source.line, { code: 'unwrapped', params: { name: '[ ]' } })
    return only
  }
  if (source.is === 'list') {
    bench.fix('', source.line, { code: 'asks-alone', params: {} })
    return { is: 'object', line: source.line, fields: [{ name: 'asks', line: source.line, source }] }
  }
  const [field] = source.is === 'object' && source.fields.length === 1 ? source.fields : []
  if (field?.source.is === 'object' && /^(deck|data|body|content)$/i.test(field.name)) {
    bench.fix('', source.line, { code: 'unwrapped', params: { name: field.name } })
    return field.source
  }
  return source
}

/** What says where the form of decks is described is no part of the deck. */
const withoutSchema = (source: DeckSource): DeckSource =>
  source.is === 'object' ? { ...source, fields: source.fields.filter(({ name }) => name !== '$schema') } : source

/** Gives a deck the title and id that it does not have. */
function nameDeck(deck: LoosePiece, fileName: string, bench: Bench): void {
  if (deck.title === undefined) {
    const title = fileName
      .replace(/\.[^./]{1,10}$/, '')
      .replace(/\.reask$/, '')
      .replace(/[_-]+/g, ' ')
      .trim()
    const short = [...title].slice(0, DECK_LIMITS.characters.title).join('')
    if (short) {
      deck.title = short[0]?.toUpperCase() + short.slice(1)
      bench.fix('title', 1, { code: 'title-from-name', params: { to: String(deck.title) } })
    }
  }
  const { title, id } = deck
  if (typeof id === 'string' && isId(id)) return
  const from = typeof id === 'string' ? id : ''
  const to = idFrom(from.trim() || (typeof title === 'string' ? title : ''), 'deck', new Set())
  deck.id = to
  tellId('id', from, to, bench)
}

const tellId = (path: string, from: string, to: string, bench: Bench) =>
  bench.fix(
    path,
    lineAt(bench, path) ?? 1,
    from.trim() ? { code: 'id-changed', params: { from: from.slice(0, 80), to } } : { code: 'id-made', params: { to } },
  )

/** The pieces of a list that can be looked into, with their places. */
function piecesOf(deck: LoosePiece, list: ListName): [at: number, piece: LoosePiece][] {
  const items = deck[list]
  if (!Array.isArray(items)) return []
  return [...items.slice(0, DECK_LIMITS.items[list].most).entries()].filter((pair): pair is [number, LoosePiece] =>
    isLoose(pair[1]),
  )
}

/** Gives the items of a list ids. Out: how each may be called. */
function nameItems(deck: LoosePiece, list: ListName, bench: Bench): Known {
  const { part } = LISTS[list]
  const known = nothingKnown()
  if (!fieldAt(part, 'id')) return known
  const pieces = piecesOf(deck, list)
  const taken = new Set<string>(pieces.flatMap(([, { id }]) => (typeof id === 'string' && isId(id) ? id : [])))
  const used = new Set<string>()
  // What is referred to by an id that two have cannot be known.
  const isReferred = list === 'versions' || list === 'intents'
  for (const [at, piece] of pieces) {
    const name = piece[DECK_PARTS[part].named]
    const was = typeof piece.id === 'string' ? piece.id : ''
    const isGood = isId(was) && (isReferred || !used.has(was))
    if (!isGood) {
      const to = idFrom(was.trim() || (typeof name === 'string' ? name : ''), part, taken)
      piece.id = to
      tellId(`${list}.${at}.id`, was, to, bench)
    }
    const id = String(piece.id)
    taken.add(id)
    used.add(id)
    known.ids.add(id)
    for (const called of [id, was, name, piece.short]) {
      const plain = typeof called === 'string' ? plainName(called) : ''
      if (plain) known.byName.set(plain, isTaken(known, plain, id) ? null : id)
    }
  }
  return known
}

const isTaken = ({ byName }: Known, plain: string, id: string): boolean => byName.has(plain) && byName.get(plain) !== id

function mendAsk(ask: LoosePiece, path: string, known: Record<'versions' | 'intents', Known>, bench: Bench): void {
  for (const [leaf, of] of [
    ['reading.versions', 'versions'],
    ['meant', 'intents'],
  ] as const) {
    const names = getAt(ask, leaf)
    if (Array.isArray(names))
      setAt(
        ask,
        leaf,
        names.map((name: unknown, at) => referTo(name, `${path}.${leaf}.${at}`, known[of], bench)),
      )
  }
  if (isLoose(ask.reading) && ask.reading.versions === undefined && ask.reading.because !== undefined) {
    ask.reading.versions = []
    bench.fix(`${path}.reading.versions`, lineAt(bench, path) ?? 1, { code: 'empty-list', params: {} })
  }
  const { text, tells } = ask
  if (typeof text !== 'string' || text.length > LONGEST || !Array.isArray(tells)) return
  ask.tells = tells.flatMap((tell: unknown, at) => {
    if (typeof tell !== 'string' || tell.length > LONGEST) return [tell]
    const found = tellIn(text, tell)
    const pieces = found === null ? splitTexts(tell, true).map((piece) => tellIn(text, piece)) : []
    const places = found !== null ? [found] : pieces.length > 1 && !pieces.includes(null) ? pieces : null
    if (places === null || found === tell) return [tell]
    bench.fix(`${path}.tells.${at}`, lineAt(bench, `${path}.tells.${at}`) ?? 1, {
      code: 'tell-found',
      params: { from: tell, to: places.join(' · ') },
    })
    return places
  })
}

/** The id that a name or a number means. One that means nothing stays, for the deck’s own check to refuse. */
function referTo(name: unknown, path: string, known: Known, bench: Bench): unknown {
  if (typeof name !== 'string' || known.ids.has(name)) return name
  const id = known.byName.get(plainName(name)) ?? undefined
  const to = id ?? (known.ids.size === 0 && !isId(name) ? idFrom(name, 'version', new Set()) : undefined)
  if (to === undefined) return name
  bench.fix(path, lineAt(bench, path) ?? 1, { code: 'id-found', params: { from: name.slice(0, 80), to } })
  return to
}

function nameFaces(deck: LoosePiece, versions: Known, bench: Bench): void {
  const faces = getAt(deck, 'faces.couples')
  if (!isLoose(faces)) return
  const named = Object.entries(faces).map(([name, face]) => {
    const id = versions.ids.has(name) ? name : (versions.byName.get(plainName(name)) ?? name)
    if (id !== name)
      bench.fix(`faces.couples.${id}`, lineAt(bench, 'faces.couples') ?? 1, {
        code: 'id-found',
        params: { from: name.slice(0, 80), to: id },
      })
    return [id, face] as const
  })
  // Two names for one version: as it stood, so that neither is lost.
  if (new Set(named.map(([id]) => id)).size === named.length) setAt(deck, 'faces.couples', Object.fromEntries(named))
}
