import { expect, test } from 'vitest'
import { parseEvents } from '../../../server/store/tables.ts'

const vote = { type: 'vote.cast', at: 1, askId: 'first', seatId: 's', choice: 'none', because: null }

test('stored events are read as they were written', () => {
  expect(parseEvents(JSON.stringify([vote, { ...vote, at: 2 }]))).toEqual([vote, { ...vote, at: 2 }])
})

test.each([
  ['one event by itself', vote],
  ['nothing', null],
  ['a word', 'vote'],
])('%s is no row of events', (_, row) => {
  expect(() => parseEvents(JSON.stringify(row))).toThrow()
})

test.each([
  ['of a type this version does not know', { ...vote, type: 'vote.sung' }],
  ['of no type', {}],
  ['with a field missing', { ...vote, seatId: undefined }],
  ['with a field of another kind', { ...vote, at: 'yesterday' }],
  ['that is nothing', null],
])('a stored event %s is refused, whatever its type says', (_, event) => {
  expect(() => parseEvents(JSON.stringify([vote, event]))).toThrow()
})
