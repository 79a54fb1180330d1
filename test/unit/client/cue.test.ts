import { expect, test } from 'vitest'
import { cueOf } from '../../../client/console/private/cue.ts'

test('seven in ten for one choice is agreement, anything less is a split', () => {
  expect(cueOf({ a: 7, b: 3, none: 0 })).toMatchObject({ say: 'agreed', top: 0.7 })
  expect(cueOf({ a: 69, b: 31 }).say).toBe('split')
  expect(cueOf({ a: 5, b: 5 }).say).toBe('split')
})

test('none of these is a choice like the others, a pass is none', () => {
  expect(cueOf({ a: 1, none: 9 }).say).toBe('agreed')
  expect(cueOf({ a: 7, b: 3, pass: 40 })).toMatchObject({ say: 'agreed', top: 0.7 })
})

test('the reason: how often two people agree', () => {
  expect(cueOf({ a: 2, b: 2 }).agree).toBeCloseTo(1 / 3)
  expect(cueOf({ a: 4, b: 0 })).toEqual({ say: 'agreed', agree: 1, top: 1 })
})

test('under three votes, or under half of those who could, it is early to say; whoever passed is in', () => {
  expect(cueOf({})).toEqual({ say: 'few', agree: null, top: 0 })
  expect(cueOf({ a: 1, pass: 9 })).toEqual({ say: 'few', agree: null, top: 1 })
  expect(cueOf({ a: 2 }).say).toBe('few')
  expect(cueOf({ a: 8, b: 1 }, 20).say).toBe('few')
  expect(cueOf({ a: 8, b: 1, pass: 1 }, 20).say).toBe('agreed')
  expect(cueOf({ a: 8, b: 2 }, 20).say).toBe('agreed')
})
