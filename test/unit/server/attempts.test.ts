import { expect, test } from 'vitest'
import { createAttempts, LONGEST_WAIT_MS, waitMs, type After } from '../../../server/http/attempts.ts'

const MINUTE = 60_000

/** Lets everything happen that waits for no timer. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Attempts with a clock and timers that only the test moves. */
function attempts(kind: 'code' | 'password' = 'code') {
  const clock = { now: 1_000_000 }
  const timers = new Set<{ at: number; ms: number; run: () => void }>()
  const after: After = (ms, run) => {
    const timer = { at: clock.now + ms, ms, run }
    timers.add(timer)
    return () => timers.delete(timer)
  }
  /** What everybody draws: below their chance they are let in. */
  const lot = { next: 0 }
  const all = createAttempts(
    kind,
    () => clock.now,
    after,
    () => lot.next,
  )
  const visit = (address: string, peer = address) => {
    const leaving: (() => void)[] = []
    const leave = () => {
      for (const run of leaving) run()
    }
    return { address: () => address, peer: () => peer, onLeft: (run: () => void) => void leaving.push(run), leave }
  }
  /** Lets a try begin. Out: what became of it so far, as it changes. */
  const begin = (from: ReturnType<typeof visit>, isKnown?: () => Promise<boolean>) => {
    const told = { is: 'waiting' }
    all.begin(from, isKnown).then(
      () => (told.is = 'begun'),
      (why: unknown) => (told.is = why instanceof Error ? why.message : 'broken'),
    )
    return told
  }
  return {
    clock,
    lot,
    visit,
    begin,
    fail(address: string, times: number) {
      for (let i = 0; i < times; i++) all.recordFailure(visit(address))
    },
    async pass(ms: number) {
      clock.now += ms
      for (const timer of [...timers].filter(({ at }) => at <= clock.now)) {
        timers.delete(timer)
        timer.run()
      }
      await settle()
    },
    /** How long those wait who wait. */
    waits: () => [...timers].map(({ ms }) => ms),
  }
}

test('within the budget nobody waits, then ever longer, and never more than five seconds', () => {
  const free = { one: 60, all: 3_000 }
  const after = (one: number, all = one) => waitMs({ one, all }, free)
  expect([after(0), after(60), after(0, 3_000), after(60, 3_000)]).toEqual([0, 0, 0, 0])
  expect(after(61)).toBeGreaterThan(0)
  expect(after(0, 3_001)).toBeGreaterThan(0)
  for (let failures = 60; failures < 120; failures++) expect(after(failures + 1)).toBeGreaterThan(after(failures))
  expect(after(90)).toBe(2_500)
  expect(after(90, 4_500)).toBe(2_500)
  expect(after(90, 5_400)).toBe(4_000)
  for (const most of [after(120), after(0, 6_000), after(1e6, 1e9), after(121, 6_001)]) expect(most).toBe(5_000)
  expect(LONGEST_WAIT_MS).toBe(5_000)
})

test('a try is not looked up before it has waited, whatever it tries', async () => {
  const { begin, visit, fail, pass, waits } = attempts()
  fail('10.0.0.1', 90)
  // Nothing here knows the code, so right and wrong wait the same.
  const [first, second] = [begin(visit('10.0.0.1')), begin(visit('10.0.0.1'))]
  expect(waits()).toEqual([2_500, 2_500])
  await pass(2_499)
  expect([first.is, second.is]).toEqual(['waiting', 'waiting'])
  await pass(1)
  expect([first.is, second.is]).toEqual(['begun', 'begun'])
})

test('an address over its budget slows nobody else; a hall behind one address joins freely', async () => {
  const { begin, visit, fail, waits } = attempts()
  fail('10.0.0.1', 1_000)
  const hall = Array.from({ length: 500 }, () => begin(visit('10.0.0.2')))
  await settle()
  expect(hall.every(({ is }) => is === 'begun')).toBe(true)
  expect(waits()).toEqual([])
})

test('given 10,000 failures from everywhere, an address that never failed waits five seconds, and is let in', async () => {
  const { begin, visit, fail, pass, waits } = attempts()
  for (let each = 0; each < 10_000; each++) fail(`10.1.${each >> 8}.${each & 255}`, 1)
  const tried = begin(visit('10.0.0.1'))
  expect(waits()).toEqual([5_000])
  await pass(5_000)
  expect(tried.is).toBe('begun')
})

test('after ten minutes all failures are forgotten, also when the clock was set back', async () => {
  for (const passed of [10 * MINUTE, -1]) {
    const { begin, visit, fail, clock, waits } = attempts()
    fail('10.0.0.1', 60)
    clock.now += passed === -1 ? 0 : passed - 1
    fail('10.0.0.1', 60)
    begin(visit('10.0.0.1'))
    expect(waits()).toEqual([5_000])
    clock.now += passed === -1 ? -1 : 1
    const free = begin(visit('10.0.0.1'))
    await settle()
    expect(free.is).toBe('begun')
    fail('10.0.0.1', 60)
    begin(visit('10.0.0.1'))
    expect(waits()).toEqual([5_000])
  }
})

test.each([
  [10, 0.999, 'begun'],
  [11, 10 / 11 - 0.001, 'begun'],
  [11, 10 / 11, 'too-many-tries'],
  [80, 1 / 8 - 0.001, 'begun'],
  [80, 1 / 8, 'too-many-tries'],
])('ten of an address are let in by lot: when %i wait and %d is drawn, each has %s', async (many, drawn, is) => {
  const { begin, visit, fail, pass, lot } = attempts()
  fail('10.0.0.1', 120)
  lot.next = drawn
  const waiting = Array.from({ length: many }, () => begin(visit('10.0.0.1')))
  await pass(4_999)
  // Nobody is told before the wait is over, so that nobody can draw again sooner.
  expect(new Set(waiting.map((tried) => tried.is))).toEqual(new Set(['waiting']))
  await pass(1)
  expect(new Set(waiting.map((tried) => tried.is))).toEqual(new Set([is]))
})

test('eighty of an address may wait; the next is refused at once, until one of them has waited', async () => {
  const { begin, visit, fail, pass, waits } = attempts()
  fail('10.0.0.1', 120)
  for (let each = 0; each < 80; each++) begin(visit('10.0.0.1'))
  const refused = begin(visit('10.0.0.1'))
  await settle()
  expect(refused.is).toBe('too-many-tries')
  expect(waits()).toHaveLength(80)
  await pass(5_000)
  const next = begin(visit('10.0.0.1'))
  await pass(5_000)
  expect(next.is).toBe('begun')
})

test('a flood of one address that always asks anew leaves whoever asks once the same chance as each connection of it', async () => {
  const { begin, visit, fail, pass, lot } = attempts()
  fail('10.0.0.1', 120)
  const flood = Array.from({ length: 40 }, () => visit('10.0.0.1'))
  for (const from of flood) begin(from)
  const other = begin(visit('10.0.0.1'))
  // They cut their connections and ask again, over and over.
  for (let each = 0; each < 2_000; each++) {
    flood[each % 40]?.leave()
    await settle()
    flood[each % 40] = visit('10.0.0.1')
    const again = flood[each % 40]
    if (again) begin(again)
  }
  lot.next = 10 / 41 - 0.001
  await pass(5_000)
  expect(other.is).toBe('begun')
})

test('within one wait no more are let in, on average, than there are places, however they are spread', async () => {
  const { begin, visit, fail, pass, lot } = attempts()
  fail('10.0.0.1', 120)
  /** The chance of a try as the share of a hundred lots that let it in. */
  let chances = 0
  for (let round = 0; round < 100; round++) {
    lot.next = (round + 0.5) / 100
    const tries = Array.from({ length: 60 }, () => begin(visit('10.0.0.1')))
    await pass(5_000)
    chances += tries.filter(({ is }) => is === 'begun').length
  }
  expect(chances / 100).toBeLessThan(10.6)
  expect(chances / 100).toBeGreaterThan(9)
})

test('who goes away waits no longer, and gives the place back once', async () => {
  const { begin, visit, fail, pass, waits } = attempts()
  fail('10.0.0.1', 120)
  const leaver = visit('10.0.0.1')
  const gone = begin(leaver)
  for (let each = 0; each < 79; each++) begin(visit('10.0.0.1'))
  leaver.leave()
  await settle()
  expect(gone.is).toBe('too-many-tries')
  expect(waits()).toHaveLength(79)
  const next = begin(visit('10.0.0.1'))
  leaver.leave()
  const tooMany = begin(visit('10.0.0.1'))
  await pass(5_000)
  expect([next.is, tooMany.is]).toEqual(['begun', 'too-many-tries'])
})

test('given addresses made up past a proxy, half of the line is left to others', async () => {
  const { begin, visit, fail, pass } = attempts()
  for (let each = 0; each < 10_000; each++) fail(`10.1.${each >> 8}.${each & 255}`, 1)
  const flood = Array.from({ length: 5_000 }, (_, each) => begin(visit(`10.2.${each >> 8}.${each & 255}`, '10.9.9.9')))
  const other = begin(visit('192.0.2.1', '10.0.0.254'))
  await settle()
  expect(flood.filter(({ is }) => is === 'waiting')).toHaveLength(1_024)
  expect(other.is).toBe('waiting')
  await pass(5_000)
  expect(other.is).toBe('begun')
})

test('however many connections come, a bounded number of tries waits', async () => {
  const { begin, visit, fail, waits } = attempts()
  for (let each = 0; each < 10_000; each++) fail(`10.1.${each >> 8}.${each & 255}`, 1)
  for (let each = 0; each < 5_000; each++) begin(visit(`10.2.${each >> 8}.${each & 255}`))
  expect(waits()).toHaveLength(2_048)
})

test('who is known by another secret does not wait, also when the line is full', async () => {
  const { begin, visit, fail, waits } = attempts()
  fail('10.0.0.1', 120)
  for (let each = 0; each < 12; each++) {
    const known = begin(visit('10.0.0.1'), () => Promise.resolve(true))
    await settle()
    expect(known.is).toBe('begun')
  }
  for (let each = 0; each < 80; each++) begin(visit('10.0.0.1'))
  const known = begin(visit('10.0.0.1'), () => Promise.resolve(true))
  await settle()
  expect(known.is).toBe('begun')
  expect(waits()).toHaveLength(80)
})

test('a secret that is none spares nothing: it waits in the same line, and is refused at once when that is full', async () => {
  const { begin, visit, fail, pass, waits } = attempts()
  fail('10.0.0.1', 120)
  const none = () => Promise.resolve(false)
  const tries = Array.from({ length: 800 }, () => begin(visit('10.0.0.1'), none))
  await settle()
  expect(waits()).toHaveLength(80)
  expect(tries.filter(({ is }) => is === 'too-many-tries')).toHaveLength(720)
  await pass(4_999)
  expect(tries.filter(({ is }) => is === 'waiting')).toHaveLength(80)
  await pass(1)
  expect(tries.filter(({ is }) => is === 'begun')).toHaveLength(80)
})

test('given a look-up that breaks, nobody is left in line', async () => {
  const { begin, visit, fail, waits } = attempts('password')
  fail('10.0.0.1', 40)
  for (let each = 0; each < 10; each++) {
    const broken = begin(visit('10.0.0.1'), () => Promise.reject(new Error('try-again')))
    await settle()
    expect(broken.is).toBe('try-again')
  }
  expect(waits()).toEqual([])
  expect(begin(visit('10.0.0.1')).is).toBe('waiting')
})

test('the password has a smaller budget and fewer places', async () => {
  const { begin, visit, fail, pass, lot, waits } = attempts('password')
  fail('10.0.0.1', 20)
  const free = begin(visit('10.0.0.1'))
  await settle()
  expect(free.is).toBe('begun')
  fail('10.0.0.1', 10)
  const tries = Array.from({ length: 33 }, () => begin(visit('10.0.0.1')))
  await settle()
  expect(waits()).toEqual(Array.from({ length: 32 }, () => 2_500))
  expect(tries.at(-1)?.is).toBe('too-many-tries')
  lot.next = 1 / 8
  await pass(2_500)
  expect(new Set(tries.map(({ is }) => is))).toEqual(new Set(['too-many-tries']))
})
