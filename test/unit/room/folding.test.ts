import { expect, test } from 'vitest'
import type { Event } from '../../../shared/room/events.ts'
import {
  anchors,
  given,
  go,
  judge,
  nextPair,
  people,
  show,
  snapshot,
  vote,
  write,
  type Past,
} from '../../support/given.ts'
import { FIRST } from '../../support/sample.ts'

// What a log holds is not decided again: events are folded as they stand, those of earlier versions too.

const here = { askId: FIRST, at: 1 } as const
const served = { type: 'pair.served', seatId: 'id-1', pairId: 'pair', first: 'id-5', second: 'id-6', ...here } as const
const judged = (pairId: string, choice: 'first' | 'skip') =>
  ({ type: 'pair.judged', pairId, choice, reason: null, ...here }) as const

/** Three people at the compare; their texts are `id-4` to `id-6`. */
const comparing = (...past: Past[]) =>
  given(people(3), go('rewrite'), ...[1, 2, 3].map((number) => write(number, `text ${number}`)), go('compare'), ...past)

test.each<Event>([
  { type: 'seat.removed', seatId: 'nobody', at: 1 },
  { type: 'rewrite.sorted', rewriteId: 'no-text', as: 'picked', ...here },
  { type: 'rewrite.erased', rewriteId: 'no-text', ...here },
  { type: 'rewrite.withdrawn', seatId: 'nobody', ...here },
  { type: 'pair.expired', pairId: 'no-pair', ...here },
  judged('no-pair', 'first'),
])('$type of what is not there changes nothing', (event) => {
  expect(snapshot(comparing(event).room)).toBe(snapshot(comparing().room))
})

test.each<[string, Past[]]>([
  ['a pair is served', [served]],
  ['a pair is skipped', [served, judged('pair', 'skip')]],
  ['the anchors are turned on', [{ type: 'anchors.set', on: true, at: 1 }]],
  ['the anchors are turned off', [anchors(true), { type: 'anchors.set', on: false, at: 1 }]],
])('folded twice, %s once', (_what, past) => {
  const last = past.slice(-1)
  expect(snapshot(comparing(...past, ...last).room)).toBe(snapshot(comparing(...past).room))
})

test('P11 anchors that are turned off, or on again, let nothing new in', () => {
  const letIn = (...past: Past[]) => comparing(...past).room.rounds.get(FIRST)?.comparing.letIn
  const set = (on: boolean) => ({ type: 'anchors.set', on, at: 1 }) as const
  expect(letIn(set(false))).toBe(0)
  expect(letIn(set(true), set(true), set(false))).toBe(1)
})

test('V4 it is the bars that fix the first count, and only the first time', () => {
  const first = (...past: Past[]) =>
    given(people(2), go('vote'), vote(1, 'decided'), ...past).room.rounds.get(FIRST)?.first
  const shown = (step: 'bars' | 'reading') => ({ type: 'reveal.shown', step, ...here }) as const
  expect(first(shown('reading'))).toBeNull()
  expect(first(shown('bars'))?.votes.size).toBe(1)
  expect(first(go('reveal'), show('bars'), go('vote'), vote(2, 'dodge'), shown('bars'))?.votes.size).toBe(1)
})

test('P6 a pair that was answered and then skipped counts as seen no longer', () => {
  const { room } = comparing(nextPair(1), judge(1, 'id-7', 'first'), judge(1, 'id-7', 'skip'))
  expect([...(room.rounds.get(FIRST)?.comparing.ledger.seen.values() ?? [])].map(({ times }) => times)).toEqual([0, 0])
})
