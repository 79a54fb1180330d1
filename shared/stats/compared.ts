import { bandsOf, onlyAmong, type Band, type NotBanded } from './bands.ts'
import { chanceAbove, type Fit, type Judgement } from './bradley-terry.ts'

/** A judgement, and the move that was its reason; `none` or null when it was no move. */
export type Judged = Judgement & { reason: string | null }

/** Two texts worth showing side by side: far `apart` with the same move, or compared often with `split` results. */
export interface Suggestion {
  items: [number, number]
  why: 'apart' | 'split'
}

/** The results of a room's judgements; texts are given by their index, null where one was judged too seldom. */
export type Compared =
  { banded: true; early: boolean; texts: (Band | null)[]; suggested: Suggestion[] } | { banded: false; why: NotBanded }

/** At most so many of each kind are suggested. */
const SUGGESTED = 4
/** Two texts are far apart from this P(above) on, and close within the second range. */
const APART = 0.95
const CLOSE = [0.35, 0.65] as const

/**
 * Returns the bands of a room's texts and the pairs to talk about. In: how many texts, the judgements, a seed. Pairs are
 * suggested only where there are bands: where the texts differ at all, and by a fit that holds back what few
 * judgements say.
 */
export function compare(texts: number, judged: readonly Judged[], seed: string): Compared {
  const bands = bandsOf(texts, judged, seed)
  if (!bands.banded) return bands
  const among = onlyAmong(bands.judged, judged)
  const at = (place: number) => bands.judged[place] ?? place
  return {
    banded: true,
    early: bands.early,
    texts: bands.texts.map((text) => text && text.band),
    suggested: [...farApart(bands.fit, among), ...split(bands.fit, among)].map(({ items: [a, b], why }) => ({
      items: [at(a), at(b)],
      why,
    })),
  }
}

/** Returns for each text the move that was most often the reason to prefer it; null without any. */
function movesOf(texts: number, judged: readonly Judged[]): (string | null)[] {
  const named = Array.from({ length: texts }, () => new Map<string, number>())
  for (const { first, second, preferred, reason } of judged) {
    if (reason === null || reason === 'none' || preferred === 0.5) continue
    const counts = named[preferred === 1 ? first : second]
    counts?.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return named.map((counts) => [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null)
}

/** Returns pairs far apart with the same move, the surest first; no text is in two of them. */
function farApart(fit: Fit, judged: readonly Judged[]): Suggestion[] {
  const moves = movesOf(fit.strengths.length, judged)
  const found: { items: [number, number]; sure: number }[] = []
  for (const [a, move] of moves.entries())
    for (let b = a + 1; b < moves.length; b++) {
      if (move === null || moves[b] !== move) continue
      const above = chanceAbove(fit, a, b)
      const sure = Math.max(above, 1 - above)
      if (sure >= APART) found.push({ items: [a, b], sure })
    }
  found.sort((a, b) => b.sure - a.sure)
  return eachOnce(found.map(({ items }) => items)).map((items) => ({ items, why: 'apart' }))
}

/** Returns pairs that people compared more than once with different results, those compared most often first. */
function split(fit: Fit, judged: readonly Judged[]): Suggestion[] {
  const met = new Map<string, { items: [number, number]; times: number; sides: Set<number> }>()
  for (const { first, second, preferred } of judged) {
    const items: [number, number] = first < second ? [first, second] : [second, first]
    const pair = met.get(items.join()) ?? { items, times: 0, sides: new Set<number>() }
    pair.times++
    pair.sides.add(first < second ? preferred : 1 - preferred)
    met.set(items.join(), pair)
  }
  const found = [...met.values()].filter(({ items: [a, b], times, sides }) => {
    const above = chanceAbove(fit, a, b)
    return times > 1 && sides.size > 1 && above >= CLOSE[0] && above <= CLOSE[1]
  })
  found.sort((a, b) => b.times - a.times || a.items[0] - b.items[0] || a.items[1] - b.items[1])
  return eachOnce(found.map(({ items }) => items)).map((items) => ({ items, why: 'split' }))
}

/** Returns the first few pairs, leaving out each with a text that an earlier one has. */
function eachOnce(pairs: readonly [number, number][]): [number, number][] {
  const used = new Set<number>()
  return pairs
    .filter(([a, b]) => {
      if (used.has(a) || used.has(b)) return false
      used.add(a).add(b)
      return true
    })
    .slice(0, SUGGESTED)
}
