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
  const all = createAttempts(kind, () => clock.now, after)
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
    ...{ failed: all.failed, failedElsewhere: all.failedElsewhere },
    /** How long those wait who wait. */
    waits: () => [...timers].map(({ ms }) => ms),
  }
}

test('what failed at other nodes counts for all together, and not twice: each says only its own', async () => {
  const { fail, visit, begin, waits, failed, failedElsewhere, pass, clock } = attempts()
  fail('1.1.1.1', 20)
  expect(failed()).toBe(20)
  failedElsewhere(2_980)
  expect(begin(visit('2.2.2.2'))).toEqual({ is: 'waiting' })
  await pass(0)
  expect(waits()).toEqual([])
  failedElsewhere(5_980)
  expect(failed()).toBe(20)
  begin(visit('2.2.2.2'))
  expect(waits()).toEqual([LONGEST_WAIT_MS])
  failedElsewhere(0)
  clock.now += 10 * MINUTE
  expect(failed()).toBe(0)
})

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

test('ten of an address may wait; the next is refused at once, until one of them has waited', async () => {
  const { begin, visit, fail, pass, waits } = attempts()
  fail('10.0.0.1', 120)
  for (let each = 0; each < 10; each++) begin(visit('10.0.0.1'))
  const refused = begin(visit('10.0.0.1'))
  await settle()
  expect(refused.is).toBe('too-many-tries')
  expect(waits()).toHaveLength(10)
  await pass(5_000)
  const next = begin(visit('10.0.0.1'))
  await pass(5_000)
  expect(next.is).toBe('begun')
})

test('who goes away waits no longer, and gives the place back once', async () => {
  const { begin, visit, fail, pass, waits } = attempts()
  fail('10.0.0.1', 120)
  const leaver = visit('10.0.0.1')
  const gone = begin(leaver)
  for (let each = 0; each < 9; each++) begin(visit('10.0.0.1'))
  leaver.leave()
  await settle()
  expect(gone.is).toBe('too-many-tries')
  expect(waits()).toHaveLength(9)
  const next = begin(visit('10.0.0.1'))
  leaver.leave()
  const tooMany = begin(visit('10.0.0.1'))
  await pass(5_000)
  expect([next.is, tooMany.is]).toEqual(['begun', 'too-many-tries'])
})

test('given addresses made up past a proxy, half of the places are left to others', async () => {
  const { begin, visit, fail, pass } = attempts()
  for (let each = 0; each < 10_000; each++) fail(`10.1.${each >> 8}.${each & 255}`, 1)
  const flood = Array.from({ length: 5_000 }, (_, each) => begin(visit(`10.2.${each >> 8}.${each & 255}`, '10.9.9.9')))
  const other = begin(visit('192.0.2.1', '10.0.0.254'))
  await settle()
  expect(flood.filter(({ is }) => is === 'waiting')).toHaveLength(128)
  expect(other.is).toBe('waiting')
  await pass(5_000)
  expect(other.is).toBe('begun')
})

test('however many connections come, a bounded number of tries waits', async () => {
  const { begin, visit, fail, waits } = attempts()
  for (let each = 0; each < 10_000; each++) fail(`10.1.${each >> 8}.${each & 255}`, 1)
  for (let each = 0; each < 5_000; each++) begin(visit(`10.2.${each >> 8}.${each & 255}`))
  expect(waits()).toHaveLength(256)
})

test('who is known by another secret does not wait, also when no place is free', async () => {
  const { begin, visit, fail, waits } = attempts()
  fail('10.0.0.1', 120)
  for (let each = 0; each < 12; each++) {
    const known = begin(visit('10.0.0.1'), () => Promise.resolve(true))
    await settle()
    expect(known.is).toBe('begun')
  }
  for (let each = 0; each < 10; each++) begin(visit('10.0.0.1'))
  const known = begin(visit('10.0.0.1'), () => Promise.resolve(true))
  await settle()
  expect(known.is).toBe('begun')
  expect(waits()).toHaveLength(10)
})

test('a secret that is none spares nothing: it waits in the same places, and is refused at once when none is free', async () => {
  const { begin, visit, fail, pass, waits } = attempts()
  fail('10.0.0.1', 120)
  const none = () => Promise.resolve(false)
  const tries = Array.from({ length: 800 }, () => begin(visit('10.0.0.1'), none))
  await settle()
  expect(waits()).toHaveLength(10)
  expect(tries.filter(({ is }) => is === 'too-many-tries')).toHaveLength(790)
  await pass(4_999)
  expect(tries.filter(({ is }) => is === 'waiting')).toHaveLength(10)
  await pass(1)
  expect(tries.filter(({ is }) => is === 'begun')).toHaveLength(10)
})

test('given a look-up that breaks, nobody is left in a place', async () => {
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
  const { begin, visit, fail, waits } = attempts('password')
  fail('10.0.0.1', 20)
  const free = begin(visit('10.0.0.1'))
  await settle()
  expect(free.is).toBe('begun')
  fail('10.0.0.1', 10)
  const tries = Array.from({ length: 5 }, () => begin(visit('10.0.0.1')))
  await settle()
  expect(waits()).toEqual(Array.from({ length: 4 }, () => 2_500))
  expect(tries.at(-1)?.is).toBe('too-many-tries')
})
