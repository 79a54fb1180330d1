import { chancePreferred, type Fit, type Judgement } from './bradley-terry.ts'
import { chanceIfEqual } from './difference.ts'
import { cholesky } from './matrix.ts'
import { fitWithPrior } from './prior.ts'
import { seededNormal } from './random.ts'

/** How sure the room's judgements are that a text is above or below the middle. There are no ranks and no winner. */
export type Band = 'stands-out' | 'held-together' | 'another-pass'

export interface Banded {
  band: Band
  /** The chance, 0 … 1, of being preferred to another text of the room drawn at random. */
  preferred: number
}

/**
 * Why there are no bands: there is too little to give them honestly, too many judgements say "both alike", or the texts
 * differ no more than chance makes equal ones.
 */
export type NotBanded = 'few-texts' | 'few-appearances' | 'not-connected' | 'alike' | 'no-difference'

export type Bands =
  | {
      banded: true
      early: boolean
      /** Null for a text that was judged too seldom: it is not in the fit. */
      texts: (Banded | null)[]
      side: number
      fit: Fit
      /** The texts of the fit, in its order. */
      judged: number[]
    }
  | { banded: false; why: NotBanded }

/**
 * What is needed before there are bands: so many texts that appear so often in judgements; at most this share of
 * judgements that say "both alike"; and differences that equal texts would show with this chance at most. From
 * `settled` appearances of each text on the bands are no longer called early.
 */
export const GATES = { texts: 5, appearances: 4, settled: 10, alike: 0.4, chance: 0.05 } as const

const SURE = 0.9
const DRAWS = 2_000

/** The way in which bands are worked out; it is noted with them. 1 is that of release 0.1.0, which noted none. */
export const METHOD = 2

/**
 * Returns the bands of a room's texts, or why there are none. In: how many texts, their judgements, a seed for the
 * draws (the same judgements and seed give the same bands). First a test must say that the texts differ at all. Then a
 * text stands out when at least 9 in 10 draws from the fit's normal approximation put it above the room's median,
 * needs another pass when at most 1 in 10 do, and held together otherwise: the room did not lean clearly either way.
 */
export function bandsOf(texts: number, judgements: readonly Judgement[], seed: string): Bands {
  if (texts < GATES.texts) return { banded: false, why: 'few-texts' }
  const appearances = countAppearances(texts, judgements)
  const enough = appearances.flatMap((times, text) => (times >= GATES.appearances ? [text] : []))
  if (enough.length < GATES.texts) return { banded: false, why: 'few-appearances' }
  const judged = linkedMost(enough, judgements)
  if (judged.length < GATES.texts) return { banded: false, why: 'not-connected' }
  const among = inOneOrder(onlyAmong(judged, judgements))
  if (shareAlike(among) > GATES.alike) return { banded: false, why: 'alike' }
  if (chanceIfEqual(judged.length, among) > GATES.chance) return { banded: false, why: 'no-difference' }
  const fit = fitWithPrior(judged.length, among)
  if (!fit) return { banded: false, why: 'not-connected' }
  const above = chancesAboveMedian(fit, seed)
  const all = new Array<Banded | null>(texts).fill(null)
  for (const [place, text] of judged.entries())
    all[text] = { band: bandAt(above[place] ?? 0.5), preferred: chancePreferred(fit, place) }
  const fewest = Math.min(...judged.map((text) => appearances[text] ?? 0))
  return { banded: true, early: fewest < GATES.settled, texts: all, side: fit.side, fit, judged }
}

const bandAt = (above: number): Band =>
  above >= SURE ? 'stands-out' : above <= 1 - SURE ? 'another-pass' : 'held-together'

/**
 * Returns the judgements in which both texts are among these, with each text numbered by its place among them: what is
 * said of any other text takes nothing from these and gives them nothing.
 */
export function onlyAmong<Each extends Judgement>(texts: readonly number[], judgements: readonly Each[]): Each[] {
  const placeOf = new Map(texts.map((text, place) => [text, place]))
  return judgements.flatMap((judgement) => {
    const [first, second] = [placeOf.get(judgement.first), placeOf.get(judgement.second)]
    return first === undefined || second === undefined ? [] : [{ ...judgement, first, second }]
  })
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

/** Says whether the judgements link every text to every other, directly or through others. */
export const isConnected = (texts: number, judgements: readonly Judgement[]): boolean =>
  new Set(groupsOf(texts, judgements)).size <= 1

/** Returns for each text the group that judgements link it to, as the number of one text of it (by union–find). */
function groupsOf(texts: number, judgements: readonly Judgement[]): number[] {
  const leader = Array.from({ length: texts }, (_, text) => text)
  const find = (text: number): number => {
    let at = text
    while (leader[at] !== at) at = leader[at] = leader[leader[at] ?? at] ?? at
    return at
  }
  for (const { first, second } of judgements) leader[find(first)] = find(second)
  return leader.map((_, text) => find(text))
}

/** Returns those of these texts that judgements among them link to more than half of them; none where there are none. */
function linkedMost(texts: readonly number[], judgements: readonly Judgement[]): number[] {
  const groups = groupsOf(texts.length, onlyAmong(texts, judgements))
  const sizes = new Map<number, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return texts.filter((_, place) => 2 * (sizes.get(groups[place] ?? -1) ?? 0) > texts.length)
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
