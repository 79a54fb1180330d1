import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { Kysely, SqliteDialect, type KyselyPlugin } from 'kysely'
import { bringUpToDate } from '../../server/store/migrate.ts'
import { migrations } from '../../server/store/migrations/index.ts'
import { createStore } from '../../server/store/kysely.ts'
import { sqliteCommitter } from '../../server/store/sqlite/commit.ts'
import { forKysely } from '../../server/store/sqlite/for-kysely.ts'
import { createSync } from '../../server/store/sqlite/sync.ts'
import { createLibrary } from '../../server/store/library/kysely.ts'
import { libraryMigrations } from '../../server/store/library/migrations.ts'
import type { LibraryTables } from '../../server/store/library/tables.ts'
import type { Store } from '../../server/store/store.ts'
import type { Tables } from '../../server/store/tables.ts'
import { libraryContract } from './library-contract.ts'
import { storeContract } from './store-contract.ts'

// Other drivers hand whole numbers out as text or as bigint. Nobody can calculate with a bigint by mistake: it throws.

const asBigInt: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [column, typeof value === 'number' ? BigInt(value) : value]),
      ),
    ),
  }),
}

function openBigFile<DB>(file: string) {
  const database = new DatabaseSync(file)
  const dialect = new SqliteDialect({ database: forKysely(database) })
  return { database, db: new Kysely<DB>({ dialect, plugins: [asBigInt] }) }
}

async function openBig(dir: string): Promise<Store> {
  const { database, db } = openBigFile<Tables>(join(dir, 'rooms.sqlite'))
  const decks = openBigFile<LibraryTables>(join(dir, 'decks.sqlite'))
  const sync = createSync(
    async () => {},
    () => true,
  )
  const alone = <Result>(work: () => Result) => db.connection().execute(async () => work())
  await bringUpToDate(db, { migrations })
  await bringUpToDate(decks.db, { migrations: libraryMigrations() })
  return createStore({
    db,
    committer: (lookups) => sqliteCommitter({ database, lookups, alone, sync, erased: () => {} }),
    sync,
    erased: () => {},
    peers: null,
    rememberMs: Infinity,
    library: createLibrary({ db: decks.db, sync, erased: () => {} }),
    closing: async () => void (await Promise.all([db.destroy(), decks.db.destroy()])),
  })
}

const house = async () => {
  const dir = await mkdtemp(join(tmpdir(), 'reask-store-'))
  return {
    open: () => openBig(dir),
    discard: () => rm(dir, { recursive: true, force: true }),
  }
}

storeContract('a database whose driver hands numbers out as bigint', house)
libraryContract('a database whose driver hands numbers out as bigint', house)
