import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BANDS_LATE_MS, watchBands } from '../../../server/bands/watch.ts'
import { newRoom, type Room } from '../../../shared/room/state.ts'
import { evolve } from '../../../shared/room/evolve.ts'
import { FIRST, sampleHead } from '../../support/sample.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A room that waits for bands, at a node that gets them to work out if `claim` says so. */
function waiting(claim?: (seed: string) => Promise<boolean>) {
  const room = newRoom(sampleHead())
  evolve(room, { type: 'bands.asked', at: 1, askId: FIRST, seed: 'seed' })
  const computed: string[] = []
  const failed = vi.fn()
  const watch = watchBands({
    room: { settled: () => Promise.resolve(room) },
    compute(requests) {
      for (const { seed } of requests) computed.push(seed)
    },
    ...(claim && { claim }),
    failed,
  })
  return { room, computed, failed, watch, requests: [{ askId: FIRST, seed: 'seed' }] }
}
const finish = (room: Room) =>
  evolve(room, {
    ...{ type: 'bands.fitted', at: 2, askId: FIRST, seed: 'seed' },
    bands: { banded: false, why: 'few-texts' },
  })

test('a server that is alone works out at once what it finds unfinished', () => {
  const { watch, requests, computed } = waiting()
  watch.left(requests)
  expect(computed).toEqual(['seed'])
})

test('bands that another node was asked for are worked out by whoever is given them, once they are late', async () => {
  const claim = vi.fn(() => Promise.resolve(true))
  const { watch, requests, computed } = waiting(claim)
  watch.left(requests)
  watch.left(requests)
  await vi.advanceTimersByTimeAsync(BANDS_LATE_MS - 1)
  expect([claim.mock.calls, computed]).toEqual([[], []])
  await vi.advanceTimersByTimeAsync(1)
  expect([claim.mock.calls, computed]).toEqual([[['seed']], ['seed']])
})

test('bands given to another are tried again when that one does not finish them either, and not when it does', async () => {
  let isMine = false
  const claim = vi.fn(() => Promise.resolve(isMine))
  const { room, watch, requests, computed } = waiting(claim)
  watch.left(requests)
  await vi.advanceTimersByTimeAsync(BANDS_LATE_MS)
  expect(computed).toEqual([])
  isMine = true
  await vi.advanceTimersByTimeAsync(BANDS_LATE_MS)
  expect(computed).toEqual(['seed'])
  finish(room)
  await vi.advanceTimersByTimeAsync(BANDS_LATE_MS * 3)
  expect(claim).toHaveBeenCalledTimes(2)
  expect(vi.getTimerCount()).toBe(0)
})

test('where the store does not answer it is asked again; a room that is closed asks nothing', async () => {
  const claim = vi.fn(() => Promise.reject(new Error('the database is away')))
  const { watch, requests, computed, failed } = waiting(claim)
  watch.left(requests)
  await vi.advanceTimersByTimeAsync(BANDS_LATE_MS * 2)
  expect([claim.mock.calls.length, failed.mock.calls.length, computed]).toEqual([2, 2, []])
  watch.close()
  expect(vi.getTimerCount()).toBe(0)
})
