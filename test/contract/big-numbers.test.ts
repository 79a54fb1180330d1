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
import type { Store } from '../../server/store/store.ts'
import type { Tables } from '../../server/store/tables.ts'
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

async function openBig(file: string): Promise<Store> {
  const database = new DatabaseSync(file)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: forKysely(database) }), plugins: [asBigInt] })
  const sync = createSync(
    async () => {},
    () => true,
  )
  const alone = <Result>(work: () => Result) => db.connection().execute(async () => work())
  await bringUpToDate(db, { migrations })
  return createStore({
    db,
    committer: (lookups) => sqliteCommitter({ database, lookups, alone, sync, erased: () => {} }),
    sync,
    erased: () => {},
    peers: null,
    rememberMs: Infinity,
    closing: () => db.destroy(),
  })
}

storeContract('a database whose driver hands numbers out as bigint', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'reask-store-'))
  return {
    open: () => openBig(join(dir, 'rooms.sqlite')),
    discard: () => rm(dir, { recursive: true, force: true }),
  }
})
