import { sql, type Kysely, type Migration } from 'kysely'

/** Finds a room by its join token without reading every head. */
export const joinTokens: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create index if not exists rooms_by_join_token on rooms (json_extract(head, '$.joinToken'))`.execute(db)
  },
}
