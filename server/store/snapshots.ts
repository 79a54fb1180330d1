import type { Kysely } from 'kysely'
import type { Snapshot } from './store.ts'
import { parseWhole, type Tables } from './tables.ts'
import type { Transactions } from './transactions.ts'

/** Returns the newest snapshot of a room; null where there is none, or none that can be read: the log can, then. */
export async function latestSnapshot(db: Kysely<Tables>, roomId: string): Promise<Snapshot | null> {
  try {
    const row = await db
      .selectFrom('events')
      .select(['version', 'count', 'snapshot'])
      .where('room_id', '=', roomId)
      .where('snapshot', 'is not', null)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!(row?.snapshot instanceof Uint8Array)) return null
    return { version: parseWhole(row.version) + parseWhole(row.count) - 1, data: row.snapshot }
  } catch {
    return null
  }
}

/** Stores a snapshot in the row of the log that ends with its last event, if there is such a row; then drops older ones. */
export async function keepSnapshot(
  db: Kysely<Tables>,
  inTransaction: Transactions<Tables>['inTransaction'],
  roomId: string,
  { version, data }: Snapshot,
): Promise<void> {
  const { numUpdatedRows } = await inTransaction((on) =>
    on
      .updateTable('events')
      .set({ snapshot: data })
      .where('room_id', '=', roomId)
      .where('version', '=', (event) =>
        event
          .selectFrom('events')
          .select((row) => row.fn.max('version').as('last'))
          .where('room_id', '=', roomId)
          .where('version', '<=', version),
      )
      .where((row) => row(row('version', '+', row.ref('count')), '=', version + 1))
      .executeTakeFirst(),
  )
  if (numUpdatedRows === 0n) return
  const older = await db
    .selectFrom('events')
    .select('version')
    .where('room_id', '=', roomId)
    .where('snapshot', 'is not', null)
    .where((row) => row(row('version', '+', row.ref('count')), '<=', version))
    .execute()
  // Each row in a transaction of its own: a fold takes them all away, in another order, and would wait for this in a circle.
  for (const { version: at } of older)
    await inTransaction((on) =>
      on
        .updateTable('events')
        .set({ snapshot: null })
        .where('room_id', '=', roomId)
        .where('version', '=', parseWhole(at))
        .execute(),
    )
}
