import { isRecord, readJson, remove, writeJson } from '../../room/storage.ts'
import type { HomeCard } from './card.ts'
import { cardIn } from './read-card.ts'

const KEY = 'reask.cards'
/** How long a card stays on this phone (days). */
export const CARD_DAYS = 60
const DAY_MS = 24 * 3_600_000
/** So many are kept, those taken last. */
const CARDS_KEPT = 40

/** A card that this phone keeps, and until when (ms since 1970). */
export interface KeptCard {
  card: HomeCard
  until: number
}

/** Lists the cards on this phone, those taken last first; deletes those that are over. */
export function keptCards(now = Date.now()): KeptCard[] {
  const all = readJson(KEY, (value) => (Array.isArray(value) ? value : null)) ?? []
  const kept = all.flatMap((each) => keptCard(each, now)).slice(0, CARDS_KEPT)
  if (kept.length < all.length) store(kept)
  return kept
}

/** Keeps a card on this phone. Out: whether it would survive a reload. */
export function keepCard(card: HomeCard, now = Date.now()): boolean {
  const others = keptCards(now).filter((each) => !isSame(each.card, card))
  return store([{ card, until: now + CARD_DAYS * DAY_MS }, ...others].slice(0, CARDS_KEPT))
}

/** Deletes a card from this phone. */
export const forgetCard = (card: HomeCard, now = Date.now()): void =>
  void store(keptCards(now).filter((each) => !isSame(each.card, card)))

export const isSame = (one: HomeCard, other: HomeCard): boolean => JSON.stringify(one) === JSON.stringify(other)

function store(cards: readonly KeptCard[]): boolean {
  if (cards.length) return writeJson(KEY, cards)
  remove(KEY)
  return true
}

function keptCard(value: unknown, now: number): KeptCard[] {
  if (!isRecord(value) || typeof value.until !== 'number') return []
  // A clock that was set back keeps nothing for longer.
  if (!(value.until > now && value.until <= now + CARD_DAYS * DAY_MS)) return []
  const read = cardIn(value.card)
  return 'card' in read ? [{ card: read.card, until: value.until }] : []
}
