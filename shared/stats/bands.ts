import { chancePreferred, fitBradleyTerry, type Fit, type Judgement } from './bradley-terry.ts'
import { cholesky } from './matrix.ts'
import { seededNormal } from './random.ts'

/** No ranks and no winner: how sure the room's judgements are that a text stands above the middle, or below. */
export type Band = 'stands-out' | 'held-together' | 'another-pass'

export interface Banded {
  band: Band
  /** The chance to be preferred to another text of the room drawn at random. */
  preferred: number
}

/** Why nothing is put in bands: there is too little to say it honestly, or nothing to say. */
export type NotBanded = 'few-texts' | 'few-appearances' | 'not-connected' | 'alike'

export type Bands =
  { banded: true; early: boolean; texts: Banded[]; side: number; fit: Fit } | { banded: false; why: NotBanded }

/** What must be there before texts are put in bands, and from when on it is no longer early. */
export const GATES = { texts: 5, appearances: 4, settled: 10, alike: 0.4 } as const

const SURE = 0.9
const DRAWS = 2_000

/**
 * The bands of a room's texts. In: how many texts, their judgements, a seed for the draws (the same log and seed give
 * the same bands). A text stands out when at least 9 in 10 draws from the fit's normal approximation put it above the
 * room's median, needs another pass when at most 1 in 10 do, and held together otherwise.
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

/** The same judgements counted together, in an order of their own: sums come out the same to the last digit. */
function inOneOrder(judgements: readonly Judgement[]): Judgement[] {
  const counted = new Map<string, Judgement>()
  for (const { first, second, preferred, times = 1 } of judgements) {
    const key = `${first} ${second} ${preferred}`
    counted.set(key, { first, second, preferred, times: times + (counted.get(key)?.times ?? 0) })
  }
  return [...counted.values()].sort((a, b) => a.first - b.first || a.second - b.second || a.preferred - b.preferred)
}

/** How often each text was judged. */
export function countAppearances(texts: number, judgements: readonly Judgement[]): number[] {
  const appearances = new Array<number>(texts).fill(0)
  for (const { first, second, times = 1 } of judgements) {
    appearances[first] = (appearances[first] ?? 0) + times
    appearances[second] = (appearances[second] ?? 0) + times
  }
  return appearances
}

/** The share of judgements that said "both alike". */
export function shareAlike(judgements: readonly Judgement[]): number {
  const all = judgements.reduce((sum, { times = 1 }) => sum + times, 0)
  const alike = judgements.reduce((sum, { preferred, times = 1 }) => sum + (preferred === 0.5 ? times : 0), 0)
  return all === 0 ? 0 : alike / all
}

/** Whether one can go from every text to every other by judgements. */
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

/** The text in the middle is as much above the median as below it. */
const share = (drawn: number, median: number): number => (drawn > median ? 1 : drawn === median ? 0.5 : 0)

/** For each text the share of draws in which it lies above the median of all. */
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
