import { expect, test } from 'vitest'
import type { Event } from '../../../shared/room/events.ts'
import {
  anchors,
  given,
  go,
  judge,
  judgeOpened,
  nextPair,
  open,
  people,
  show,
  snapshot,
  vote,
  warmUp,
  write,
  type Past,
} from '../../support/given.ts'
import { FIRST } from '../../support/sample.ts'

// What a log holds is not decided again: events are folded as they stand, those of earlier versions too.

const here = { askId: FIRST, at: 1 } as const
const servedTo = (seatId: string, pairId: string) =>
  ({ type: 'pair.served', seatId, pairId, first: 'id-5', second: 'id-6', ...here }) as const
const served = servedTo('id-1', 'pair')
const judged = (pairId: string, choice: 'first' | 'skip') =>
  ({ type: 'pair.judged', pairId, choice, reason: null, ...here }) as const

const gone = (stage: 'vote' | 'reveal') => ({ type: 'stage.gone', to: { stage, askId: FIRST }, at: 1 }) as const
const lot = (...ids: string[]) => ({ type: 'lot.released', ids, ...here }) as const
/** Two people have given a verdict. */
const twoJudged: Past[] = ['1', '2'].flatMap((number) => [
  servedTo(`id-${number}`, `pair-${number}`),
  judged(`pair-${number}`, 'first'),
])
/** Three people have voted. */
const voted: Past[] = [go('vote'), ...[1, 2, 3].map((number) => vote(number, 'decided'))]

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
  ['a third person gives a verdict', [...twoJudged, servedTo('id-3', 'pair-3'), judged('pair-3', 'first')]],
  ['a lot is released', [go('rewrite'), write(1, 'another'), lot('id-7')]],
  ['the split of a warm-up is shown', [go('warm-up'), warmUp(1, 'first'), { type: 'warmup.shown', ...here }]],
  [
    'the answers about two open texts are shown',
    [open(['original', 'id-4']), judgeOpened(1, 'first'), { type: 'opened.shown', opening: 1, ...here }],
  ],
  ['the vote is entered', [...voted, go('reveal'), gone('vote')]],
  ['the vote is left', [...voted, gone('reveal')]],
  ['a ballot is cleared', [...voted, go('reveal'), show('bars'), { type: 'ballot.cleared', ballot: 1, ...here }]],
  ['a seat is closed', [{ type: 'seat.closed', seatId: 'id-1', at: 1 }]],
])('folded twice, %s once', (_what, past) => {
  const last = past.slice(-1)
  expect(snapshot(comparing(...past, ...last).room)).toBe(snapshot(comparing(...past).room))
})

test('P11 anchors that are turned off, or on again, let nothing new in', () => {
  const letIn = (...past: Past[]) => comparing(...past).room.rounds.get(FIRST)?.comparing.letIn
  const set = (on: boolean) => ({ type: 'anchors.set', on, at: 1 }) as const
  // The lot of the three was let in already.
  expect(letIn(set(false))).toBe(1)
  expect(letIn(set(true), set(true), set(false))).toBe(2)
})

test('V4 it is the bars that fix the first count, and only the first time', () => {
  const first = (...past: Past[]) =>
    given(people(4), go('vote'), vote(1, 'decided'), go('reveal'), ...past).room.rounds.get(FIRST)?.barsAtFirst
  const shown = (step: 'bars' | 'reading') => ({ type: 'reveal.shown', step, ...here }) as const
  expect(first(shown('reading'))).toBeNull()
  expect(first(shown('bars'))?.votes.size).toBe(1)
  const others = [2, 3, 4].map((number) => vote(number, 'dodge'))
  expect(first(show('bars'), go('vote'), ...others, go('reveal'), shown('bars'))?.votes.size).toBe(1)
})

test('P6 a pair that was answered and then skipped counts as seen no longer', () => {
  const { room } = comparing(nextPair(1), judge(1, 'id-7', 'first'), judge(1, 'id-7', 'skip'))
  expect([...(room.rounds.get(FIRST)?.comparing.ledger.seen.values() ?? [])].map(({ times }) => times)).toEqual([0, 0])
})
