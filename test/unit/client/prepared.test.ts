import * as fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import {
  keepPrepared,
  NOTHING_PREPARED,
  PREPARED_DAYS,
  PREPARED_MOST,
  PREPARED_WORDS,
  preparedAsk,
  readPrepared,
  type Prepared,
} from '../../../client/phone/prepare/prepared.ts'
import { fakeStorage } from './fake-storage.ts'

beforeEach(() => vi.stubGlobal('localStorage', fakeStorage()))

const NOW = 1_000_000
const DAY = 24 * 3_600_000
const PREPARED: Prepared = {
  text: 'Will you come with me?',
  from: 'a sister',
  to: 'her brother',
  when: 'on the stairs',
  wish: 'To hear it once.',
}
const { wish: _wish, ...ASK } = PREPARED

test('Q39 what was prepared is there again, and its ask is what a room takes', () => {
  expect([readPrepared(NOW), preparedAsk(NOW)]).toEqual([null, null])
  expect(keepPrepared(PREPARED, NOW)).toBe(true)
  expect([readPrepared(NOW), preparedAsk(NOW)]).toEqual([PREPARED, ASK])
  keepPrepared({ ...PREPARED, text: ' Will you come with me?\n' }, NOW)
  expect(preparedAsk(NOW)).toEqual(ASK)
})

test('Q39 it goes when it is emptied, and sixty days after its last change', () => {
  keepPrepared(PREPARED, NOW)
  keepPrepared(NOTHING_PREPARED, NOW)
  expect(localStorage.length).toBe(0)
  keepPrepared(PREPARED, NOW)
  expect(readPrepared(NOW + PREPARED_DAYS * DAY - 1)).toEqual(PREPARED)
  expect([readPrepared(NOW + PREPARED_DAYS * DAY), localStorage.length]).toEqual([null, 0])
})

test('without a sentence, and while a part is too long, there is no ask yet; nothing of it is lost', () => {
  for (const change of [
    { text: ' ' },
    { text: 'x'.repeat(PREPARED_MOST.text + 1) },
    { text: 'word '.repeat(PREPARED_WORDS + 1) },
    { from: 'x'.repeat(PREPARED_MOST.from + 1) },
    { to: 'x'.repeat(PREPARED_MOST.to + 1) },
    { when: 'x'.repeat(PREPARED_MOST.when + 1) },
  ]) {
    keepPrepared({ ...PREPARED, ...change }, NOW)
    expect([preparedAsk(NOW), readPrepared(NOW)]).toEqual([null, { ...PREPARED, ...change }])
  }
  keepPrepared({ ...PREPARED, wish: 'x'.repeat(9_999), from: '🙂'.repeat(PREPARED_MOST.from) }, NOW)
  expect(preparedAsk(NOW)).toEqual({ ...ASK, from: '🙂'.repeat(PREPARED_MOST.from) })
})

test('whatever the storage holds, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      localStorage.setItem('reask.prepared', text)
      expect(readPrepared(NOW)).toBeNull()
    }),
  )
})
