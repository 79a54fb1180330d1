import { sql, type Kysely, type Migration } from 'kysely'

/** What was committed together stands in one row: `version` is the number of its first event, `count` how many. */
export const batches: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('events')
      .addColumn('count', 'integer', (column) => column.notNull().defaultTo(1))
      .execute()
    await sql`update events set data = '[' || data || ']'`.execute(db)
  },
}
