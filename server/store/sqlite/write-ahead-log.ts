import { realpathSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { createSync, type Sync } from './sync.ts'

/** Erased words are gone from the write-ahead log too after at most this long. */
const ERASE_WITHIN_MS = 30_000
const AGAIN_MS = 1_000

/** The log is copied into the database once nothing was written for this long, for the copying holds everybody up. */
const QUIET_MS = 2_000

/** Unless it grows to this many pages of 4 KB before: what a thousand people do in an hour. */
const LOG_PAGES = 16_000

/**
 * So long another program that writes to the database may hold up the whole server. Nobody should: readers, a backup
 * say, hold up nobody.
 */
export const BUSY_MS = 1_000

export interface WriteAheadLog {
  sync: Sync
  /** Words were erased: no copy may stay in the log for long. */
  erased: () => void
  close: () => Promise<void>
}

/** Looks after SQLite's write-ahead log: when it comes to the disk, into the database, and to its end. */
export function lookAfterLog(database: DatabaseSyncInstance, file: string): WriteAheadLog {
  database.exec(`pragma wal_autocheckpoint=${LOG_PAGES}`)

  /** Out: whether all of the log stands in the database now; not so in the midst of a transaction. */
  function checkpoint(mode: 'PASSIVE' | 'TRUNCATE'): boolean {
    try {
      // Another program may be reading, a backup say: ask again later, and hold nobody up meanwhile.
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
      if (!checkpoint('TRUNCATE')) eraseIn(AGAIN_MS)
    }, ms).unref()
  }

  let quiet: NodeJS.Timeout | undefined
  function written() {
    if (quiet) quiet.refresh()
    else quiet = setTimeout(() => checkpoint(sync.inDoubt() ? 'TRUNCATE' : 'PASSIVE'), QUIET_MS).unref()
    sync.written()
  }

  // The log is the same file for as long as the database is open; only locks on the other two files would mind a
  // second handle.
  let log: FileHandle | undefined
  const sync = createSync(
    async () => {
      // Beside the file itself, where `file` is only a link to it.
      log ??= await open(`${realpathSync(file)}-wal`, 'r+')
      await log.datasync()
    },
    () => checkpoint('TRUNCATE'),
  )

  // A server that was killed may have left erased words in the log, and commits that nobody was answered for.
  if (!checkpoint('TRUNCATE')) {
    sync.written()
    eraseIn(AGAIN_MS)
  }

  return {
    sync: { ...sync, written },
    erased() {
      eraseIn(ERASE_WITHIN_MS)
    },
    async close() {
      clearTimeout(erasing)
      clearTimeout(quiet)
      checkpoint('TRUNCATE')
      await log?.close()
    },
  }
}
