import type { Kysely, Migration } from 'kysely'

/**
 * Every migration of the library, oldest first, for any database; in a schema of this name, for databases that have such.
 * Never changed once released. SQLite runs each without a transaction: when the server is killed during one, the next
 * start continues.
 */
export const libraryMigrations = (schemaName?: string): Record<string, Migration> => ({
  '001-decks': {
    async up(bare: Kysely<unknown>) {
      const { schema } = schemaName === undefined ? bare : bare.withSchema(schemaName)
      await schema
        .createTable('decks')
        .ifNotExists()
        .addColumn('deck_id', 'text', (column) => column.primaryKey())
        .addColumn('key_hash', 'text', (column) => column.notNull().unique())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('deck', 'text', (column) => column.notNull())
        .addColumn('entry', 'text', (column) => column.notNull())
        .addColumn('shared', 'integer', (column) => column.notNull())
        .addColumn('opened_on', 'integer', (column) => column.notNull())
        .addColumn('played_on', 'integer')
        .addColumn('notice_on', 'integer')
        .execute()
      await schema
        .createTable('sessions')
        .ifNotExists()
        .addColumn('hash', 'text', (column) => column.primaryKey())
        .addColumn('used_at', 'bigint', (column) => column.notNull())
        .addColumn('ends_at', 'bigint', (column) => column.notNull())
        .execute()
    },
  },
})
