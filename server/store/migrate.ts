import { Migrator, sql, type Kysely, type Migration } from 'kysely'

/** Says why this server cannot use the database. The message continues a sentence that begins with "The database …". */
export class UnfitDatabase extends Error {}

/** Which tables a store has: what makes them, and in which schema, for databases that have such. */
export interface Making {
  migrations: Record<string, Migration>
  schema?: string
}

/** Throws `UnfitDatabase` when a newer Reask or another program made these tables. Changes nothing. */
export async function checkTables<DB>(db: Kysely<DB>, { migrations, schema }: Making): Promise<void> {
  const all = await db.introspection.getTables({ withInternalKyselyTables: true })
  const tables = all.filter((table) => table.schema === schema).map(({ name }) => name)
  if (!tables.length) return
  if (!tables.includes('kysely_migration'))
    throw new UnfitDatabase(`belongs to another program. Give Reask a ${schema ? 'database' : 'folder'} of its own.`)
  const applied = sql.id(...(schema ? [schema] : []), 'kysely_migration')
  const { rows } = await sql<{ name: string }>`select name from ${applied}`.execute(db)
  if (rows.some(({ name }) => !Object.hasOwn(migrations, name)))
    throw new UnfitDatabase(
      `is newer than this server. Start the newer version, or choose another ${schema ? 'database' : 'folder'}.`,
    )
}

/** Brings the tables up to date. Throws what the database says. */
export async function bringUpToDate<DB>(db: Kysely<DB>, { migrations, schema }: Making): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    ...(schema && { migrationTableSchema: schema }),
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('the tables could not be brought up to date')
}
