import type * as Sqlite from '@photostructure/sqlite'
import { migrations } from '../migrations/index.ts'
import { prepareDatabase, prepareDataDir, prepareFile } from '../data-dir.ts'
import { dataDirProblem, lockProblem } from '../data-dir-problem.ts'
import { createStore } from '../kysely.ts'
import { createLibrary } from '../library/kysely.ts'
import type { Library } from '../library/library.ts'
import { libraryMigrations } from '../library/migrations.ts'
import type { LibraryTables } from '../library/tables.ts'
import { holdLock } from '../lock.ts'
import { sqliteApi } from './api.ts'
import { sqliteCommitter } from './commit.ts'
import { openFile } from './file.ts'
import type { Store } from '../store.ts'
import type { Tables } from '../tables.ts'

/** Decks outlive rooms and are backed up, so they are in a file of their own. */
const LIBRARY = 'library.sqlite'

type Opened = (() => void | Promise<void>)[]

/**
 * Opens the default store: `rooms.sqlite` in `dataDir` and `library.sqlite` beside it, created when missing
 * (`openFile`). One process at a time, until `close`. Throws `CannotStart` when the folder or a database in it cannot be
 * used.
 */
export async function openSqlite(dataDir: string): Promise<Store> {
  const sqlite = await sqliteApi()
  const opened: Opened = []
  const closeAll = async () => {
    for (const close of opened.splice(0).reverse()) await close()
  }
  try {
    opened.push(takeLock(sqlite, prepareDataDir(dataDir), dataDir))
    const files = prepareDatabase(dataDir)
    const { database, db, alone, wal, disk } = await openFile<Tables>(sqlite, files, { migrations }, opened)
    return createStore({
      db,
      committer: (lookups) => sqliteCommitter({ database, lookups, alone, sync: wal.sync, erased: wal.erased }),
      sync: wal.sync,
      erased: wal.erased,
      disk,
      peers: null,
      rememberMs: Infinity,
      library: await openLibrary(sqlite, dataDir, opened),
      closing: closeAll,
    })
  } catch (error) {
    await closeAll()
    throw dataDirProblem(error, dataDir)
  }
}

async function openLibrary(sqlite: typeof Sqlite, dataDir: string, opened: Opened): Promise<Library> {
  try {
    const files = prepareFile(dataDir, LIBRARY)
    const { db, wal, disk } = await openFile<LibraryTables>(sqlite, files, { migrations: libraryMigrations() }, opened)
    return createLibrary({ db, sync: wal.sync, erased: wal.erased, disk })
  } catch (error) {
    throw dataDirProblem(error, dataDir, LIBRARY)
  }
}

function takeLock(sqlite: typeof Sqlite, lock: string, dataDir: string): () => void {
  try {
    return holdLock(sqlite, lock)
  } catch (error) {
    throw lockProblem(error, dataDir)
  }
}
