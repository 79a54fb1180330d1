import * as fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { keepPlan, keptPlan, planAgain } from '../../../client/plan/kept-plans.ts'
import {
  asksOf,
  beginnings,
  changed,
  EMPTY,
  fixedIn,
  minutesOf,
  moved,
  onWire,
  planOf,
  planOfAll,
  withAsk,
  withBlock,
  without,
  type Plan,
} from '../../../client/plan/plan.ts'
import { startOn, timeOf } from '../../../client/plan/start.ts'
import { runs } from '../../support/histories.ts'
import { ASKS, FIRST, sampleDeck, SECOND, THIRD } from '../../support/sample.ts'
import { fakeStorage } from './fake-storage.ts'

beforeEach(() => {
  vi.stubGlobal('localStorage', fakeStorage())
  return () => vi.unstubAllGlobals()
})

const all = planOfAll(sampleDeck.asks)
const keyOf = (plan: Plan, index: number) => plan.items[index]?.key ?? NaN
const said = (plan: Plan) => onWire(plan).items

test('a plan of all asks has them in the deck’s order; an ask takes the minutes of its deck, or twenty', () => {
  expect(asksOf(all)).toEqual(ASKS)
  expect(minutesOf(all)).toBe(60)
  const [ask] = sampleDeck.asks
  if (!ask) throw new Error('the deck is empty')
  expect(minutesOf(withAsk(EMPTY, { ...ask, minutes: 7 }))).toBe(7)
})

test('items move one place at a time, never past the ends, and are taken away one at a time', () => {
  const down = moved(all, keyOf(all, 0), 1)
  expect(asksOf(down)).toEqual([SECOND, FIRST, THIRD])
  expect(asksOf(moved(down, keyOf(all, 0), -1))).toEqual(ASKS)
  expect(asksOf(moved(all, keyOf(all, 0), -1))).toEqual(ASKS)
  expect(asksOf(moved(all, keyOf(all, 2), 1))).toEqual(ASKS)
  expect(asksOf(without(all, keyOf(all, 1)))).toEqual([FIRST, THIRD])
})

test('whatever is moved, the plan keeps its items', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 3 }), fc.constantFrom(-1 as const, 1 as const))), (moves) => {
      const first = withBlock(all, 'break')
      const last = moves.reduce((plan, [index, by]) => moved(plan, keyOf(first, index), by), first)
      const keys = (plan: Plan) => plan.items.map(({ key }) => key).sort()
      expect(keys(last)).toEqual(keys(first))
    }),
    runs(100),
  )
})

test('everything up to the last ask that stays is fixed, the blocks between too', () => {
  const plan = planOf({
    items: [
      { block: 'talk', title: '', minutes: 5 },
      { askId: SECOND, minutes: 10 },
      { block: 'break', title: 'Soup', minutes: 5 },
      { askId: FIRST, minutes: 10 },
    ],
    startsAt: null,
  })
  expect(fixedIn(plan, [])).toBe(0)
  expect(fixedIn(plan, [SECOND])).toBe(2)
  expect(fixedIn(plan, [FIRST, SECOND])).toBe(4)
  expect(beginnings(plan)).toEqual([0, 5, 15, 20])
  expect(beginnings(changed(plan, keyOf(plan, 1), { minutes: null }))).toEqual([0, 5, null, null])
})

test('on the wire an ask without minutes has none, and a block those it had at first', () => {
  const plan = withBlock(all, 'free')
  const bare = changed(changed(plan, keyOf(plan, 0), { minutes: null }), keyOf(plan, 3), {
    minutes: null,
    title: 'Tea',
  })
  expect(said(bare)).toEqual([
    { askId: FIRST },
    { askId: SECOND, minutes: 20 },
    { askId: THIRD, minutes: 20 },
    { block: 'free', title: 'Tea', minutes: 15 },
  ])
})

test('a time of day and a day make a start, and the start says them again', () => {
  const day = new Date(2026, 10, 28, 3)
  expect(startOn(day, '19:30')).toBe(new Date(2026, 10, 28, 19, 30).getTime())
  expect(timeOf(startOn(day, '07:05'))).toBe('07:05')
  expect(startOn(day, '')).toBeNull()
  expect(timeOf(null)).toBe('')
})

test('a plan is kept for its deck and made again for another day, without asks the deck has no more', () => {
  const plan = { ...withBlock(all, 'break'), startsAt: startOn(new Date(2026, 10, 21), '19:30') }
  keepPlan('used', 'sample', { title: 'Tuesday', plan })
  expect(keptPlan('draft', 'sample')).toBeNull()
  expect(keptPlan('used', 'other')).toBeNull()
  const kept = keptPlan('used', 'sample')
  if (!kept) throw new Error('nothing is kept')
  expect(kept).toMatchObject({ title: 'Tuesday', time: '19:30' })
  const later = planAgain(kept, { asks: sampleDeck.asks.slice(1) }, new Date(2026, 10, 28, 18))
  expect(asksOf(later)).toEqual([SECOND, THIRD])
  expect(later.startsAt).toBe(new Date(2026, 10, 28, 19, 30).getTime())
  keepPlan('used', 'sample', null)
  expect(keptPlan('used', 'sample')).toBeNull()
})

test.each([
  ['no list', '{"sample":{"title":"x","time":"","at":1,"items":7}}'],
  ['an item of another kind', '{"sample":{"title":"x","time":"","at":1,"items":[{"askId":7}]}}'],
  ['a block there is not', '{"sample":{"title":"x","time":"","at":1,"items":[{"block":"lunch","minutes":5}]}}'],
  ['no time', '{"sample":{"title":"x","at":1,"items":[]}}'],
  ['no JSON', '{'],
])('what is kept and has %s is no plan', (_, stored) => {
  localStorage.setItem('reask.plans', stored)
  expect(keptPlan('used', 'sample')).toBeNull()
})

test('the decks planned last are remembered, twelve of them', () => {
  for (let deck = 0; deck < 14; deck++) keepPlan('used', `deck-${deck}`, { title: '', plan: all })
  const known = Array.from({ length: 14 }, (_, deck) => keptPlan('used', `deck-${deck}`)).filter(Boolean)
  expect(known).toHaveLength(12)
  expect(keptPlan('used', 'deck-13')).not.toBeNull()
})
