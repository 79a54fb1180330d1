import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest'
import type { Store } from '../../server/store/store.ts'
import { hashKey } from '../../server/secrets.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import type { Event } from '../../shared/room/events.ts'
import { startAppIn, type TestApp } from '../support/app.ts'
import { startBuiltServer } from '../support/built-server.ts'
import { hostClient, openRoom } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { knock } from '../support/knock.ts'
import { sampleHead } from '../support/sample.ts'
import { arriveMany } from '../support/seats.ts'

// A room with a long log is written down now and then, and opens from there: what comes before is not read.

const SEATS = 30
/** As the test server has it. */
const EVERY = 10

let dataDir: string
let app: TestApp
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'reask-snapshots-'))
  app = await startAppIn(dataDir)
})
afterEach(async () => {
  await app.stop()
  await rm(dataDir, { recursive: true, force: true })
})

/** Does something to the file while no server has it; then another server has it. */
async function whileStopped(run: (file: DatabaseSyncInstance) => void) {
  await app.stop()
  const file = new DatabaseSync(join(dataDir, 'rooms.sqlite'))
  run(file)
  file.close()
  app = await startAppIn(dataDir)
}

const WRITTEN = 'select version, count from events where snapshot is not null'

/** Makes what comes before the newest snapshot unreadable. Out: where that is. */
function damageBefore(file: DatabaseSyncInstance): number {
  const written = file.prepare(`${WRITTEN} order by version`).all() as { version: number; count: number }[]
  const [last] = written.slice(-1)
  if (!last) throw new Error('nothing was written down')
  file.prepare("update events set data = 'damaged' where version <= ?").run(last.version)
  return last.version + last.count - 1
}

/** Waits until nothing more is being written down. In: the spy on what writes. */
async function writtenDown(keeping: MockInstance<Store['keepSnapshot']>) {
  const isDone = () => keeping.mock.settledResults.every(({ type }) => type === 'fulfilled')
  await expect.poll(() => isDone() && (keeping.mock.lastCall?.[1].version ?? 0) > 2 * SEATS, { interval: 5 }).toBe(true)
}

async function played() {
  const room = await openRoom(app.origin)
  const host = await hostClient(app.origin, room.hostKey)
  const askId = host.common.deck.asks[0]?.id ?? ''
  const people = await arriveMany(app.origin, room.code, SEATS)
  await goTo(host, 'vote', askId)
  for (const choice of ['none', 'pass'])
    for (const person of people)
      expect(await person.insist({ type: 'vote.cast', askId, choice })).toMatchObject({ ok: true })
  for (const { client } of people.slice(1)) client.close()
  return { room, host, askId, first: people[0] ?? expect.fail() }
}

test('given a long log, when the server starts anew, then the room is as it was, from where it was written down', async () => {
  const keeping = vi.spyOn(app.store, 'keepSnapshot')
  const { room, host, askId, first } = await played()
  await writtenDown(keeping)
  first.client.close()
  host.close()
  await whileStopped((file) => {
    // Those from before are dropped.
    expect(file.prepare(WRITTEN).all()).toHaveLength(1)
    expect(damageBefore(file)).toBeGreaterThan(2 * SEATS)
  })
  const again = await hostClient(app.origin, room.hostKey)
  expect(again.common).toMatchObject({ place: { stage: 'vote', askId }, seats: SEATS })
  await goTo(again, 'reveal', askId)
  expect(again.common.result?.tally.choices).toMatchObject({ pass: SEATS, none: 0 })
  again.close()
})

test('given what was written down is damaged, then the log is read, and it is written down again', async () => {
  const before = vi.spyOn(app.store, 'keepSnapshot')
  const { room, host, askId, first } = await played()
  await writtenDown(before)
  first.client.close()
  host.close()
  await whileStopped((file) => {
    file.exec("update events set snapshot = x'00' || substr(snapshot, 2) where snapshot is not null")
  })
  const keeping = vi.spyOn(app.store, 'keepSnapshot')
  const again = await hostClient(app.origin, room.hostKey)
  await goTo(again, 'reveal', askId)
  expect(again.common.result?.tally.choices).toMatchObject({ pass: SEATS, none: 0 })
  await writtenDown(keeping)
  again.close()
  await whileStopped((file) => damageBefore(file))
  const third = await hostClient(app.origin, room.hostKey)
  expect(third.common.place.stage).toBe('reveal')
  third.close()
  await whileStopped((file) => {
    file.exec("update events set snapshot = x'00' where snapshot is not null")
  })
  expect(await knock(app.origin, { key: room.hostKey })).toBe('room-damaged')
})

test('given the disk does not take what is written down, then nobody notices', async () => {
  vi.spyOn(app.store, 'keepSnapshot').mockRejectedValue(new Error('the disk is full'))
  const { host, askId, first } = await played()
  await expect.poll(() => vi.mocked(app.store.keepSnapshot).mock.calls.length).toBeGreaterThan(0)
  await goTo(host, 'reveal', askId)
  expect(host.common.result?.tally.choices).toMatchObject({ pass: SEATS })
  first.client.close()
  host.close()
})

test('given a room that was written down and is folded, then nothing of what it was is left of that', async () => {
  const keeping = vi.spyOn(app.store, 'keepSnapshot')
  const { host, first } = await played()
  await writtenDown(keeping)
  await host.send({ type: 'room.end', forget: true })
  await first.client.until(({ bye }) => bye?.code === 'folded')
  // Enough happens in it afterwards for another one.
  keeping.mockClear()
  for (let link = 0; link < 2 * EVERY; link++)
    expect(await host.send({ type: 'link.renew', which: 'screen', key: `${link}`.padStart(40, 'k') })).toEqual({
      ok: true,
    })
  expect(keeping).not.toHaveBeenCalled()
  first.client.close()
  host.close()
  await whileStopped((file) => {
    expect(file.prepare(WRITTEN).all()).toEqual([])
  })
})

test('given the built server, when a room with a long log was opened once, then it is written down', async () => {
  const server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  await server.end('SIGTERM')
  const store = await openSqlite(server.dataDir)
  const [roomId, hostKey] = ['long', 'the-key-of-the-host']
  await store.createRoom(sampleHead({ roomId }), [{ hash: hashKey(hostKey), role: 'host', seatId: null }])
  const locked = (at: number): Event => ({ type: 'room.locked', at, on: at % 2 === 0 })
  const events = Array.from({ length: 10_001 }, (_, at) => locked(Date.now() - 20_000 + at))
  await store.commit(roomId, 0, () => ({ events, words: {}, keys: {}, folded: null }))
  await store.close()
  await server.start()
  const host = await hostClient(server.origin, hostKey)
  const file = new DatabaseSync(join(server.dataDir, 'rooms.sqlite'))
  await expect.poll(() => file.prepare(WRITTEN).all()).toEqual([{ version: 1, count: 10_001 }])
  file.close()
  host.close()
  await server.dispose()
})
