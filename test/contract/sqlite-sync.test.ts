import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import type { Store } from '../../server/store/store.ts'
import type { Event } from '../../shared/room/events.ts'
import { sampleHead } from '../support/sample.ts'
import { wholeRoom } from '../support/whole-room.ts'

// What SQLite is answered for is on the disk itself: a real file, whose every sync is watched.

const locked = (at: number): Event => ({ type: 'room.locked', at, on: true })

let dir: string
let store: Store
let syncs: MockInstance<FileHandle['datasync']>
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'reask-sync-'))
  store = await openSqlite(dir)
  const any = await open(join(dir, 'any'), 'w')
  syncs = vi.spyOn(Object.getPrototypeOf(any) as FileHandle, 'datasync')
  await any.close()
})
afterEach(async () => {
  syncs.mockRestore()
  await store.close()
  await rm(dir, { recursive: true, force: true })
})

const openRoom = () =>
  store.createRoom(sampleHead({ roomId: 'room' }), [{ hash: 'host-hash', role: 'host', seatId: null }])
const keep = (known: number, ...events: Event[]) =>
  store.commit('room', known, () => ({ events, words: {}, keys: {}, folded: null }))
const syncsOf = async (work: Promise<unknown>) => {
  const before = syncs.mock.calls.length
  await work
  return syncs.mock.calls.length - before
}

test('a room that was opened, a commit and a deletion are each synced; what comes together is synced once', async () => {
  expect(await syncsOf(openRoom())).toBe(1)
  expect(await syncsOf(keep(0, locked(1)))).toBe(1)
  expect(await syncsOf(Promise.all([keep(1, locked(2)), keep(2, locked(3)), keep(3, locked(4))]))).toBe(1)
  expect(await syncsOf(store.deleteRoom('room'))).toBe(1)
})

test('nothing is answered before the sync has ended', async () => {
  await openRoom()
  const order: string[] = []
  let end = () => {}
  const begun = new Promise<void>((resolve) => {
    syncs.mockImplementationOnce(async () => {
      resolve()
      await new Promise<void>((done) => (end = done))
      order.push('synced')
    })
  })
  const kept = keep(0, locked(1)).then(() => order.push('answered'))
  await begun
  // Whatever is ready to happen happens: reading does not wait for the disk.
  expect(await store.findKey('nobody')).toBeNull()
  order.push('sync ends')
  end()
  await kept
  expect(order).toEqual(['sync ends', 'synced', 'answered'])
})

test('a sync that fails is made up for by a checkpoint: the log is copied into the database, and the commit is kept', async () => {
  await openRoom()
  syncs.mockRejectedValueOnce(new Error('EIO'))
  await keep(0, locked(1))
  expect((await wholeRoom(store, 'room'))?.events).toEqual([locked(1)])
})

test('where that cannot be, the commit is refused, and its events are known only once they are kept', async () => {
  await openRoom()
  // A backup that reads the database, say.
  const { DatabaseSync } = await import('@photostructure/sqlite')
  const reader = new DatabaseSync(join(dir, 'rooms.sqlite'))
  reader.exec('begin; select count(*) from events')
  syncs.mockRejectedValueOnce(new Error('EIO'))
  await expect(keep(0, locked(1))).rejects.toThrow('EIO')
  await expect(store.loadRoom('room')).rejects.toThrow('EIO')
  reader.exec('commit')
  reader.close()
  expect((await wholeRoom(store, 'room'))?.events).toEqual([locked(1)])
  await keep(1, locked(2))
  expect((await wholeRoom(store, 'room'))?.events).toEqual([locked(1), locked(2)])
})

test('a database from before, or one whose migration was interrupted, is read as it is', async () => {
  await openRoom()
  await keep(0, locked(1))
  await keep(1, locked(2))
  await store.close()
  const { DatabaseSync } = await import('@photostructure/sqlite')
  const file = new DatabaseSync(join(dir, 'rooms.sqlite'))
  // One event of each row by itself, as it was; the first has been moved already.
  file.exec(
    `update events set data = data -> 0 where version = 2; delete from kysely_migration where name > '001-first'`,
  )
  file.close()
  store = await openSqlite(dir)
  expect((await wholeRoom(store, 'room'))?.events).toEqual([locked(1), locked(2)])
})
