import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRate } from '../../../server/live/limits.ts'

const START = 1_000_000
const allowedOf = (tries: boolean[]) => tries.filter(Boolean).length

test('a burst is allowed, and no more', () => {
  const allowed = createRate({ burst: 5, perSecond: 1 })
  expect(Array.from({ length: 7 }, () => allowed(START))).toEqual([true, true, true, true, true, false, false])
})

test('then a number a second', () => {
  const allowed = createRate({ burst: 5, perSecond: 2 })
  for (let i = 0; i < 5; i++) allowed(START)
  expect(allowed(START + 499)).toBe(false)
  expect(allowed(START + 500)).toBe(true)
  expect(allowed(START + 999)).toBe(false)
  expect(allowed(START + 1_000)).toBe(true)
  expect(allowedOf(Array.from({ length: 100 }, (_, i) => allowed(START + 1_000 + i * 100)))).toBe(19)
})

test('a refusal costs nothing, so that waiting helps', () => {
  const allowed = createRate({ burst: 1, perSecond: 1 })
  allowed(START)
  for (let i = 1; i <= 90; i++) expect(allowed(START + i * 10)).toBe(false)
  expect(allowed(START + 1_000)).toBe(true)
})

test('a long rest saves up no more than one burst', () => {
  const allowed = createRate({ burst: 3, perSecond: 10 })
  allowed(START)
  expect(allowedOf(Array.from({ length: 10 }, () => allowed(START + 3_600_000)))).toBe(3)
})

test('never more than the burst and the rate allow, whenever the tries come', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 400 }), { maxLength: 200 }), (pauses) => {
      const allowed = createRate({ burst: 4, perSecond: 5 })
      let now = START
      let passed = 0
      for (const pause of pauses) {
        now += pause
        if (allowed(now)) passed++
        expect(passed).toBeLessThanOrEqual(4 + ((now - START) / 1_000) * 5 + 1e-6)
      }
    }),
  )
})

test('a clock that is set back locks nobody out', () => {
  const allowed = createRate({ burst: 40, perSecond: 10 })
  expect(allowed(START)).toBe(true)
  const setBack = START - 600_000
  expect(Array.from({ length: 10 }, (_, second) => allowed(setBack + second * 1_000))).not.toContain(false)
})
