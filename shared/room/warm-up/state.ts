import type { Deck, WarmUp } from '../../deck/schema.ts'
import type { Verdict } from '../lists.ts'

/** What people said about the pair to warm up on, by seat. */
export interface WarmUpOfRound {
  warmUps: Map<string, { choice: Verdict; reason: string | null }>
}

export const newWarmUp = (): WarmUpOfRound => ({ warmUps: new Map() })

/**
 * Returns the pair an ask is warmed up on: asks use them in turn, in the order of the agenda. Null in a deck without
 * pairs.
 */
export function warmUpOf({ warmUps = [], asks }: Deck, askId: string): WarmUp | null {
  const index = asks.findIndex(({ id }) => id === askId)
  return warmUps[index % warmUps.length] ?? null
}
