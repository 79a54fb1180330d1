import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type * as Sqlite from '@photostructure/sqlite'
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely'
import { createStore, type StoreParts } from './kysely-store.ts'
import { sqliteCommitter } from './sqlite-commit.ts'
import { lookAfterLog } from './sqlite-log.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

const PRAGMAS = [
  'journal_mode=WAL',
  'synchronous=NORMAL',
  // Through the cache of the drive too, where the system leaves that out (macOS).
  'checkpoint_fullfsync=ON',
  'secure_delete=ON',
  'busy_timeout=5000',
]

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
  for (const pragma of PRAGMAS) database.exec(`pragma ${pragma}`)

  const log = lookAfterLog(database, file)
  const parts: StoreParts = {
    sync: log.sync,
    db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: forKysely(database) }) }),
    committer: () => sqliteCommitter(database, log.erased),
    erased: log.erased,
    closing: log.close,
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
