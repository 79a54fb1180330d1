import type { Licence } from './licences.ts'
import type { Ask, Deck, Intent, MethodCard, Move, Version, WarmUp } from './schema.ts'

// The fields of a deck as people name them, for everything that reads or writes a deck in another form than the schema
// has. A field of a deck that is not here does not compile.

/** What a field holds. `turns`: what both say at a push-back. */
export type FieldForm = 'text' | 'id' | 'texts' | 'ids' | 'whole' | 'choice' | 'turns'

export interface DeckField {
  is: FieldForm
  /** Other names that people give it. */
  also?: readonly string[]
  /** The deck is whole without it. */
  optional?: true
  /** The list whose ids it names. */
  of?: 'versions' | 'intents'
  /** Its values, each with other words for it. */
  choices?: Readonly<Record<string, readonly string[]>>
}

/** The paths to the texts, numbers and lists of texts in a piece of a deck: `reading.why`. */
type Leaves<Piece> = {
  [Name in keyof Piece & string]-?: NonNullable<Piece[Name]> extends string | number | readonly string[]
    ? Name
    : NonNullable<Piece[Name]> extends readonly object[]
      ? never
      : `${Name}.${Leaves<NonNullable<Piece[Name]>>}`
}[keyof Piece & string]

type FieldsOf<Piece> = Record<Leaves<Piece>, DeckField>
type Face = NonNullable<NonNullable<Deck['faces']>['couples']>[string]
type Turn = NonNullable<Ask['pushBack']>[number]

const text = (...also: string[]): DeckField => ({ is: 'text', also })
const optional = (...also: string[]): DeckField => ({ is: 'text', also, optional: true })
const id: DeckField = { is: 'id', also: ['key', 'identifier'] }

const licence: DeckField = {
  is: 'choice',
  also: ['license', 'rights', 'copyright'],
  optional: true,
  choices: {
    'CC0-1.0': ['cc0', 'cc 0', 'public domain'],
    'CC-BY-4.0': ['cc by', 'cc by 4', 'creative commons attribution'],
    'CC-BY-SA-4.0': ['cc by sa', 'cc by sa 4', 'share alike'],
    'LicenseRef-not-shared': ['not shared', 'private', 'all rights reserved'],
  } satisfies Record<Licence, string[]>,
}

const deck = {
  id,
  title: text('name', 'deck', 'heading'),
  about: text('description', 'summary', 'abstract', 'intro', 'introduction'),
  madeFor: optional('audience', 'for', 'for whom', 'target group'),
  language: optional('lang', 'locale'),
  by: optional('author', 'authors', 'made by', 'creator'),
  licence,
  source: optional('sources', 'reference', 'url', 'link'),
  'basedOn.title': text('based on', 'derived from'),
  'basedOn.by': optional('based on author'),
  'basedOn.licence': { ...licence, also: ['based on license'] },
  'none.name': text('none of these', 'no version'),
  'none.lands': text('it lands', 'why it lands'),
  'none.accurateNo': text('accurate no', 'the no is accurate'),
  listenFor: { is: 'texts', also: ['cues', 'listen', 'what to listen for', 'hints'] },
  slowDown: optional('slow', 'when to slow down'),
  'questions.vote': optional('vote question', 'question'),
  'questions.compare': optional('compare question'),
  'questions.compareCouples': optional('compare question couples'),
  'questions.pushBack': optional('push back question'),
  'questions.rewrite': optional('rewrite question'),
  'questions.rewriteSupervision': optional('rewrite question supervision'),
  'terms.speaker': text('who speaks'),
  'terms.hearer': text('who hears', 'listener'),
  'terms.ask': text('what an ask is called'),
} satisfies FieldsOf<Omit<Deck, 'faces'>>

const version = {
  id,
  name: text('title', 'version', 'label'),
  short: optional('short name', 'abbreviation'),
  sounds: text('sounds like', 'sound', 'description', 'about', 'how it sounds'),
  hardens: text('why it hardens', 'effect', 'why', 'harden'),
} satisfies FieldsOf<Version>

const move = {
  id,
  name: text('title', 'move', 'label'),
  frame: text('what it does', 'description', 'about', 'framing'),
  example: text('sample', 'for example', 'eg'),
} satisfies FieldsOf<Move>

const intent = { id, name: text('title', 'intent', 'label') } satisfies FieldsOf<Intent>

const card = {
  title: text('name', 'heading', 'card'),
  text: text('body', 'content', 'about', 'description'),
} satisfies FieldsOf<MethodCard>

const ask = {
  id,
  title: text('name', 'heading', 'ask'),
  from: text('speaker', 'who', 'who says it', 'sender', 'said by'),
  to: text('hearer', 'to whom', 'receiver', 'recipient', 'partner'),
  when: text('situation', 'scene', 'context', 'setting', 'where', 'moment', 'occasion'),
  text: text('says', 'say', 'said', 'sentence', 'words', 'message', 'the ask', 'quote', 'what is said'),
  kind: {
    is: 'choice',
    also: ['medium', 'spoken or written'],
    optional: true,
    choices: {
      spoken: ['said', 'speech', 'aloud', 'oral', 'voice', 'talk'],
      written: ['text', 'message', 'text message', 'sms', 'e-mail', 'email', 'mail', 'letter', 'chat', 'write'],
    },
  },
  warning: optional('content warning', 'trigger warning', 'warn'),
  level: {
    is: 'choice',
    also: ['difficulty', 'how hard'],
    optional: true,
    choices: {
      easy: ['low', 'simple', 'beginner', '1'],
      middling: ['medium', 'middle', 'moderate', 'normal', 'intermediate', '2'],
      hard: ['high', 'difficult', 'advanced', '3'],
    },
  },
  minutes: { is: 'whole', also: ['duration', 'time', 'min', 'mins', 'length'], optional: true },
  'reading.versions': {
    is: 'ids',
    also: ['version', 'versions', 'answer', 'which version', 'reading'],
    of: 'versions',
  },
  'reading.because': {
    is: 'choice',
    also: ['because', 'why none', 'reason'],
    optional: true,
    choices: {
      lands: ['it lands', 'land', 'landed'],
      'accurate-no': ['the no is accurate', 'accurate', 'no may be accurate', 'true no'],
    },
  },
  'reading.why': text('why', 'explanation', 'explain', 'rationale', 'why this version'),
  tells: { is: 'texts', also: ['tell', 'telling words', 'tell words', 'markers', 'the words that tell'] },
  pushBack: { is: 'turns', also: ['push back', 'pushback', 'response', 'comeback'], optional: true },
  notes: { is: 'texts', also: ['note', 'facilitator notes', 'private notes', 'comment', 'comments', 'remarks'] },
  debrief: text('discussion', 'afterwards', 'talk about', 'debriefing', 'question'),
  reference: text('rewrite', 'example', 'better', 'model', 'model answer', 'suggested', 'reference rewrite'),
  meant: { is: 'ids', also: ['intent', 'intents', 'intention', 'meaning'], optional: true, of: 'intents' },
  samples: { is: 'texts', also: ['sample', 'sample rewrites', 'rewrites', 'examples'], optional: true },
} satisfies FieldsOf<Ask> & { pushBack: DeckField }

const warmUp = {
  id,
  scene: text('when', 'situation', 'context', 'title', 'name', 'warm-up', 'warmup'),
  first: text('one', 'a', 'first way', 'left'),
  second: text('two', 'b', 'second way', 'right', 'other'),
  notes: { is: 'texts', also: ['note', 'listen for', 'comments'] },
} satisfies FieldsOf<WarmUp>

const face = {
  name: text('title', 'label', 'face'),
  short: optional('short name'),
  sounds: text('sounds like', 'description', 'about'),
} satisfies FieldsOf<Face>

const turn = {
  who: {
    is: 'choice',
    also: ['speaker', 'from', 'by', 'role', 'person'],
    choices: {
      hears: ['hearer', 'partner', 'they', 'them', 'other', 'answers', 'hear'],
      asks: ['speaker', 'asker', 'i', 'me', 'you', 'ask', 'replies'],
    },
  },
  text: text('says', 'say', 'said', 'words', 'line', 'message'),
} satisfies FieldsOf<Turn>

interface PartOfDeck {
  /** Where it stands in a deck: the limits of its fields begin so. Empty for the deck itself. */
  at: string
  fields: Readonly<Record<string, DeckField>>
  /** The field that names it, from which its id is made. */
  named: string
}

/** THE TABLE of what a deck is made of. */
export const DECK_PARTS = {
  deck: { at: '', fields: deck, named: 'title' },
  version: { at: 'versions', fields: version, named: 'name' },
  move: { at: 'moves', fields: move, named: 'name' },
  intent: { at: 'intents', fields: intent, named: 'name' },
  card: { at: 'method', fields: card, named: 'title' },
  'couples-card': { at: 'methodCouples', fields: card, named: 'title' },
  'warm-up': { at: 'warmUps', fields: warmUp, named: 'scene' },
  ask: { at: 'asks', fields: ask, named: 'title' },
  face: { at: 'faces.couples', fields: face, named: 'name' },
  turn: { at: 'asks.pushBack', fields: turn, named: 'text' },
} as const satisfies Record<string, PartOfDeck>

export type PartName = keyof typeof DECK_PARTS
/** A field, by its part and its path in it: `ask.reading.why`. */
export type FieldName = {
  [Part in PartName]: `${Part}.${keyof (typeof DECK_PARTS)[Part]['fields'] & string}`
}[PartName]

/** The lists of a deck, each with other names for it and the part that its items are. */
export const LISTS = {
  versions: { part: 'version', also: ['version', 'kinds', 'types', 'choices'] },
  moves: { part: 'move', also: ['move', 'steps', 'techniques'] },
  intents: { part: 'intent', also: ['intent', 'intentions'] },
  method: { part: 'card', also: ['method cards', 'cards', 'teaching'] },
  methodCouples: { part: 'couples-card', also: ['method for couples', 'couples method', 'couples cards'] },
  warmUps: { part: 'warm-up', also: ['warmup', 'warm-up', 'pairs', 'warming up'] },
  asks: { part: 'ask', also: ['ask', 'examples', 'exercises', 'cases', 'items', 'rounds', 'sentences', 'prompts'] },
} as const satisfies Record<
  Exclude<keyof Deck, 'faces' | Leaves<Omit<Deck, 'faces'>> | 'basedOn' | 'none' | 'questions' | 'terms'>,
  { part: PartName; also: readonly string[] }
>
export type ListName = keyof typeof LISTS

/** A field or a list of a deck that has words of its own for what it is. */
export type NamedField = FieldName | `deck.${ListName}`

/**
 * Returns the field that a path in a deck leads to: `ask.reading.why` for `asks.3.reading.why`, of a group of fields its
 * main one; null for a path to anything else.
 */
export function fieldOfPath(path: string): NamedField | null {
  const [, list = '', turn, inItem = ''] =
    /^(faces\.couples\.[^.]+|\w+\.\d+)?(\.pushBack\.\d+)?\.?(.*)$/s.exec(path) ?? []
  const name = list.slice(0, list.lastIndexOf('.'))
  const part: PartName = turn
    ? 'turn'
    : name === 'faces.couples'
      ? 'face'
      : Object.hasOwn(LISTS, name)
        ? LISTS[name as ListName].part
        : 'deck'
  if (part === 'deck' && Object.hasOwn(LISTS, path)) return `deck.${path as ListName}`
  // An item of a list of texts is said as the list.
  const leaf = (part === 'deck' ? path : inItem).replace(/\.\d+$/, '')
  const field = Object.hasOwn(MAIN_FIELDS, leaf) ? (MAIN_FIELDS[leaf] ?? leaf) : leaf
  return fieldAt(part, field) ? (`${part}.${field}` as FieldName) : null
}

/** What somebody means who gives a text where a group of fields belongs: `reading: decided`. */
export const MAIN_FIELDS: Readonly<Record<string, string>> = {
  reading: 'reading.versions',
  none: 'none.name',
  basedOn: 'basedOn.title',
  terms: 'terms.ask',
  questions: 'questions.vote',
}

/** The heads under which a table has what is said at a push-back, by who says it. */
export const TURN_HEADS = {
  hears: ['pushBack hears', 'push back', 'they answer', 'they say', 'partner answers', 'response', 'comeback'],
  asks: ['pushBack asks', 'you reply', 'i reply', 'speaker replies', 'reply'],
} as const satisfies Record<Turn['who'], readonly string[]>

/** Returns the field of a part; undefined where it has none at this path. */
export const fieldAt = (part: PartName, path: string): DeckField | undefined =>
  Object.hasOwn(DECK_PARTS[part].fields, path)
    ? (DECK_PARTS[part].fields as Readonly<Record<string, DeckField>>)[path]
    : undefined
