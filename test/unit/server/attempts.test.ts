import { expect, test } from 'vitest'
import { createAttempts } from '../../../server/http/attempts.ts'

const MINUTE = 60_000

function attempts() {
  const clock = { now: 1_000_000 }
  const all = createAttempts(() => clock.now)
  const fail = (address: string, times: number) => {
    for (let i = 0; i < times; i++) all.recordFailure(address)
  }
  return { ...all, clock, fail }
}

test('an address that failed sixty times is refused, others are not', () => {
  const { allowed, fail } = attempts()
  fail('10.0.0.1', 59)
  expect(allowed(() => '10.0.0.1')).toBe(true)
  fail('10.0.0.1', 1)
  expect(allowed(() => '10.0.0.1')).toBe(false)
  expect(allowed(() => '10.0.0.2')).toBe(true)
})

test('only failures count: a hall behind one address joins freely', () => {
  const { allowed } = attempts()
  for (let person = 0; person < 5_000; person++) expect(allowed(() => '10.0.0.1')).toBe(true)
})

test('after ten minutes all failures are forgotten', () => {
  const { allowed, fail, clock } = attempts()
  fail('10.0.0.1', 60)
  clock.now += 10 * MINUTE - 1
  expect(allowed(() => '10.0.0.1')).toBe(false)
  clock.now += 1
  expect(allowed(() => '10.0.0.1')).toBe(true)
  fail('10.0.0.1', 60)
  expect(allowed(() => '10.0.0.1')).toBe(false)
})

test('a failure after ten minutes is the first of the next ten', () => {
  const { allowed, fail, clock } = attempts()
  fail('10.0.0.1', 59)
  clock.now += 10 * MINUTE
  fail('10.0.0.1', 59)
  expect(allowed(() => '10.0.0.1')).toBe(true)
  fail('10.0.0.1', 1)
  expect(allowed(() => '10.0.0.1')).toBe(false)
})

test('many addresses with few failures each close the door for everyone, for ten minutes', () => {
  const { allowed, fail, clock } = attempts()
  for (let address = 0; address < 3_000; address++) {
    expect(allowed(() => '10.0.0.1')).toBe(true)
    fail(`10.1.${address >> 8}.${address & 255}`, 1)
  }
  expect(allowed(() => '10.0.0.1')).toBe(false)
  clock.now += 10 * MINUTE
  expect(allowed(() => '10.0.0.1')).toBe(true)
})
