import * as v from 'valibot'
import { fields, formed, list } from '../bounded.ts'

/** How many of everything a deck may have. */
export const MOST = {
  versions: 6,
  moves: 8,
  listenFor: 12,
  intents: 6,
  warmUps: 12,
  warmUpNotes: 4,
  asks: 60,
  /** Of one ask: what its reading names, telling words, lines of its push-back, notes, what was meant. */
  readingVersions: 2,
  tells: 6,
  pushBack: 4,
  notes: 8,
  meant: 2,
} as const

/** A ready-made sentence or paragraph: trimmed, never empty, at most `max` code points. */
const text = (max: number) => {
  const reason = `must be at most ${max} characters`
  return oneReason(
    v.pipe(
      v.string(),
      v.trim(),
      v.minLength(1, 'must not be empty'),
      // A code point has at most two units: a text with more of them is too long without counting code points.
      v.maxLength(2 * max, reason),
      v.check((value) => [...value].length <= max, reason),
    ),
  )
}

/** Stops at the first thing amiss, so that no check is run on a text that an earlier check refused. */
function oneReason<Output>(schema: v.GenericSchema<unknown, Output>): v.GenericSchema<unknown, Output> {
  return v.config(schema, { abortPipeEarly: true })
}

/**
 * How the deck, the wire and the log refer to a version, a move or an ask. What people chose is counted in objects, by
 * these ids: a name that every object has from the start would be counted wrongly.
 */
export const idSchema = oneReason(
  v.pipe(
    formed(40, /^[a-z][a-z0-9-]*$/, 'must be at most 40 lower-case letters, digits and dashes'),
    v.check((value) => !(value in Object.prototype), 'is kept for the program itself, choose another'),
  ),
)

const words = (value: string) => value.split(/\s+/u).filter(Boolean).length

/** What is said in an ask. */
export const askTextSchema = oneReason(
  v.pipe(
    text(600),
    v.check((value) => words(value) <= 60, 'must be at most 60 words'),
  ),
)

/** A stretch of an ask's text. */
export const tellSchema = text(80)

export const versionSchema = fields({
  id: idSchema,
  name: text(60),
  /** How it sounds from outside, in one line: stands under the name when people vote. */
  sounds: text(160),
  /** Why it hardens the one who hears it: shown with the reading. */
  hardens: text(400),
})

export const moveSchema = fields({
  id: idSchema,
  name: text(80),
  /** What the move does to the frame. */
  frame: text(300),
  example: text(400),
})

const turnSchema = fields({
  /** `hears` answers first, the one who `asks` comes back. */
  who: v.picklist(['hears', 'asks']),
  text: text(400),
})

export const readingSchema = fields({
  /** The versions one may hear; empty when the ask is none of these. */
  versions: list(idSchema, MOST.readingVersions, 'must name at most two versions'),
  /** Only with no versions: it corners nobody (`lands`), or the no may be accurate (`accurate-no`). */
  because: v.optional(v.picklist(['lands', 'accurate-no'])),
  why: text(600),
})

export const askSchema = fields({
  id: idSchema,
  title: text(60),
  /** Who says it, to whom, and when. */
  from: text(80),
  to: text(80),
  when: text(200),
  text: askTextSchema,
  reading: readingSchema,
  /** The words that tell: stretches of `text`, letter for letter. */
  tells: v.pipe(list(tellSchema, MOST.tells, 'must name at most six'), v.minLength(1, 'must name at least one')),
  pushBack: v.optional(
    v.pipe(list(turnSchema, MOST.pushBack, 'must have at most four'), v.minLength(1, 'must have at least one')),
  ),
  /** For the facilitator alone. */
  notes: v.pipe(list(text(400), MOST.notes, 'must have at most eight'), v.minLength(1, 'must have at least one')),
  /** What to talk about afterwards. */
  debrief: text(600),
  /** One way to say it from the other position; not the only one. */
  reference: text(400),
  /** What the speaker would say they were trying to do: intents of this deck. */
  meant: v.optional(
    v.pipe(list(idSchema, MOST.meant, 'must name at most two intents'), v.minLength(1, 'must name at least one')),
  ),
})

/** What a speaker may have been trying to do, whatever it did to the one who heard it. */
export const intentSchema = fields({ id: idSchema, name: text(60) })

/** Two ways of asking, to be compared before anyone writes; neither is said to be the better one. */
export const warmUpSchema = fields({
  id: idSchema,
  /** Who says it to whom, where and when. */
  scene: text(200),
  first: text(400),
  second: text(400),
  /** For the facilitator alone: what to listen for in this pair. */
  notes: v.pipe(list(text(400), MOST.warmUpNotes, 'must have at most four'), v.minLength(1, 'must have at least one')),
})

/** A deck, piece by piece; `parse.ts` also holds the pieces against each other. */
export const deckSchema = fields({
  id: idSchema,
  title: text(80),
  about: text(400),
  /** BCP 47 tag of the language the deck is written in. */
  language: v.optional(formed(80, /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a language tag')),
  versions: v.pipe(
    list(versionSchema, MOST.versions, 'must have at most six'),
    v.minLength(2, 'must have at least two'),
  ),
  /** What stands beside the versions in every vote. */
  none: fields({ name: text(60), lands: text(80), accurateNo: text(80) }),
  moves: v.pipe(list(moveSchema, MOST.moves, 'must have at most eight'), v.minLength(1, 'must have at least one')),
  listenFor: list(text(300), MOST.listenFor, 'must have at most twelve'),
  /** What to choose from when asked what the speaker was trying to do. */
  intents: v.optional(
    v.pipe(list(intentSchema, MOST.intents, 'must have at most six'), v.minLength(2, 'must have at least two')),
  ),
  /** For the facilitator alone: what to do when people say that the no may be accurate. */
  slowDown: v.optional(text(400)),
  warmUps: v.optional(list(warmUpSchema, MOST.warmUps, 'must have at most twelve')),
  asks: v.pipe(list(askSchema, MOST.asks, 'must have at most 60'), v.minLength(1, 'must have at least one')),
})

export type Deck = v.InferOutput<typeof deckSchema>
export type Version = Deck['versions'][number]
export type Move = Deck['moves'][number]
export type Ask = Deck['asks'][number]
export type Reading = Ask['reading']
export type Intent = NonNullable<Deck['intents']>[number]
export type WarmUp = NonNullable<Deck['warmUps']>[number]
