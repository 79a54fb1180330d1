import type { Kysely, Migration } from 'kysely'

/** Creates the tables: rooms, their events, their words (apart from the events), and their keys. */
export const first: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('rooms')
      .addColumn('room_id', 'text', (column) => column.primaryKey())
      .addColumn('code', 'text', (column) => column.notNull().unique())
      .addColumn('head', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('ended_at', 'bigint')
      .addColumn('delete_after_ms', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('events')
      .addColumn('room_id', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('data', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('events_in_order', ['room_id', 'version'])
      .execute()
    await db.schema
      .createTable('words')
      .addColumn('room_id', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('words_by_owner', ['room_id', 'id'])
      .execute()
    await db.schema
      .createTable('keys')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('room_id', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('seat_id', 'text')
      .execute()
    await db.schema.createIndex('keys_by_room').on('keys').column('room_id').execute()
    await db.schema.createIndex('rooms_by_end').on('rooms').column('ended_at').execute()
  },
}
