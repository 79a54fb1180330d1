import type { Range } from '../../stats/tokens.ts'
import { newCollected, type Collected } from '../collected.ts'
import { VOICES, voiceOf, type Item, type Reach, type Sorted, type Voice } from '../lists.ts'
import { spotOf, type Spot, type Written } from './voices.ts'

export interface Rewrite {
  rewriteId: string
  seatId: string
  voice: Voice
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
  /** By voice and seat. */
  rewrites: Map<Spot, Rewrite>
  /** The same by their ids. */
  rewriteById: Map<string, Rewrite>
  /** The rewrites whose lot was released, by id; others wait and are told to nobody but their writer. */
  released: Set<string>
  /** What each seat did when asked to write, if anything. */
  writing: Collected<Written>
}

export const newRewrites = (): RewritesOfRound => ({
  rewrites: new Map(),
  rewriteById: new Map(),
  released: new Set(),
  writing: newCollected<Written>(),
})

/** Finds the rewrite of a room that a key opens, by the hash of the key. */
export function rewriteOfKey(rounds: Iterable<RewritesOfRound>, keyHash: string): Rewrite | undefined {
  for (const { rewrites } of rounds)
    for (const rewrite of rewrites.values()) if (rewrite.keyHash === keyHash) return rewrite
  return undefined
}

/** Finds a released rewrite of a round by its id. */
export function rewriteIn(round: RewritesOfRound | undefined, rewriteId: string): Rewrite | undefined {
  return round?.released.has(rewriteId) ? round.rewriteById.get(rewriteId) : undefined
}

/** Lists the texts of a seat, in whatever voices it wrote. */
export const textsOfSeat = ({ rewrites }: RewritesOfRound, seatId: string): Rewrite[] =>
  VOICES.flatMap((voice) => rewrites.get(spotOf(seatId, voice)) ?? [])

/** Lists the seats that wrote a text of a round. */
export const writersIn = ({ rewrites }: RewritesOfRound): Set<string> =>
  new Set([...rewrites.values()].map(({ seatId }) => seatId))

/** Returns the voice of a text to be compared. What comes with the ask is what the client could say. */
export const voiceOfItem = ({ rewriteById }: RewritesOfRound, item: Item): Voice => voiceOf(rewriteById.get(item) ?? {})
