import type { Candidate } from '../stats/pairing.ts'
import type { Judged } from '../stats/compared.ts'
import type { Happening, Item } from './events.ts'
import { PAIR_LEASE_MS } from './limits.ts'
import type { Meta } from './rule.ts'
import { rewriteIn, type Pair, type Room, type Round } from './state.ts'
import { hash } from '../stats/shuffle.ts'

/** Whether a text may stand in a pair now: not kept or set private, not removed, and picked where that is asked. */
export function isActive(room: Room, round: Round, item: Item): boolean {
  if (item === 'original' || item === 'reference') return room.anchors
  const rewrite = rewriteIn(round, item)
  if (!rewrite || rewrite.keepPrivate) return false
  return rewrite.as === 'picked' || (rewrite.as === 'waiting' && !room.head.reviewFirst)
}

/** The texts that may stand in pairs now. */
export function candidatesOf(room: Room, round: Round): Candidate[] {
  const texts: Candidate[] = room.anchors
    ? [
        { id: 'original', author: null },
        { id: 'reference', author: null },
      ]
    : []
  for (const { rewriteId, seatId } of round.rewrites.values())
    if (isActive(room, round, rewriteId)) texts.push({ id: rewriteId, author: seatId })
  return texts
}

/** The pairs that have waited too long for an answer, the oldest first. */
export function lateWaiting({ comparing: { pairs, waiting } }: Round, now: number): string[] {
  const late: string[] = []
  for (const pairId of waiting) {
    if ((pairs.get(pairId)?.servedAt ?? now) > now - PAIR_LEASE_MS) break
    late.push(pairId)
  }
  return late
}

/** Whether somebody was given this text to compare. */
export function wasCompared({ comparing: { pairs } }: Round, rewriteId: string): boolean {
  for (const { first, second } of pairs.values()) if (first === rewriteId || second === rewriteId) return true
  return false
}

/** The texts of the bands, in an order drawn from their ids, and what was said of them; skips say nothing. */
export function judgedOf(room: Room, round: Round): { texts: string[]; judged: Judged[] } {
  const texts = inDrawnOrder(candidatesOf(room, round).map(({ id }) => id))
  const at = new Map(texts.map((id, index) => [id, index]))
  const judged: Judged[] = []
  for (const pair of round.comparing.pairs.values()) {
    const [first, second] = [at.get(pair.first), at.get(pair.second)]
    if (first === undefined || second === undefined || !isSaid(pair)) continue
    judged.push({ first, second, preferred: PREFERRED[pair.choice], reason: pair.reason })
  }
  return { texts, judged }
}

const PREFERRED = { first: 1, alike: 0.5, second: 0 } as const

/** A pair that was judged: answered, and not by skipping. */
export const isSaid = (pair: Pair): pair is Pair & { choice: keyof typeof PREFERRED } =>
  pair.choice !== null && pair.choice !== 'skip'

/** An order the same everywhere, with no trace of arrival in it. */
export const inDrawnOrder = (ids: Iterable<string>): string[] =>
  [...ids].sort((a, b) => hash(a) - hash(b) || (a < b ? -1 : 1))

/** What lets a text come or go where bands were worked out. */
const MOVES_TEXTS: ReadonlySet<Happening['type']> = new Set([
  'rewrite.submitted',
  'rewrite.withdrawn',
  'rewrite.sorted',
  'rewrite.erased',
  'compare.opened',
  'anchors.set',
  'seat.removed',
])

/** The bands to be asked for anew after these: of each ask that has some, and whose texts may come or go. */
export function askAnew(room: Room, happenings: readonly Happening[], meta: Meta): Happening[] {
  const moving = happenings.filter(({ type }) => MOVES_TEXTS.has(type))
  if (!moving.length) return []
  const isConcerned = (round: Round) =>
    moving.some((happening) => !('askId' in happening) || happening.askId === round.askId)
  return [...room.rounds.values()]
    .filter((round) => round.comparing.fit && isConcerned(round))
    .map(({ askId }) => ({ type: 'bands.asked', askId, seed: meta.newId() }))
}
