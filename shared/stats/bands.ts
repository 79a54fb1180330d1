import { chancePreferred, fitBradleyTerry, type Fit, type Judgement } from './bradley-terry.ts'
import { cholesky } from './matrix.ts'
import { seededNormal } from './random.ts'

/** How sure the room's judgements are that a text is above or below the middle. There are no ranks and no winner. */
export type Band = 'stands-out' | 'held-together' | 'another-pass'

export interface Banded {
  band: Band
  /** The chance, 0 … 1, of being preferred to another text of the room drawn at random. */
  preferred: number
}

/** Why there are no bands: there is too little to give them honestly, or too many judgements say "both alike". */
export type NotBanded = 'few-texts' | 'few-appearances' | 'not-connected' | 'alike'

export type Bands =
  { banded: true; early: boolean; texts: Banded[]; side: number; fit: Fit } | { banded: false; why: NotBanded }

/**
 * What is needed before there are bands: so many texts, so many appearances of each; at most this share of judgements
 * that say "both alike". From `settled` appearances of each text on the bands are no longer called early.
 */
export const GATES = { texts: 5, appearances: 4, settled: 10, alike: 0.4 } as const

const SURE = 0.9
const DRAWS = 2_000

/**
 * Returns the bands of a room's texts, or why there are none. In: how many texts, their judgements, a seed for the
 * draws (the same judgements and seed give the same bands). A text stands out when at least 9 in 10 draws from the
 * fit's normal approximation put it above the room's median, needs another pass when at most 1 in 10 do, and held
 * together otherwise.
 */
export function bandsOf(texts: number, judgements: readonly Judgement[], seed: string): Bands {
  if (texts < GATES.texts) return { banded: false, why: 'few-texts' }
  const appearances = countAppearances(texts, judgements)
  const fewest = Math.min(...appearances)
  if (fewest < GATES.appearances) return { banded: false, why: 'few-appearances' }
  if (!isConnected(texts, judgements)) return { banded: false, why: 'not-connected' }
  if (shareAlike(judgements) > GATES.alike) return { banded: false, why: 'alike' }
  const fit = fitBradleyTerry(texts, inOneOrder(judgements))
  if (!fit) return { banded: false, why: 'not-connected' }
  const above = chancesAboveMedian(fit, seed)
  return {
    banded: true,
    early: fewest < GATES.settled,
    side: fit.side,
    fit,
    texts: above.map((chance, text) => ({
      band: chance >= SURE ? 'stands-out' : chance <= 1 - SURE ? 'another-pass' : 'held-together',
      preferred: chancePreferred(fit, text),
    })),
  }
}

/**
 * Adds equal judgements together and sorts them, so that sums are the same to the last digit in whatever order they
 * came.
 */
function inOneOrder(judgements: readonly Judgement[]): Judgement[] {
  const counted = new Map<string, Judgement>()
  for (const { first, second, preferred, times = 1 } of judgements) {
    const key = `${first} ${second} ${preferred}`
    counted.set(key, { first, second, preferred, times: times + (counted.get(key)?.times ?? 0) })
  }
  return [...counted.values()].sort((a, b) => a.first - b.first || a.second - b.second || a.preferred - b.preferred)
}

/** Returns for each text in how many judgements it appears. */
export function countAppearances(texts: number, judgements: readonly Judgement[]): number[] {
  const appearances = new Array<number>(texts).fill(0)
  for (const { first, second, times = 1 } of judgements) {
    appearances[first] = (appearances[first] ?? 0) + times
    appearances[second] = (appearances[second] ?? 0) + times
  }
  return appearances
}

/** Returns the share of judgements, 0 … 1, that say "both alike"; 0 without any. */
export function shareAlike(judgements: readonly Judgement[]): number {
  const all = judgements.reduce((sum, { times = 1 }) => sum + times, 0)
  const alike = judgements.reduce((sum, { preferred, times = 1 }) => sum + (preferred === 0.5 ? times : 0), 0)
  return all === 0 ? 0 : alike / all
}

/** Says whether the judgements link every text to every other, directly or through others (by union–find). */
export function isConnected(texts: number, judgements: readonly Judgement[]): boolean {
  const leader = Array.from({ length: texts }, (_, text) => text)
  const find = (text: number): number => {
    let at = text
    while (leader[at] !== at) at = leader[at] = leader[leader[at] ?? at] ?? at
    return at
  }
  let groups = texts
  for (const { first, second } of judgements) {
    const [one, other] = [find(first), find(second)]
    if (one === other) continue
    leader[one] = other
    groups--
  }
  return groups <= 1
}

/** How far a drawn strength counts as above the median: 1, or 0, or ½ for the text that is the median. */
const share = (drawn: number, median: number): number => (drawn > median ? 1 : drawn === median ? 0.5 : 0)

/**
 * Returns for each text the share of draws in which it is above the median of all. A draw is from the normal
 * distribution of the fit's strengths and covariance; ½ for every text when the covariance is not positive definite.
 */
function chancesAboveMedian({ strengths, covariance }: Fit, seed: string): number[] {
  const size = strengths.length
  const lower = cholesky(covariance)
  const above = new Array<number>(size).fill(0)
  if (!lower) return above.map(() => 0.5)
  const normal = seededNormal(seed)
  const noise = new Float64Array(size)
  const draw = new Float64Array(size)
  for (let round = 0; round < DRAWS; round++) {
    for (let text = 0; text < size; text++) noise[text] = normal()
    for (let text = 0; text < size; text++) {
      let sum = strengths[text] ?? 0
      for (let k = 0; k <= text; k++) sum += (lower.cells[text * size + k] ?? 0) * (noise[k] ?? 0)
      draw[text] = sum
    }
    const sorted = Float64Array.from(draw).sort()
    const median = ((sorted[(size - 1) >> 1] ?? 0) + (sorted[size >> 1] ?? 0)) / 2
    for (let text = 0; text < size; text++) above[text] = (above[text] ?? 0) + share(draw[text] ?? 0, median)
  }
  return above.map((count) => count / DRAWS)
}
