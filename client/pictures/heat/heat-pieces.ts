import type { Warmth } from '../../../shared/stats/heat.ts'
import { tokensOf } from '../../../shared/stats/tokens.ts'

/** A run of words that the same number of people marked, or the unmarked text between such runs. */
export interface HeatPiece {
  text: string
  warmth: Warmth | null
  /** How dark the ground is, 1 to 5; 0 for none. `soften` is the same for its dots. */
  brace: number
  soften: number
  /** Whether the figures are shown beside the run, because no run that touches it was marked by more people. */
  peak: { brace: boolean; soften: boolean }
}

/** The number of steps from light to dark. */
const STEPS = 5

/** Returns how dark a ground is: the share of people in fifths, rounded up so that one person among many still shows. */
export const weightOf = (people: number, of: number): number =>
  people === 0 || of === 0 ? 0 : Math.min(STEPS, Math.ceil((STEPS * people) / of))

interface Run {
  start: number
  end: number
  warmth: Warmth
}

const isCold = ({ brace, soften }: Warmth) => brace + soften === 0
const areSame = (a: Warmth, b: Warmth) => a.brace === b.brace && a.soften === b.soften

/** Cuts a text where the number of people changes. In: the warmth of each word, and the number of people in all. */
export function heatPieces(text: string, words: readonly Warmth[], of: number): HeatPiece[] {
  const tokens = tokensOf(text).filter(({ isWord }) => isWord)
  const runs: Run[] = []
  let before: Warmth | undefined
  for (const [at, { start, end }] of tokens.entries()) {
    const warmth = words[at]
    const last = runs[runs.length - 1]
    if (warmth && last && before && areSame(before, warmth) && !isCold(warmth)) last.end = end
    else if (warmth && !isCold(warmth)) runs.push({ start, end, warmth })
    before = warmth
  }
  const pieces: HeatPiece[] = []
  let done = 0
  const plain = (to: number) => {
    const none = { brace: false, soften: false }
    if (to > done) pieces.push({ text: text.slice(done, to), warmth: null, brace: 0, soften: 0, peak: none })
  }
  for (const [at, { start, end, warmth }] of runs.entries()) {
    plain(start)
    const [last, next] = [runs[at - 1], runs[at + 1]]
    const peopleIn = (run: Run | undefined, kind: 'brace' | 'soften') =>
      run && !/\S/u.test(text.slice(Math.min(run.end, end), Math.max(run.start, start))) ? run.warmth[kind] : 0
    // When neighbours are equal, the last one has the figures.
    const isPeak = (kind: 'brace' | 'soften') =>
      peopleIn(last, kind) <= warmth[kind] && peopleIn(next, kind) < warmth[kind]
    pieces.push({
      text: text.slice(start, end),
      warmth,
      brace: weightOf(warmth.brace, of),
      soften: weightOf(warmth.soften, of),
      peak: { brace: isPeak('brace'), soften: isPeak('soften') },
    })
    done = end
  }
  plain(text.length)
  return pieces
}
