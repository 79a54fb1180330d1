import type { Kysely, Migration } from 'kysely'

interface Rooms {
  rooms: { room_id: string; head: string; join_token: string | null }
}

/**
 * Keeps the join token of a room in a column of its own, by which it is found without reading every head. SQLite runs
 * this without a transaction: when the server is killed during it, the next start continues.
 */
export const joinTokens: Migration = {
  async up(db: Kysely<Rooms>) {
    const rooms = (await db.introspection.getTables()).find(({ name }) => name === 'rooms')
    if (!rooms?.columns.some(({ name }) => name === 'join_token'))
      await db.schema.alterTable('rooms').addColumn('join_token', 'text').execute()
    const missing = await db.selectFrom('rooms').select(['room_id', 'head']).where('join_token', 'is', null).execute()
    for (const { room_id, head } of missing)
      await db
        .updateTable('rooms')
        .set({ join_token: tokenIn(head) })
        .where('room_id', '=', room_id)
        .execute()
    await db.schema.createIndex('rooms_by_join_token').ifNotExists().on('rooms').column('join_token').execute()
  },
}

/** The token in a stored head; null in one that is damaged, which lets nobody in. */
function tokenIn(head: string): string | null {
  try {
    const { joinToken } = JSON.parse(head) as { joinToken?: unknown }
    return typeof joinToken === 'string' ? joinToken : null
  } catch {
    return null
  }
}
