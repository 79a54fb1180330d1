import type { ProblemCode } from '../../../shared/problems.ts'
import type { OwnPairs } from '../../../shared/room/pairs/own-pairs.ts'

export type ShownPair = NonNullable<OwnPairs['pair']>

/** The refusals that say why there is no pair: no texts yet, no other pair, or texts are held back for now. */
const NO_PAIR = [
  'no-pairs-yet',
  'no-more-pairs',
  'pairs-held-back',
  'pairs-being-read',
  'couple-unsaid',
] as const satisfies ProblemCode[]
export type NoPair = (typeof NO_PAIR)[number]

export const isNoPair = (code: ProblemCode): code is NoPair => NO_PAIR.some((each) => each === code)

/** What this phone knows of the pairs of one ask. */
export interface PairsKnown {
  /** The pairs as the room has them, with the answers this phone is still sending. */
  there: OwnPairs | null
  /** Whether this phone has asked for the next pair. */
  isAsked: boolean
  /** Why the room has no pair for this person at the moment; null while it has one, or was not asked. */
  out: NoPair | null
  /** Whether this person stopped, or has finished their share. */
  rests: boolean
  textsHidden: boolean
}

/**
 * What is shown in place of the pairs. `pair`: two texts, with `isLeaving` while the next pair is on its way; `coming`:
 * none yet; `hidden`: all texts are hidden; `out`: the room has no pair for them, and why; `rest`: the person stopped
 * or has finished.
 */
export type PairsState =
  | { at: 'pair'; pair: ShownPair; isLeaving: boolean; number: number; of: number | null }
  | { at: 'coming' }
  | { at: 'hidden' }
  | { at: 'out'; why: NoPair }
  | { at: 'rest'; done: number; compared: number; isThrough: boolean }

export function pairsState({ there, isAsked, out, rests, textsHidden }: PairsKnown): PairsState {
  const { done, skipped, of } = there ?? { done: 0, skipped: 0, of: Infinity }
  if (textsHidden) return { at: 'hidden' }
  if (rests) return { at: 'rest', done, compared: done - skipped, isThrough: done >= of }
  if (out) return { at: 'out', why: out }
  if (!there?.pair) return { at: 'coming' }
  const number = pairNumber(there)
  // A person who continues beyond their share sees the number of the pair without a total.
  return { at: 'pair', pair: there.pair, isLeaving: isAsked, number, of: number <= there.of ? there.of : null }
}

/** Returns the number of the pair, from 1. An answered pair is already counted in `done`. */
const pairNumber = ({ pair, done }: OwnPairs) => ((pair?.choice ?? null) === null ? done + 1 : Math.max(done, 1))

/** Tells whether the phone should ask for a pair without a press of a button. */
export const wantsPair = ({ there, isAsked, out, rests, textsHidden }: PairsKnown): boolean =>
  !isAsked && !out && !rests && !textsHidden && (!there?.pair || there.pair.choice === 'skip')
