import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createHeartbeat } from '../../../server/live/nodes/heartbeat.ts'
import type { Logger } from '../../../server/logger.ts'
import type { Peer, Peers } from '../../../server/store/store.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A node whose database answers this. */
function beating({ others = [], off = 0 }: { others?: Peer[]; off?: number } = {}) {
  const said: unknown[] = []
  const heard: unknown[] = []
  const logged: unknown[] = []
  let isAway = false
  const peers: Pick<Peers, 'beat'> = {
    async beat(counts) {
      if (isAway) throw new Error('the database is away')
      said.push(counts)
      return { others, now: Date.now() + off }
    },
  }
  const log = (...line: unknown[]) => void logged.push(line.at(-1))
  const { close } = createHeartbeat({
    peers,
    clock: Date.now,
    counts: { own: () => ({ codes: 3, passwords: 0 }), others: (all) => void heard.push(all) },
    logger: { warn: log, error: log } as unknown as Logger,
  })
  return { said, heard, logged, close, away: (is: boolean) => (isAway = is) }
}

test('every four seconds a node says what it counted, and hears what each of the others did', async () => {
  const others: Peer[] = [
    { node: 'b', counts: { codes: 10, passwords: 1 } },
    { node: 'c', counts: { codes: 5, reads: 2 } },
  ]
  const { said, heard, close } = beating({ others })
  await vi.advanceTimersByTimeAsync(4_000)
  expect(said).toEqual([
    { codes: 3, passwords: 0 },
    { codes: 3, passwords: 0 },
  ])
  expect(heard.at(-1)).toEqual([
    { codes: 10, passwords: 1 },
    { codes: 5, reads: 2 },
  ])
  close()
  expect(vi.getTimerCount()).toBe(0)
})

test.each([
  [900, 0],
  [-900, 0],
  [1_100, 1],
  [-3_600_000, 1],
])('of a clock that is off by %i ms it is said %i times', async (off, times) => {
  const { logged } = beating({ off })
  await vi.advanceTimersByTimeAsync(20_000)
  expect(logged).toEqual(
    Array.from({ length: times }, () => 'the clock of this server and that of the database differ: set both'),
  )
})

test('that the database is away is said once, and again only after it was back', async () => {
  const { logged, away, heard } = beating()
  await vi.advanceTimersByTimeAsync(0)
  for (const is of [true, false, true]) {
    away(is)
    await vi.advanceTimersByTimeAsync(12_000)
  }
  expect(logged).toEqual(Array.from({ length: 2 }, () => 'the other servers could not be told that this one runs'))
  expect(heard).toHaveLength(4)
})
