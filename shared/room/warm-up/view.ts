import type { Verdict } from '../lists.ts'
import type { WarmUpSlice } from '../slices.ts'
import { warmUpOf, type Room, type Round } from '../state.ts'

/** The pair to warm up on, without its notes. */
export function warmUpSlice({ head }: Room, askId: string): WarmUpSlice | null {
  const pair = warmUpOf(head.deck, askId)
  return pair && { id: pair.id, scene: pair.scene, first: pair.first, second: pair.second }
}

/** What people said of the pair, in counts. */
export function warmUpTally({ warmUps }: Round): Record<Verdict, number> {
  const tally = { first: 0, second: 0, alike: 0, skip: 0 }
  for (const { choice } of warmUps.values()) tally[choice]++
  return tally
}
