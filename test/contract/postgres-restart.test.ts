import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startRunner } from '../../server/live/runner.ts'
import { createSnapshots } from '../../server/live/snapshots.ts'
import { openPostgres } from '../../server/store/postgres/open.ts'
import type { Store } from '../../server/store/store.ts'
import type { RoomCommand } from '../../shared/room/decide.ts'
import { startPostgres, type Postgres } from '../support/postgres.ts'
import { execute } from '../support/postgres-schema.ts'
import { FIRST, VERSIONS } from '../support/sample.ts'
import { wholeRoom } from '../support/whole-room.ts'
import { headOf, keysOf } from './store-contract.ts'

// A room whose database is killed and comes back: what was acknowledged is there, and nothing counts twice.

let server: Postgres | null
let store: Store
beforeAll(async () => {
  server = await startPostgres()
  if (server) store = await openPostgres(server.url)
})
afterAll(async () => {
  if (server) await store.close()
  await server?.discard()
})

async function runnerOf(roomId: string) {
  let ids = 0
  const failures: unknown[] = []
  const runner = await startRunner({
    roomId,
    store,
    snapshots: createSnapshots('test', 2),
    clock: () => 20_000,
    newId: () => `id-${++ids}`,
    here: new Set(),
    committed: () => {},
    failed: (error) => failures.push(error),
    reread: () => {},
    damaged: () => {},
    gone: () => {},
  })
  if (!runner) throw new Error('there is no room')
  return { ...runner, failures }
}

const vote = (n: number): RoomCommand => ({
  type: 'vote.cast',
  askId: FIRST,
  choice: VERSIONS[n % 2] ?? '',
  client: 'phone',
  n,
})
const seat = { role: 'seat', seatId: 'ann' } as const

describe('given a room at work, and a database that is killed', () => {
  test('commands are told to try again, nothing is decided on what may not be stored, and it goes on by itself', async ({
    skip,
  }) => {
    if (!server) return skip()
    await store.createRoom(headOf(1), keysOf(1))
    await store.commit('room-1', 0, () => ({
      events: [
        { type: 'seat.joined', at: 1, number: 1, seatId: 'ann', keyHash: 'ann-hash' },
        { type: 'stage.gone', at: 2, to: { stage: 'vote', askId: FIRST } },
      ],
      words: {},
      keys: { 'ann-hash': { role: 'seat', seatId: 'ann' } },
      folded: null,
    }))
    const runner = await runnerOf('room-1')
    expect(await runner.submit(vote(1), seat)).toMatchObject({ ok: true })
    expect(await store.trouble()).toBeNull()

    await server.end('SIGQUIT')
    expect(await store.trouble()).toBe('database-away')
    // The first fails to be stored, and then the room cannot be read again: each time nothing may be known of it.
    for (let again = 0; again < 20; again++) {
      expect(await runner.submit(vote(2), seat)).toEqual({ ok: false, code: 'try-again' })
      expect(runner.room()).toBeNull()
    }

    await server.start()
    await expect.poll(() => runner.room()).not.toBeNull()
    await expect.poll(() => store.trouble()).toBeNull()
    expect(await runner.submit(vote(2), seat)).toMatchObject({ ok: true })
    expect(await runner.submit(vote(2), seat)).toMatchObject({ ok: true })
    const votes = (await wholeRoom(store, 'room-1'))?.events.filter(({ type }) => type === 'vote.cast')
    expect(votes?.map(({ by }) => by?.n)).toEqual([1, 2])
    const [open] = await execute<{ count: string }>(
      server.url,
      "select count(*) from pg_stat_activity where application_name = 'reask'",
    )
    expect(Number(open?.count)).toBeLessThanOrEqual(5)
  })

  test('a server that was killed in the middle of many commits kept all that were acknowledged', async ({ skip }) => {
    if (!server) return skip()
    const rooms = Array.from({ length: 10 }, (_, index) => index + 10)
    for (const number of rooms) await store.createRoom(headOf(number), keysOf(number))
    const kept = new Map<string, number[]>()
    let isDown = false
    const working = rooms.map(async (number) => {
      const roomId = `room-${number}`
      kept.set(roomId, [])
      for (let known = 0; !isDown; known++)
        await store
          .commit(roomId, known, () => ({
            events: [{ type: 'room.locked', at: known, on: true }],
            words: {},
            keys: {},
            folded: null,
          }))
          .then(
            () => kept.get(roomId)?.push(known),
            () => (isDown = true),
          )
    })
    await expect.poll(() => Math.min(...[...kept.values()].map(({ length }) => length))).toBeGreaterThan(20)
    await server.end('SIGQUIT')
    await Promise.all(working)
    await server.start()
    for (const [roomId, acknowledged] of kept) {
      const log = (await wholeRoom(store, roomId))?.events.map(({ at }) => at) ?? []
      expect(log.slice(0, acknowledged.length)).toEqual(acknowledged)
      // The last may be there although its answer was lost.
      expect(log.length - acknowledged.length).toBeLessThanOrEqual(1)
    }
  })
})
