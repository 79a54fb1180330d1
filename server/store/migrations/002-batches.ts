import { sql, type Kysely, type Migration } from 'kysely'

/**
 * What was committed together stands in one row: `version` is the number of its first event, `count` how many.
 * SQLite has no transaction around this: where a server was killed in the midst of it, the next one goes on.
 */
export const batches: Migration = {
  async up(db: Kysely<unknown>) {
    const events = (await db.introspection.getTables()).find(({ name }) => name === 'events')
    if (!events?.columns.some(({ name }) => name === 'count'))
      await db.schema
        .alterTable('events')
        .addColumn('count', 'integer', (column) => column.notNull().defaultTo(1))
        .execute()
    await sql`update events set data = '[' || data || ']' where data like '{%'`.execute(db)
  },
}
