import { expect, test, vi } from 'vitest'
import { createCache } from '../../../server/store/cache.ts'

/** A lookup that counts how often it was asked. */
function place(things: Record<string, number>) {
  const asked: string[] = []
  const cache = createCache<number>({ limit: 2, forMs: Infinity }, (key) => {
    asked.push(key)
    return Promise.resolve(things[key] ?? null)
  })
  return { ...cache, asked }
}

test('what was found is not looked up again; a miss is', async () => {
  const { find, asked } = place({ one: 1 })
  const found = [await find('one'), await find('one'), await find('none'), await find('none')]
  expect({ found, asked }).toEqual({ found: [1, 1, null, null], asked: ['one', 'none', 'none'] })
})

test('what was put in is found', async () => {
  const { find, put, asked } = place({})
  put('one', 1)
  expect({ found: await find('one'), asked }).toEqual({ found: 1, asked: [] })
})

test('beyond the limit the oldest entry is evicted', async () => {
  const { find, put, asked } = place({ one: 1 })
  for (const [key, value] of [
    ['one', 1],
    ['two', 2],
    ['three', 3],
  ] as const)
    put(key, value)
  expect([await find('three'), await find('two'), await find('one')]).toEqual([3, 2, 1])
  expect(asked).toEqual(['one'])
})

test('what was removed is looked up again', async () => {
  const { find, put, forget, asked } = place({ two: 22 })
  put('one', 1)
  put('two', 2)
  forget((value) => value === 2)
  expect([await find('one'), await find('two')]).toEqual([1, 22])
  expect(asked).toEqual(['two'])
})

test('what was looked up before something was forgotten is not kept: it may be old', async () => {
  let found = { of: 'before' }
  const looked: ((value: { of: string }) => void)[] = []
  const cache = createCache<{ of: string }>(
    { limit: 2, forMs: Infinity },
    () => new Promise((resolve) => looked.push(resolve)),
  )
  const early = cache.find('one')
  cache.forget(() => true)
  looked[0]?.(found)
  expect(await early).toEqual({ of: 'before' })
  found = { of: 'after' }
  const late = cache.find('one')
  looked[1]?.(found)
  expect(await late).toEqual({ of: 'after' })
})

test('what was found is looked up again after its time', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  let asked = 0
  const cache = createCache({ limit: 10, forMs: 2_000 }, () => Promise.resolve({ asked: ++asked }))
  expect(await cache.find('a')).toEqual({ asked: 1 })
  vi.advanceTimersByTime(1_999)
  expect(await cache.find('a')).toEqual({ asked: 1 })
  vi.advanceTimersByTime(1)
  expect(await cache.find('a')).toEqual({ asked: 2 })
  vi.useRealTimers()
})
