import { Migrator, sql, type Kysely } from 'kysely'
import { migrations } from './migrations/index.ts'
import type { Tables } from './tables.ts'

/** Says why this server cannot use the database. The message continues a sentence that begins with "The database …". */
export class UnfitDatabase extends Error {}

/** Throws `UnfitDatabase` when a newer Reask or another program made these tables. Changes nothing. */
export async function checkTables(db: Kysely<Tables>): Promise<void> {
  const tables = (await db.introspection.getTables({ withInternalKyselyTables: true })).map(({ name }) => name)
  if (!tables.length) return
  if (!tables.includes('kysely_migration'))
    throw new UnfitDatabase('belongs to another program. Give Reask a folder of its own.')
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  if (rows.some(({ name }) => !Object.hasOwn(migrations, name)))
    throw new UnfitDatabase('is newer than this server. Start the newer version, or choose another folder.')
}

/** Brings the tables up to date. Throws what the database says. */
export async function bringUpToDate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('the tables could not be brought up to date')
}
