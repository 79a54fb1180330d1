import type * as Sqlite from '@photostructure/sqlite'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { Kysely, SqliteDialect } from 'kysely'
import { bringUpToDate, checkTables, type Making } from '../migrate.ts'
import { createDiskTrouble, type DiskTrouble } from './disk-trouble.ts'
import { forKysely } from './for-kysely.ts'
import { BUSY_MS, manageWal, type Wal } from './wal.ts'

const PRAGMAS = [
  'journal_mode=WAL',
  'synchronous=NORMAL',
  // Also flush the cache of the drive, which macOS does not do by default.
  'checkpoint_fullfsync=ON',
  'secure_delete=ON',
]

/** One open database, its tables up to date. */
export interface OpenFile<DB> {
  database: DatabaseSyncInstance
  db: Kysely<DB>
  /** Runs work while nothing else uses the database. */
  alone: <Result>(work: () => Result) => Promise<Result>
  wal: Wal
  disk: DiskTrouble
}

/**
 * Opens one SQLite file in WAL mode, with deleted rows overwritten (`secure_delete`), and brings its tables up to date.
 * Every commit is synced to disk before it is answered, by us (`createSync`) and not by SQLite (`synchronous=NORMAL`), which
 * would block everybody for as long as the disk takes. In: where the file is, what makes its tables, and what takes each
 * thing that is to be closed, in the order in which they were opened. Throws what SQLite or the file system says, or
 * `UnfitDatabase`; nothing in the file was changed then.
 */
export async function openFile<DB>(
  { DatabaseSync }: typeof Sqlite,
  files: { named: string; database: string },
  making: Making,
  opened: (() => void | Promise<void>)[],
): Promise<OpenFile<DB>> {
  const database = new DatabaseSync(files.database)
  const db = new Kysely<DB>({ dialect: new SqliteDialect({ database: forKysely(database) }) })
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
  const disk = createDiskTrouble({
    inPlace: wal.inPlace,
    inDoubt: () => wal.sync.inDoubt(),
    probe: () =>
      alone(() => {
        tryToWrite(database)
      }),
  })
  return { database, db, alone, wal, disk }
}

/** Throws when the database is read-only or the disk is full. Writes a value that is there already. */
function tryToWrite(database: DatabaseSyncInstance): void {
  const { user_version } = database.prepare('pragma user_version').get() as { user_version: number }
  database.exec(`pragma user_version=${user_version}`)
}
