import { creditsOf, type DeckCredits } from '../../../../shared/deck/credits.ts'
import { LICENCES } from '../../../../shared/deck/licences.ts'
import { isRecord } from '../../../room/storage.ts'
import { cardIn } from '../read-card.ts'
import { CARD_KIND, CARD_VERSION, type CardAsk, type CardText } from '../card.ts'
import {
  REFLECTIONS,
  type CardDeck,
  type CardNotes,
  type CardRound,
  type RoundText,
  type WorkshopCard,
} from './workshop-card.ts'

// What this phone kept is read field by field: a page of another version may have written it.

/** Reads what a card has of the deck; null for anything else. */
export function cardDeckIn(value: unknown): CardDeck | null {
  if (!isRecord(value)) return null
  const { title, language, question, covers } = value
  const versions = listIn(value.versions, ['name', 'sounds'])
  const moves = listIn(value.moves, ['name', 'frame', 'example'])
  if (!isText(title) || !isText(language) || !isText(question) || !versions || !moves) return null
  const credits = creditsIn(value.credits)
  return { title, language, ...(credits && { credits }), question, covers: covers === true, versions, moves }
}

/** Reads a card; null for anything else. */
export function workshopCardIn(value: unknown): WorkshopCard | null {
  if (!isRecord(value) || !isText(value.date) || !Array.isArray(value.rounds)) return null
  const deck = cardDeckIn(value)
  const { date } = value
  const rounds = value.rounds.map((round) => roundIn(round))
  return deck && rounds.every((round) => round !== null) ? { ...deck, date, rounds } : null
}

/** Reads whose a deck is; what is not as it should be is left out. */
function creditsIn(value: unknown): DeckCredits | null {
  if (!isRecord(value)) return null
  const { source, basedOn } = value
  const base = isRecord(basedOn) && isText(basedOn.title) ? { title: basedOn.title, ...madeBy(basedOn) } : undefined
  return creditsOf({ ...madeBy(value), ...(isText(source) && { source }), ...(base && { basedOn: base }) })
}

function madeBy({ by, licence }: Record<string, unknown>): Pick<DeckCredits, 'by' | 'licence'> {
  const known = LICENCES.find((each) => each === licence)
  return { ...(isText(by) && { by }), ...(known && { licence: known }) }
}

/** Reads what a person wrote on their card; what is missing is empty. */
export function cardNotesIn(value: unknown): CardNotes {
  const fields = isRecord(value) && isRecord(value.reflection) ? value.reflection : {}
  const text = (field: unknown) => (isText(field) ? field : '')
  const practice = isRecord(value) && isRecord(value.practice) ? Object.entries(value.practice) : []
  return {
    reflection: Object.fromEntries(REFLECTIONS.map((part) => [part, text(fields[part])])) as CardNotes['reflection'],
    practice: Object.fromEntries(practice.filter((entry): entry is [string, string] => isText(entry[1]))),
  }
}

function roundIn(value: unknown): CardRound | null {
  if (!isRecord(value) || !Array.isArray(value.texts)) return null
  const words = wordsIn(value.ask, value.texts)
  const came = value.texts.map(cameIn)
  if (!words || !came.every((each) => each !== null)) return null
  return { ask: words.ask, texts: words.texts.map((text, at) => ({ ...text, ...(came[at] ?? NOTHING_CAME) })) }
}

const NOTHING_CAME = { said: '', named: [] }

/** Reads what came of a text. */
function cameIn(text: unknown): Pick<RoundText, 'said' | 'named'> | null {
  if (!isRecord(text) || !isText(text.said) || !Array.isArray(text.named)) return null
  return text.named.every(isText) ? { said: text.said, named: text.named } : null
}

/** Reads an ask and the texts for it as the card of one ask does. */
function wordsIn(ask: unknown, texts: unknown): { ask: CardAsk | null; texts: CardText[] } | null {
  const without = Array.isArray(texts) && texts.length === 0
  const placeholder = [{ voice: 'client', text: '-', verb: null }]
  const read = cardIn({
    kind: CARD_KIND,
    version: CARD_VERSION,
    date: '2000-01-01',
    title: '',
    ask,
    texts: without ? placeholder : texts,
  })
  return 'card' in read ? { ask: read.card.ask, texts: without ? [] : read.card.texts } : null
}

function listIn<Field extends string>(value: unknown, fields: readonly Field[]): Record<Field, string>[] | null {
  if (!Array.isArray(value)) return null
  const items = value.map((item) => {
    if (!isRecord(item) || !fields.every((field) => isText(item[field]))) return null
    return Object.fromEntries(fields.map((field) => [field, item[field]])) as Record<Field, string>
  })
  return items.every((item) => item !== null) ? items : null
}

const isText = (value: unknown): value is string => typeof value === 'string'
