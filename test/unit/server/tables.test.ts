import { expect, test } from 'vitest'
import { parseEvent } from '../../../server/store/tables.ts'

const vote = { type: 'vote.cast', at: 1, askId: 'first', seatId: 's', choice: 'none', because: null }

test('a stored event is read as it was written', () => {
  expect(parseEvent(JSON.stringify(vote))).toEqual(vote)
})

test.each([
  ['of a type this version does not know', { ...vote, type: 'vote.sung' }],
  ['of no type', {}],
  ['with a field missing', { ...vote, seatId: undefined }],
  ['with a field of another kind', { ...vote, at: 'yesterday' }],
  ['that is nothing', null],
])('a stored event %s is refused, whatever its type says', (_, event) => {
  expect(() => parseEvent(JSON.stringify(event))).toThrow()
})
