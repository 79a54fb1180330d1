import type { Kysely, Migration } from 'kysely'

/**
 * Adds until when a room is kept open, and whether it is folded. SQLite runs this without a transaction: when the server
 * is killed during it, the next start continues.
 */
export const folded: Migration = {
  async up(db: Kysely<unknown>) {
    const rooms = (await db.introspection.getTables()).find(({ name }) => name === 'rooms')
    const isThere = (column: string) => rooms?.columns.some(({ name }) => name === column)
    if (!isThere('open_until')) await db.schema.alterTable('rooms').addColumn('open_until', 'bigint').execute()
    if (!isThere('folded'))
      await db.schema
        .alterTable('rooms')
        .addColumn('folded', 'integer', (column) => column.notNull().defaultTo(0))
        .execute()
  },
}
