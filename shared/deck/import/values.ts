import { DECK_PARTS, type DeckField, type PartName } from '../fields.ts'
import { DECK_LIMITS } from '../limits.ts'
import type { Bench } from './bench.ts'
import { plainName } from './names.ts'
import { asItStood, type DeckSource } from './source.ts'
import { splitTexts } from './texts.ts'

/** Where a value stands: its part, its field, and its path in the deck. */
export interface FieldSpot {
  part: PartName
  leaf: string
  path: string
  field: DeckField
}

/** Nothing is to stand there. */
export const LEFT_AWAY = Symbol('nothing')

/** A list or text that is meant for something else is looked into up to this size. */
const MOST_ITEMS = 40

/**
 * Returns what a field was meant to hold, as the schema wants it where that can be known; else what stood there, which
 * the schema will refuse. Everything that it changes is told.
 */
export function meantValue(source: DeckSource, spot: FieldSpot, bench: Bench): unknown {
  const { field, path } = spot
  if (field.optional && isNothing(source)) {
    bench.fix(path, source.line, { code: 'empty-left-out', params: {} })
    return LEFT_AWAY
  }
  switch (field.is) {
    case 'text':
    case 'id':
      return spot.leaf === 'language' ? language(source, spot, bench) : text(source, path, bench)
    case 'texts':
    case 'ids':
      return texts(source, spot, bench)
    case 'whole':
      return whole(source, path, bench)
    case 'choice':
      return choice(source, spot, bench)
    case 'turns':
      return asItStood(source)
  }
}

function isNothing(source: DeckSource): boolean {
  if (source.is === 'text') return source.value.trim() === ''
  if (source.is === 'list') return source.items.length === 0
  return source.is === 'other' && source.value === null
}

function text(source: DeckSource, path: string, bench: Bench): unknown {
  if (source.is === 'text') return source.value
  if (source.is === 'other') {
    if (source.value === null) return LEFT_AWAY
    bench.fix(path, source.line, { code: 'to-text', params: {} })
    return String(source.value)
  }
  const lines =
    source.is === 'list' && source.items.length && source.items.length <= MOST_ITEMS ? source.items.map(plain) : []
  if (!lines.length || lines.includes(null)) return asItStood(source)
  bench.fix(path, source.line, { code: 'to-text', params: {} })
  return lines.join('\n')
}

/** A text or number by itself, also as the only field of an object; null for anything else. */
function plain(source: DeckSource): string | null {
  if (source.is === 'text') return source.value
  if (source.is === 'other' && source.value !== null) return String(source.value)
  const only = source.is === 'object' && source.fields.length === 1 ? source.fields[0]?.source : undefined
  return only ? plain(only) : null
}

function texts(source: DeckSource, { part, leaf, path, field }: FieldSpot, bench: Bench): unknown {
  const most = mostItems(part, leaf)
  if (source.is === 'list') {
    if (source.items.length > most) return source.items.slice(0, most + 1).map(asItStood)
    return source.items.flatMap((item, at): unknown[] => {
      const place = `${path}.${at}`
      bench.lines.set(place, item.line)
      if (isNothing(item)) {
        bench.fix(place, item.line, { code: 'empty-left-out', params: {} })
        return []
      }
      if (item.is === 'text') return [item.value]
      const value = plain(item)
      if (value === null) return [asItStood(item)]
      bench.fix(place, item.line, { code: 'to-text', params: {} })
      return [value]
    })
  }
  if (source.is === 'other' && source.value === null) return LEFT_AWAY
  const items =
    source.is === 'object'
      ? source.fields.slice(0, most + 1).map(({ source }) => plain(source))
      : itemsIn(plain(source), field)
  if (!items.length || items.includes(null)) return asItStood(source)
  bench.fix(path, source.line, { code: 'to-list', params: {} })
  return items
}

const itemsIn = (value: string | null, field: DeckField): string[] =>
  value === null || value.length > 10_000 ? [] : splitTexts(value, field.is === 'ids')

/** How many items a list may have; the schema says what is wrong with a longer one. */
function mostItems(part: PartName, leaf: string): number {
  const { at } = DECK_PARTS[part]
  const ranges: Readonly<Record<string, { most: number }>> = DECK_LIMITS.items
  return ranges[at ? `${at}.${leaf}` : leaf]?.most ?? MOST_ITEMS
}

function whole(source: DeckSource, path: string, bench: Bench): unknown {
  const said =
    source.is === 'text'
      ? /^\s{0,9}(\d{1,4})(?:[.,]0+)?\s{0,9}(?:['’]|min[a-z]{0,6}\.?)?\s{0,9}$/i.exec(source.value.slice(0, 40))
      : null
  if (!said?.[1]) return asItStood(source)
  bench.fix(path, source.line, { code: 'to-number', params: { to: said[1] } })
  return Number(said[1])
}

function choice(source: DeckSource, { field, path }: FieldSpot, bench: Bench): unknown {
  const { choices = {} } = field
  const value = plain(source)
  if (value === null || (source.is === 'text' && Object.hasOwn(choices, value)))
    return value === null ? asItStood(source) : value
  const said = plainName(value)
  const found = Object.entries(choices).find(([name, others]) =>
    [name, ...others].some((word) => plainName(word) === said),
  )
  if (!found || !said) return value
  bench.fix(path, source.line, { code: 'choice-found', params: { from: value, to: found[0] } })
  return found[0]
}

const LANGUAGES: Readonly<Record<string, string>> = {
  ...{ english: 'en', german: 'de', deutsch: 'de', french: 'fr', francais: 'fr', spanish: 'es', espanol: 'es' },
  ...{ italian: 'it', italiano: 'it', dutch: 'nl', nederlands: 'nl', portuguese: 'pt', portugues: 'pt', polish: 'pl' },
}

/** A tag, also where its name or another sign between its parts was written. */
function language(source: DeckSource, { path }: FieldSpot, bench: Bench): unknown {
  const value = plain(source)
  if (value === null || value.length > DECK_LIMITS.language) return asItStood(source)
  const name = plainName(value).replace(/\p{M}/gu, '')
  const to = (Object.hasOwn(LANGUAGES, name) && LANGUAGES[name]) || value.trim().replaceAll('_', '-')
  if (to !== value.trim()) bench.fix(path, source.line, { code: 'language-found', params: { from: value, to } })
  return to === value.trim() ? value : to
}
