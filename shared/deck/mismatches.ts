import * as v from 'valibot'
import { list } from '../bounded.ts'
import { DECK_LIMITS } from './limits.ts'
import { shorten, type DeckProblem } from './problems.ts'
import { askTextSchema, idSchema, tellSchema } from './schema.ts'

const { items: ITEMS } = DECK_LIMITS

// These schemas pick out the fields that have the right form, however broken the rest of the deck is, so that one
// problem does not hide another. They leave out a field without it, or a list that is too long: `parse.ts` tells those.
const id = v.fallback(idSchema, '')
const withIds = (max: number) => v.fallback(list(v.fallback(v.object({ id }), { id: '' }), max), [])

const readingSchema = v.fallback(
  v.object({
    versions: v.fallback(v.optional(list(id, ITEMS['asks.reading.versions'].most)), undefined),
    because: v.optional(v.unknown()),
  }),
  { versions: undefined, because: undefined },
)

const askSchema = v.fallback(
  v.object({
    id,
    text: v.fallback(askTextSchema, ''),
    tells: v.fallback(list(v.fallback(tellSchema, ''), ITEMS['asks.tells'].most), []),
    reading: readingSchema,
    meant: v.fallback(list(id, ITEMS['asks.meant'].most), []),
  }),
  { id: '', text: '', tells: [], reading: { versions: undefined, because: undefined }, meant: [] },
)

const isSmall = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length <= ITEMS.versions.most

const piecesSchema = v.fallback(
  v.object({
    versions: withIds(ITEMS.versions.most),
    moves: withIds(ITEMS.moves.most),
    intents: v.optional(withIds(ITEMS.intents.most)),
    warmUps: withIds(ITEMS.warmUps.most),
    asks: v.fallback(list(askSchema, ITEMS.asks.most), []),
    faces: v.fallback(v.object({ couples: v.custom<object>(isSmall) }), { couples: {} }),
  }),
  { versions: [], moves: [], intents: [], warmUps: [], asks: [], faces: { couples: {} } },
)

type Ask = v.InferOutput<typeof askSchema>

/**
 * Returns where the fields of a deck disagree: ids used twice, versions or intents that do not exist, telling words
 * that are not in the text. Looks only at fields that have the right form by themselves.
 */
export function mismatches(input: unknown): DeckProblem[] {
  const { versions, moves, intents, warmUps, asks, faces } = v.parse(piecesSchema, input)
  // Without any versions to compare with, the reading is not the problem. A deck may leave out intents, and then no ask
  // can have meant one; intents that cannot be read are not compared with.
  const versionIds = versions.length ? idsOf(versions) : null
  const intentIds = intents?.length === 0 ? null : idsOf(intents ?? [])
  return [
    ...usedTwice('versions', versions),
    ...usedTwice('moves', moves),
    ...usedTwice('intents', intents ?? []),
    ...usedTwice('warmUps', warmUps),
    ...usedTwice('asks', asks),
    ...reservedVersions(versions),
    ...faceProblems(faces.couples, versionIds, 'faces.couples'),
    ...asks.flatMap(({ text, tells, reading, meant }, index) => [
      ...referenceProblems('unknown-version', reading.versions ?? [], versionIds, `asks.${index}.reading.versions`),
      ...referenceProblems('unknown-intent', meant, intentIds, `asks.${index}.meant`),
      ...becauseProblems(reading, `asks.${index}.reading`),
      ...tellProblems(text, tells, `asks.${index}.tells`),
    ]),
  ]
}

const idsOf = (items: readonly { id: string }[]): ReadonlySet<string> => new Set(items.map((item) => item.id))

/** Versions with an id that the vote itself uses. */
function reservedVersions(versions: readonly { id: string }[]): DeckProblem[] {
  return versions.flatMap((version, index): DeckProblem[] =>
    version.id === 'none' || version.id === 'pass'
      ? [{ path: `versions.${index}.id`, code: 'reserved-id', params: {} }]
      : [],
  )
}

/** Faces of versions that do not exist. Null for `known`: no check. */
function faceProblems(faces: object, known: ReadonlySet<string> | null, place: string): DeckProblem[] {
  return Object.keys(faces).flatMap((name): DeckProblem[] => {
    const path = `${place}.${shorten(name, 40)}`
    // What cannot be an id is not repeated as one.
    if (!v.is(idSchema, name)) return [{ path, code: 'unknown-field', params: {} }]
    return known && !known.has(name) ? [{ path, code: 'unknown-version', params: { id: name } }] : []
  })
}

function becauseProblems(reading: Ask['reading'], path: string): DeckProblem[] {
  if (!reading.versions) return []
  if (reading.versions.length === 0 && reading.because === undefined)
    return [{ path, code: 'because-missing', params: {} }]
  if (reading.versions.length > 0 && reading.because !== undefined)
    return [{ path: `${path}.because`, code: 'because-extra', params: {} }]
  return []
}

function tellProblems(text: string, tells: readonly string[], path: string): DeckProblem[] {
  if (text === '') return []
  return tells.flatMap((tell, index): DeckProblem[] =>
    text.includes(tell) ? [] : [{ path: `${path}.${index}`, code: 'not-in-text', params: {} }],
  )
}

/** The ids in this list that do not exist, told as `unknown`, or that stand in it twice. Null for `known`: no check. */
function referenceProblems(
  unknown: 'unknown-version' | 'unknown-intent',
  ids: readonly string[],
  known: ReadonlySet<string> | null,
  path: string,
): DeckProblem[] {
  if (!known) return []
  const seen = new Set<string>()
  return ids.flatMap((each, index): DeckProblem[] => {
    if (each === '') return []
    if (!known.has(each)) return [{ path: `${path}.${index}`, code: unknown, params: { id: each } }]
    if (seen.has(each)) return [{ path: `${path}.${index}`, code: 'used-twice', params: { id: each } }]
    seen.add(each)
    return []
  })
}

/** The ids in the list of this name that an earlier item has already. */
function usedTwice(name: string, items: readonly { id: string }[]): DeckProblem[] {
  const seen = new Set<string>()
  return items.flatMap((item, index): DeckProblem[] => {
    if (item.id === '' || !seen.has(item.id)) {
      seen.add(item.id)
      return []
    }
    return [{ path: `${name}.${index}.id`, code: 'used-twice', params: { id: item.id } }]
  })
}
