import { inDrawnOrder } from '../../../shared/room/pairs/comparing.ts'
import { BANDS, type Sorted } from '../../../shared/room/lists.ts'
import type { HostSlices } from '../../../shared/room/slices.ts'
import type { RewriteEntry } from '../../../shared/room/rewrites/view.ts'
import { lowered } from '../../t.ts'
import type { Band } from '../../../shared/stats/bands.ts'

/** A rewrite of the queue, with its id. */
export type Card = RewriteEntry & { id: string }

/** Which part of the queue to list: texts in this state, of this move, with these words. */
export interface Wish {
  as: Sorted | 'all'
  /** A move's id, `none` for none of these, `any` for all. */
  move: string
  words: string
}

export const EVERYTHING: Wish = { as: 'all', move: 'any', words: '' }

/** Tells whether texts are read before others compare them. */
export const isReadFirst = ({ reviewFirst }: Pick<HostSlices, 'reviewFirst'>): boolean => reviewFirst

/** Lists the rewrites of an ask. The order is drawn from the ids: the record itself would tell which text came last. */
export function cardsOf(rewrites: Readonly<Record<string, RewriteEntry>>, askId: string | null): Card[] {
  const ids = Object.keys(rewrites).filter((id) => rewrites[id]?.askId === askId)
  return inDrawnOrder(ids).flatMap((id) => {
    const entry = rewrites[id]
    return entry ? [{ id, ...entry }] : []
  })
}

/** Lists the asks of the deck of which there are texts. */
export function asksWithTexts({ deck, rewrites }: Pick<HostSlices, 'deck' | 'rewrites'>): HostSlices['deck']['asks'] {
  const found = new Set(Object.values(rewrites).map(({ askId }) => askId))
  return deck.asks.filter(({ id }) => found.has(id))
}

/** Tells whether a text may come before others: neither its writer nor the facilitator keeps it back. */
export const canLetIn = ({ as, reach }: RewriteEntry): boolean =>
  reach !== 'host' && (as === 'waiting' || as === 'picked')

/** Tells whether a text may be shown on the screen: not one that its writer gave to other phones only. */
export const canOpen = (entry: RewriteEntry): boolean => canLetIn(entry) && entry.reach === 'screen'

/** Lists the texts that wait to be let in, where texts are read first. */
export const waitingIn = (cards: readonly Card[]): Card[] =>
  cards.filter(({ as, reach }) => as === 'waiting' && reach !== 'host')

export function countsOf(cards: readonly Card[]): Record<Sorted, number> {
  const found = { waiting: 0, picked: 0, private: 0, removed: 0 }
  for (const { as } of cards) found[as]++
  return found
}

export function listed(cards: readonly Card[], { as, move, words }: Wish): Card[] {
  const wanted = lowered(words.trim())
  return cards.filter(
    (card) =>
      (as === 'all' || card.as === as) &&
      (move === 'any' || (card.reasons[move] ?? 0) > 0) &&
      (wanted === '' || lowered(card.text ?? '').includes(wanted)),
  )
}

/**
 * Groups the cards by band, if there are any; within a band they keep their order. Texts that were not compared come
 * last.
 */
export function inBands(cards: readonly Card[]): { band: Band | null; cards: Card[] }[] {
  if (!cards.some(({ band }) => band)) return [{ band: null, cards: [...cards] }]
  return [...BANDS, null]
    .map((band) => ({ band, cards: cards.filter((card) => card.band === band) }))
    .filter((group) => group.cards.length)
}
