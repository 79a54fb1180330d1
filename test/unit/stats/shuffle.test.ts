import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hash, shuffled } from '../../../shared/stats/shuffle.ts'

const itself = (item: string) => item
const letters = [...'abcdefgh']

test('the same seed gives the same order, however the items came', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 20 }), fc.string(), (items, seed) => {
      const order = shuffled(items, seed, itself)
      expect(shuffled([...items].reverse(), seed, itself)).toEqual(order)
      expect(shuffled([...items].sort(), seed, itself)).toEqual(order)
      expect([...order].sort()).toEqual([...items].sort())
    }),
  )
})

test('the items that were given stay as they were', () => {
  const given = Object.freeze([...letters])
  expect(shuffled(given, 'seed', itself)).not.toBe(given)
  expect(given).toEqual(letters)
})

test('the key decides the order, not the item', () => {
  const items = letters.map((id, index) => ({ id, index }))
  expect(shuffled(items, 'seed', ({ id }) => id).map(({ id }) => id)).toEqual(shuffled(letters, 'seed', itself))
})

test('who goes leaves the others in their order', () => {
  const order = shuffled(letters, 'seed', itself)
  for (const gone of letters)
    expect(
      shuffled(
        letters.filter((letter) => letter !== gone),
        'seed',
        itself,
      ),
    ).toEqual(order.filter((letter) => letter !== gone))
})

test('different seeds give different orders', () => {
  const orders = new Set(Array.from({ length: 500 }, (_, seed) => shuffled(letters, `room-${seed}`, itself).join('')))
  expect(orders.size).toBeGreaterThan(480)
})

test('neighbouring seeds and neighbouring keys tell nothing: each item stands in each place about as often', () => {
  const ROOMS = 4_000
  const places = letters.map(() => letters.map(() => 0))
  for (let room = 0; room < ROOMS; room++)
    shuffled(letters, `room-${room}`, itself).forEach((letter, at) => {
      const row = places[letters.indexOf(letter)]
      if (row) row[at] = (row[at] ?? 0) + 1
    })
  // 4,000 throws of eight: 500 each, give or take 21; five times that is allowed.
  for (const count of places.flat()) expect(Math.abs(count - ROOMS / letters.length)).toBeLessThan(105)
})

test('a hash is a whole number of 32 bits', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const value = hash(text)
      return Number.isInteger(value) && value >= 0 && value < 2 ** 32
    }),
  )
})

test('hashes of neighbouring texts spread evenly and hardly ever meet', () => {
  const values = Array.from({ length: 10_000 }, (_, index) => hash(`id-${index}`))
  expect(new Set(values).size).toBeGreaterThan(9_990)
  const tenths = Array.from({ length: 10 }, () => 0)
  for (const value of values) {
    const tenth = Math.floor((value / 2 ** 32) * 10)
    tenths[tenth] = (tenths[tenth] ?? 0) + 1
  }
  // 1,000 each, give or take 30; five times that is allowed.
  for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(150)
})

test('the hash is FNV-1a with a finish: the same on every machine, today and after an update', () => {
  expect([hash(''), hash('a'), hash('id-1'), hash('我')]).toMatchInlineSnapshot(`
    [
      2872998923,
      444641715,
      303425219,
      133277269,
    ]
  `)
})
