import { DECK_LIMITS } from '../../../shared/deck/limits.ts'
import { codePoints } from '../../../shared/room/limits.ts'
import { cleanText, isVisible } from '../../../shared/room/typed.ts'
import { PREPARED } from '../seat/kept-seat.ts'
import { isRecord, readJson, remove, writeJson } from '../../room/storage.ts'

/** How long what was prepared stays on this phone, counted from the last change (days). */
export const PREPARED_DAYS = 60
const DAY_MS = 24 * 3_600_000

const { characters, words } = DECK_LIMITS

/** How long each part may be, in code points: what is an ask’s is as long as an ask may have it. */
export const PREPARED_MOST = {
  text: characters['asks.text'],
  from: characters['asks.from'],
  to: characters['asks.to'],
  when: characters['asks.when'],
  wish: 400,
} as const
export type PreparedPart = keyof typeof PREPARED_MOST

/** How many words the sentence may have. */
export const PREPARED_WORDS = words['asks.text']

/** What a person writes down before a session: the sentence, who says it to whom and when, and what they wish from the group. */
export type Prepared = Record<PreparedPart, string>

export const NOTHING_PREPARED: Prepared = { text: '', from: '', to: '', when: '', wish: '' }
export const PREPARED_PARTS = Object.keys(PREPARED_MOST) as PreparedPart[]

/** Returns what this phone keeps; deletes it when it is over. */
export function readPrepared(now = Date.now()): Prepared | null {
  const found = readJson(PREPARED, (value) => prepared(value, now))
  if (!found) remove(PREPARED)
  return found
}

/** Keeps it on this phone; deletes it when all is empty. Out: whether it would survive a reload. */
export function keepPrepared(kept: Prepared, now = Date.now()): boolean {
  if (PREPARED_PARTS.some((part) => kept[part] !== ''))
    return writeJson(PREPARED, { ...kept, until: now + PREPARED_DAYS * DAY_MS })
  remove(PREPARED)
  return true
}

/**
 * Returns the ask that was prepared on this phone, as a room takes one; null without one, or while a part is too long.
 * What a person wishes from the group is not part of it.
 */
export function preparedAsk(now = Date.now()): { from: string; to: string; when: string; text: string } | null {
  const found = readPrepared(now)
  if (!found) return null
  const [from, to, when, text] = (['from', 'to', 'when', 'text'] as const).map((part) => cleanText(found[part]).trim())
  if (from === undefined || to === undefined || when === undefined || text === undefined) return null
  return isVisible(text) && isShort({ ...found, from, to, when, text }) ? { from, to, when, text } : null
}

/** How many words a text has, as decks count them. */
export const askWords = (text: string): number => text.split(/\s+/).filter(Boolean).length

const isShort = (ask: Prepared) =>
  (['from', 'to', 'when', 'text'] as const).every((part) => codePoints(ask[part]) <= PREPARED_MOST[part]) &&
  askWords(ask.text) <= PREPARED_WORDS

function prepared(value: unknown, now: number): Prepared | null {
  if (!isRecord(value) || typeof value.until !== 'number') return null
  // A clock that was set back keeps nothing for longer.
  if (!(value.until > now && value.until <= now + PREPARED_DAYS * DAY_MS)) return null
  const parts = PREPARED_PARTS.map((part) => [part, value[part]] as const)
  return parts.every(([, text]) => typeof text === 'string') ? (Object.fromEntries(parts) as Prepared) : null
}
