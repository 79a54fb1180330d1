import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createKeys, FORGET_MS, FRAMES, RATE, SOCKETS_MAX } from '../../../server/live/keys.ts'

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
  keys.hear('one', 'socket 0', START)
  expect(keys.enter('one', 'newcomer')).toBe('socket 1')
  keys.leave('one', 'socket 1')
  expect(keys.enter('other', 'newcomer')).toBeUndefined()
  expect(keys.enter('one', 'next')).toBe('socket 2')
})

test('a late packet of a socket that has left does not bring it back', () => {
  const keys = createKeys<string>()
  keys.enter('one', 'first')
  keys.leave('one', 'first')
  expect(keys.hear('one', 'first', START)).toBe(true)
  for (let each = 0; each < SOCKETS_MAX; each++) expect(keys.enter('one', `socket ${each}`)).toBeUndefined()
})

test('given a crowded room, a key keeps one window: each new one takes the place of one of its own', () => {
  const keys = createKeys<string>()
  expect(keys.enter('one', 'first', 1)).toBeUndefined()
  expect(keys.enter('one', 'second', 1)).toBe('first')
  expect(keys.enter('other', 'first', 1)).toBeUndefined()
})

test('given a key whose windows send far more than any client does, then it is too much until it has waited; of no other', () => {
  const keys = createKeys<string>()
  keys.enter('one', 'first')
  keys.enter('one', 'second')
  keys.enter('other', 'third')
  const heard = (socket: string, now: number) =>
    Array.from({ length: FRAMES.burst }, () => keys.hear('one', socket, now)).filter(Boolean).length
  expect(heard('first', START)).toBe(FRAMES.burst)
  expect(heard('second', START)).toBe(0)
  expect(keys.hear('other', 'third', START)).toBe(true)
  expect(heard('second', START + 1_000)).toBe(FRAMES.perSecond)
})
