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

test('percent only from thirteen answers on, a pass is none; of all who are in', () => {
  expect(resultRows(versions, { tally: tally(6, 4, 2, 8), first: null })[0]?.percent).toBeNull()
  expect(resultRows(versions, { tally: tally(8, 4, 1, 3), first: null }).map(({ percent }) => percent)).toEqual([
    50, 25, 6, 19,
  ])
  expect(everyoneIn({ tally: tally(8, 4, 1, 3) })).toBe(16)
})

test('both counts share one scale, and one vote among many is no full bar', () => {
  const rows = resultRows(versions, { tally: tally(2, 6, 0, 0), first: tally(8, 0, 0, 0) })
  expect(rows[0]).toMatchObject({ first: { count: 8 }, count: 2, full: 8 })
  const lone = resultRows(versions, { tally: tally(1, 1, 1, 1), first: null })
  expect(lone[0]).toMatchObject({ count: 1, full: 2 })
})

test('nobody in: no bar and no share', () => {
  const rows = resultRows(versions, { tally: tally(0, 0, 0, 0), first: null })
  expect(rows.every(({ count, full, percent }) => count === 0 && full === 1 && percent === null)).toBe(true)
})

test('up to twelve answers in either count every person is a dot; who was unsure is among them', () => {
  const dots = (first: Tally | null, now: Tally) => resultRows(versions, { tally: now, first })[0]?.dots
  expect(dots(null, tally(6, 4, 2, 30))).toBe(true)
  expect(dots(null, tally(6, 4, 3, 0))).toBe(false)
  expect(dots(tally(7, 4, 2, 0), tally(4, 1, 1, 1))).toBe(false)
  const unsure = { ...tally(4, 2, 1, 1), unsure: { one: 3 } }
  expect(resultRows(versions, { tally: unsure, first: null }).map((row) => row.unsure)).toEqual([3, 0, 0, 0])
})

test('where many passed and few answered, those who passed are a bar', () => {
  const dotted = (pass: number, before: number) =>
    resultRows(versions, { tally: tally(2, 1, 0, pass), first: tally(1, 1, 1, before) }).map(({ dots }) => dots)
  expect(dotted(12, 12)).toEqual([true, true, true, true])
  expect(dotted(13, 0)).toEqual([true, true, true, false])
  expect(dotted(0, 13)).toEqual([true, true, true, false])
})

test('a second vote is as strong as the first: each has its own unsure people and its own share', () => {
  const first = { ...tally(8, 4, 1, 0), unsure: { one: 2 } }
  const again = { ...tally(6, 6, 2, 0), unsure: { one: 1 } }
  expect(resultRows(versions, { tally: again, first })[0]).toMatchObject({
    count: 6,
    unsure: 1,
    percent: 43,
    first: { count: 8, unsure: 2, percent: 62 },
  })
})

test('Q25 where counts alone are told, there are dots and no percent at any size', () => {
  const rows = resultRows(versions, { tally: tally(80, 4, 1, 3), first: null }, true)
  expect(rows.map(({ dots, percent }) => ({ dots, percent }))).toEqual(rows.map(() => ({ dots: true, percent: null })))
})
