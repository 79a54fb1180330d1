import { sql, type Kysely, type Migration } from 'kysely'

/**
 * Changes rows of one event into rows of events committed together: `version` is the number of the first, `count` how
 * many. SQLite runs this without a transaction: when the server is killed during it, the next start continues.
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
