import { describe, expect, test } from 'vitest'
import { timesInTen } from '../../../client/console/private/in-ten.ts'
import { minutesToGo } from '../../../client/stages/compare/pace.ts'

const MINUTE = 60_000
const from = { at: 0, judged: 0 }
const told = (judged: number, least: number, texts = 8) => ({ texts, judged, least, enough: false })

describe('about how many minutes until every text was compared often enough', () => {
  test('eight texts want forty comparisons: at ten a minute, with twenty done, two more minutes', () => {
    expect(minutesToGo(told(20, 4), from, 2 * MINUTE)).toBe(2)
    expect(minutesToGo(told(10, 2), from, 1 * MINUTE)).toBe(3)
    expect(minutesToGo(told(38, 8), from, 3.8 * MINUTE)).toBe(1)
  })

  test('one text that is far behind takes as long as it takes alone', () => {
    expect(minutesToGo(told(36, 0), from, 6 * MINUTE)).toBe(2)
    expect(minutesToGo(told(36, 9), from, 6 * MINUTE)).toBe(1)
  })

  test('the pace is what was seen here: comparisons from before do not count for it', () => {
    expect(minutesToGo(told(20, 5), { at: 0, judged: 10 }, 2 * MINUTE)).toBe(4)
    expect(minutesToGo(told(20, 5), { at: 0, judged: 18 }, 2 * MINUTE)).toBeNull()
  })

  test('when nobody compares any more, the answer grows, and then there is none', () => {
    expect(minutesToGo(told(20, 5), from, 4 * MINUTE)).toBe(4)
    expect(minutesToGo(told(20, 5), from, 15 * MINUTE)).toBe(15)
    expect(minutesToGo(told(20, 5), from, 16 * MINUTE)).toBeNull()
  })

  test('nothing is said where it cannot be known', () => {
    expect(minutesToGo(told(0, 0), from, 5 * MINUTE)).toBeNull()
    expect(minutesToGo(told(4, 0), from, 5 * MINUTE)).toBeNull()
    expect(minutesToGo(told(20, 4), from, 0.5 * MINUTE)).toBeNull()
    expect(minutesToGo(told(20, 4, 1), from, 2 * MINUTE)).toBeNull()
    expect(minutesToGo({ ...told(60, 10), enough: true }, from, 2 * MINUTE)).toBeNull()
  })
})

test('times in ten: never and always are said only of what never or always happens', () => {
  expect([0, 0.01, 0.333, 0.5, 0.96, 1].map(timesInTen)).toEqual([0, 1, 3, 5, 9, 10])
})
