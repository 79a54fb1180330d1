import { describe, expect, test } from 'vitest'
import { bandsOf, countAppearances, isConnected, shareAlike, type Bands } from '../../../shared/stats/bands.ts'
import type { Judgement } from '../../../shared/stats/bradley-terry.ts'

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

const bandNames = (bands: Bands) => (bands.banded ? bands.texts.map((text) => text && text.band) : [bands.why])

describe('what is not said', () => {
  test('under five texts there are tallies only', () => {
    expect(bandsOf(4, roundRobin(4, 10, 1), 'seed')).toEqual({ banded: false, why: 'few-texts' })
  })

  test('B6 fewer than five texts seen four times: nothing is put in order', () => {
    const fourSeen = [...roundRobin(4, 4, 1), said(0, 4), said(1, 4), said(2, 4)]
    expect(bandsOf(5, fourSeen, 'seed')).toEqual({ banded: false, why: 'few-appearances' })
  })

  test('B5 texts that differ no more than chance makes equal ones: the room did not clearly prefer any', () => {
    expect(bandsOf(5, roundRobin(5, 4, 0.5), 'seed')).toEqual({ banded: false, why: 'no-difference' })
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

test('a clear order: the ends are named, of the text in the middle nothing is', () => {
  const names = bandNames(bandsOf(7, roundRobin(7, 4, 1), 'seed'))
  expect(names[0]).toBe('stands-out')
  expect(names[3]).toBe('held-together')
  expect(names[6]).toBe('another-pass')
})

describe('B6 a text that was judged too seldom is not in the fit', () => {
  const others = roundRobin(7, 4, 1)
  /** It came late, and is preferred to the first three. */
  const late = [said(7, 0), said(7, 1), said(7, 2)]

  test('it has no band, and takes nothing from the others', () => {
    const before = bandsOf(7, others, 'seed')
    const after = bandsOf(8, [...others, ...late], 'seed')
    expect(before.banded).toBe(true)
    expect(after).toEqual(before.banded && { ...before, texts: [...before.texts, null] })
  })

  test('nor does it by a lower number, or when several come late', () => {
    const shifted = others.map((each) => ({ ...each, first: each.first + 2, second: each.second + 2 }))
    const judgements = [...shifted, said(0, 1), said(0, 5), said(1, 2), said(3, 1)]
    expect(bandNames(bandsOf(9, judgements, 'seed'))).toEqual([null, null, ...bandNames(bandsOf(7, others, 'seed'))])
  })

  test('from four on it is in it', () => {
    expect(bandNames(bandsOf(8, [...others, ...late, said(7, 3)], 'seed'))[7]).toBe('stands-out')
  })

  test('a few that only met each other stay out too, where more than half are linked', () => {
    const apart = roundRobin(3, 2, 1).map((each) => ({ ...each, first: each.first + 7, second: each.second + 7 }))
    const names = bandNames(bandsOf(10, [...others, ...apart], 'seed'))
    expect(names).toEqual([...bandNames(bandsOf(7, others, 'seed')), null, null, null])
  })
})

test('early until every text was seen ten times', () => {
  const early = (times: number) => {
    const bands = bandsOf(5, roundRobin(5, times, 1), 'seed')
    return bands.banded ? bands.early : bands.why
  }
  expect(early(2)).toBe(true)
  expect(early(4)).toBe(false)
})

test('the same log and seed give the same bands, in whatever order the judgements came', () => {
  const judgements = roundRobin(9, 2, 0.5).concat(roundRobin(9, 2, 1))
  const bands = bandsOf(9, judgements, 'seed')
  expect(bands.banded).toBe(true)
  expect(bandsOf(9, judgements.toReversed(), 'seed')).toEqual(bands)
})

test('appearances and connection are counted', () => {
  expect(countAppearances(3, [said(0, 1), said(0, 2, 1, 3)])).toEqual([4, 1, 3])
  expect(isConnected(3, [said(0, 1)])).toBe(false)
  expect(isConnected(3, [said(0, 1), said(2, 1)])).toBe(true)
})
