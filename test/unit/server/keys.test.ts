import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createKeys, FORGET_MS, RATE, SOCKETS_MAX } from '../../../server/live/keys.ts'

const START = 1_000_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Takes all that a key may have at once. */
const spend = (keys: ReturnType<typeof createKeys<string>>, key: string, now: number) =>
  Array.from({ length: RATE.burst + 1 }, () => keys.allowed(key, now)).filter(Boolean).length

test('given two sockets of one key, they share its budget; another key has its own', () => {
  const keys = createKeys<string>()
  keys.enter('one', 'first')
  keys.enter('one', 'second')
  expect(spend(keys, 'one', START)).toBe(RATE.burst)
  expect(keys.allowed('one', START)).toBe(false)
  expect(keys.allowed('other', START)).toBe(true)
})

test('given a budget that is spent, reconnecting refills nothing', () => {
  const keys = createKeys<string>()
  keys.enter('one', 'first')
  keys.leave('one', 'first')
  vi.advanceTimersByTime(FORGET_MS - 1)
  keys.enter('one', 'second')
  spend(keys, 'one', START)
  keys.leave('one', 'second')
  vi.advanceTimersByTime(1_000)
  keys.enter('one', 'third')
  expect(keys.allowed('one', START)).toBe(false)
})

test('given a key without sockets, then it is forgotten once its budget is full again; one in use is not', () => {
  const keys = createKeys<string>()
  keys.enter('used', 'socket')
  for (let each = 0; each < 1_000; each++) {
    keys.allowed(`key ${each}`, START)
    keys.enter(`socket of ${each}`, 'socket')
    keys.leave(`socket of ${each}`, 'socket')
  }
  expect(keys.size).toBe(2_001)
  vi.advanceTimersByTime(FORGET_MS)
  expect(keys.size).toBe(1)
})

test('given as many sockets as a key may have, when one more comes, then the one that was silent for longest goes', () => {
  const keys = createKeys<string>()
  for (let each = 0; each < SOCKETS_MAX; each++) expect(keys.enter('one', `socket ${each}`)).toBeUndefined()
  keys.hear('one', 'socket 0')
  expect(keys.enter('one', 'newcomer')).toBe('socket 1')
  keys.leave('one', 'socket 1')
  expect(keys.enter('other', 'newcomer')).toBeUndefined()
  expect(keys.enter('one', 'next')).toBe('socket 2')
})

test('a late packet of a socket that has left does not bring it back', () => {
  const keys = createKeys<string>()
  keys.enter('one', 'first')
  keys.leave('one', 'first')
  keys.hear('one', 'first')
  for (let each = 0; each < SOCKETS_MAX; each++) expect(keys.enter('one', `socket ${each}`)).toBeUndefined()
})
