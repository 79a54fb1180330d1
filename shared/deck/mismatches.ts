import * as v from 'valibot'
import type { DeckProblem } from './schema.ts'

const string = v.fallback(v.string(), '')
const strings = v.fallback(v.array(string), [])
const withId = v.fallback(v.array(v.fallback(v.object({ id: string }), { id: '' })), [])
const nothingRead = { versions: undefined, because: undefined }

/** Whatever of a deck is there, however broken the rest is: so that one gap hides no other. */
const piecesSchema = v.fallback(
  v.object({
    versions: withId,
    moves: withId,
    intents: v.optional(withId),
    warmUps: v.optional(withId, []),
    asks: v.fallback(
      v.array(
        v.fallback(
          v.object({
            id: string,
            text: string,
            tells: strings,
            reading: v.fallback(
              v.object({ versions: v.optional(strings), because: v.optional(v.unknown()) }),
              nothingRead,
            ),
            meant: v.optional(strings, []),
          }),
          { id: '', text: '', tells: [], reading: nothingRead, meant: [] },
        ),
      ),
      [],
    ),
  }),
  { versions: [], moves: [], warmUps: [], asks: [] },
)

/**
 * Where the pieces of a deck do not fit each other: ids twice, versions or intents there are not, telling words not in
 * the text.
 */
export function mismatches(input: unknown): DeckProblem[] {
  const { versions, moves, intents, warmUps, asks } = v.parse(piecesSchema, input)
  return [
    ...twice('versions', versions),
    ...twice('moves', moves),
    ...twice('intents', intents ?? []),
    ...twice('warmUps', warmUps),
    ...twice('asks', asks),
    ...versions.flatMap(({ id }, at) =>
      id === 'none' || id === 'pass'
        ? { path: `versions.${at}.id`, reason: `"${id}" is kept for the vote itself` }
        : [],
    ),
    ...asks.flatMap(({ text, tells, reading, meant }, at): DeckProblem[] => [
      // Without any versions to hold it against, the reading is not what is amiss; a deck may do without intents,
      // and then nobody can have meant one.
      ...(versions.length ? named(reading.versions ?? [], versions, 'a version', `asks.${at}.reading.versions`) : []),
      ...(intents?.length !== 0 ? named(meant, intents ?? [], 'an intent', `asks.${at}.meant`) : []),
      ...becauseProblems(reading, `asks.${at}.reading`),
      ...tells.flatMap((tell, index) =>
        text === '' || text.includes(tell.trim())
          ? []
          : { path: `asks.${at}.tells.${index}`, reason: 'must stand in the text, letter for letter' },
      ),
    ]),
  ]
}

function becauseProblems(reading: { versions?: string[]; because?: unknown }, path: string): DeckProblem[] {
  if (!reading.versions) return []
  if (reading.versions.length === 0 && reading.because === undefined)
    return [{ path, reason: 'must say why when it names no version' }]
  if (reading.versions.length > 0 && reading.because !== undefined)
    return [{ path: `${path}.because`, reason: 'goes only with no versions' }]
  return []
}

/** What is amiss with the ids under this path, each of which should name another one of these. */
function named(ids: readonly string[], these: readonly { id: string }[], what: string, path: string): DeckProblem[] {
  return ids.flatMap((id, at) => {
    if (id === '') return []
    if (!these.some((each) => each.id === id))
      return { path: `${path}.${at}`, reason: `"${id}" is not ${what} of this deck` }
    return ids.indexOf(id) < at ? { path: `${path}.${at}`, reason: `"${id}" stands twice` } : []
  })
}

function twice(list: string, items: readonly { id: string }[]): DeckProblem[] {
  const seen = new Set<string>()
  return items.flatMap(({ id }, at) => {
    if (id === '' || !seen.has(id)) {
      seen.add(id)
      return []
    }
    return { path: `${list}.${at}.id`, reason: `"${id}" stands twice` }
  })
}
