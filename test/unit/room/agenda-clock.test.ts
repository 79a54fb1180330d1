import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockOf, type SessionNow } from '../../../shared/room/agenda/clock.ts'
import type { AgendaItemSlice } from '../../../shared/room/agenda/view.ts'
import { BLOCKS } from '../../../shared/room/lists.ts'
import { runs } from '../../support/histories.ts'

// Whether a session is ahead or behind, by the plan and the clock alone.

const MINUTE = 60_000
const START = 1_800_000_000_000
const ask = (askId: string, minutes: number | null): AgendaItemSlice => ({ askId, minutes })
const block = (minutes: number): AgendaItemSlice => ({ block: 'break', title: '', minutes })
const at = (minutes: number) => START + minutes * MINUTE

const ITEMS = [block(5), ask('a', 20), block(10), ask('b', 15), ask('c', 30)]
const session = (changes: Partial<SessionNow>): SessionNow => ({
  items: ITEMS,
  startsAt: START,
  askId: null,
  played: new Set(),
  since: START,
  now: START,
  ...changes,
})
const inMinutes = (changes: Partial<SessionNow>) => {
  const clock = clockOf(session(changes))
  return (
    clock && {
      ends: (clock.endsAt - START) / MINUTE,
      behind: clock.behind === null ? null : clock.behind / MINUTE,
      couldGo: clock.couldGo,
    }
  )
}

test('J9 before its start, and in its first block, a session is on time; a lobby that lasts longer makes it late', () => {
  for (const now of [-600, -1, 0, 3, 5]) expect(inMinutes({ now: at(now) })).toMatchObject({ ends: 80, behind: 0 })
  expect(inMinutes({ now: at(9) })).toEqual({ ends: 84, behind: 4, couldGo: null })
})

test('J9 an ask has its minutes and those of the blocks right behind it, for the room stays at it meanwhile', () => {
  const here = { askId: 'a', played: new Set(['a']), since: at(5) }
  for (const now of [5, 20, 25, 34, 35]) expect(inMinutes({ ...here, now: at(now) })).toMatchObject({ behind: 0 })
  expect(inMinutes({ ...here, now: at(41) })).toEqual({ ends: 86, behind: 6, couldGo: 'b' })
})

test('J9 going on early is ahead', () => {
  const here = { askId: 'b', played: new Set(['a', 'b']), since: at(25), now: at(25) }
  expect(inMinutes(here)).toEqual({ ends: 70, behind: -10, couldGo: null })
})

test('J9 an ask that was jumped over is still to come, one that was played before is not', () => {
  const here = { askId: 'c', since: at(5), now: at(5) }
  expect(inMinutes({ ...here, played: new Set(['c']) })).toMatchObject({ ends: 5 + 30 + 20 + 15 })
  expect(inMinutes({ ...here, played: new Set(['a', 'c']) })).toMatchObject({ ends: 5 + 30 + 15 })
})

test('J9 in the lobby between two asks the block there is counted like at an ask', () => {
  const here = { played: new Set(['a']), since: at(25) }
  for (const now of [25, 30, 35]) expect(inMinutes({ ...here, now: at(now) })).toMatchObject({ behind: 0 })
  expect(inMinutes({ ...here, now: at(37) })).toMatchObject({ behind: 2 })
})

test('J9 the ask that could go is the shortest that makes up for it, or the longest; below five minutes none', () => {
  const couldGo = (late: number) => inMinutes({ askId: 'a', played: new Set(['a']), since: at(5), now: at(35 + late) })
  expect(couldGo(4)?.couldGo).toBeNull()
  expect(couldGo(5)?.couldGo).toBe('b')
  expect(couldGo(15)?.couldGo).toBe('b')
  expect(couldGo(16)?.couldGo).toBe('c')
  expect(couldGo(90)?.couldGo).toBe('c')
  const last = inMinutes({ askId: 'c', played: new Set(['a', 'b', 'c']), since: at(5), now: at(200) })
  expect(last?.couldGo).toBeNull()
})

test('J9 without a start only the end is known; while an ask to come has no minutes, nothing is', () => {
  expect(inMinutes({ startsAt: null, now: at(7) })).toEqual({ ends: 87, behind: null, couldGo: null })
  const unplanned = { items: [ask('a', null), ask('b', 10)] }
  expect(inMinutes(unplanned)).toBeNull()
  expect(inMinutes({ ...unplanned, askId: 'a', played: new Set(['a']) })).toMatchObject({ ends: 10, behind: 0 })
})

const minutes = fc.integer({ min: 1, max: 240 })
const someItems = fc
  .array(fc.oneof(fc.record({ minutes }), fc.record({ minutes, block: fc.constantFrom(...BLOCKS) })), { maxLength: 12 })
  .map((drawn) =>
    drawn.map((item, index): AgendaItemSlice =>
      'block' in item ? { ...item, title: '' } : { askId: `ask-${index}`, minutes: item.minutes },
    ),
  )
const asksIn = (items: readonly AgendaItemSlice[]) => items.flatMap((item) => ('askId' in item ? [item] : []))

const someSession: fc.Arbitrary<SessionNow> = fc
  .record({ items: someItems, here: fc.nat(), played: fc.array(fc.nat()), late: fc.integer({ min: -300, max: 600 }) })
  .chain(({ items, here, played, late }) => {
    const asks = asksIn(items).map(({ askId }) => askId)
    const askId = asks.length && here % 4 ? (asks[here % asks.length] ?? null) : null
    const known = new Set(played.flatMap((index) => (asks.length ? [asks[index % asks.length] ?? ''] : [])))
    if (askId !== null) known.add(askId)
    const since = at(Math.max(0, late))
    return fc
      .integer({ min: 0, max: 300 })
      .map((spent) => ({ items, startsAt: START, askId, played: known, since, now: since + spent * MINUTE }))
  })

test('J9 whoever follows the plan to the minute is on time at every moment', () => {
  fc.assert(
    fc.property(someItems, fc.double({ min: 0, max: 1, noNaN: true }), (items, share) => {
      const whole = items.reduce((sum, item) => sum + (item.minutes ?? 0), 0)
      const now = at(share * whole)
      let [begins, askId, since] = [0, null as string | null, START]
      const played = new Set<string>()
      for (const item of items) {
        if ('askId' in item && at(begins) <= now) {
          ;[askId, since] = [item.askId, at(begins)]
          played.add(item.askId)
        }
        begins += item.minutes ?? 0
      }
      const clock = clockOf({ items, startsAt: START, askId, played, since, now })
      expect(clock?.behind).toBeCloseTo(0, 3)
      expect(clock?.endsAt).toBeCloseTo(at(whole), 3)
      expect(clock?.couldGo).toBeNull()
    }),
    runs(300),
  )
})

test('J9 as time goes by and nobody moves, the end comes no earlier, and no later than by that time', () => {
  fc.assert(
    fc.property(someSession, fc.integer({ min: 0, max: 600 }), (first, wait) => {
      const later = { ...first, now: first.now + wait * MINUTE }
      const moved = (clockOf(later)?.endsAt ?? NaN) - (clockOf(first)?.endsAt ?? NaN)
      expect(moved).toBeGreaterThanOrEqual(0)
      expect(moved).toBeLessThanOrEqual(wait * MINUTE)
      expect(clockOf(later)?.endsAt).toBeGreaterThanOrEqual(later.now)
    }),
    runs(300),
  )
})

test('J9 the ask that could go is one to come, and without it the session ends that much earlier', () => {
  fc.assert(
    fc.property(someSession, (now) => {
      const clock = clockOf(now)
      if (clock?.couldGo === null || clock?.couldGo === undefined) return
      const { couldGo, endsAt } = clock
      expect(clock.behind).toBeGreaterThanOrEqual(5 * MINUTE)
      expect(now.played.has(couldGo) || now.askId === couldGo).toBe(false)
      const gone = asksIn(now.items).find(({ askId }) => askId === couldGo)
      // Without it, a block behind it may stand right behind the ask the room is at, whose time may be over.
      const without = clockOf({ ...now, items: now.items.filter((item) => !('askId' in item) || item !== gone) })
      expect(endsAt - (without?.endsAt ?? NaN)).toBeGreaterThanOrEqual((gone?.minutes ?? NaN) * MINUTE)
    }),
    runs(300),
  )
})
