import { expect, test } from 'vitest'
import { decideBatch, foldUnseen, noNews } from '../../../server/live/batch.ts'
import type { Event } from '../../../shared/room/events.ts'
import { evolve } from '../../../shared/room/evolve.ts'
import { newRoom } from '../../../shared/room/state.ts'
import { sampleHead } from '../../support/sample.ts'

const locked = (n: number, on: boolean): Event => ({
  type: 'room.locked',
  at: n,
  on,
  by: { actor: 'host', client: 'console', n },
})

test('N2 given a later command that changed nothing, when an older one from another server is folded, then a late retry between them does nothing', () => {
  const room = newRoom(sampleHead())
  evolve(room, locked(1, true))
  const decide = (n: number, on: boolean) => {
    const command = { type: 'room.lock' as const, on, client: 'console', n }
    const requests = [{ command, actor: { role: 'host' as const } }]
    const [change] = decideBatch(
      { room, requests, taken: new Set(), clock: () => n, newId: () => 'id', here: new Set() },
      noNews(),
    )
    return change.events
  }
  // Changes nothing, so it is not in the log.
  expect(decide(9, true)).toEqual([])
  foldUnseen(room, { events: [locked(5, true)], version: 2, words: {} }, noNews())
  expect(decide(7, false)).toEqual([])
  expect(decide(10, false)).toMatchObject([{ on: false }])
})
