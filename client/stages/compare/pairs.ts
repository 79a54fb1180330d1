import type { OwnPairs } from '../../../shared/room/pairs/own-pairs.ts'

export type ShownPair = NonNullable<OwnPairs['pair']>

/** What this phone knows of the pairs of one ask. */
export interface PairsKnown {
  /** The pairs as the room has them, with the answers this phone is still sending. */
  there: OwnPairs | null
  /** Whether this phone has asked for the next pair. */
  isAsked: boolean
  /** Whether the room has no pair for this person at the moment. */
  isOut: boolean
  /** Whether this person stopped, or has finished their share. */
  rests: boolean
  textsHidden: boolean
}

/**
 * What is shown in place of the pairs. `pair`: two texts, with `isLeaving` while the next pair is on its way; `coming`:
 * none yet; `hidden`: all texts are hidden; `out`: the room has no other pair; `rest`: the person stopped or has
 * finished.
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
  // A person who continues beyond their share sees the number of the pair without a total.
  return { at: 'pair', pair: there.pair, isLeaving: isAsked, number, of: number <= there.of ? there.of : null }
}

/** Returns the number of the pair, from 1. An answered pair is already counted in `done`. */
const pairNumber = ({ pair, done }: OwnPairs) => ((pair?.choice ?? null) === null ? done + 1 : Math.max(done, 1))

/** Tells whether the phone should ask for a pair without a press of a button. */
export const wantsPair = ({ there, isAsked, isOut, rests, textsHidden }: PairsKnown): boolean =>
  !isAsked && !isOut && !rests && !textsHidden && (!there?.pair || there.pair.choice === 'skip')
