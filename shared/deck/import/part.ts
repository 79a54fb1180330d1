import { DECK_LIMITS } from '../limits.ts'
import { parseDeck } from '../parse.ts'
import type { DeckProblem } from '../problems.ts'
import { lineAt, type Bench } from './bench.ts'
import { isLoose } from './pieces.ts'
import type { LeftOut, PartOfIt } from './reading.ts'

/** A deck does as well with some of these fewer. */
const MAY_GO = ['asks', 'warmUps'] as const
type MayGo = (typeof MAY_GO)[number]

/** A deck has problems in one or a few places; where every look finds more, little is left of it. */
const LOOKS = 12

/**
 * Leaves out of a draft the asks and pairs that have problems, and those over the limit. Out: what is whole without them,
 * and what was left out; null where that is no deck.
 */
export function wholePart(draft: unknown, bench: Pick<Bench, 'lines'>): PartOfIt | null {
  if (!isLoose(draft)) return null
  const gone = new Map<string, LeftOut>()
  // Where each item that is still there stood in the draft.
  const stays: Record<MayGo, number[]> = { asks: [], warmUps: [] }
  const over: LeftOut[] = []
  for (const list of MAY_GO) {
    const items = draft[list]
    const { most } = DECK_LIMITS.items[list]
    if (!Array.isArray(items)) continue
    stays[list] = [...items.keys()].slice(0, most)
    if (items.length > most) {
      const path = `${list}.${most}`
      over.push({ path, line: lineAt(bench, path), code: 'over-limit', params: { most } })
    }
  }
  for (let look = 0; look < LOOKS; look++) {
    const parsed = parseDeck({ ...draft, ...itemsOf(draft, stays) })
    if ('deck' in parsed) return { deck: parsed.deck, left: [...gone.values(), ...over] }
    const counts = new Map<string, number>()
    for (const { path } of parsed.problems) {
      const item = itemAt(path, stays)
      if (item === null) return null
      counts.set(item, (counts.get(item) ?? 0) + 1)
    }
    for (const [path, n] of counts)
      gone.set(path, { path, line: lineAt(bench, path), code: 'has-problems', params: { n } })
    for (const list of MAY_GO) stays[list] = stays[list].filter((at) => !gone.has(`${list}.${at}`))
  }
  return null
}

function itemsOf(draft: Record<string, unknown>, stays: Record<MayGo, number[]>): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const list of MAY_GO) {
    const items: unknown = draft[list]
    if (Array.isArray(items)) kept[list] = stays[list].map((at): unknown => items[at])
  }
  return kept
}

/** The item of the draft that a problem is in; null where it is in no item that may go. */
function itemAt(path: DeckProblem['path'], stays: Record<MayGo, number[]>): string | null {
  const [, list, at] = /^(asks|warmUps)\.(\d+)(?:\.|$)/.exec(path) ?? []
  const stood = list ? stays[list as MayGo][Number(at)] : undefined
  return list === undefined || stood === undefined ? null : `${list}.${stood}`
}
