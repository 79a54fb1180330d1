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

test('K1 E4 a link that is renewed in the batch in which the room is folded keeps its new key, and the old one its time', () => {
  const room = newRoom(sampleHead())
  const MINUTE = 60_000
  evolve(room, { type: 'room.ended', at: 0 })
  const requests = [
    {
      command: { type: 'link.renew' as const, which: 'host' as const, keyHash: 'new' },
      actor: { role: 'host' as const },
    },
    { command: { type: 'room.fold' as const }, actor: { role: 'server' as const } },
    {
      command: { type: 'link.renew' as const, which: 'screen' as const, keyHash: 'later' },
      actor: { role: 'host' as const },
    },
  ]
  const now = 20 * MINUTE + 59_700
  const [change, results] = decideBatch(
    { room, requests, taken: new Set(), clock: () => now, newId: () => 'id', here: new Set() },
    noNews(),
  )
  expect(results.map(({ ok }) => ok)).toEqual([true, true, true])
  expect(change.keys).toEqual({ new: { role: 'host', seatId: null }, later: { role: 'screen', seatId: null } })
  expect(change.links).toEqual([
    // The store rounds it up when it folds.
    { type: 'expiry', role: 'host', but: 'new', at: now + MINUTE },
    { type: 'expiry', role: 'screen', but: 'later', at: 22 * MINUTE },
  ])
})
