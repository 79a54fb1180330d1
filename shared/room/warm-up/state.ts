import { askOrder } from '../agenda/state.ts'
import type { Deck, WarmUp } from '../../deck/schema.ts'
import { newCollected, type Collected } from '../collected.ts'
import type { Verdict } from '../lists.ts'
import type { Room } from '../state.ts'

/** What a person said about the pair to warm up on. */
export interface WarmedUp {
  choice: Verdict
  reason: string | null
}

export interface WarmUpOfRound {
  /** The pair that this ask is warmed up on, from the moment the room was first at it. Null without one. */
  warmUpId: string | null
  /** What people said about the pair to warm up on. */
  warmUps: Collected<WarmedUp>
  /** Whether the facilitator had the split shown: then no more answers are taken. */
  warmUpIsClosed: boolean
}

export const newWarmUp = (warmUpId: string | null): WarmUpOfRound => ({
  warmUpId,
  warmUps: newCollected<WarmedUp>(),
  warmUpIsClosed: false,
})

/**
 * Returns the pair that an ask is warmed up on when the room comes to it: asks use them in turn, in the order of the
 * agenda. Null in a deck without pairs.
 */
export function warmUpAt(room: Room, askId: string): WarmUp | null {
  const { warmUps = [] } = room.head.deck
  const place = askOrder(room).indexOf(askId)
  return warmUps[place % warmUps.length] ?? null
}

/** Returns a pair of the deck by its id; null where there is none. */
export const warmUpOf = ({ warmUps = [] }: Pick<Deck, 'warmUps'>, warmUpId: string | null): WarmUp | null =>
  warmUps.find(({ id }) => id === warmUpId) ?? null
