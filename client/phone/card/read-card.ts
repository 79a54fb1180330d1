import { DECK_LIMITS } from '../../../shared/deck/limits.ts'
import { codePoints, REWRITE_MAX, TITLE_MAX, VERB_WORDS } from '../../../shared/room/limits.ts'
import { VOICES } from '../../../shared/room/lists.ts'
import { cleanText, isVisible } from '../../../shared/room/typed.ts'
import { wordsIn, type Range } from '../../../shared/stats/tokens.ts'
import { isRecord } from '../../room/storage.ts'
import { CARD_KIND, CARD_VERSION, type HomeCard, type CardAsk, type CardText } from './card.ts'

/** Why something is no card that can be read here. */
export type CardProblem = 'damaged' | 'newer' | 'not-a-card'

export type CardRead = { card: HomeCard } | { problem: CardProblem }

/** A file over this many bytes is not read: the longest card has far fewer. */
export const CARD_BYTES = 32_768

/** Reads the text of a file. Never throws. */
export function readCard(text: string): CardRead {
  if (text.length > CARD_BYTES) return { problem: 'not-a-card' }
  let found: unknown
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    // What begins as a card does, and cannot be read, was one.
    return { problem: text.includes(`"${CARD_KIND}"`) ? 'damaged' : 'not-a-card' }
  }
  return cardIn(found)
}

/** Reads a value that may be a card. Never throws. */
export function cardIn(value: unknown): CardRead {
  if (!isRecord(value) || own(value, 'kind') !== CARD_KIND) return { problem: 'not-a-card' }
  const version = own(value, 'version')
  if (typeof version === 'number' && Number.isInteger(version) && version > CARD_VERSION) return { problem: 'newer' }
  const card = version === CARD_VERSION ? fields(value) : null
  return card ? { card } : { problem: 'damaged' }
}

const own = (value: Record<string, unknown>, name: string): unknown =>
  Object.prototype.hasOwnProperty.call(value, name) ? value[name] : undefined

/** Returns a text that is not too long, as the room would keep it; null for anything else. */
function textIn(value: unknown, most: number): string | null {
  // Measured before it is looked through: a code point has two units at most.
  if (typeof value !== 'string' || value.length > 2 * most || codePoints(value) > most) return null
  return cleanText(value)
}

function fields(value: Record<string, unknown>): HomeCard | null {
  const date = own(value, 'date')
  const title = textIn(own(value, 'title'), TITLE_MAX)
  const ask = own(value, 'ask') === null ? null : askIn(own(value, 'ask'))
  const texts = textsIn(own(value, 'texts'))
  if (typeof date !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(date)) return null
  if (title === null || ask === undefined || !texts) return null
  return { kind: CARD_KIND, version: CARD_VERSION, date, title, ask, texts }
}

/** Reads the ask of a card; undefined when it is none. */
function askIn(value: unknown): CardAsk | undefined {
  if (!isRecord(value)) return undefined
  const { characters } = DECK_LIMITS
  const from = textIn(own(value, 'from'), characters['asks.from'])
  const to = textIn(own(value, 'to'), characters['asks.to'])
  const when = textIn(own(value, 'when'), characters['asks.when'])
  const text = textIn(own(value, 'text'), characters['asks.text'])
  if (from === null || to === null || when === null || text === null) return undefined
  return { from, to, when, text }
}

/** Reads the texts: one, or one for each voice. */
function textsIn(value: unknown): CardText[] | null {
  if (!Array.isArray(value) || value.length < 1 || value.length > VOICES.length) return null
  const texts = value.map(oneText)
  const voices = new Set(texts.map((each) => each?.voice))
  return texts.every((each) => each !== null) && voices.size === texts.length ? texts : null
}

function oneText(value: unknown): CardText | null {
  if (!isRecord(value)) return null
  const voice = VOICES.find((each) => each === own(value, 'voice'))
  const text = textIn(own(value, 'text'), REWRITE_MAX)
  const verb = own(value, 'verb') === null ? null : verbIn(own(value, 'verb'), text ?? '')
  return voice === undefined || text === null || !isVisible(text) || verb === undefined ? null : { voice, text, verb }
}

/** Reads a stretch of at most three words of this text; undefined when it is none. */
function verbIn(value: unknown, text: string): Range | undefined {
  if (!isRecord(value)) return undefined
  const [from, to] = [own(value, 'from'), own(value, 'to')]
  if (typeof from !== 'number' || typeof to !== 'number') return undefined
  const isWhole = Number.isSafeInteger(from) && Number.isSafeInteger(to)
  const isInText = from >= 0 && from < to && to - from <= VERB_WORDS && to <= wordsIn(text)
  return isWhole && isInText ? { from, to } : undefined
}
