import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shiftOf } from '../../../shared/stats/shift.ts'

const VERSIONS = ['a', 'b', 'c']

/** One person after the other, `a>b` for who said a and then b, nothing on a side for who was not in that vote. */
function shift(reading: string[], ...paths: string[]) {
  const votes = (at: 0 | 1) =>
    new Map(
      paths.map((path, person) => [`seat-${person}`, path.split('>')[at] ?? ''] as const).filter(([, vote]) => vote),
    )
  return shiftOf(VERSIONS, votes(0), votes(1), reading)
}

const moves = (...given: Parameters<typeof shift>) => {
  const { stayed, toward, away, sideways } = shift(...given)
  return { stayed, toward, away, sideways }
}

test('given two votes, who went where, with those who were in one of them counted apart', () => {
  expect(shift(['a'], 'a>a', 'b>a', 'b>a', 'a>c', 'b>c', 'pass>pass', 'c>', '>a', '>none')).toEqual({
    choices: ['a', 'b', 'c', 'none', 'pass'],
    matrix: [
      [1, 0, 1, 0, 0],
      [2, 0, 1, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 1],
    ],
    stayed: 2,
    toward: 2,
    away: 1,
    sideways: 1,
    onlyFirst: 1,
    onlyAgain: 2,
  })
})

test('given nobody, everything is zero', () => {
  expect(shiftOf(['a'], new Map(), new Map(), ['a'])).toEqual({
    choices: ['a', 'none', 'pass'],
    matrix: [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
    stayed: 0,
    toward: 0,
    away: 0,
    sideways: 0,
    onlyFirst: 0,
    onlyAgain: 0,
  })
})

describe('the reading decides which way a change goes', () => {
  test('given an ask read two ways, from one of them to the other is sideways', () => {
    expect(moves(['a', 'b'], 'a>b', 'c>b', 'c>a', 'b>c')).toEqual({ stayed: 0, toward: 2, away: 1, sideways: 1 })
  })

  test('given an ask that is none of these, to say so is toward', () => {
    expect(moves([], 'a>none', 'none>b', 'a>b', 'none>none')).toEqual({ stayed: 1, toward: 1, away: 1, sideways: 1 })
  })

  test('given a version to be heard, none of these is a choice like the others', () => {
    expect(moves(['a'], 'a>none', 'none>a', 'none>b')).toEqual({ stayed: 0, toward: 1, away: 1, sideways: 1 })
  })

  test('a pass is never the reading', () => {
    expect(moves(['a'], 'pass>a', 'a>pass', 'pass>b', 'b>pass')).toEqual({ stayed: 0, toward: 1, away: 1, sideways: 2 })
    expect(moves([], 'pass>none', 'none>pass', 'pass>b')).toEqual({ stayed: 0, toward: 1, away: 1, sideways: 1 })
  })
})

test('rows and columns add up to the tallies of those in both, moves to all of them', () => {
  const votes = fc
    .array(fc.tuple(fc.nat(12).map(String), fc.constantFrom(...VERSIONS, 'none', 'pass')), { maxLength: 20 })
    .map((pairs) => new Map(pairs))
  const reading = fc.uniqueArray(fc.constantFrom(...VERSIONS), { maxLength: 2 })
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)
  fc.assert(
    fc.property(votes, votes, reading, (first, again, read) => {
      const { choices, matrix, stayed, toward, away, sideways, onlyFirst, onlyAgain } = shiftOf(
        VERSIONS,
        first,
        again,
        read,
      )
      const both = [...first.keys()].filter((seat) => again.has(seat))
      const tally = (from: ReadonlyMap<string, string>) =>
        choices.map((choice) => both.filter((seat) => from.get(seat) === choice).length)
      expect(matrix.map(sum)).toEqual(tally(first))
      expect(choices.map((_, column) => sum(matrix.map((row) => row[column] ?? NaN)))).toEqual(tally(again))
      expect(stayed).toBe(sum(choices.map((_, at) => matrix[at]?.[at] ?? NaN)))
      expect(stayed + toward + away + sideways).toBe(both.length)
      expect([onlyFirst, onlyAgain]).toEqual([first.size - both.length, again.size - both.length])
      const back = shiftOf(VERSIONS, again, first, read)
      expect([back.toward, back.away, back.sideways]).toEqual([away, toward, sideways])
    }),
  )
})
