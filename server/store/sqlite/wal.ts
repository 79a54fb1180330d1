import { realpathSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { rememberPlace } from './place.ts'
import { createSync, type Sync } from './sync.ts'

/** Erased words are gone from the write-ahead log (WAL), too, after at most this long. */
const ERASE_WITHIN_MS = 30_000
const RETRY_MS = 1_000

/**
 * The WAL is copied into the database (checkpoint) once nothing was written for this long, as copying blocks everybody.
 */
const QUIET_MS = 2_000

/** Checkpoint anyway at this many pages of 4 KB: what a thousand people write in an hour. */
const WAL_PAGES = 16_000

/**
 * Another program that writes to the database may block the whole server for this long. None should write; readers,
 * such as a backup, block nobody.
 */
export const BUSY_MS = 1_000

export interface Wal {
  sync: Sync
  /** Rejects when the files are not where they were. */
  inPlace: () => Promise<void>
  /** To be called when words were erased: no copy may stay in the WAL for long. */
  erased: () => void
  close: () => Promise<void>
}

/**
 * Decides when SQLite's write-ahead log is synced to disk, copied into the database (checkpoint), and emptied. In: the
 * database in this mode, and the name of its file, which may be a link.
 */
export function manageWal(database: DatabaseSyncInstance, file: string): Wal {
  database.exec(`pragma wal_autocheckpoint=${WAL_PAGES}`)
  // The WAL is beside the real file.
  const walFile = `${realpathSync(file)}-wal`
  const inPlace = rememberPlace([file, walFile])

  /** Copies the WAL into the database. Out: whether all of it could be copied, which fails during a transaction. */
  function checkpoint(mode: 'PASSIVE' | 'TRUNCATE'): boolean {
    try {
      // Do not wait: another program, such as a backup, may be reading. The caller tries again later.
      database.exec('pragma busy_timeout=0')
      const { busy } = database.prepare(`pragma wal_checkpoint(${mode})`).get() as { busy: number }
      return busy === 0
    } catch {
      return false
    } finally {
      database.exec(`pragma busy_timeout=${BUSY_MS}`)
    }
  }

  let erasing: NodeJS.Timeout | undefined
  function eraseIn(ms: number) {
    erasing ??= setTimeout(() => {
      erasing = undefined
      if (!checkpoint('TRUNCATE')) eraseIn(RETRY_MS)
    }, ms).unref()
  }

  let quiet: NodeJS.Timeout | undefined
  function written() {
    if (quiet) quiet.refresh()
    else quiet = setTimeout(() => checkpoint(sync.inDoubt() ? 'TRUNCATE' : 'PASSIVE'), QUIET_MS).unref()
    sync.written()
  }

  // The WAL stays the same file while the database is open. A second handle on it does no harm, unlike on the other two
  // files, whose locks closing it would drop.
  let wal: FileHandle | undefined
  const sync = createSync(
    async () => {
      wal ??= await open(walFile, 'r+')
      await wal.datasync()
    },
    () => checkpoint('TRUNCATE'),
    inPlace,
  )

  // A server that was killed may have left erased words in the WAL, and commits that were never acknowledged.
  if (!checkpoint('TRUNCATE')) {
    sync.written()
    eraseIn(RETRY_MS)
  }

  return {
    sync: { ...sync, written },
    inPlace,
    erased() {
      eraseIn(ERASE_WITHIN_MS)
    },
    async close() {
      clearTimeout(erasing)
      clearTimeout(quiet)
      checkpoint('TRUNCATE')
      await wal?.close()
    },
  }
}
