import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest'
import { openPostgres } from '../../server/store/postgres/open.ts'
import { RoomGone, type Change, type Store } from '../../server/store/store.ts'
import type { Event } from '../../shared/room/events.ts'
import { execute, newSchema } from '../support/postgres-schema.ts'
import { wholeRoom } from '../support/whole-room.ts'
import { headOf, keysOf, locked, words } from './store-contract.ts'

// What goes wrong where several servers use one PostgreSQL database: two stores on one schema of a real server.

const found = inject('postgres')
const url = found ?? ''

const change = (...events: Event[]): Change => ({ events, words: {}, keys: {}, folded: null })
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

describe.skipIf(found === null)('given two servers on one PostgreSQL database', () => {
  let place: ReturnType<typeof newSchema>
  let one: Store
  let two: Store
  beforeEach(async () => {
    place = newSchema(url)
    one = await openPostgres(url, place)
    two = await openPostgres(url, place)
  })
  afterEach(async () => {
    await Promise.all([one.close(), two.close()])
    await place.discard()
  })

  const create = async (...rooms: number[]) => {
    for (const number of rooms) expect(await one.createRoom(headOf(number), keysOf(number))).toBe(true)
  }
  const eventsOf = async (roomId: string) => (await wholeRoom(one, roomId))?.events
  const count = async (table: string) =>
    Number((await execute<{ count: string }>(url, `select count(*) from ${place.schema}.${table}`))[0]?.count)

  /** Somebody who has locked a room and does not go on. */
  async function holding(roomId: string) {
    const client = new pg.Client(url)
    await client.connect()
    await client.query('begin')
    await client.query(`select from ${place.schema}.rooms where room_id = $1 for update`, [roomId])
    return { letGo: () => client.end() }
  }

  test('when both append to one room at once, then each is handed all of the other, once and in order', async () => {
    await create(1)
    const logOf = async (store: Store, first: number) => {
      const log: Event[] = []
      for (const step of numbers(40))
        await store.commit('room-1', log.length, (unseen) => {
          log.push(...(unseen?.events ?? []))
          const event = locked(first + step)
          log.push(event)
          return change(event)
        })
      return log
    }
    const logs = await Promise.all([logOf(one, 1_000), logOf(two, 2_000)])
    const all = await eventsOf('room-1')
    expect(all).toHaveLength(80)
    for (const log of logs) expect(log).toEqual(all?.slice(0, log.length))
  })

  test('when both take many rooms, in opposite orders, then neither waits for the other for ever', async () => {
    const rooms = numbers(30)
    await create(...rooms)
    const deadlocks = async () =>
      (
        await execute<{ deadlocks: string }>(
          url,
          'select deadlocks from pg_stat_database where datname = current_database()',
        )
      )[0]
    const before = await deadlocks()
    const versions = new Map<Store, Map<number, number>>([one, two].map((store) => [store, new Map<number, number>()]))
    const play = async (store: Store, order: number[]) => {
      for (const step of numbers(15))
        await Promise.all(
          order.map((room) => {
            const known = versions.get(store)?.get(room) ?? 0
            return store.commit(`room-${room}`, known, (unseen) => {
              versions.get(store)?.set(room, (unseen?.version ?? known) + 1)
              return change(locked(step))
            })
          }),
        )
    }
    await Promise.all([play(one, rooms), play(two, rooms.toReversed())])
    expect(await two.versions(rooms.map((room) => `room-${room}`))).toEqual(
      new Map(rooms.map((room) => [`room-${room}`, 30])),
    )
    expect(await deadlocks()).toEqual(before)
  })

  test('when one room is poison, then it alone is refused, and every room was decided once', async () => {
    await create(1, 2, 3)
    const decisions = [
      vi.fn(() => ({ ...change(locked(1)), words: { a: 'kept' } })),
      vi.fn(() => ({ ...change(locked(2)), words: { a: 'no text in this database: \0' } })),
      vi.fn(() => ({ ...change(locked(3)), keys: { 'seat-hash': { role: 'seat' as const, seatId: 's' } } })),
    ]
    const outcomes = await Promise.allSettled(decisions.map((decide, at) => one.commit(`room-${at + 1}`, 0, decide)))
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    for (const decide of decisions) expect(decide).toHaveBeenCalledTimes(1)
    expect(await wholeRoom(two, 'room-1')).toMatchObject({ events: [locked(1)], words: { a: 'kept' } })
    expect(await wholeRoom(two, 'room-2')).toMatchObject({ events: [], words: {} })
    expect(await two.findKey('seat-hash')).toMatchObject({ roomId: 'room-3' })
    expect(await one.versions(['room-1', 'room-2', 'room-3'])).toEqual(
      new Map([
        ['room-1', 1],
        ['room-2', 0],
        ['room-3', 1],
      ]),
    )
  })

  test('when both claim one key at once, then one is given it and the other is told to try again', async () => {
    await create(1, 2)
    const key = { 'same-hash': { role: 'seat' as const, seatId: 's' } }
    for (let both: PromiseSettledResult<void>[] = []; !both.some(({ status }) => status === 'rejected');) {
      await execute(url, `delete from ${place.schema}.keys where hash = 'same-hash'`)
      const versions = await one.versions(['room-1', 'room-2'])
      const claim = (store: Store, roomId: string) =>
        store.commit(
          roomId,
          versions.get(roomId) ?? 0,
          (_, taken) => ({ ...change(locked(1)), keys: taken.size ? {} : key }),
          () => ({ keys: ['same-hash'], codes: [] }),
        )
      both = await Promise.allSettled([claim(one, 'room-1'), claim(two, 'room-2')])
      expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
    }
    expect(await count('keys')).toBe(5)
  })

  test('when a server holds a room and hangs, then that room is told to try again and its neighbours go on', async () => {
    await create(1, 2)
    const holder = await holding('room-1')
    const decide = vi.fn(() => change(locked(1)))
    const both = await Promise.allSettled([one.commit('room-1', 0, decide), one.commit('room-2', 0, decide)])
    expect(both).toEqual([
      { status: 'rejected', reason: expect.objectContaining({ code: '55P03' }) as Error },
      { status: 'fulfilled', value: undefined },
    ])
    expect(decide).toHaveBeenCalledTimes(1)
    await holder.letGo()
    await one.commit('room-1', 0, decide)
    expect(await eventsOf('room-1')).toEqual([locked(1)])
  })

  test('when a server stops between reading and writing for longer than that is allowed, then nothing of it is kept', async () => {
    await create(1)
    const hung = one.commit('room-1', 0, () => {
      // Nothing in this process runs meanwhile.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 6_500)
      return change(locked(1))
    })
    await expect(hung).rejects.toThrow()
    expect(await eventsOf('room-1')).toEqual([])
    await two.commit('room-1', 0, () => change(locked(2)))
    await one.commit('room-1', 0, (unseen) => change(...(unseen?.events ?? [])))
    expect(await eventsOf('room-1')).toEqual([locked(2), locked(2)])
  })

  test('when all connections are ended again and again, then what was answered is kept, and there are no more than before', async () => {
    await create(1)
    const connections = async () =>
      Number(
        (
          await execute<{ count: string }>(
            url,
            "select count(*) from pg_stat_activity where application_name = 'reask' and datname = current_database()",
          )
        )[0]?.count,
      )
    const kept: number[] = []
    let refused = 0
    let isOver = false
    const killing = (async () => {
      for (const _ of numbers(25))
        await execute(
          url,
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'reask' and query like $1",
          [`%${place.schema}%`],
        )
      isOver = true
    })()
    for (let step = 1; !isOver || step < 100; step++) {
      const known = (await one.versions(['room-1']).catch(() => null))?.get('room-1')
      if (known === undefined) continue
      await one
        .commit('room-1', known, () => change(locked(step)))
        .then(
          () => kept.push(step),
          () => refused++,
        )
    }
    await killing
    const log = (await eventsOf('room-1'))?.map(({ at }) => at) ?? []
    expect(log.filter((at) => kept.includes(at))).toEqual(kept)
    // What was refused may be there, when it was the answer that was lost; never twice.
    expect(log).toEqual([...new Set(log)])
    expect(log.length).toBeLessThanOrEqual(kept.length + refused)
    expect(refused).toBeGreaterThan(0)
    expect(await connections()).toBeLessThanOrEqual(2 * 5)
  })

  test('when the log is shorter than what a server knows, as after a failover, then nothing is decided on that', async () => {
    await create(1)
    const decide = vi.fn(() => change(locked(1)))
    await expect(one.commit('room-1', 5, decide)).rejects.toThrow('the log is not where this room is')
    expect(decide).not.toHaveBeenCalled()
  })

  test('when one deletes a room while the other appends to it, then nothing of it is left', async () => {
    for (const number of numbers(10)) {
      await create(number)
      const appended = numbers(5).map((step) =>
        two.commit(`room-${number}`, 0, (unseen) => ({
          ...change(locked(step)),
          words: { [`${step} of ${unseen?.version}`]: 'words' },
          keys: { [`hash-${number}-${step}`]: { role: 'seat', seatId: 's' } },
        })),
      )
      const [, ...others] = await Promise.allSettled([one.deleteRoom(`room-${number}`), ...appended])
      for (const each of others) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(RoomGone)
    }
    expect(await Promise.all(['rooms', 'events', 'words', 'keys'].map(count))).toEqual([0, 0, 0, 0])
  })

  test('when one deletes a room or changes its links, then the other finds it no more by what it remembers, in seconds', async () => {
    await create(1, 2)
    for (const code of ['00000001', '00000002']) expect(await two.findRoomByCode(code)).not.toBeNull()
    expect(await two.findKey('host-hash-2')).not.toBeNull()
    await one.deleteRoom('room-1')
    await one.commit('room-2', 0, () => ({
      ...change({ type: 'join.renewed', at: 1, code: '99999999', token: 'new' }),
      links: [{ type: 'way-in', code: '99999999', token: 'new' }],
    }))
    two.forget('room-1')
    expect(await two.findRoomByCode('00000001')).toBeNull()
    await expect.poll(() => two.findRoomByCode('00000002')).toBeNull()
  })

  test('when several claim one piece of work, then one is to do it, and another once its time is over', async () => {
    await create(1)
    const answers = await Promise.all(
      numbers(20).map((at) => (at % 2 ? one : two).claim('room-1', 'bands/seed', 60_000)),
    )
    const [ofOne, ofTwo] = [1, 0].map((odd) => new Set(answers.filter((_, index) => (index + 1) % 2 === odd)))
    expect([ofOne, ofTwo]).toContainEqual(new Set([true]))
    expect([ofOne, ofTwo]).toContainEqual(new Set([false]))
    expect(await two.claim('room-1', 'end', 1)).toBe(true)
    await expect.poll(() => one.claim('room-1', 'end', 60_000)).toBe(true)
    expect(await two.claim('room-1', 'end', 60_000)).toBe(false)
    // A server that stops gives back what it had.
    await one.close()
    one = await openPostgres(url, place)
    expect(await two.claim('room-1', 'end', 60_000)).toBe(true)
  })

  test('when each says who is there, then the other knows, until it leaves or is not heard of', async () => {
    const [first, second] = [one.peers, two.peers]
    if (!first || !second) return expect.fail('there are no peers')
    expect((await first.beat({ codes: 3 })).others).toEqual([])
    await first.tellHere(
      new Map([
        ['room-1', ['ann', 'ben']],
        ['room-2', ['eve']],
      ]),
    )
    const { others, now } = await second.beat({ codes: 1 })
    expect(others).toEqual([{ node: expect.any(String) as string, counts: { codes: 3 } }])
    const [clock] = await execute<{ now: Date }>(url, 'select clock_timestamp() as now')
    expect(Math.abs((clock?.now.getTime() ?? 0) - now)).toBeLessThan(10_000)
    expect(await first.elsewhere(['room-1'])).toEqual(new Map())
    expect(await second.elsewhere(['room-1', 'room-2', 'room-3'])).toEqual(
      new Map([
        ['room-1', new Set(['ann', 'ben'])],
        ['room-2', new Set(['eve'])],
      ]),
    )
    await first.tellHere(
      new Map([
        ['room-1', ['ben']],
        ['room-2', []],
      ]),
    )
    expect(await second.elsewhere(['room-1', 'room-2'])).toEqual(new Map([['room-1', new Set(['ben'])]]))
    // It was not heard of for long: nobody counts its people, and all that it said is removed.
    await execute(
      url,
      `update ${place.schema}.nodes set until = now() - interval '1 hour' where node = '${others[0]?.node}'`,
    )
    expect(await second.elsewhere(['room-1'])).toEqual(new Map())
    expect((await second.beat({})).others).toEqual([])
    expect(await count('presence')).toBe(0)
    // Heard of again, it says all of it again.
    await first.beat({})
    expect(await second.elsewhere(['room-1'])).toEqual(new Map([['room-1', new Set(['ben'])]]))
    await first.leave()
    expect(await second.elsewhere(['room-1'])).toEqual(new Map())
  })

  test('when words were erased, then the database clears their rows away', async () => {
    const clearing = await openPostgres(url, { ...place, vacuumAfterMs: 1 })
    await create(1)
    await clearing.commit('room-1', 0, () => words({ a: 'one' }))
    const cleared = async () =>
      (
        await execute<{ vacuum_count: string }>(
          url,
          'select vacuum_count from pg_stat_all_tables where schemaname = $1 and relname = $2',
          [place.schema, 'words'],
        )
      )[0]?.vacuum_count
    await expect.poll(cleared).not.toBe('0')
    const before = Number(await cleared())
    await clearing.commit('room-1', 0, () => words({ a: null }))
    await expect.poll(async () => Number(await cleared())).toBeGreaterThan(before)
    await clearing.close()
  })
})

test.skipIf(found === null)('given three servers that start together, then the tables are made once', async () => {
  const place = newSchema(url)
  const stores = await Promise.all([1, 2, 3].map(() => openPostgres(url, place)))
  const made = await execute(url, `select name from ${place.schema}.kysely_migration order by name`)
  expect(made).toEqual([{ name: '001-tables' }, { name: '002-snapshots' }])
  for (const [at, store] of stores.entries()) expect(await store.createRoom(headOf(at), keysOf(at))).toBe(true)
  await Promise.all(stores.map((store) => store.close()))
  await place.discard()
})

/** Tables as they were before there were snapshots, with a room in them. */
async function tablesOfBefore() {
  const place = newSchema(url)
  const before = await openPostgres(url, place)
  await before.createRoom(headOf(1), keysOf(1))
  await before.commit('room-1', 0, () => ({ events: [locked(1)], words: {}, keys: {}, folded: null }))
  await before.close()
  await execute(url, `alter table ${place.schema}.events drop column snapshot`)
  await execute(url, `delete from ${place.schema}.kysely_migration where name = '002-snapshots'`)
  return place
}

test.skipIf(found === null)(
  'given a table that a backup reads for a while, then it is changed after that, and others come to it meanwhile',
  async () => {
    const place = await tablesOfBefore()
    const backup = new pg.Client(url)
    await backup.connect()
    await backup.query(`begin; select count(*) from ${place.schema}.events`)
    const opening = openPostgres(url, place)
    const waits = async () =>
      (await execute(url, `select 1 from pg_locks where not granted and relation = '${place.schema}.events'::regclass`))
        .length
    await expect.poll(waits, { interval: 20 }).toBe(1)
    // It gives up its place in the queue now and then, and whoever waits behind it comes to the table.
    await execute(url, `select count(*) from ${place.schema}.events`)
    await backup.end()
    const store = await opening
    expect(await store.loadRoom('room-1')).toMatchObject({ snapshot: null })
    await store.close()
    await place.discard()
  },
)

test.skipIf(found === null)('given tables of before, with rooms in them, then they get what they lack', async () => {
  const place = await tablesOfBefore()
  const store = await openPostgres(url, place)
  await store.keepSnapshot('room-1', { version: 1, data: Uint8Array.of(1) })
  expect(await store.loadRoom('room-1')).toMatchObject({ snapshot: { version: 1 } })
  expect(await wholeRoom(store, 'room-1')).toMatchObject({ events: [locked(1)] })
  await store.close()
  await place.discard()
})
