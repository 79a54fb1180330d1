import type { Event } from '../../shared/room/events.ts'
import type { Insertable } from 'kysely'
import { RoomGone, type Change, type Unseen } from './store.ts'
import { parseEvents, parseWhole, type Stored, type Tables } from './tables.ts'

// Events that are committed together are one row of the log: `version` is the number of the first, `count` how many
// there
// are. This file has the rules for such rows, the same for every database.

/** Makes the row of a room's log for these events, after event number `known`; null when there are none. */
export function eventsRow(
  roomId: string,
  known: number,
  events: readonly Event[],
): Insertable<Tables['events']> | null {
  const last = events.at(-1)
  return last
    ? { room_id: roomId, version: known + 1, count: events.length, at: last.at, data: JSON.stringify(events) }
    : null
}

/** Returns when a room ends with this change, in ms since 1970; null when it does not. */
export const endIn = ({ events }: Change): number | null => events.find(({ type }) => type === 'room.ended')?.at ?? null

/** Whether the log has grown since event number `known`. In: what `nextVersion` found. Throws `RoomGone` for no row. */
export function hasGrown(row: { next: Stored | null } | undefined, known: number): boolean {
  if (!row) throw new RoomGone()
  return row.next !== null && parseWhole(row.next) - 1 > known
}

/**
 * Returns the events after number `known`, with the words; null when there are none. In: what `eventsFrom` and
 * `wordsOf` found.
 */
export function unseenIn(
  log: readonly { version: Stored; data: string }[],
  words: readonly { id: string; text: string }[],
  known: number,
): Unseen | null {
  const events = log.flatMap(({ version, data }) =>
    parseEvents(data).slice(Math.max(0, known + 1 - parseWhole(version))),
  )
  return events.length ? { events, words: wordsOfRows(words) } : null
}

export const wordsOfRows = (rows: readonly { id: string; text: string }[]): Record<string, string> =>
  Object.fromEntries(rows.map(({ id, text }) => [id, text]))
