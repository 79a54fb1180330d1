import * as v from 'valibot'
import { fields, formed, list, named } from '../bounded.ts'
import { DECK_LIMITS } from './limits.ts'
import { LICENCES } from './licences.ts'
import { asMessage } from './problems.ts'

const { characters: CHARACTERS, items: ITEMS } = DECK_LIMITS

/** A sentence or paragraph of a deck: trimmed, never empty, within the limit for its path. */
const text = (path: keyof typeof CHARACTERS) => {
  const most = CHARACTERS[path]
  const tooLong = asMessage({ code: 'too-long', params: { most } })
  return firstProblem(
    v.pipe(
      v.string(asMessage({ code: 'not-text', params: {} })),
      v.trim(),
      v.minLength(1, asMessage({ code: 'empty', params: {} })),
      // A code point has at most two units: a text with more of them is too long without counting code points.
      v.maxLength(2 * most, tooLong),
      v.check((value) => [...value].length <= most, tooLong),
    ),
  )
}

/** Stops at the first problem, so that no check is run on a text that an earlier check refused. */
function firstProblem<Output>(schema: v.GenericSchema<unknown, Output>): v.GenericSchema<unknown, Output> {
  return v.config(schema, { abortPipeEarly: true })
}

/** A list with as many items as the limit for its path allows. */
function items<Item extends v.GenericSchema>(
  path: keyof typeof ITEMS,
  item: Item,
): v.GenericSchema<unknown, v.InferOutput<Item>[]> {
  const { least, most } = ITEMS[path]
  return v.pipe(
    list(item, most, {
      notList: asMessage({ code: 'not-list', params: {} }),
      tooLong: asMessage({ code: 'too-many', params: { most } }),
    }),
    v.minLength(least, asMessage({ code: 'too-few', params: { least } })),
  )
}

/** An object with these fields and no others. */
const piece = <Entries extends v.ObjectEntries>(entries: Entries) =>
  fields(entries, asMessage({ code: 'not-object', params: {} }))

/** A whole number in the range for its path. */
function whole(path: keyof typeof DECK_LIMITS.numbers) {
  const { least, most } = DECK_LIMITS.numbers[path]
  const fault = asMessage({ code: 'not-whole', params: { least, most } })
  return firstProblem(v.pipe(v.number(fault), v.integer(fault), v.minValue(least, fault), v.maxValue(most, fault)))
}

const oneOf = <const Choices extends readonly string[]>(choices: Choices) =>
  v.picklist(choices, asMessage({ code: 'not-one-of', params: { choices } }))

/**
 * How the deck, the wire and the log refer to a version, a move or an ask. What people chose is counted in objects
 * under these ids: a name that every object has from the start would be counted wrongly.
 */
export const idSchema = firstProblem(
  v.pipe(
    formed(DECK_LIMITS.id, /^[a-z][a-z0-9-]*$/, asMessage({ code: 'bad-id', params: { most: DECK_LIMITS.id } })),
    v.check((value) => !(value in Object.prototype), asMessage({ code: 'reserved-id', params: {} })),
  ),
)

const words = (value: string) => value.split(/\s+/u).filter(Boolean).length

const MOST_WORDS = DECK_LIMITS.words['asks.text']

/** What is said in an ask. */
export const askTextSchema = firstProblem(
  v.pipe(
    text('asks.text'),
    v.check((value) => words(value) <= MOST_WORDS, asMessage({ code: 'too-many-words', params: { most: MOST_WORDS } })),
  ),
)

/** Some words of an ask's text. */
export const tellSchema = text('asks.tells')

export const versionSchema = piece({
  id: idSchema,
  name: text('versions.name'),
  /** The name for pictures, where that one is long. */
  short: v.optional(text('versions.short')),
  /** How it sounds from outside, in one line: shown under the name when people vote. */
  sounds: text('versions.sounds'),
  /** Why it hardens the person who hears it: shown with the reading. */
  hardens: text('versions.hardens'),
})

export const moveSchema = piece({
  id: idSchema,
  name: text('moves.name'),
  /** What the move does to the frame. */
  frame: text('moves.frame'),
  example: text('moves.example'),
})

const turnSchema = piece({
  /** Who speaks. The one who `hears` answers first; then the one who `asks` may reply. */
  who: oneOf(['hears', 'asks']),
  text: text('asks.pushBack.text'),
})

export const readingSchema = piece({
  /** The versions one may hear; empty when the ask is none of these. */
  versions: items('asks.reading.versions', idSchema),
  /** Why the ask is none of these: it corners nobody (`lands`), or the no may be accurate (`accurate-no`). */
  because: v.optional(oneOf(['lands', 'accurate-no'])),
  why: text('asks.reading.why'),
})

export const askSchema = piece({
  id: idSchema,
  title: text('asks.title'),
  /** Who says it, to whom, and when. */
  from: text('asks.from'),
  to: text('asks.to'),
  when: text('asks.when'),
  text: askTextSchema,
  /** Whether it is said or read; one that is written is shown as a text message. Said, where the deck does not say. */
  kind: v.optional(oneOf(['spoken', 'written'])),
  /** A gentle word, shown before the ask itself is. */
  warning: v.optional(text('asks.warning')),
  /** How hard it is to hear what happens in it. */
  level: v.optional(oneOf(['easy', 'middling', 'hard'])),
  /** How long a round with it takes. */
  minutes: v.optional(whole('asks.minutes')),
  reading: readingSchema,
  /** The telling words: copied from `text`, letter for letter. */
  tells: items('asks.tells', tellSchema),
  pushBack: v.optional(items('asks.pushBack', turnSchema)),
  /** For the facilitator only. */
  notes: items('asks.notes', text('asks.notes')),
  /** What to talk about afterwards. */
  debrief: text('asks.debrief'),
  /** One way to say it from the other position; not the only one. */
  reference: text('asks.reference'),
  /** What the speaker would say they were trying to do: ids of the deck's intents. */
  meant: v.optional(items('asks.meant', idSchema)),
  /** What people may write when they ask again: for rehearsals. */
  samples: v.optional(items('asks.samples', text('asks.samples'))),
})

/** What a speaker may have been trying to do, whatever effect it had on the person who heard it. */
export const intentSchema = piece({ id: idSchema, name: text('intents.name') })

/** Two ways of asking, compared before anyone writes. The deck does not say that one of them is better. */
export const warmUpSchema = piece({
  id: idSchema,
  /** Who says it to whom, where and when. */
  scene: text('warmUps.scene'),
  first: text('warmUps.first'),
  second: text('warmUps.second'),
  /** For the facilitator only: what to listen for in this pair. */
  notes: items('warmUps.notes', text('warmUps.notes')),
})

/** Teaches the room one thing about what it is going to do. */
export const methodCardSchema = piece({ title: text('method.title'), text: text('method.text') })

const couplesCardSchema = piece({ title: text('methodCouples.title'), text: text('methodCouples.text') })

/** What the people and the thing they talk about are called, as in the middle of a sentence: “the speaker”. */
export const termsSchema = piece({
  /** Who says it. */
  speaker: text('terms.speaker'),
  /** Who hears it. */
  hearer: text('terms.hearer'),
  /** What is said, without an article: “ask”. */
  ask: text('terms.ask'),
})

/** How a version is named where not everybody should read its own name. */
const faceSchema = piece({
  name: text('faces.couples.name'),
  /** The name for pictures, where that one is long. */
  short: v.optional(text('faces.couples.short')),
  sounds: text('faces.couples.sounds'),
})

/** What people are asked in the deck’s own words; where one is left out they are asked in plain words. */
export const questionsSchema = piece({
  /** Which version an ask is. */
  vote: v.optional(text('questions.vote')),
  /** Of two texts side by side. */
  compare: v.optional(text('questions.compare')),
  /** The same for couples, where it is another. */
  compareCouples: v.optional(text('questions.compareCouples')),
  /** What to listen for when the one who hears it pushes back. */
  pushBack: v.optional(text('questions.pushBack')),
  /** To say it again: one line of the other position. */
  rewrite: v.optional(text('questions.rewrite')),
  /** The same for what the client could say, in supervision, where it is another. */
  rewriteSupervision: v.optional(text('questions.rewriteSupervision')),
})

const FACES = {
  notObject: asMessage({ code: 'not-object', params: {} }),
  tooMany: asMessage({ code: 'too-many', params: { most: ITEMS.versions.most } }),
}

/** A deck, field by field. `mismatches.ts` checks whether the fields agree with each other. */
export const deckSchema = piece({
  id: idSchema,
  title: text('title'),
  about: text('about'),
  /** For whom it is made, in a line: read where a deck is chosen. */
  madeFor: v.optional(text('madeFor')),
  /** BCP 47 tag of the language the deck is written in. */
  language: v.optional(
    formed(
      DECK_LIMITS.language,
      /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/,
      asMessage({ code: 'bad-language', params: {} }),
    ),
  ),
  /** Who made it. */
  by: v.optional(text('by')),
  licence: v.optional(oneOf(LICENCES)),
  /** Where what is in it comes from: a book, a training, an address. */
  source: v.optional(text('source')),
  /** The deck it was made from. */
  basedOn: v.optional(
    piece({ title: text('basedOn.title'), by: v.optional(text('basedOn.by')), licence: v.optional(oneOf(LICENCES)) }),
  ),
  versions: items('versions', versionSchema),
  /** The choice offered beside the versions in every vote, and its two reasons. */
  none: piece({ name: text('none.name'), lands: text('none.lands'), accurateNo: text('none.accurateNo') }),
  moves: items('moves', moveSchema),
  listenFor: items('listenFor', text('listenFor')),
  /** The answers to choose from when people are asked what the speaker was trying to do. */
  intents: v.optional(items('intents', intentSchema)),
  /** For the facilitator only: what to do when people say that the no may be accurate. */
  slowDown: v.optional(text('slowDown')),
  questions: v.optional(questionsSchema),
  terms: v.optional(termsSchema),
  /** Shown while people come in. */
  method: v.optional(items('method', methodCardSchema)),
  /** The same for couples, where it is another; begin it with the ground rules of the evening. */
  methodCouples: v.optional(items('methodCouples', couplesCardSchema)),
  /** Names of the versions from the hearer’s side, by preset and id, for rooms in which nobody is to be accused by one. */
  faces: v.optional(piece({ couples: v.optional(named(faceSchema, ITEMS.versions.most, FACES)) })),
  warmUps: v.optional(items('warmUps', warmUpSchema)),
  asks: items('asks', askSchema),
})

export type Deck = v.InferOutput<typeof deckSchema>
export type Version = Deck['versions'][number]
export type Move = Deck['moves'][number]
export type Ask = Deck['asks'][number]
export type Reading = Ask['reading']
export type Intent = NonNullable<Deck['intents']>[number]
export type MethodCard = NonNullable<Deck['method']>[number]
export type Terms = NonNullable<Deck['terms']>
export type WarmUp = NonNullable<Deck['warmUps']>[number]
