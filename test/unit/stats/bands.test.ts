import { describe, expect, test } from 'vitest'
import { bandsOf, countAppearances, isConnected, shareAlike, type Bands } from '../../../shared/stats/bands.ts'
import type { Judgement } from '../../../shared/stats/bradley-terry.ts'
import { seededRandom } from '../../../shared/stats/random.ts'

const said = (first: number, second: number, preferred: 0 | 0.5 | 1 = 1, times = 1): Judgement => ({
  first,
  second,
  preferred,
  times,
})

/** Everyone meets everyone so many times, half of them on each side; the lower index is preferred in this share. */
const roundRobin = (texts: number, times: number, lower: number): Judgement[] =>
  Array.from({ length: texts }, (_, i) =>
    Array.from({ length: texts - i - 1 }, (_, k) =>
      Array.from({ length: times }, (_, n) => {
        const won = n < Math.round(times * lower)
        const j = i + k + 1
        return n % 2 === 0 ? said(i, j, won ? 1 : 0) : said(j, i, won ? 0 : 1)
      }),
    ),
  ).flat(2)

const bandNames = (bands: Bands) => (bands.banded ? bands.texts.map(({ band }) => band) : bands.why)

describe('what is not said', () => {
  test('under five texts there are tallies only', () => {
    expect(bandsOf(4, roundRobin(4, 10, 1), 'seed')).toEqual({ banded: false, why: 'few-texts' })
  })

  test('a text seen fewer than four times puts nothing in order', () => {
    expect(bandsOf(6, roundRobin(5, 4, 0.5), 'seed')).toEqual({ banded: false, why: 'few-appearances' })
  })

  test('two groups that never met are not put in one order', () => {
    const apart = [
      ...roundRobin(3, 4, 1),
      ...roundRobin(3, 4, 1).map((each) => ({ ...each, first: each.first + 3, second: each.second + 3 })),
    ]
    expect(bandsOf(6, apart, 'seed')).toEqual({ banded: false, why: 'not-connected' })
  })

  test('more than two in five alike: the room mostly heard these alike', () => {
    const judgements = roundRobin(5, 10, 1)
    const alike = judgements.map((each, index) => (index % 2 === 0 ? { ...each, preferred: 0.5 as const } : each))
    expect(shareAlike(alike)).toBeGreaterThan(0.4)
    expect(bandsOf(5, alike, 'seed')).toEqual({ banded: false, why: 'alike' })
  })
})

test('a clear order: the ends are named, the text in the middle held together', () => {
  const names = bandNames(bandsOf(7, roundRobin(7, 4, 1), 'seed'))
  expect(names[0]).toBe('stands-out')
  expect(names[3]).toBe('held-together')
  expect(names[6]).toBe('another-pass')
})

test('a coin thrown for every judgement names nobody, but for the rare one', () => {
  const random = seededRandom('coin')
  let named = 0
  for (let round = 0; round < 20; round++) {
    const judgements = Array.from({ length: 12 }, (_, i) =>
      Array.from({ length: 6 }, (_, k) => said(i, (i + k + 1) % 12, random() < 0.5 ? 1 : 0)),
    ).flat()
    const names = bandNames(bandsOf(12, judgements, `seed ${round}`))
    named += (names as string[]).filter((name) => name !== 'held-together').length
  }
  // 12 texts a room, 20 rooms: chance alone names about one in five at the 9-in-10 line.
  expect(named / 240).toBeLessThan(0.3)
})

test('early until every text was seen ten times', () => {
  const early = (times: number) => {
    const bands = bandsOf(5, roundRobin(5, times, 1), 'seed')
    return bands.banded && bands.early
  }
  expect(early(1)).toBe(true)
  expect(early(3)).toBe(false)
})

test('the same log and seed give the same bands, in whatever order the judgements came', () => {
  const judgements = roundRobin(9, 2, 0.5).concat(roundRobin(9, 1, 1))
  expect(bandsOf(9, judgements.toReversed(), 'seed')).toEqual(bandsOf(9, judgements, 'seed'))
})

test('appearances and connection are counted', () => {
  expect(countAppearances(3, [said(0, 1), said(0, 2, 1, 3)])).toEqual([4, 1, 3])
  expect(isConnected(3, [said(0, 1)])).toBe(false)
  expect(isConnected(3, [said(0, 1), said(2, 1)])).toBe(true)
})
