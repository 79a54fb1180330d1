import { bandsOf, type Band, type NotBanded } from './bands.ts'
import { chanceAbove, type Fit, type Judgement } from './bradley-terry.ts'

/** A judgement, and the move that was named as its reason; `none` and null name none. */
export type Judged = Judgement & { reason: string | null }

/** Two texts worth putting side by side: far `apart` with the same move, or met often and `split`. */
export interface Suggestion {
  items: [number, number]
  why: 'apart' | 'split'
}

/** What a room's judgements come to; texts by their index. */
export type Compared =
  { banded: true; early: boolean; texts: Band[]; suggested: Suggestion[] } | { banded: false; why: NotBanded }

/** How many of each kind are suggested. */
const SUGGESTED = 4
/** P(above) at which two texts are far apart, and within which they are close. */
const APART = 0.95
const CLOSE = [0.35, 0.65] as const

/** The bands of a room's texts and the pairs to talk about. In: how many texts, the judgements, a seed. */
export function compare(texts: number, judged: readonly Judged[], seed: string): Compared {
  const bands = bandsOf(texts, judged, seed)
  if (!bands.banded) return bands
  return {
    banded: true,
    early: bands.early,
    texts: bands.texts.map(({ band }) => band),
    suggested: [...farApart(bands.fit, judged), ...split(bands.fit, judged)],
  }
}

/** By text: the move named oftenest when it was preferred. */
function movesOf(texts: number, judged: readonly Judged[]): (string | null)[] {
  const named = Array.from({ length: texts }, () => new Map<string, number>())
  for (const { first, second, preferred, reason } of judged) {
    if (reason === null || reason === 'none' || preferred === 0.5) continue
    const counts = named[preferred === 1 ? first : second]
    counts?.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return named.map((counts) => [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null)
}

/** Pairs with the same move, surest first, each text in one only. */
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

/** Pairs people met and did not agree on, those met oftenest first. */
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

/** The first few in which no text stands twice. */
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
