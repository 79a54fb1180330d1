import type { Kysely } from 'kysely'
import { REOPEN_MS } from '../../shared/room/ending/state.ts'
import { timeIn, type Tables } from './tables.ts'

// Which rooms it is time to end, fold or delete; the interface (`store.ts`) says when each is.

export async function idleRooms(
  db: Kysely<Tables>,
  { now, before, lately }: { now: number; before: number; lately: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('rooms')
    .select(['room_id', 'created_at', 'open_until'])
    .select((row) =>
      row
        .selectFrom('events')
        .select('at')
        .whereRef('events.room_id', '=', 'rooms.room_id')
        .orderBy('version', 'desc')
        .limit(1)
        .as('last_at'),
    )
    .where('ended_at', 'is', null)
    .execute()
  return rows
    .filter(({ created_at, open_until, last_at }) => {
      const last = timeIn(last_at, created_at)
      return open_until === null ? last <= before : timeIn(open_until) <= now && last <= lately
    })
    .map(({ room_id }) => room_id)
}

export async function unfoldedRooms(db: Kysely<Tables>, endedBefore: number): Promise<string[]> {
  const rows = await db
    .selectFrom('rooms')
    .select('room_id')
    .where('ended_at', '<=', endedBefore)
    .where('folded', '=', 0)
    .execute()
  return rows.map(({ room_id }) => room_id)
}

export async function expiredRooms(db: Kysely<Tables>, now: number): Promise<string[]> {
  const rows = await db
    .selectFrom('rooms')
    .select(['room_id', 'ended_at', 'delete_after_ms', 'folded'])
    .where('ended_at', 'is not', null)
    .execute()
  return rows
    .filter(({ ended_at, delete_after_ms, folded }) => {
      const ended = timeIn(ended_at)
      // The end of one that is not folded may still be undone.
      return ended + timeIn(delete_after_ms) <= now && (Number(folded) === 1 || ended <= now - REOPEN_MS)
    })
    .map(({ room_id }) => room_id)
}
