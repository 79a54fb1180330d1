import { expect, test } from 'vitest'
import { phrasesOf } from '../../../client/stages/debrief/phrases.ts'
import {
  canLetIn,
  canOpen,
  cardsOf,
  countsOf,
  EVERYTHING,
  inBands,
  listed,
  waitingIn,
} from '../../../client/console/queue/queue.ts'
import type { RewriteEntry } from '../../../shared/room/rewrites/view.ts'

const entry = (text: string, more: Partial<RewriteEntry> = {}): RewriteEntry => ({
  askId: 'first',
  text,
  reach: 'screen',
  keepPrivate: false,
  as: 'waiting',
  verb: null,
  band: null,
  tally: null,
  reasons: {},
  ...more,
})

const ids = (cards: { id: string }[]) => cards.map(({ id }) => id)

test('the queue has the texts of one ask, in an order that does not follow their arrival', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const rewrites = Object.fromEntries(names.map((id) => [id, entry(id)]))
  const backwards = Object.fromEntries(names.toReversed().map((id) => [id, entry(id)]))
  const elsewhere = { other: entry('x', { askId: 'second' }) }
  const order = ids(cardsOf({ ...rewrites, ...elsewhere }, 'first'))
  expect(order.toSorted()).toEqual(names)
  expect(order).not.toEqual(names)
  expect(ids(cardsOf(backwards, 'first'))).toEqual(order)
})

const cards = cardsOf(
  {
    a: entry('I miss you', { band: 'held-together', reasons: { lower: 2 } }),
    b: entry('Sit with ME?', { band: 'stands-out', as: 'picked', reasons: { none: 1 } }),
    c: entry('I need you', { as: 'private' }),
    d: entry('I want us', { reach: 'host' }),
    e: entry('Would you?', { band: 'another-pass' }),
  },
  'first',
)

test('it is listed by state, by a named move and by words', () => {
  expect(listed(cards, EVERYTHING)).toHaveLength(5)
  expect(ids(listed(cards, { ...EVERYTHING, as: 'private' }))).toEqual(['c'])
  expect(ids(listed(cards, { ...EVERYTHING, move: 'lower' }))).toEqual(['a'])
  expect(ids(listed(cards, { ...EVERYTHING, move: 'none' }))).toEqual(['b'])
  expect(ids(listed(cards, { ...EVERYTHING, words: ' me? ' }))).toEqual(['b'])
  expect(countsOf(cards)).toEqual({ waiting: 3, picked: 1, private: 1, removed: 0 })
})

test('bands stand in their order, what is in none comes last; without any there is one list', () => {
  const groups = inBands(cards)
  expect(groups.map(({ band }) => band)).toEqual(['stands-out', 'held-together', 'another-pass', null])
  expect(ids(groups.at(-1)?.cards ?? []).toSorted()).toEqual(['c', 'd'])
  expect(inBands(cardsOf({ x: entry('x'), y: entry('y') }, 'first'))).toHaveLength(1)
})

test('what its writer or the facilitator keeps back is not opened, and does not wait to be let in', () => {
  expect(ids(cards.filter(canOpen)).toSorted()).toEqual(['a', 'b', 'e'])
  expect(ids(waitingIn(cards)).toSorted()).toEqual(['a', 'e'])
})

test('what its writer gives to other phones only waits to be let in, and is not opened', () => {
  const all = cardsOf(
    { a: entry('a', { reach: 'phones' }), b: entry('b', { reach: 'phones', as: 'private' }) },
    'first',
  )
  expect(ids(waitingIn(all))).toEqual(['a'])
  expect(ids(all.filter(canLetIn))).toEqual(['a'])
  expect(all.filter(canOpen)).toEqual([])
})

test('the phrases found are what writers underlined, alike ones once, of no text that is kept back', () => {
  const verb = { from: 1, to: 2 }
  const found = phrasesOf(
    cardsOf(
      {
        a: entry('I miss you', { verb }),
        b: entry('We MISS it', { verb }),
        c: entry('I need you', { verb, as: 'private' }),
        d: entry('I hope so', { verb, reach: 'host' }),
      },
      'first',
    ),
  )
  expect(found.map(({ words, times }) => [words.toLowerCase(), times])).toEqual([['miss', 2]])
})
