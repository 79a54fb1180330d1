import type { Kysely, Migration } from 'kysely'

/**
 * Adds to a key when it stops opening anything. SQLite runs this without a transaction: when the server is killed during
 * it, the next start continues.
 */
export const keysExpire: Migration = {
  async up(db: Kysely<unknown>) {
    const keys = (await db.introspection.getTables()).find(({ name }) => name === 'keys')
    if (keys?.columns.some(({ name }) => name === 'expires_at')) return
    await db.schema.alterTable('keys').addColumn('expires_at', 'bigint').execute()
  },
}
