import { expect, test } from 'vitest'
import { createGuessing } from '../../../server/http/guessing.ts'

const MINUTE = 60_000

function guessing() {
  const clock = { now: 1_000_000 }
  const all = createGuessing(() => clock.now)
  const miss = (address: string, times: number) => {
    for (let i = 0; i < times; i++) all.missed(address)
  }
  return { ...all, clock, miss }
}

test('an address that missed sixty times may not try any more, others may', () => {
  const { allowed, miss } = guessing()
  miss('10.0.0.1', 59)
  expect(allowed(() => '10.0.0.1')).toBe(true)
  miss('10.0.0.1', 1)
  expect(allowed(() => '10.0.0.1')).toBe(false)
  expect(allowed(() => '10.0.0.2')).toBe(true)
})

test('only misses count: a hall behind one address joins freely', () => {
  const { allowed } = guessing()
  for (let person = 0; person < 5_000; person++) expect(allowed(() => '10.0.0.1')).toBe(true)
})

test('after ten minutes all is forgotten', () => {
  const { allowed, miss, clock } = guessing()
  miss('10.0.0.1', 60)
  clock.now += 10 * MINUTE - 1
  expect(allowed(() => '10.0.0.1')).toBe(false)
  clock.now += 1
  expect(allowed(() => '10.0.0.1')).toBe(true)
  miss('10.0.0.1', 60)
  expect(allowed(() => '10.0.0.1')).toBe(false)
})

test('a miss after ten minutes is the first of the next ten', () => {
  const { allowed, miss, clock } = guessing()
  miss('10.0.0.1', 59)
  clock.now += 10 * MINUTE
  miss('10.0.0.1', 59)
  expect(allowed(() => '10.0.0.1')).toBe(true)
  miss('10.0.0.1', 1)
  expect(allowed(() => '10.0.0.1')).toBe(false)
})

test('many addresses that miss a little close the door for all, for ten minutes', () => {
  const { allowed, miss, clock } = guessing()
  for (let address = 0; address < 3_000; address++) {
    expect(allowed(() => '10.0.0.1')).toBe(true)
    miss(`10.1.${address >> 8}.${address & 255}`, 1)
  }
  expect(allowed(() => '10.0.0.1')).toBe(false)
  clock.now += 10 * MINUTE
  expect(allowed(() => '10.0.0.1')).toBe(true)
})
