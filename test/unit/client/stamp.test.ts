import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { stamp } from '../../../client/room/stamp.ts'
import { fakeStorage } from './fake-storage.ts'

beforeEach(() => vi.stubGlobal('localStorage', fakeStorage()))
afterEach(() => vi.unstubAllGlobals())

describe('given a browser', () => {
  test('when commands are stamped in the same millisecond, then their numbers still grow', () => {
    const numbers = [stamp(1000).n, stamp(1000).n, stamp(1000).n]
    expect(numbers).toEqual([1000, 1001, 1002])
  })

  test('when the clock goes back, then numbers grow on', () => {
    expect(stamp(5000).n).toBe(5000)
    expect(stamp(10).n).toBe(5001)
  })

  test('when it stamps again, then it is the same browser, and its name fits the wire', () => {
    const { client } = stamp()
    expect(stamp().client).toBe(client)
    expect(client.length).toBeGreaterThan(15)
    expect(client.length).toBeLessThanOrEqual(40)
  })

  test('when nothing can be kept, then numbers grow all the same', () => {
    vi.stubGlobal('localStorage', fakeStorage({ refuses: true }))
    const first = stamp(7000)
    expect(stamp(7000)).toEqual({ client: first.client, n: first.n + 1 })
  })
})
