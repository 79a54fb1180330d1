import type { OwnPairs } from '../../../shared/room/pairs/own-pairs.ts'

export type ShownPair = NonNullable<OwnPairs['pair']>

/** What is known here of the pairs of one ask. */
export interface PairsKnown {
  /** What the room says, with what is on its way from here already in it. */
  there: OwnPairs | null
  /** The next pair was asked for. */
  isAsked: boolean
  /** The room has none for this person just now. */
  isOut: boolean
  /** This person stopped, or is through with their share. */
  rests: boolean
  textsHidden: boolean
}

/**
 * What stands where the pairs are. `pair`: two texts, `isLeaving` while the next one is on its way; `coming`: none
 * yet; `hidden`: no texts for now; `out`: the room has no other; `rest`: stopped, or through.
 */
export type PairsState =
  | { at: 'pair'; pair: ShownPair; isLeaving: boolean; number: number; of: number | null }
  | { at: 'coming' }
  | { at: 'hidden' }
  | { at: 'out' | 'rest'; done: number; isThrough: boolean }

export function pairsState({ there, isAsked, isOut, rests, textsHidden }: PairsKnown): PairsState {
  const done = there?.done ?? 0
  const isThrough = there !== null && done >= there.of
  if (textsHidden) return { at: 'hidden' }
  if (rests) return { at: 'rest', done, isThrough }
  if (isOut) return { at: 'out', done, isThrough }
  if (!there?.pair) return { at: 'coming' }
  const number = pairNumber(there)
  // Whoever goes on beyond their share counts on, without an end.
  return { at: 'pair', pair: there.pair, isLeaving: isAsked, number, of: number <= there.of ? there.of : null }
}

/** Which pair this is, from 1: an answered one is already among those done. */
const pairNumber = ({ pair, done }: OwnPairs) => ((pair?.choice ?? null) === null ? done + 1 : Math.max(done, 1))

/** Whether it is time to ask for a pair without anybody pressing anything. */
export const wantsPair = ({ there, isAsked, isOut, rests, textsHidden }: PairsKnown): boolean =>
  !isAsked && !isOut && !rests && !textsHidden && (!there?.pair || there.pair.choice === 'skip')
