import { mkdirSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type * as Sqlite from '@photostructure/sqlite'
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely'
import { createStore, type StoreParts } from './kysely-store.ts'
import { sqliteCommitter } from './sqlite-commit.ts'
import { createSync } from './sync.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** Erased words are gone from the write-ahead log too after at most this long. */
const ERASE_WITHIN_MS = 30_000
const AGAIN_MS = 1_000

/**
 * The default store: one SQLite file in `dataDir`, made when missing. WAL, deleted rows overwritten (`secure_delete`).
 * Every commit is synced to disk before it is answered, by us (`createSync`) and not by SQLite (`synchronous=NORMAL`),
 * which would hold up every room for as long as the disk takes.
 */
export async function openSqlite(dataDir: string): Promise<Store> {
  mkdirSync(dataDir, { recursive: true })
  const { DatabaseSync } = await sqliteApi()
  const file = join(dataDir, 'reask.sqlite')
  const database = new DatabaseSync(file)
  for (const pragma of ['journal_mode=WAL', 'synchronous=NORMAL', 'secure_delete=ON', 'busy_timeout=5000'])
    database.exec(`pragma ${pragma}`)

  /** Out: whether the write-ahead log is empty now; not so in the midst of a transaction. */
  function truncate(): boolean {
    try {
      // Another program may be reading, a backup say: ask again later, and hold nobody up meanwhile.
      database.exec('pragma busy_timeout=0')
      const { busy } = database.prepare('pragma wal_checkpoint(TRUNCATE)').get() as { busy: number }
      return busy === 0
    } catch {
      return false
    } finally {
      database.exec('pragma busy_timeout=5000')
    }
  }

  let erasing: NodeJS.Timeout | undefined
  function truncateIn(ms: number) {
    erasing ??= setTimeout(() => {
      erasing = undefined
      if (!truncate()) truncateIn(AGAIN_MS)
    }, ms).unref()
  }

  const eraseSoon = () => {
    truncateIn(ERASE_WITHIN_MS)
  }

  // A server that was killed may have left erased words in the log.
  if (!truncate()) truncateIn(AGAIN_MS)

  // The log is the same file for as long as the database is open; only locks on the other two files would mind a
  // second handle.
  let log: Promise<FileHandle> | undefined
  const sync = createSync(async () => {
    log ??= open(`${file}-wal`, 'r+')
    await (await log).datasync()
  }, truncate)

  const parts: StoreParts = {
    sync,
    db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: forKysely(database) }) }),
    committer: () => sqliteCommitter(database, eraseSoon),
    erased: eraseSoon,
    closing: async () => {
      clearTimeout(erasing)
      truncate()
      await (await log)?.close()
    },
  }
  return createStore(parts)
}

/** Node's own SQLite where there is one (Node 22.13 and later), else the package with the same API. */
async function sqliteApi(): Promise<typeof Sqlite> {
  // Asked for by name and not imported: Node 20 has no such module, and its types do not know it.
  const own = process.getBuiltinModule('node:sqlite' as 'node:fs') as unknown as typeof Sqlite | undefined
  return own ?? (await import('@photostructure/sqlite'))
}

/** What Kysely wants of a SQLite driver. Statements are prepared once and kept. */
function forKysely(database: DatabaseSyncInstance): SqliteDatabase {
  const prepared = new Map<string, ReturnType<SqliteDatabase['prepare']>>()
  return {
    close: () => {
      database.close()
    },
    prepare: (sql) => {
      let known = prepared.get(sql)
      if (!known) prepared.set(sql, (known = statementForKysely(database.prepare(sql))))
      return known
    },
  }
}

const statementForKysely = (statement: StatementSyncInstance): ReturnType<SqliteDatabase['prepare']> => ({
  reader: statement.columns().length > 0,
  all: (values) => statement.all(...(values as never[])) as unknown[],
  run: (values) => statement.run(...(values as never[])),
  iterate: (values) => statement.iterate(...(values as never[])) as IterableIterator<unknown>,
})
