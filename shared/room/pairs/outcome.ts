import type { Band, NotBanded } from '../../stats/bands.ts'
import type { Item } from '../lists.ts'
import { hasBands, type Comparing } from './state.ts'
import { rewriteIn } from '../rewrites/state.ts'
import type { Room, Round } from '../state.ts'
import { isActive, isComparing, judgedOf } from './comparing.ts'
import { inOrderOfDeck, moveCounts } from './moves.ts'

/** What the judgements amount to, for the console. */
export interface OutcomeSlice {
  /** `off`: this room puts nothing in bands. */
  state: 'off' | 'not-asked' | 'working' | 'banded' | 'not-banded'
  why: NotBanded | null
  early: boolean
  suggested: { items: [Item, Item]; why: 'apart' | 'split' }[]
  /** How often each move was named as the reason, and how many people named one. Nothing while people compare. */
  moves: Record<string, number>
  named: number
}

export function outcomeSlice(room: Room, round: Round): OutcomeSlice {
  const { fit } = round.comparing
  const bands = fit?.bands
  // What is suggested is to be opened: a text of other phones only is not.
  const mayOpen = (item: Item) => isActive(room, round, item) && rewriteIn(round, item)?.reach !== 'phones'
  const { moves, people } = isComparing(room, round) ? { moves: {}, people: 0 } : moveCounts(room, round)
  return {
    state: hasBands(room.head) ? stateOf(fit) : 'off',
    why: bands?.banded === false ? bands.why : null,
    early: bands?.banded === true && bands.early,
    suggested: bands?.banded ? bands.suggested.filter(({ items }) => items.every(mayOpen)) : [],
    moves,
    named: people,
  }
}

function stateOf(fit: Comparing['fit']): OutcomeSlice['state'] {
  if (!fit) return 'not-asked'
  if (!fit.isFitted) return 'working'
  return fit.bands?.banded ? 'banded' : 'not-banded'
}

/** What the judgements of one text amount to. */
export interface Judgements {
  /** How often it was judged, preferred, and found alike. */
  tally: { times: number; preferred: number; alike: number }
  /** The moves named when it was preferred. */
  reasons: Record<string, number>
}

/** Counts by text how often it was judged, preferred, found alike, and the moves named when it was preferred. */
export function judgementsByText(room: Room, round: Round): ReadonlyMap<string, Judgements> {
  const { texts, judged } = judgedOf(room, round)
  const all = texts.map((): Judgements => ({ tally: { times: 0, preferred: 0, alike: 0 }, reasons: {} }))
  for (const { first, second, preferred, reason } of judged)
    for (const [text, share] of [
      [first, preferred],
      [second, 1 - preferred],
    ] as const) {
      const own = all[text]
      if (!own) continue
      own.tally.times++
      if (share === 0.5) own.tally.alike++
      else own.tally.preferred += share
      if (share > 0 && reason !== null) own.reasons[reason] = (own.reasons[reason] ?? 0) + 1
    }
  const inOrder = all.map((own) => ({ ...own, reasons: inOrderOfDeck(room, own.reasons) }))
  return new Map(texts.flatMap((id, index) => (inOrder[index] ? [[id, inOrder[index]]] : [])))
}

/** Returns the band of a text that can be in pairs; null where nothing is known of it. */
export function bandOf(room: Room, round: Round, rewriteId: string): Band | null {
  const bands = round.comparing.fit?.bands
  return bands?.banded && isActive(room, round, rewriteId) ? (bands.texts[rewriteId] ?? null) : null
}
