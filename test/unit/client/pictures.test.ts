import { describe, expect, test } from 'vitest'
import { choicesOf } from '../../../client/pictures/choices.ts'
import { largestGap, peopleInGap } from '../../../client/pictures/gap/gap.ts'
import { moveRows } from '../../../client/pictures/moves/move-rows.ts'
import { isMixedCell, shadeOf } from '../../../client/pictures/mix-ups/shades.ts'
import { withVerb } from '../../../client/pictures/side-by-side/verb-parts.ts'

test('all there is to choose: the versions in the deck’s order, none of these, the pass', () => {
  const versions = ['one', 'two'].map((id) => ({ id, name: `The ${id}`, sounds: '' }))
  const none = { name: 'None of these', lands: '', accurateNo: '' }
  expect(choicesOf({ versions, none, language: 'fr' }, 'Passed')).toEqual([
    { id: 'one', index: 0, name: 'The one', lang: 'fr' },
    { id: 'two', index: 1, name: 'The two', lang: 'fr' },
    { id: 'none', index: null, name: 'None of these', lang: 'fr' },
    { id: 'pass', index: null, name: 'Passed' },
  ])
})

describe('the largest gap', () => {
  const gap = (...rows: [intent: string, one: number, two: number, none: number, pass: number][]) => ({
    rows: rows.map(([intent, one, two, none, pass]) => ({ intent, choices: { one, two, none, pass } })),
  })
  const of = (slice: ReturnType<typeof gap>) => largestGap(slice, ['one', 'two'])

  test('where most people heard one intent land in one way, of all who heard that intent', () => {
    const slice = gap(['help', 3, 7, 1, 1], ['settle', 5, 0, 9, 0])
    expect(of(slice)).toEqual({ intent: 'help', of: 12, choice: 'two', count: 7 })
    expect(peopleInGap(slice)).toBe(26)
  })

  test('of equals the first in the deck’s order', () => {
    expect(of(gap(['help', 2, 4, 0, 0], ['settle', 4, 4, 0, 0]))).toMatchObject({ intent: 'help', choice: 'two' })
    expect(of(gap(['help', 4, 4, 0, 0]))).toMatchObject({ choice: 'one' })
  })

  test('none of these only where nobody heard a version; a pass is no landing', () => {
    expect(of(gap(['help', 0, 1, 9, 0]))).toMatchObject({ choice: 'two', count: 1, of: 10 })
    expect(of(gap(['help', 0, 0, 2, 5]))).toMatchObject({ choice: 'none', count: 2, of: 7 })
    expect(of(gap(['help', 0, 0, 0, 5]))).toBeNull()
  })
})

describe('the map of moves', () => {
  const moves = ['lower', 'own-part', 'shrink'].map((id) => ({ id, name: `Move ${id}` }))

  test('the deck’s order whatever the counts, then none of these; and what nobody named', () => {
    const map = moveRows({ moves: { lower: 2, 'own-part': 12, none: 6 }, people: 9 }, moves)
    expect(map.rows.map(({ id, name, times, length }) => [id, name, times, length])).toEqual([
      ['lower', 'Move lower', 2, 2 / 12],
      ['own-part', 'Move own-part', 12, 1],
      ['shrink', 'Move shrink', 0, 0],
      ['none', null, 6, 0.5],
    ])
    expect(map.unnamed).toEqual(['Move shrink'])
    expect(map.dots).toBe(false)
  })

  test('few enough are drawn one by one', () => {
    expect(moveRows({ moves: { lower: 10 }, people: 5 }, moves).dots).toBe(true)
    expect(moveRows({ moves: {}, people: 0 }, moves).rows.every(({ length }) => length === 0)).toBe(true)
  })
})

test('a cell is as dense as its share of the row, in quarters', () => {
  expect([0, 0.01, 0.25, 0.26, 0.5, 0.75, 0.76, 1].map(shadeOf)).toEqual([0, 1, 1, 2, 2, 3, 4, 4])
})

test('the mixed-up pair meets in two cells, and not on the diagonal', () => {
  const mixed = { pair: ['a', 'c'] as [string, string], votes: 5 }
  const cells = ['a', 'b', 'c'].flatMap((row) => ['a', 'b', 'c'].map((column) => row + column))
  expect(cells.filter(([row = '', column = '']) => isMixedCell(mixed, row, column))).toEqual(['ac', 'ca'])
  expect(isMixedCell(null, 'a', 'c')).toBe(false)
})

test('what a writer underlined is cut out of the compared parts too', () => {
  const parts = [
    { text: 'I ', only: false },
    { text: 'looked into', only: true },
    { text: ' it.', only: false },
  ]
  expect(withVerb(parts, { from: 2, to: 4 })).toEqual([
    { text: 'I ', only: false, verb: false },
    { text: 'looked ', only: true, verb: false },
    { text: 'into', only: true, verb: true },
    { text: ' it.', only: false, verb: true },
  ])
  expect(withVerb(parts, null)).toEqual(parts.map((part) => ({ ...part, verb: false })))
})
