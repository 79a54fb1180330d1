import type { Range } from '../../stats/tokens.ts'
import { newCollected, type Collected } from '../collected.ts'
import type { Reach, Sorted } from '../lists.ts'

export interface Rewrite {
  rewriteId: string
  seatId: string
  /** The hash of the key that opens this text alone; null for one from before there were such keys. */
  keyHash: string | null
  /** How far it may go, as its writer chose. */
  reach: Reach
  as: Sorted
  /** The words the writer underlined, by their place among the words of the text. */
  verb: Range | null
  /** Which text it is close to, though it should not copy that; told to its writer alone. */
  like: 'original' | 'example' | null
}

/** What people wrote for an ask. The texts themselves are in the words of the room. */
export interface RewritesOfRound {
  /** By seat. */
  rewrites: Map<string, Rewrite>
  /** By rewrite id, the seat that wrote it. */
  writerOf: Map<string, string>
  /** The rewrites whose lot was released, by id; others wait and are told to nobody but their writer. */
  released: Set<string>
  /** What each seat did when asked to write. One collection, for who did not pass has written. */
  writing: Collected<'text' | 'pass'>
}

export const newRewrites = (): RewritesOfRound => ({
  rewrites: new Map(),
  writerOf: new Map(),
  released: new Set(),
  writing: newCollected<'text' | 'pass'>(),
})

/** Finds the rewrite of a room that a key opens, by the hash of the key. */
export function rewriteOfKey(rounds: Iterable<RewritesOfRound>, keyHash: string): Rewrite | undefined {
  for (const { rewrites } of rounds)
    for (const rewrite of rewrites.values()) if (rewrite.keyHash === keyHash) return rewrite
  return undefined
}

/** Finds a released rewrite of a round by its id. */
export function rewriteIn(round: RewritesOfRound | undefined, rewriteId: string): Rewrite | undefined {
  const writer = round?.released.has(rewriteId) ? round.writerOf.get(rewriteId) : undefined
  return writer === undefined ? undefined : round?.rewrites.get(writer)
}
