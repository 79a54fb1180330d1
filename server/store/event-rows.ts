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

/**
 * Returns when the room has ended, as this change leaves it, in ms since 1970; null when it is open again; undefined when
 * the change is not about the end.
 */
export function endIn({ events }: Change): number | null | undefined {
  const last = events.findLast(
    ({ type }) => type === 'room.ended' || type === 'room.reopened' || type === 'room.folded',
  )
  if (!last) return undefined
  if (last.type === 'room.folded') return last.endedAt
  return last.type === 'room.ended' ? last.at : null
}

/**
 * Lists the events of a change that the log keeps, and how many come before them: with a change that folds the room
 * nothing from before the fold is kept.
 */
export function keptEvents({ events, folded }: Change): { events: readonly Event[]; before: number } {
  const before = folded ? events.findLastIndex(({ type }) => type === 'room.folded') : 0
  return { events: events.slice(before), before }
}

/** Whether these events change what a key or code of the room opens. */
export const changesLinks = (events: readonly Event[]): boolean =>
  events.some(({ type }) => type === 'link.renewed' || type === 'link.used' || type === 'join.renewed')

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
  let last = known
  const events = log.flatMap(({ version, data }) => {
    const row = parseEvents(data)
    last = parseWhole(version) + row.length - 1
    return row.slice(Math.max(0, known + 1 - parseWhole(version)))
  })
  return events.length ? { events, version: last, words: wordsOfRows(words) } : null
}

/** Returns words by their id. One that is no text is damaged and counts as erased. */
export const wordsOfRows = (rows: readonly { id: string; text: unknown }[]): Record<string, string> =>
  Object.fromEntries(rows.flatMap(({ id, text }) => (typeof text === 'string' ? [[id, text]] : [])))
