import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { confusionOf, suggestNext, type Confusion } from '../../../shared/stats/confusion.ts'

const VERSIONS = ['a', 'b', 'c']

/** Choices with their counts: `{ a: 3, pass: 1 }` are four people. */
const ask = (reading: string[], counts: Record<string, number>) => {
  const choices = Object.entries(counts).flatMap(([choice, count]) => new Array<string>(count).fill(choice))
  return { reading, votes: choices }
}

const table = ({ rows }: Confusion) =>
  Object.fromEntries(rows.map(({ reading, cells }) => [reading, cells.map(({ votes }) => votes)]))
const mixedOf = (...asks: ReturnType<typeof ask>[]) => confusionOf(VERSIONS, asks).mixed

describe('what is heard in what', () => {
  test('given an ask read one way, its row holds the votes and their shares, passes left out', () => {
    expect(confusionOf(['a', 'b'], [ask(['a'], { a: 5, b: 2, none: 1, pass: 7 })])).toEqual({
      asks: 1,
      rows: [
        {
          reading: 'a',
          votes: 8,
          cells: [
            { choice: 'a', votes: 5, share: 0.625 },
            { choice: 'b', votes: 2, share: 0.25 },
            { choice: 'none', votes: 1, share: 0.125 },
          ],
        },
        {
          reading: 'b',
          votes: 0,
          cells: [
            { choice: 'a', votes: 0, share: null },
            { choice: 'b', votes: 0, share: null },
            { choice: 'none', votes: 0, share: null },
          ],
        },
        {
          reading: 'none',
          votes: 0,
          cells: [
            { choice: 'a', votes: 0, share: null },
            { choice: 'b', votes: 0, share: null },
            { choice: 'none', votes: 0, share: null },
          ],
        },
      ],
      mixed: null,
    })
  })

  test('given several asks, those with the same reading stand in one row, those with none in the last', () => {
    const asks = [ask(['a'], { a: 2, b: 1 }), ask([], { none: 3, c: 1 }), ask(['a'], { a: 1, c: 2 })]
    expect(table(confusionOf(VERSIONS, asks))).toEqual({
      a: [3, 1, 2, 0],
      b: [0, 0, 0, 0],
      c: [0, 0, 0, 0],
      none: [0, 0, 1, 3],
    })
  })

  test('C4 given an ask read two ways, a vote for one of them stands in its row alone, any other in both', () => {
    expect(table(confusionOf(VERSIONS, [ask(['a', 'b'], { a: 3, b: 4, none: 1 })]))).toEqual({
      a: [3, 0, 0, 1],
      b: [0, 4, 0, 1],
      c: [0, 0, 0, 0],
      none: [0, 0, 0, 0],
    })
  })
})

describe('what is mixed up most', () => {
  test('given nothing, or only votes for the reading, there is none', () => {
    expect(mixedOf()).toBeNull()
    expect(mixedOf(ask(['a'], { a: 9 }), ask([], { none: 9, pass: 5 }))).toBeNull()
  })

  test('C4 given fewer than three votes in one place, there is none, however few people there are', () => {
    expect(mixedOf(ask(['a'], { b: 2 }))).toBeNull()
    expect(mixedOf(ask(['a'], { b: 2 }), ask(['b'], { a: 2, b: 9 }))).toBeNull()
    expect(mixedOf(ask(['a'], { b: 2 }), ask(['a'], { a: 8, b: 1 }))).toEqual({ pair: ['a', 'b'], votes: 3 })
  })

  test('C4 given a heard as b and b as a, each way counts alone', () => {
    const asks = [ask(['a'], { a: 7, b: 2, c: 4 }), ask(['b'], { b: 7, a: 3 }), ask(['c'], { c: 10 })]
    expect(mixedOf(...asks)).toEqual({ pair: ['a', 'c'], votes: 4 })
  })

  test('C4 given a row of many votes, it is the count that people see; of equal ones the larger share', () => {
    expect(mixedOf(ask(['a'], { a: 90, b: 10 }), ask(['c'], { c: 5, none: 5 }))).toEqual({
      pair: ['a', 'b'],
      votes: 10,
    })
    expect(mixedOf(ask(['a'], { a: 90, b: 5 }), ask(['c'], { c: 5, none: 5 }))).toEqual({
      pair: ['c', 'none'],
      votes: 5,
    })
    expect(mixedOf(ask(['c'], { c: 5, none: 5 }), ask(['a'], { a: 5, b: 5 }))?.pair).toEqual(['a', 'b'])
  })

  test('given an ask that is none of these, what is heard in it counts too', () => {
    expect(mixedOf(ask([], { none: 4, a: 6 }))).toEqual({ pair: ['none', 'a'], votes: 6 })
  })

  test('C4 given an ask read two ways, to hear either is no mix-up; to hear a third is one for both', () => {
    expect(mixedOf(ask(['a', 'b'], { a: 10, b: 10 }))).toBeNull()
    expect(mixedOf(ask(['a', 'b'], { a: 10, c: 2 }))).toBeNull()
    expect(mixedOf(ask(['a', 'b'], { a: 10, c: 6 }))).toEqual({ pair: ['b', 'c'], votes: 6 })
  })
})

describe('what to go on with', () => {
  const deck = [
    { id: 'a-1', reading: ['a'] },
    { id: 'b-1', reading: ['b'] },
    { id: 'both', reading: ['a', 'b'] },
    { id: 'c-1', reading: ['c'] },
    { id: 'a-2', reading: ['a', 'c'] },
    { id: 'a-3', reading: ['a'] },
    { id: 'none-1', reading: [] },
  ]
  const next = (asks: ReturnType<typeof ask>[], ...played: string[]) =>
    suggestNext(deck, new Set(played), confusionOf(VERSIONS, asks))?.id ?? null
  const aHeardAsB = ask(['a'], { a: 5, b: 5 })

  test('given nothing mixed up, nothing is suggested', () => {
    expect(next([])).toBeNull()
    expect(next([ask(['a'], { a: 9 })], 'a-1')).toBeNull()
  })

  test('given a heard as b, first an ask read as a alone, then one read as a among others, then one read as b', () => {
    expect(next([aHeardAsB])).toBe('a-1')
    expect(next([aHeardAsB], 'a-1')).toBe('a-3')
    expect(next([aHeardAsB], 'a-1', 'a-3')).toBe('a-2')
    expect(next([aHeardAsB], 'a-1', 'a-3', 'a-2')).toBe('b-1')
  })

  test('given only asks left that may be heard as both, or as neither, nothing is suggested', () => {
    expect(next([aHeardAsB], 'a-1', 'a-2', 'a-3', 'b-1')).toBeNull()
  })

  test('given b heard as a more often than a as b, an ask read as b', () => {
    expect(next([aHeardAsB, ask(['b'], { b: 2, a: 8 })], 'a-1')).toBe('b-1')
  })

  test('given a version heard in what is none of these, another ask that is none of these', () => {
    expect(next([ask([], { a: 5, none: 5 })])).toBe('none-1')
  })
})

describe('what must always hold', () => {
  const reading = fc.uniqueArray(fc.constantFrom(...VERSIONS), { maxLength: 2 })
  const counts = fc.dictionary(fc.constantFrom(...VERSIONS, 'none', 'pass'), fc.nat(9))
  const asks = fc.array(
    fc.tuple(reading, counts).map(([read, given]) => ask(read, given)),
    { maxLength: 8 },
  )
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)

  test('C4 every vote but a pass stands once in the row of each reading it missed, else in its own alone', () => {
    fc.assert(
      fc.property(asks, (given) => {
        const { rows } = confusionOf(VERSIONS, given)
        const places = given.flatMap(({ reading: read, votes }) => {
          const readings = read.length ? read : ['none']
          return votes.filter((choice) => choice !== 'pass').map((c) => (readings.includes(c) ? 1 : readings.length))
        })
        expect(sum(rows.map((row) => row.votes))).toBe(sum(places))
        for (const row of rows) {
          expect(sum(row.cells.map((cell) => cell.votes))).toBe(row.votes)
          if (row.votes > 0) expect(sum(row.cells.map((cell) => cell.share ?? NaN))).toBeCloseTo(1, 10)
          else expect(row.cells.every((cell) => cell.share === null)).toBe(true)
        }
      }),
    )
  })

  test('C4 the order of the asks means nothing, and nothing off the diagonal is more than what is mixed up most', () => {
    fc.assert(
      fc.property(asks, (given) => {
        const { asks, rows, mixed } = confusionOf(VERSIONS, given)
        expect(confusionOf(VERSIONS, given.toReversed())).toEqual({ asks, rows, mixed })
        expect(asks).toBe(given.length)
        const off = rows.flatMap(({ reading, cells }) => cells.filter(({ choice }) => choice !== reading))
        const most = Math.max(...off.map(({ votes }) => votes))
        expect(mixed?.votes ?? null).toBe(most < 3 ? null : most)
        const [named, heard] = mixed?.pair ?? []
        const cell = rows.find((row) => row.reading === named)?.cells.find(({ choice }) => choice === heard)
        expect(cell?.votes).toBe(mixed?.votes)
        expect(named === undefined || named !== heard).toBe(true)
      }),
    )
  })
})
