import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import { wholeRoom } from '../support/whole-room.ts'
import { decide } from '../../shared/room/decide.ts'
import {
  admitSaid,
  bringSaid,
  fold,
  givenRoom,
  HOST,
  people,
  returnSaid,
  takeSaid,
  type Deed,
  type Past,
} from '../support/given.ts'
import { headOf, keysOf, locked, words } from './store-contract.ts'

async function folder() {
  const dir = await mkdtemp(join(tmpdir(), 'reask-store-'))
  return { dir, discard: () => rm(dir, { recursive: true, force: true }) }
}

/** Another program that has begun to read the database and does not come to an end. */
async function readingElsewhere(file: string) {
  const script = `
    import { DatabaseSync } from '@photostructure/sqlite'
    const database = new DatabaseSync(process.argv[1])
    database.exec('begin')
    database.prepare('select count(*) from words').get()
    process.stdout.write('reading')
    process.stdin.resume().on('end', () => database.close())`
  const reader = spawn(process.execPath, ['--input-type=module', '--eval', script, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(reader.stdout, 'data')
  return {
    async stop() {
      const gone = once(reader, 'exit')
      reader.stdin.end()
      await gone
    },
  }
}

describe('erased words in the files of SQLite', () => {
  // Only these, and they go on by themselves too: the database is awaited as it comes.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true }))
  afterEach(() => void vi.useRealTimers())

  let home: Awaited<ReturnType<typeof folder>>
  beforeEach(async () => {
    home = await folder()
  })
  afterEach(() => home.discard())

  /** Which files of the folder hold these bytes: the database, its log, its index. */
  const filesWith = (text: string, dir = home.dir) =>
    readdirSync(dir).filter((file) => readFileSync(join(dir, file)).includes(text))

  /** A store with one room in which two texts stand, one to be erased, long enough to fill pages of their own. */
  async function filled() {
    const store = await openSqlite(home.dir)
    await store.createRoom(headOf(1, { joinToken: 'CANARY-HEAD' }), keysOf(1))
    const erased = 'CANARY-ERASED '.repeat(600)
    const kept = 'CANARY-KEPT '.repeat(600)
    await store.commit('room-1', 0, () => ({ ...words({ erased, kept }), events: [locked(1)] }))
    expect(filesWith('CANARY-ERASED')).not.toEqual([])
    expect(filesWith('CANARY-KEPT')).not.toEqual([])
    return store
  }

  test('within a minute of erasing no copy is left, in none of the files, while the store is open', async () => {
    const store = await filled()
    await store.commit('room-1', 1, () => words({ erased: null }))
    vi.advanceTimersByTime(60_000)
    expect(filesWith('CANARY-ERASED')).toEqual([])
    expect(filesWith('CANARY-KEPT')).toEqual(['rooms.sqlite'])
    await store.close()
  })

  test('nor when the words had long been written through to the database itself', async () => {
    await (await filled()).close()
    expect(filesWith('CANARY-ERASED')).toEqual(['rooms.sqlite'])
    const store = await openSqlite(home.dir)
    await store.commit('room-1', 1, () => words({ erased: null }))
    vi.advanceTimersByTime(60_000)
    expect(filesWith('CANARY-ERASED')).toEqual([])
    await store.close()
  })

  test('every erasing has its own minute, the second and third too', async () => {
    const store = await filled()
    for (const id of ['one', 'two', 'three']) {
      await store.commit('room-1', 1, () => words({ [id]: `CANARY-${id}` }))
      await store.commit('room-1', 1, () => words({ [id]: null }))
      vi.advanceTimersByTime(60_000)
      expect(filesWith(`CANARY-${id}`)).toEqual([])
    }
    await store.close()
  })

  test.each<[string, Past[], Deed]>([
    ['taken back', [], takeSaid(1, 'id-3')],
    ['given back', [admitSaid('id-3')], returnSaid('id-3')],
    ['folded away', [[{ type: 'room.end', forget: true }, HOST]], fold],
  ])(
    'Q36 Q37 what was rehearsed and said is in no file half a minute after it was %s',
    async (_how, past, [command, actor]) => {
      const brought = bringSaid(1, 'CANARY-REHEARSED '.repeat(20), 'CANARY-SAID '.repeat(30))
      const { room, log } = givenRoom({ preset: 'supervision' }, people(2), brought, ...past)
      const store = await openSqlite(home.dir)
      await store.createRoom(headOf(1), keysOf(1))
      await store.commit('room-1', 0, () => ({ ...words(Object.fromEntries(room.words)), events: [...log] }))
      for (const canary of ['CANARY-REHEARSED', 'CANARY-SAID']) expect(filesWith(canary)).not.toEqual([])
      const decision = decide(room, command, { actor, now: 1e12, newId: () => 'new', here: new Set() })
      if ('rejected' in decision) expect.fail(decision.rejected)
      await store.commit('room-1', log.length, () => ({ ...words(decision.words), events: decision.events }))
      vi.advanceTimersByTime(30_000)
      for (const canary of ['CANARY-REHEARSED', 'CANARY-SAID']) expect(filesWith(canary)).toEqual([])
      await store.close()
    },
  )

  test('closing leaves no copy either', async () => {
    const store = await filled()
    await store.commit('room-1', 1, () => words({ erased: null }))
    await store.close()
    expect(filesWith('CANARY-ERASED')).toEqual([])
    expect(filesWith('CANARY-KEPT')).toEqual(['rooms.sqlite'])
  })

  test('of a deleted room nothing is left: no words, no head, no key', async () => {
    const store = await filled()
    const traces = ['CANARY-ERASED', 'CANARY-KEPT', 'CANARY-HEAD', 'host-hash-1']
    for (const trace of traces) expect(filesWith(trace)).not.toEqual([])
    await store.deleteRoom('room-1')
    vi.advanceTimersByTime(60_000)
    for (const trace of traces) expect(filesWith(trace)).toEqual([])
    await store.close()
    for (const trace of traces) expect(filesWith(trace)).toEqual([])
  })

  test(
    'another program that reads the file, such as a backup, delays it and blocks nobody',
    { timeout: 60_000 },
    async () => {
      const store = await filled()
      const reader = await readingElsewhere(join(home.dir, 'rooms.sqlite'))
      await store.commit('room-1', 1, () => words({ erased: null }))
      const before = performance.now()
      vi.advanceTimersByTime(30_000)
      // The whole server stands still meanwhile, for every room in it.
      const heldUp = performance.now() - before
      await reader.stop()
      vi.advanceTimersByTime(30_000)
      expect(filesWith('CANARY-ERASED')).toEqual([])
      await store.close()
      expect(heldUp).toBeLessThan(1_000)
    },
  )

  test('a server that was killed before the minute was over leaves no copy a minute after its next start', async () => {
    const store = await filled()
    await store.commit('room-1', 1, () => words({ erased: null }))
    // What a kill leaves on the disk at this moment.
    const after = await folder()
    cpSync(home.dir, after.dir, { recursive: true })
    await store.close()
    const again = await openSqlite(after.dir)
    expect((await wholeRoom(again, 'room-1'))?.words).toHaveProperty('kept')
    vi.advanceTimersByTime(60_000)
    const left = filesWith('CANARY-ERASED', after.dir)
    await again.close()
    await after.discard()
    expect(left).toEqual([])
  })
})
