import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CannotStart } from '../../server/cannot-start.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import { wholeRoom } from '../support/whole-room.ts'
import { headOf, keysOf, locked } from './store-contract.ts'

// The database of earlier releases has another name. What was acknowledged may stand in the write-ahead log beside it alone,
// which SQLite finds by that name: so nothing may be lost between one renaming and the next.

const ENDS = ['', '-wal', '-shm'] as const

let top: string
let dir: string
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'reask-renamed-'))
  dir = join(top, 'data')
  mkdirSync(dir)
})
afterEach(() => {
  rmSync(top, { recursive: true, force: true })
})

/** Fills the folder with what an earlier release leaves that was killed: the newest event is in its log alone. */
async function killed(): Promise<void> {
  const store = await openSqlite(join(top, 'running'))
  await store.createRoom(headOf(1), keysOf(1))
  await store.commit('room-1', 0, () => ({ events: [locked(1)], words: {}, keys: {}, folded: null }))
  // A copy of the files as they are, while the store is open, is what a kill leaves.
  for (const end of ENDS) copyFileSync(join(top, 'running', `rooms.sqlite${end}`), join(dir, `reask.sqlite${end}`))
  await store.close()
}

const rename = (...ends: readonly string[]) => {
  for (const end of ends) renameSync(join(dir, `reask.sqlite${end}`), join(dir, `rooms.sqlite${end}`))
}

const namesWith = (part: string) => readdirSync(dir).filter((name) => name.includes(part))

async function expectWhole(folder = dir) {
  const store = await openSqlite(folder)
  expect((await wholeRoom(store, 'room-1'))?.events).toEqual([locked(1)])
  await store.close()
}

describe('given a database of an earlier release that was killed', () => {
  test('without its log the newest event is missing, so the tests below can fail', async () => {
    await killed()
    rmSync(join(dir, 'reask.sqlite-wal'))
    await expect(expectWhole()).rejects.toThrow()
  })

  test.each([
    { done: [] },
    { done: ['-wal'] },
    { done: ['-shm'] },
    { done: ['-wal', '-shm'] },
    { done: [''] },
    { done: ['', '-wal'] },
    { done: ['', '-shm'] },
    { done: ['', '-wal', '-shm'] },
  ])(
    'when the start before was killed with $done renamed, then the next one has everything, under one name',
    async ({ done }) => {
      await killed()
      rename(...done)
      await expectWhole()
      expect(namesWith('reask')).toEqual(['reask.sqlite-lock'])
      await expectWhole()
    },
  )

  test('when the folder has links to files elsewhere, then those keep their names, and the link gets the new one', async () => {
    await killed()
    const links = join(top, 'links')
    mkdirSync(links)
    symlinkSync(join(dir, 'reask.sqlite'), join(links, 'reask.sqlite'))
    await expectWhole(links)
    expect(readdirSync(links).filter((name) => !name.startsWith('library'))).toEqual(['rooms.sqlite'])
    expect(namesWith('rooms')).toEqual([])
  })

  test('when a server that runs has the lock, then nothing is renamed', async () => {
    await killed()
    const running = await openSqlite(dir)
    writeFileSync(join(dir, 'reask.sqlite'), '')
    await expect(openSqlite(dir)).rejects.toThrow(/Another Reask server/)
    expect(readdirSync(dir)).toContain('reask.sqlite')
    await running.close()
  })

  test.each(ENDS.map((end) => ({ end })))(
    'when both names have a file that ends in sqlite$end, then the start says so and changes nothing',
    async ({ end }) => {
      await killed()
      rename(...ENDS)
      writeFileSync(join(dir, `reask.sqlite${end}`), 'of an earlier release')
      const before = readdirSync(dir)
      const start = openSqlite(dir)
      await expect(start).rejects.toThrow(CannotStart)
      await expect(start).rejects.toThrow(/rooms of two releases.*\nMove the one you do not want/)
      expect(readdirSync(dir).filter((name) => !name.endsWith('-lock'))).toEqual(before)
    },
  )
})
