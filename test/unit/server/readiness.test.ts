import { expect, test } from 'vitest'
import { createReadiness } from '../../../server/live/nodes/readiness.ts'
import type { Logger } from '../../../server/logger.ts'

/** A node that can read ten types of events. */
function started() {
  const logged: unknown[] = []
  const readiness = createReadiness(10, { error: (line: unknown) => logged.push(line) } as unknown as Logger)
  return { ...readiness, logged }
}

test('a node is ready until it has met a newer room and a newer node runs', () => {
  const { why, othersRead, metNewer, logged } = started()
  for (const types of [0, 10, 11]) {
    othersRead(types)
    expect(why()).toBeNull()
  }
  metNewer()
  expect(why()).toBe('newer-rooms')
  metNewer()
  expect(logged).toHaveLength(1)
})

test('with no newer node beside it, it is ready for all the rooms it can read', () => {
  const { why, othersRead, metNewer } = started()
  metNewer()
  expect(why()).toBeNull()
  othersRead(11)
  expect(why()).toBe('newer-rooms')
  // The newer one was taken back.
  othersRead(9)
  expect(why()).toBeNull()
})
