import type { Deck, WarmUp } from '../../deck/schema.ts'
import { newCollected, type Collected } from '../collected.ts'
import type { Verdict } from '../lists.ts'

/** What a person said about the pair to warm up on. */
export interface WarmedUp {
  choice: Verdict
  reason: string | null
}

export interface WarmUpOfRound {
  /** What people said about the pair to warm up on. */
  warmUps: Collected<WarmedUp>
  /** Whether the facilitator had the split shown: then no more answers are taken. */
  warmUpIsClosed: boolean
}

export const newWarmUp = (): WarmUpOfRound => ({ warmUps: newCollected<WarmedUp>(), warmUpIsClosed: false })

/**
 * Returns the pair an ask is warmed up on: asks use them in turn, in the order of the agenda. Null in a deck without
 * pairs.
 */
export function warmUpOf({ warmUps = [], asks }: Deck, askId: string): WarmUp | null {
  const index = asks.findIndex(({ id }) => id === askId)
  return warmUps[index % warmUps.length] ?? null
}
