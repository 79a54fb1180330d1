import { expect, test } from 'vitest'
import { leftForPeople } from '../../../client/editor/problems-left.ts'
import { fieldOfPath } from '../../../shared/deck/fields.ts'
import { parseDeck } from '../../../shared/deck/parse.ts'

const missing = (path: string) => ({ path, code: 'missing', params: {} }) as const

test('ids are made of names, so they are nothing to be done; one that is used twice is', () => {
  const twice = { path: 'asks.1.id', code: 'used-twice', params: { id: 'cups' } } as const
  expect(leftForPeople([missing('id'), missing('asks.0.id'), twice])).toEqual([twice])
})

test('of a group that is missing, each field that a deck needs is to be done', () => {
  expect(leftForPeople([missing('asks.2.reading'), missing('none'), missing('versions')])).toEqual([
    missing('asks.2.reading.versions'),
    missing('asks.2.reading.why'),
    missing('none.name'),
    missing('none.lands'),
    missing('none.accurateNo'),
    missing('versions'),
  ])
})

test('an ask of which nothing is written has as much left as it has fields that a deck needs', () => {
  const read = parseDeck({ asks: [{}] })
  const left = leftForPeople('problems' in read ? read.problems : [])
  expect(left.flatMap(({ path }) => (path.startsWith('asks.0.') ? path.slice(7) : [])).sort()).toEqual(
    [
      'title',
      'from',
      'to',
      'when',
      'text',
      'reading.versions',
      'reading.why',
      'tells',
      'notes',
      'debrief',
      'reference',
    ].sort(),
  )
})

test.each([
  ['listenFor.1', 'deck.listenFor'],
  ['asks.0.notes.2', 'ask.notes'],
  ['asks', 'deck.asks'],
  ['none.lands', 'deck.none.lands'],
  ['nothing.3', null],
])('%s is a place in %s', (path, field) => {
  expect(fieldOfPath(path)).toBe(field)
})
