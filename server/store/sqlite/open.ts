import type * as Sqlite from '@photostructure/sqlite'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { Kysely, SqliteDialect } from 'kysely'
import { migrations } from '../migrations/index.ts'
import { prepareDatabase, prepareDataDir } from '../data-dir.ts'
import { dataDirProblem, lockProblem } from '../data-dir-problem.ts'
import { createStore } from '../kysely.ts'
import { holdLock } from '../lock.ts'
import { bringUpToDate, checkTables } from '../migrate.ts'
import { sqliteApi } from './api.ts'
import { sqliteCommitter } from './commit.ts'
import { createDiskTrouble } from './disk-trouble.ts'
import { forKysely } from './for-kysely.ts'
import { BUSY_MS, manageWal } from './wal.ts'
import type { Store } from '../store.ts'
import type { Tables } from '../tables.ts'

const PRAGMAS = [
  'journal_mode=WAL',
  'synchronous=NORMAL',
  // Also flush the cache of the drive, which macOS does not do by default.
  'checkpoint_fullfsync=ON',
  'secure_delete=ON',
]

const making = { migrations }

/**
 * Opens the default store: `rooms.sqlite` in `dataDir`, created when missing, in WAL mode, with deleted rows
 * overwritten (`secure_delete`). Every commit is synced to disk before it is answered, by us (`createSync`) and not by
 * SQLite (`synchronous=NORMAL`), which would block every room for as long as the disk takes. One process at a time,
 * until `close`. Throws `CannotStart` when the folder or its database cannot be used.
 */
export async function openSqlite(dataDir: string): Promise<Store> {
  const sqlite = await sqliteApi()
  const opened: (() => void | Promise<void>)[] = []
  const closeAll = async () => {
    for (const close of opened.splice(0).reverse()) await close()
  }
  try {
    opened.push(takeLock(sqlite, prepareDataDir(dataDir), dataDir))
    const files = prepareDatabase(dataDir)
    const database = new sqlite.DatabaseSync(files.database)
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: forKysely(database) }) })
    opened.push(() => db.destroy())
    const alone = <Result>(work: () => Result) => db.connection().execute(async () => work())
    database.exec(`pragma busy_timeout=${BUSY_MS}`)
    // Check before anything is changed.
    await checkTables(db, making)
    for (const pragma of PRAGMAS) database.exec(`pragma ${pragma}`)
    tryToWrite(database)
    const wal = manageWal(database, files.named)
    opened.push(wal.close)
    await bringUpToDate(db, making)
    return createStore({
      db,
      committer: (lookups) => sqliteCommitter({ database, lookups, alone, sync: wal.sync, erased: wal.erased }),
      sync: wal.sync,
      erased: wal.erased,
      disk: createDiskTrouble({
        inPlace: wal.inPlace,
        inDoubt: () => wal.sync.inDoubt(),
        probe: () =>
          alone(() => {
            tryToWrite(database)
          }),
      }),
      peers: null,
      rememberMs: Infinity,
      closing: closeAll,
    })
  } catch (error) {
    await closeAll()
    throw dataDirProblem(error, dataDir)
  }
}

/** Throws when the database is read-only or the disk is full. Writes a value that is there already. */
function tryToWrite(database: DatabaseSyncInstance): void {
  const { user_version } = database.prepare('pragma user_version').get() as { user_version: number }
  database.exec(`pragma user_version=${user_version}`)
}

function takeLock(sqlite: typeof Sqlite, lock: string, dataDir: string): () => void {
  try {
    return holdLock(sqlite, lock)
  } catch (error) {
    throw lockProblem(error, dataDir)
  }
}
