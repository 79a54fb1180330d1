import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPresence, GRACE_MS } from '../../../server/live/presence.ts'
import { runs } from '../../support/histories.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function present() {
  const changed = vi.fn()
  return { ...createPresence(changed), changed }
}
const seats = ({ now, recent }: { now: ReadonlySet<string>; recent: ReadonlySet<string> }) => ({
  now: [...now],
  recent: [...recent],
})

test('a seat is here from its first socket to its last', () => {
  const presence = present()
  presence.arrive('ann', 'phone')
  presence.arrive('ann', 'laptop')
  presence.depart('ann', 'phone')
  expect(seats(presence)).toEqual({ now: ['ann'], recent: ['ann'] })
  presence.depart('ann', 'laptop')
  expect(seats(presence)).toEqual({ now: [], recent: ['ann'] })
})

test('a late disconnect of an old socket does not remove the new one', () => {
  const presence = present()
  presence.arrive('ann', 'old')
  presence.arrive('ann', 'new')
  presence.depart('ann', 'old')
  vi.advanceTimersByTime(GRACE_MS * 2)
  expect(seats(presence)).toEqual({ now: ['ann'], recent: ['ann'] })
})

test('a disconnect that comes twice, or of an unknown socket, changes nothing for the others', () => {
  const presence = present()
  presence.arrive('ann', 'old')
  presence.depart('ann', 'old')
  presence.arrive('ann', 'new')
  presence.depart('ann', 'old')
  presence.depart('ann', 'unknown')
  presence.depart('ben', 'unknown')
  vi.advanceTimersByTime(GRACE_MS * 2)
  expect(seats(presence)).toEqual({ now: ['ann'], recent: ['ann'] })
})

test('a seat that went away counts as recently here for two minutes', () => {
  expect(GRACE_MS).toBe(120_000)
  const presence = present()
  presence.arrive('ann', 'phone')
  presence.depart('ann', 'phone')
  vi.advanceTimersByTime(GRACE_MS - 1)
  expect(presence.recent.has('ann')).toBe(true)
  presence.changed.mockClear()
  vi.advanceTimersByTime(1)
  expect(seats(presence)).toEqual({ now: [], recent: [] })
  expect(presence.changed).toHaveBeenCalledOnce()
})

test('the two minutes start again each time a seat goes away, and coming back ends them', () => {
  const presence = present()
  presence.arrive('ann', 'one')
  presence.depart('ann', 'one')
  vi.advanceTimersByTime(GRACE_MS - 1)
  presence.arrive('ann', 'two')
  vi.advanceTimersByTime(GRACE_MS)
  expect(seats(presence)).toEqual({ now: ['ann'], recent: ['ann'] })
  presence.depart('ann', 'two')
  vi.advanceTimersByTime(GRACE_MS - 1)
  expect(presence.recent.has('ann')).toBe(true)
  vi.advanceTimersByTime(1)
  expect(presence.recent.has('ann')).toBe(false)
})

test('a person who leaves is not counted any more, even with sockets still open', () => {
  const presence = present()
  presence.arrive('ann', 'phone')
  presence.arrive('ann', 'laptop')
  presence.leave('ann')
  expect(seats(presence)).toEqual({ now: [], recent: [] })
  presence.depart('ann', 'phone')
  presence.depart('ann', 'laptop')
  expect(seats(presence)).toEqual({ now: [], recent: [] })
})

test('a person who leaves within their two minutes is gone at once', () => {
  const presence = present()
  presence.arrive('ann', 'phone')
  presence.depart('ann', 'phone')
  presence.leave('ann')
  expect(seats(presence)).toEqual({ now: [], recent: [] })
  expect(vi.getTimerCount()).toBe(0)
})

test('a person who left and comes back is here', () => {
  const presence = present()
  presence.arrive('ann', 'phone')
  presence.leave('ann')
  presence.arrive('ann', 'phone again')
  expect(seats(presence)).toEqual({ now: ['ann'], recent: ['ann'] })
})

test('every change is reported, and nothing else', () => {
  const presence = present()
  presence.arrive('ann', 'phone')
  presence.depart('ann', 'phone')
  presence.leave('ann')
  expect(presence.changed).toHaveBeenCalledTimes(3)
  presence.depart('ann', 'phone')
  expect(presence.changed).toHaveBeenCalledTimes(3)
})

test('a closed room has no timers left', () => {
  const presence = present()
  for (const seat of ['ann', 'ben']) {
    presence.arrive(seat, 'phone')
    presence.depart(seat, 'phone')
  }
  presence.close()
  expect(vi.getTimerCount()).toBe(0)
})

test('W9 whoever was here at any time since the stage began is among its people: it does not fall when they go', () => {
  const presence = present()
  presence.arrive('ann', 'phone')
  presence.arrive('ben', 'phone')
  presence.beginStage(1)
  presence.arrive('cleo', 'phone')
  presence.depart('ann', 'phone')
  presence.leave('ben')
  vi.advanceTimersByTime(GRACE_MS * 2)
  expect(seats(presence)).toEqual({ now: ['cleo'], recent: ['cleo'] })
  expect([...presence.sinceStage]).toEqual(['ann', 'ben', 'cleo'])
})

test('W9 a new stage begins with those who are here, or were until two minutes ago; not with those who left', () => {
  const presence = present()
  for (const seat of ['ann', 'ben', 'cleo', 'dea']) presence.arrive(seat, 'phone')
  presence.depart('ben', 'phone')
  vi.advanceTimersByTime(GRACE_MS - 1)
  presence.depart('cleo', 'phone')
  presence.leave('dea')
  presence.beginStage(2)
  expect([...presence.sinceStage]).toEqual(['ann', 'ben', 'cleo'])
  vi.advanceTimersByTime(1)
  expect([...presence.sinceStage]).toEqual(['ann', 'ben', 'cleo'])
  presence.beginStage(3)
  expect([...presence.sinceStage]).toEqual(['ann', 'cleo'])
  presence.arrive('dea', 'phone again')
  expect([...presence.sinceStage]).toEqual(['ann', 'cleo', 'dea'])
})

/** Two nodes of one room, each told what the other says. */
function twoNodes() {
  const [one, two] = [present(), present()]
  const tell = () => {
    one.hearElsewhere(two.marks(), () => true)
    two.hearElsewhere(one.marks(), () => true)
  }
  return { one, two, tell }
}

test('W9 at every node those at all of them are here, and are the people of the stage', () => {
  const { one, two, tell } = twoNodes()
  for (const node of [one, two]) node.beginStage(1)
  one.arrive('ann', 'phone')
  one.openWindow('screen', 'wall')
  one.seeWindow('wall', false)
  two.arrive('ben', 'phone')
  two.openWindow('screen', 'wall too')
  two.openWindow('host', 'laptop')
  tell()
  for (const node of [one, two]) {
    expect([...node.now].sort()).toEqual(['ann', 'ben'])
    expect([...node.sinceStage].sort()).toEqual(['ann', 'ben'])
    expect({ ...node.windows }).toEqual({ host: 1, screen: 2, reader: 0, unseen: 1 })
  }
  two.depart('ben', 'phone')
  tell()
  for (const node of [one, two]) expect([[...node.now], [...node.recent].sort()]).toEqual([['ann'], ['ann', 'ben']])
  // What is said again changes nothing, and nobody is told.
  one.changed.mockClear()
  tell()
  expect(one.changed).not.toHaveBeenCalled()
  vi.advanceTimersByTime(GRACE_MS)
  tell()
  for (const node of [one, two]) expect(seats(node)).toEqual({ now: ['ann'], recent: ['ann'] })
})

test('W9 with a window at each of two nodes a seat is here until the last is closed', () => {
  const { one, two, tell } = twoNodes()
  one.arrive('ann', 'phone')
  two.arrive('ann', 'laptop')
  tell()
  one.depart('ann', 'phone')
  tell()
  for (const node of [one, two]) expect(seats(node).now).toEqual(['ann'])
  vi.advanceTimersByTime(GRACE_MS)
  for (const node of [one, two]) expect(seats(node)).toEqual({ now: ['ann'], recent: ['ann'] })
  two.depart('ann', 'laptop')
  tell()
  for (const node of [one, two]) expect(seats(node)).toEqual({ now: [], recent: ['ann'] })
})

test('W9 those at a node that died have two minutes to come back; who left on purpose there has not', () => {
  const { one, two, tell } = twoNodes()
  for (const seat of ['ann', 'ben']) two.arrive(seat, 'phone')
  tell()
  two.leave('ben')
  tell()
  expect(seats(one)).toEqual({ now: ['ann'], recent: ['ann'] })
  one.hearElsewhere([], () => true)
  expect(seats(one)).toEqual({ now: [], recent: ['ann'] })
  one.beginStage(7)
  expect([...one.sinceStage]).toEqual(['ann'])
  vi.advanceTimersByTime(GRACE_MS)
  expect(seats(one)).toEqual({ now: [], recent: [] })
})

test('W9 who was there in a stage that is over, or has no seat, is not counted; marks that make no sense are left out', () => {
  const { one, two, tell } = twoNodes()
  two.arrive('ann', 'phone')
  two.leave('ann')
  tell()
  expect([...one.sinceStage]).toEqual(['ann'])
  one.beginStage(2)
  tell()
  expect([...one.sinceStage]).toEqual([])
  one.hearElsewhere(['now gone', 'now here', '', 'now', 'since here x', 'else 1'], (seatId) => seatId === 'here')
  expect(seats(one)).toEqual({ now: ['here'], recent: ['here'] })
})

test('W9 the set is the same one in all stages, so that whoever holds it sees it change', () => {
  const presence = present()
  const { sinceStage } = presence
  presence.arrive('ann', 'phone')
  presence.beginStage(4)
  presence.arrive('ben', 'phone')
  expect([...sinceStage]).toEqual(['ann', 'ben'])
})

const deed = fc.record({
  does: fc.constantFrom(
    'arrive' as const,
    'arrive' as const,
    'depart' as const,
    'leave' as const,
    'wait' as const,
    'begin' as const,
  ),
  seat: fc.constantFrom('ann', 'ben', 'cleo'),
  socket: fc.nat({ max: 3 }),
  seconds: fc.constantFrom(1, 59, 60, 119, 120),
})

test('W9 whatever comes and goes: `now` has those with a socket, `recent` those of the last two minutes, `sinceStage` all since the stage began', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40, size: 'max' }), (deeds) => {
      const presence = present()
      const sockets = new Map<string, Set<string>>()
      const wentAt = new Map<string, number>()
      let clock = 0
      let stages = 0
      let wereHere: string[] = []
      for (const { does, seat, socket, seconds } of deeds) {
        const own = sockets.get(seat) ?? new Set()
        sockets.set(seat, own)
        const id = `${seat}-${socket}`
        const before = wereHere
        wereHere = [...new Set([...wereHere, ...(does === 'arrive' ? [seat] : [])])].sort()
        if (does === 'begin') {
          presence.beginStage(++stages)
          wereHere = [...presence.recent].sort()
        } else if (does === 'wait') {
          clock += seconds * 1_000
          vi.advanceTimersByTime(seconds * 1_000)
        } else if (does === 'leave') {
          presence.leave(seat)
          own.clear()
          wentAt.delete(seat)
        } else if (does === 'arrive') {
          presence.arrive(seat, id)
          own.add(id)
        } else {
          presence.depart(seat, id)
          if (own.delete(id) && own.size === 0) wentAt.set(seat, clock)
        }
        const isNow = (each: string) => (sockets.get(each)?.size ?? 0) > 0
        const isRecent = (each: string) => isNow(each) || clock - (wentAt.get(each) ?? -Infinity) < GRACE_MS
        const everyone = ['ann', 'ben', 'cleo']
        expect([...presence.now].sort()).toEqual(everyone.filter(isNow))
        expect([...presence.recent].sort()).toEqual(everyone.filter(isRecent))
        expect([...presence.sinceStage].sort()).toEqual(wereHere)
        if (does !== 'begin') expect([...presence.sinceStage]).toEqual(expect.arrayContaining(before))
      }
      presence.close()
    }),
    runs(100),
  )
})
