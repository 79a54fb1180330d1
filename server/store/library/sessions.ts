import type { Kysely } from 'kysely'
import { timeIn } from '../tables.ts'
import type { Transactions } from '../transactions.ts'
import type { HostSessions } from './library.ts'
import type { LibraryTables } from './tables.ts'

/** Keeps the sessions of hosts in the library’s database, so that every server on it knows them. */
export const createHostSessions = (
  db: Kysely<LibraryTables>,
  inTransaction: Transactions<LibraryTables>['inTransaction'],
): HostSessions => ({
  async add(hash, { usedAt, endsAt }) {
    await inTransaction((on) => on.insertInto('sessions').values({ hash, used_at: usedAt, ends_at: endsAt }).execute())
  },

  async find(hash) {
    const row = await db.selectFrom('sessions').selectAll().where('hash', '=', hash).executeTakeFirst()
    return row ? { usedAt: timeIn(row.used_at), endsAt: timeIn(row.ends_at) } : null
  },

  async noteUse(hash, usedAt) {
    await inTransaction((on) => on.updateTable('sessions').set({ used_at: usedAt }).where('hash', '=', hash).execute())
  },

  async delete(hash) {
    await inTransaction((on) => on.deleteFrom('sessions').where('hash', '=', hash).execute())
  },

  async deleteEnded(now, idleSince) {
    await inTransaction((on) =>
      on
        .deleteFrom('sessions')
        .where((row) => row.or([row('ends_at', '<=', now), row('used_at', '<=', idleSince)]))
        .execute(),
    )
  },
})
