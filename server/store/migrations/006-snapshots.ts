import { sql, type Kysely, type Migration } from 'kysely'

/**
 * Adds to a row of a log the room as it is after that row, so that what comes before need not be read. Few rows have one.
 * It stands in the row itself: whatever takes the row away takes it along. SQLite runs this without a transaction: when
 * the server is killed during it, the next start continues.
 */
export const snapshots: Migration = {
  async up(db: Kysely<unknown>) {
    const events = (await db.introspection.getTables()).find(({ name }) => name === 'events')
    if (!events?.columns.some(({ name }) => name === 'snapshot'))
      await db.schema.alterTable('events').addColumn('snapshot', 'blob').execute()
    await db.schema
      .createIndex('events_with_snapshot')
      .ifNotExists()
      .on('events')
      .columns(['room_id', 'version'])
      .where(sql.ref('snapshot'), 'is not', null)
      .execute()
  },
}
