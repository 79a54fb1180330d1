import { isRecord, readJson, remove, writeJson } from '../../../room/storage.ts'
import { WORKSHOP_CARDS } from '../../seat/kept-seat.ts'
import { CARD_DAYS } from '../kept-cards.ts'
import { cardNotesIn, workshopCardIn } from './read-workshop-card.ts'
import type { CardNotes, WorkshopCard } from './workshop-card.ts'

const DAY_MS = 24 * 3_600_000
/** So many are kept, those taken last. */
const CARDS_KEPT = 20

/** A card that this phone keeps with what was written on it, and until when (ms since 1970). */
export interface KeptWorkshopCard {
  /** Made on this phone, to find the card again when it was changed. */
  id: string
  card: WorkshopCard
  notes: CardNotes
  until: number
}

/** Lists the cards on this phone, those taken last first; deletes those that are over. */
export function keptWorkshopCards(now = Date.now()): KeptWorkshopCard[] {
  const all = readJson(WORKSHOP_CARDS, (value) => (Array.isArray(value) ? value : null)) ?? []
  const kept = all.flatMap((each) => keptCard(each, now)).slice(0, CARDS_KEPT)
  if (kept.length < all.length) store(kept)
  return kept
}

/** Keeps a card, in place of the one with this id. Out: whether it outlives this page. */
export function keepWorkshopCard({ id, card, notes }: Omit<KeptWorkshopCard, 'until'>, now = Date.now()): boolean {
  const others = keptWorkshopCards(now).filter((each) => each.id !== id)
  return store([{ id, card, notes, until: now + CARD_DAYS * DAY_MS }, ...others].slice(0, CARDS_KEPT))
}

/** Changes what is written on a kept card. Its days go on. Out: whether it outlives this page. */
export const noteOnWorkshopCard = (id: string, notes: CardNotes, now = Date.now()): boolean =>
  store(keptWorkshopCards(now).map((each) => (each.id === id ? { ...each, notes } : each)))

/** Deletes a card from this phone. */
export const forgetWorkshopCard = (id: string, now = Date.now()): void =>
  void store(keptWorkshopCards(now).filter((each) => each.id !== id))

function store(cards: readonly KeptWorkshopCard[]): boolean {
  if (cards.length) return writeJson(WORKSHOP_CARDS, cards)
  remove(WORKSHOP_CARDS)
  return true
}

function keptCard(value: unknown, now: number): KeptWorkshopCard[] {
  if (!isRecord(value) || typeof value.id !== 'string' || typeof value.until !== 'number') return []
  // A clock that was set back keeps nothing for longer.
  if (!(value.until > now && value.until <= now + CARD_DAYS * DAY_MS)) return []
  const card = workshopCardIn(value.card)
  return card ? [{ id: value.id, card, notes: cardNotesIn(value.notes), until: value.until }] : []
}
