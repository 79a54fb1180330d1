import * as v from 'valibot'
import { list } from '../bounded.ts'
import type { DeckProblem } from './parse.ts'
import { askTextSchema, idSchema, MOST, tellSchema } from './schema.ts'

// What of a deck has the form it must have, however broken the rest is, so that one gap hides no other. A piece that has
// not is left out, and is told about elsewhere; a list that is too long is such a piece.
const id = v.fallback(idSchema, '')
const withIds = (max: number) => v.fallback(list(v.fallback(v.object({ id }), { id: '' }), max), [])

const readingSchema = v.fallback(
  v.object({
    versions: v.fallback(v.optional(list(id, MOST.readingVersions)), undefined),
    because: v.optional(v.unknown()),
  }),
  { versions: undefined, because: undefined },
)

const askSchema = v.fallback(
  v.object({
    id,
    text: v.fallback(askTextSchema, ''),
    tells: v.fallback(list(v.fallback(tellSchema, ''), MOST.tells), []),
    reading: readingSchema,
    meant: v.fallback(list(id, MOST.meant), []),
  }),
  { id: '', text: '', tells: [], reading: { versions: undefined, because: undefined }, meant: [] },
)

const piecesSchema = v.fallback(
  v.object({
    versions: withIds(MOST.versions),
    moves: withIds(MOST.moves),
    intents: v.optional(withIds(MOST.intents)),
    warmUps: withIds(MOST.warmUps),
    asks: v.fallback(list(askSchema, MOST.asks), []),
  }),
  { versions: [], moves: [], intents: [], warmUps: [], asks: [] },
)

type Ask = v.InferOutput<typeof askSchema>

/**
 * Where the pieces of a deck do not fit each other: ids twice, versions or intents there are not, telling words not in
 * the text. Only pieces that have the right form by themselves are looked at.
 */
export function mismatches(input: unknown): DeckProblem[] {
  const { versions, moves, intents, warmUps, asks } = v.parse(piecesSchema, input)
  // Without any versions to hold it against, the reading is not what is amiss. A deck may do without intents, and then
  // nobody can have meant one; intents that cannot be read are none to hold it against.
  const ofVersions = versions.length ? idsOf(versions) : null
  const ofIntents = intents?.length === 0 ? null : idsOf(intents ?? [])
  return [
    ...twice('versions', versions),
    ...twice('moves', moves),
    ...twice('intents', intents ?? []),
    ...twice('warmUps', warmUps),
    ...twice('asks', asks),
    ...versions.flatMap((version, at) =>
      version.id === 'none' || version.id === 'pass'
        ? { path: `versions.${at}.id`, reason: `"${version.id}" is kept for the vote itself` }
        : [],
    ),
    ...asks.flatMap(({ text, tells, reading, meant }, at) => [
      ...named(reading.versions ?? [], ofVersions, 'a version', `asks.${at}.reading.versions`),
      ...named(meant, ofIntents, 'an intent', `asks.${at}.meant`),
      ...becauseProblems(reading, `asks.${at}.reading`),
      ...tellProblems(text, tells, `asks.${at}.tells`),
    ]),
  ]
}

const idsOf = (items: readonly { id: string }[]): ReadonlySet<string> => new Set(items.map((item) => item.id))

function becauseProblems(reading: Ask['reading'], path: string): DeckProblem[] {
  if (!reading.versions) return []
  if (reading.versions.length === 0 && reading.because === undefined)
    return [{ path, reason: 'must say why when it names no version' }]
  if (reading.versions.length > 0 && reading.because !== undefined)
    return [{ path: `${path}.because`, reason: 'goes only with no versions' }]
  return []
}

function tellProblems(text: string, tells: readonly string[], path: string): DeckProblem[] {
  if (text === '') return []
  return tells.flatMap((tell, at) =>
    text.includes(tell) ? [] : { path: `${path}.${at}`, reason: 'must stand in the text, letter for letter' },
  )
}

/** What is amiss with the ids under this path, each of which should name another one of these; null: of nothing. */
function named(ids: readonly string[], these: ReadonlySet<string> | null, what: string, path: string): DeckProblem[] {
  if (!these) return []
  const seen = new Set<string>()
  return ids.flatMap((each, at) => {
    if (each === '') return []
    if (!these.has(each)) return { path: `${path}.${at}`, reason: `"${each}" is not ${what} of this deck` }
    if (seen.has(each)) return { path: `${path}.${at}`, reason: `"${each}" stands twice` }
    seen.add(each)
    return []
  })
}

function twice(name: string, items: readonly { id: string }[]): DeckProblem[] {
  const seen = new Set<string>()
  return items.flatMap((item, at) => {
    if (item.id === '' || !seen.has(item.id)) {
      seen.add(item.id)
      return []
    }
    return { path: `${name}.${at}.id`, reason: `"${item.id}" stands twice` }
  })
}
