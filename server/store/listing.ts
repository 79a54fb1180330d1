import type { Kysely } from 'kysely'
import { REOPEN_MS } from '../../shared/room/ending/state.ts'
import type { ListedRoom } from './store.ts'
import { parseWhole, timeIn, type Stored, type Tables } from './tables.ts'

/** What a row of every table has. */
type OfRooms = Record<'rooms' | 'events' | 'words' | 'keys', { room_id: string }>

/** Lists the ids under which something is stored though there is no such room: rows whose id was damaged, or their room’s. */
export async function strayRooms(tables: Kysely<Tables>): Promise<string[]> {
  const db = tables as unknown as Kysely<OfRooms>
  const strays = new Set<string>()
  for (const table of ['events', 'words', 'keys'] as const) {
    const rows = await db
      // From one id to the next by the index: a room takes one step, however long its log is.
      .withRecursive('ids(room_id)', (on) =>
        on
          .selectFrom(table)
          .select((row) => row.fn.min<string | null>('room_id').as('room_id'))
          .unionAll(
            on
              .selectFrom('ids')
              .where('ids.room_id', 'is not', null)
              .select((id) =>
                id
                  .selectFrom(`${table} as later`)
                  .whereRef('later.room_id', '>', 'ids.room_id')
                  .select((row) => row.fn.min<string | null>('later.room_id').as('room_id'))
                  .as('room_id'),
              ),
          ),
      )
      .selectFrom('ids')
      .select('room_id')
      .where('room_id', 'not in', db.selectFrom('rooms').select('room_id'))
      .execute()
    for (const { room_id } of rows) if (room_id !== null) strays.add(room_id)
  }
  return [...strays]
}

/** Lists all rooms, the oldest first. Times that are damaged are 0. */
export async function listRooms(db: Kysely<Tables>): Promise<ListedRoom[]> {
  const rows = await db
    .selectFrom('rooms')
    .select(['room_id', 'code', 'created_at', 'ended_at', 'delete_after_ms', 'open_until', 'folded'])
    .select((row) =>
      row
        .selectFrom('keys')
        .select((key) => key.fn.countAll<Stored>().as('count'))
        .whereRef('keys.room_id', '=', 'rooms.room_id')
        .where('keys.role', '=', 'seat')
        .as('seats'),
    )
    .orderBy('created_at')
    .orderBy('code')
    .execute()
  return rows.map((row) => {
    const endedAt = row.ended_at === null ? null : timeIn(row.ended_at)
    const isFolded = Number(row.folded) === 1
    return {
      roomId: row.room_id,
      code: row.code,
      createdAt: timeIn(row.created_at),
      openUntil: row.open_until === null ? null : timeIn(row.open_until),
      endedAt,
      keptUntil: endedAt === null ? null : endedAt + Math.max(timeIn(row.delete_after_ms), isFolded ? 0 : REOPEN_MS),
      seats: isFolded ? null : parseWhole(row.seats ?? 0),
    }
  })
}
