import { expect, test } from 'vitest'
import { everyoneIn, resultRows } from '../../../client/pictures/result/result-rows.ts'
import type { Tally } from '../../../shared/stats/tally.ts'

const versions = ['one', 'two'].map((id) => ({ id, name: id, sounds: '' }))
const tally = (one: number, two: number, none: number, pass: number): Tally => ({
  choices: { two, pass, none, one },
  unsure: {},
  because: { lands: 0, 'accurate-no': 0 },
})

test('the deck’s order whatever the counts, then none, then passed', () => {
  const rows = resultRows(versions, { tally: tally(1, 5, 9, 2), first: null })
  expect(rows.map(({ choice, index, count }) => [choice, index, count])).toEqual([
    ['one', 0, 1],
    ['two', 1, 5],
    ['none', null, 9],
    ['pass', null, 2],
  ])
  expect(rows.every(({ first }) => first === null)).toBe(true)
})

test('percent only from eight answers on, of all who are in', () => {
  expect(resultRows(versions, { tally: tally(3, 2, 1, 1), first: null })[0]?.percent).toBeNull()
  expect(resultRows(versions, { tally: tally(4, 2, 1, 1), first: null }).map(({ percent }) => percent)).toEqual([
    50, 25, 13, 13,
  ])
  expect(everyoneIn({ tally: tally(4, 2, 1, 1) })).toBe(8)
})

test('both counts share one scale, and one vote among many is no full bar', () => {
  const rows = resultRows(versions, { tally: tally(2, 6, 0, 0), first: tally(8, 0, 0, 0) })
  expect(rows[0]).toMatchObject({ first: 8, length: 0.25, firstLength: 1 })
  const lone = resultRows(versions, { tally: tally(1, 1, 1, 1), first: null })
  expect(lone[0]?.length).toBe(0.5)
})

test('nobody in: bars of no length', () => {
  const rows = resultRows(versions, { tally: tally(0, 0, 0, 0), first: null })
  expect(rows.every(({ length, percent }) => length === 0 && percent === null)).toBe(true)
})

test('under eight in either count every person is a dot; who was unsure is among them', () => {
  const dots = (first: Tally | null, now: Tally) => resultRows(versions, { tally: now, first })[0]?.dots
  expect(dots(null, tally(4, 1, 1, 1))).toBe(true)
  expect(dots(null, tally(4, 2, 1, 1))).toBe(false)
  expect(dots(tally(5, 1, 1, 1), tally(4, 1, 1, 1))).toBe(false)
  const unsure = { ...tally(4, 2, 1, 1), unsure: { one: 3 } }
  expect(resultRows(versions, { tally: unsure, first: null }).map((row) => row.unsure)).toEqual([3, 0, 0, 0])
})
