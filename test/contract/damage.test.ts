import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import * as fc from 'fast-check'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { openPostgres } from '../../server/store/postgres/open.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import type { RoomOpened } from '../../shared/http.ts'
import { startAppOn, type TestApp } from '../support/app.ts'
import { call, hostClient, openRoom, seatClient, takeSeat } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { knock } from '../support/knock.ts'
import { execute, newSchema } from '../support/postgres-schema.ts'

// Whatever of a room’s rows is damaged, whoever asks for it gets a refusal with words, it is deleted by its age, and no
// other room notices anything.

const HOUR = 3_600_000
const RUNS = process.env.REASK_LONG ? 400 : 6
const PATIENCE = 300_000 + RUNS * 10_000
/** A number that SQLite holds and JavaScript does not. */
const TOO_LARGE: Damage = { room: 0, spot: 'events.count', row: 0, place: 0, value: 2 ** 53 }
const TABLES = ['rooms', 'events', 'words', 'keys'] as const

interface Damage {
  /** Which of the two damaged rooms. */
  room: number
  /** Where: a column of a table, or a whole row. */
  spot: string
  /** Which row, and which place in what it holds. */
  row: number
  place: number
  /** With what. */
  value: unknown
}

/** Where something is damaged, and with what besides nonsense. A time that is far ahead is no damage that anybody could see. */
const SPOTS = {
  'rooms.head': 'json',
  'rooms.join_token': 'text',
  'rooms.created_at': 'time',
  'rooms.delete_after_ms': 'time',
  'rooms.open_until': 'time',
  'rooms.folded': 'number',
  'events.data': 'json',
  'events.version': 'number',
  'events.count': 'number',
  'events.at': 'time',
  'events.snapshot': 'text',
  'words.id': 'text',
  'words.text': 'text',
  'keys.role': 'text',
  'keys.seat_id': 'text',
  'keys.expires_at': 'time',
  'events row': 'row',
  'words row': 'row',
  'keys row': 'row',
} as const

const NONSENSE = [null, '', 'x', '{', '[{}]', 'constructor', '\u202e', Buffer.from([0, 255, 1])]
const NUMBERS = [-1, 0, 1, 1e9, 2 ** 53]
const IN_JSON = [null, '', 'x', '__proto__', -1, 0.5, 1e9, 2 ** 53, true, [], {}, [null], ['x', 'x']]

const damage: fc.Arbitrary<Damage> = fc.constantFrom(...Object.entries(SPOTS)).chain(([spot, kind]) =>
  fc.record({
    room: fc.nat(1),
    spot: fc.constant(spot),
    row: fc.nat(50),
    place: fc.nat(5_000),
    value: fc.constantFrom<unknown>(
      ...(kind === 'json' ? [...IN_JSON, ...NONSENSE] : kind === 'number' ? [...NUMBERS, ...NONSENSE] : NONSENSE),
    ),
  }),
)

/** A database behind the server’s back. */
interface Rows {
  all(table: string, roomId: string): Promise<Record<string, unknown>[]>
  set(table: string, column: string, row: unknown, value: unknown): Promise<unknown>
  drop(table: string, row: unknown): Promise<unknown>
  count(table: string): Promise<unknown>
}

/** Puts a value in some place of what a JSON text holds. */
function mutated(json: string, place: number, value: unknown): string {
  const whole: unknown = JSON.parse(json)
  const places: [holder: Record<string, unknown>, key: string][] = []
  const find = (holder: Record<string, unknown>) => {
    for (const [key, each] of Object.entries(holder)) {
      places.push([holder, key])
      if (typeof each === 'object' && each !== null) find(each as Record<string, unknown>)
    }
  }
  find(whole as Record<string, unknown>)
  const [holder, key] = places[place % places.length] ?? []
  if (holder && key !== undefined) holder[key] = value
  return JSON.stringify(whole)
}

/** Does one damage, unless the database does not allow it. Out: whether it did. */
async function inflict(rows: Rows, rooms: readonly RoomOpened[], { room, spot, row, place, value }: Damage) {
  const [table = '', column] = spot.split(/[. ]/)
  const all = await rows.all(table, rooms[room]?.roomId ?? '')
  const hit = all[row % Math.max(1, all.length)]
  if (!hit) return false
  const before = hit[column ?? '']
  const isInJson = SPOTS[spot as keyof typeof SPOTS] === 'json' && typeof before === 'string' && place % 4 > 0
  const work =
    column === 'row'
      ? rows.drop(table, hit.row)
      : rows.set(table, column ?? '', hit.row, isInJson ? mutated(before, place, value) : value)
  return work.then(
    () => true,
    () => false,
  )
}

/** A room with people, votes, names and texts, that is not in memory. */
async function lived(app: TestApp) {
  const room = await openRoom(app.origin, { deckId: 'therapy-ask', settings: { naming: 'visible' } })
  const host = await hostClient(app.origin, room.hostKey)
  const seats = [
    await takeSeat(app.origin, room.code, { name: 'Ann' }),
    await takeSeat(app.origin, room.code, { name: 'Ben' }),
  ]
  const phones = await Promise.all(seats.map(({ seatKey }) => seatClient(app.origin, seatKey)))
  const askId = host.common.deck.asks[0]?.id ?? ''
  await goTo(host, 'vote', askId)
  for (const phone of phones) await phone.send({ type: 'vote.cast', askId, choice: 'none' })
  await goTo(host, 'rewrite', askId)
  for (const phone of phones) await phone.send({ type: 'rewrite.submit', askId, text: 'Another way to ask' })
  await goTo(host, 'compare', askId)
  for (const client of [host, ...phones]) client.close()
  return { ...room, seatKey: seats[0]?.seatKey ?? '', askId }
}

type Lived = Awaited<ReturnType<typeof lived>>

async function leftAlone(app: TestApp, rooms: readonly Lived[]) {
  await expect.poll(() => app.io.of('/').sockets.size, { interval: 2 }).toBe(0)
  app.advance(5_000)
  app.rooms.evictIdle()
  await new Promise((resolve) => setImmediate(resolve))
  for (const { roomId } of rooms) app.store.forget(roomId)
}

/** Refusals that say what is wrong, and not that the server is. */
const SAID = /^(view|room-damaged|bad-key|link-changed|seat-removed)$/

/** Asks for everything of a damaged room. */
async function askForAll({ origin }: TestApp, { roomId, code, hostKey, screenKey, seatKey }: Lived) {
  for (const key of [hostKey, screenKey, seatKey]) expect(await knock(origin, { key })).toMatch(SAID)
  const bearer = { authorization: `Bearer ${hostKey}` }
  for (const answer of [
    await call(origin, 'GET', `/api/rooms/${code}`),
    await call(origin, 'POST', `/api/rooms/${code}/seats`, {}),
    await call(origin, 'GET', `/api/texts`, undefined, { authorization: `Bearer ${seatKey}` }),
    await call(origin, 'GET', `/api/rooms/${roomId}/report.json`, undefined, bearer),
  ])
    expect([answer.status, answer.body.code]).not.toContain('internal')
}

/** A sound room goes on. */
async function goesOn({ origin }: TestApp, { hostKey, seatKey, askId }: Lived) {
  const host = await hostClient(origin, hostKey)
  const phone = await seatClient(origin, seatKey)
  await goTo(host, 'vote', askId)
  expect(await phone.send({ type: 'vote.cast', askId, choice: 'pass' })).toMatchObject({ ok: true })
  await goTo(host, 'compare', askId)
  for (const client of [host, phone]) client.close()
}

function damageTests(open: () => Promise<{ app: TestApp; rows: Rows; discard: () => Promise<unknown> }>) {
  let house: Awaited<ReturnType<typeof open>> | undefined
  afterEach(async () => {
    await house?.app.stop()
    await house?.discard()
    house = undefined
  })

  test(
    'given damaged rows of two rooms, each gets words for it, the third goes on, and all three end and are deleted on time',
    async () => {
      const { app, rows } = (house = await open())
      let hits = 0
      await fc.assert(
        fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
          const rooms = [await lived(app), await lived(app), await lived(app)] as const
          const [one, other, sound] = rooms
          await leftAlone(app, rooms)
          for (const each of damages) if (await inflict(rows, rooms, each)) hits++
          for (const each of [one, other]) await askForAll(app, each)
          await goesOn(app, sound)
          await leftAlone(app, rooms)

          app.advance(12 * HOUR)
          await app.retention.sweep()
          expect(await call(app.origin, 'GET', `/api/rooms/${sound.code}`)).toMatchObject({ status: 410 })
          // What cannot be ended by its own rules is given up an hour later.
          app.advance(HOUR)
          await app.retention.sweep()
          app.advance(24 * HOUR)
          await app.retention.sweep()
          expect(await Promise.all(TABLES.map((table) => rows.count(table)))).toEqual([0, 0, 0, 0])
        }),
        {
          numRuns: RUNS,
          examples: [
            [[TOO_LARGE, { ...TOO_LARGE, spot: 'events.at', value: null }]],
            [[{ ...TOO_LARGE, spot: 'rooms.folded' }]],
          ],
        },
      )
      expect(hits).toBeGreaterThan(0)
      expect(await call(app.origin, 'GET', '/api/health')).toMatchObject({ status: 200 })
    },
    PATIENCE,
  )

  test('given rows whose room is not told any more, then they are deleted within a day of it', async () => {
    const { app, rows } = (house = await open())
    await app.retention.sweep()
    const room = await lived(app)
    for (const table of ['events', 'words', 'keys'] as const) {
      const row = (await rows.all(table, room.roomId)).at(-1)
      await rows.set(table, 'room_id', row?.row, 'nobody')
    }
    await leftAlone(app, [room])
    await app.rooms.delete(room.roomId, 'host')
    const counts = () => Promise.all(TABLES.map((table) => rows.count(table)))
    await app.retention.sweep()
    expect(await counts()).toEqual([0, 1, 1, 1])
    app.advance(24 * HOUR)
    await app.retention.sweep()
    expect(await counts()).toEqual([0, 0, 0, 0])
  })
}

describe('on SQLite', () => {
  damageTests(async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'reask-damage-'))
    const app = await startAppOn(await openSqlite(dataDir), dataDir)
    const database = new DatabaseSync(join(dataDir, 'rooms.sqlite'))
    const run = async (text: string, ...values: unknown[]) => database.prepare(text).all(...(values as never[]))
    return {
      app,
      rows: {
        async all(table, roomId) {
          const found = database.prepare(`select rowid as row, * from ${table} where room_id = ? order by rowid`)
          // What was put in before may be larger than any number here.
          found.setReadBigInts(true)
          return found.all(roomId)
        },
        set: (table, column, row, value) => run(`update ${table} set ${column} = ? where rowid = ?`, value, row),
        drop: (table, row) => run(`delete from ${table} where rowid = ?`, row),
        count: async (table) => (await run(`select count(*) as n from ${table}`))[0]?.n,
      },
      async discard() {
        database.close()
        await rm(dataDir, { recursive: true, force: true })
      },
    }
  })
})

const url = inject('postgres')
describe.skipIf(url === null)('on PostgreSQL', () => {
  damageTests(async () => {
    const { schema, discard } = newSchema(url ?? '')
    const app = await startAppOn(await openPostgres(url ?? '', { schema }), '')
    const run = (text: string, ...values: unknown[]) => execute(url ?? '', text, values)
    return {
      app,
      rows: {
        all: (table, roomId) =>
          run(`select ctid::text as row, * from ${schema}.${table} where room_id = $1 order by ctid`, roomId),
        set: (table, column, row, value) =>
          run(`update ${schema}.${table} set ${column} = $1 where ctid = $2::tid`, value, row),
        drop: (table, row) => run(`delete from ${schema}.${table} where ctid = $1::tid`, row),
        count: async (table) => Number((await run(`select count(*) as n from ${schema}.${table}`))[0]?.n),
      },
      discard,
    }
  })
})
