import * as v from 'valibot'
import { mismatches } from './mismatches.ts'

/** A ready-made sentence or paragraph: trimmed, never empty, at most `max` code points. */
const text = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'must not be empty'),
    v.check((value) => [...value].length <= max, `must be at most ${max} characters`),
  )

/** How the deck, the wire and the log refer to a version, a move or an ask. */
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be lower-case letters, digits and dashes'))

const words = (value: string) => value.split(/\s+/u).filter(Boolean).length

export const versionSchema = v.strictObject({
  id,
  name: text(60),
  /** How it sounds from outside, in one line: stands under the name when people vote. */
  sounds: text(160),
  /** Why it hardens the one who hears it: shown with the reading. */
  hardens: text(400),
})

export const moveSchema = v.strictObject({
  id,
  name: text(80),
  /** What the move does to the frame. */
  frame: text(300),
  example: text(400),
})

const turnSchema = v.strictObject({
  /** `hears` answers first, the one who `asks` comes back. */
  who: v.picklist(['hears', 'asks']),
  text: text(400),
})

export const readingSchema = v.strictObject({
  /** The versions one may hear; empty when the ask is none of these. */
  versions: v.pipe(v.array(id), v.maxLength(2, 'must name at most two versions')),
  /** Only with no versions: it corners nobody (`lands`), or the no may be accurate (`accurate-no`). */
  because: v.optional(v.picklist(['lands', 'accurate-no'])),
  why: text(600),
})

export const askSchema = v.strictObject({
  id,
  title: text(60),
  /** Who says it, to whom, and when. */
  from: text(80),
  to: text(80),
  when: text(200),
  text: v.pipe(
    text(600),
    v.check((value) => words(value) <= 60, 'must be at most 60 words'),
  ),
  reading: readingSchema,
  /** The words that tell: stretches of `text`, letter for letter. */
  tells: v.pipe(v.array(text(80)), v.minLength(1, 'must name at least one'), v.maxLength(6, 'must name at most six')),
  pushBack: v.optional(v.pipe(v.array(turnSchema), v.minLength(1), v.maxLength(4))),
  /** For the facilitator alone. */
  notes: v.pipe(v.array(text(400)), v.minLength(1, 'must have at least one'), v.maxLength(8)),
  /** What to talk about afterwards. */
  debrief: text(600),
  /** One way to say it from the other position; not the only one. */
  reference: text(400),
  /** What the speaker would say they were trying to do: intents of this deck. */
  meant: v.optional(
    v.pipe(v.array(id), v.minLength(1, 'must name at least one'), v.maxLength(2, 'must name at most two intents')),
  ),
})

/** What a speaker may have been trying to do, whatever it did to the one who heard it. */
export const intentSchema = v.strictObject({ id, name: text(60) })

/** Two ways of asking, to be compared before anyone writes; neither is said to be the better one. */
export const warmUpSchema = v.strictObject({
  id,
  /** Who says it to whom, where and when. */
  scene: text(200),
  first: text(400),
  second: text(400),
  /** For the facilitator alone: what to listen for in this pair. */
  notes: v.pipe(v.array(text(400)), v.minLength(1, 'must have at least one'), v.maxLength(4, 'must have at most four')),
})

/** A deck, piece by piece; `parseDeck` also holds the pieces against each other. */
export const deckSchema = v.strictObject({
  id,
  title: text(80),
  about: text(400),
  /** BCP 47 tag of the language the deck is written in. */
  language: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a language tag'))),
  versions: v.pipe(
    v.array(versionSchema),
    v.minLength(2, 'must have at least two'),
    v.maxLength(6, 'must have at most six'),
  ),
  /** What stands beside the versions in every vote. */
  none: v.strictObject({ name: text(60), lands: text(80), accurateNo: text(80) }),
  moves: v.pipe(
    v.array(moveSchema),
    v.minLength(1, 'must have at least one'),
    v.maxLength(8, 'must have at most eight'),
  ),
  listenFor: v.pipe(v.array(text(300)), v.maxLength(12, 'must have at most twelve')),
  /** What to choose from when asked what the speaker was trying to do. */
  intents: v.optional(
    v.pipe(v.array(intentSchema), v.minLength(2, 'must have at least two'), v.maxLength(6, 'must have at most six')),
  ),
  /** For the facilitator alone: what to do when people say that the no may be accurate. */
  slowDown: v.optional(text(400)),
  warmUps: v.optional(v.pipe(v.array(warmUpSchema), v.maxLength(12, 'must have at most twelve'))),
  asks: v.pipe(v.array(askSchema), v.minLength(1, 'must have at least one'), v.maxLength(60, 'must have at most 60')),
})

export type Deck = v.InferOutput<typeof deckSchema>
export type Version = Deck['versions'][number]
export type Move = Deck['moves'][number]
export type Ask = Deck['asks'][number]
export type Reading = Ask['reading']
export type Intent = NonNullable<Deck['intents']>[number]
export type WarmUp = NonNullable<Deck['warmUps']>[number]

/** One thing amiss in a deck file: `path` like `asks.3.reading.versions.0`, `reason` a few plain words. */
export interface DeckProblem {
  path: string
  reason: string
}

/**
 * Reads a deck from anything: a parsed file, a request body.
 * Either the whole deck, or every problem with its path; never half a deck.
 */
export function parseDeck(input: unknown): { deck: Deck } | { problems: DeckProblem[] } {
  const result = v.safeParse(deckSchema, input)
  const structural = (result.issues ?? []).map((issue) => ({
    path: v.getDotPath(issue) ?? '',
    reason: reasonOf(issue),
  }))
  const problems = [...structural, ...mismatches(input)]
  return result.success && !problems.length ? { deck: result.output } : { problems }
}

/** An issue in plain words; the schema's own messages are that already, the library's are not. */
function reasonOf({ kind, expected, received, message }: v.BaseIssue<unknown>): string {
  if (kind !== 'schema') return message
  if (expected === 'never') return 'is not part of a deck'
  if (received === 'undefined') return 'is missing'
  return `must be ${NAMES[expected ?? ''] ?? expected}, not ${NAMES[received] ?? shorten(received)}`
}

const NAMES: Record<string, string> = { string: 'a text', Object: 'an object', Array: 'a list', number: 'a number' }

const shorten = (value: string): string => (value.length > 40 ? `${value.slice(0, 40)}…` : value)
