import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { Committer, Part } from './group-commit.ts'
import { RoomGone, type Change, type Unseen } from '../store.ts'
import { parseEvents } from '../tables.ts'

/**
 * The way of every vote to the disk. Fixed statements, prepared once and run on the driver itself: a query builder
 * costs more here than the database.
 */
export function sqliteCommitter(database: DatabaseSyncInstance, erased: () => void): Committer {
  const [beginAll, commit, rollback] = ['begin', 'commit', 'rollback'].map((sql) => database.prepare(sql))
  const [mark, keep, undo] = ['savepoint part', 'release part', 'rollback to part'].map((sql) => database.prepare(sql))
  const lastVersion = database.prepare(`select (select version + count - 1 from events
    where room_id = rooms.room_id order by version desc limit 1) as last from rooms where room_id = ?`)
  // From the row in which the last known event stands; it may hold more than that.
  const eventsSince = database.prepare(`select version, data from events where room_id = ?1 and version >=
    (select coalesce(max(version), 0) from events where room_id = ?1 and version <= ?2) order by version`)
  const wordsOf = database.prepare('select id, text from words where room_id = ?')
  const addEvents = database.prepare('insert into events (room_id, version, count, at, data) values (?, ?, ?, ?, ?)')
  const endRoom = database.prepare('update rooms set ended_at = ? where room_id = ?')
  const addWord = database.prepare('insert into words (room_id, id, text) values (?, ?, ?)')
  const eraseWord = database.prepare('delete from words where room_id = ? and id = ?')
  const isKey = database.prepare('select 1 from keys where hash = ?')
  const addKey = database.prepare('insert into keys (hash, room_id, role, seat_id) values (?, ?, ?, ?)')

  function unseenSince(roomId: string, known: number, claimed: readonly string[]): Unseen {
    const room = lastVersion.get(roomId) as { last: number | null } | undefined
    if (!room) throw new RoomGone()
    const taken = new Set(claimed.filter((hash) => isKey.get(hash) !== undefined))
    if ((room.last ?? 0) <= known) return { events: [], words: {}, taken }
    const rows = eventsSince.all(roomId, known) as { version: number; data: string }[]
    const words = wordsOf.all(roomId) as { id: string; text: string }[]
    return {
      events: rows.flatMap(({ version, data }) => parseEvents(data).slice(Math.max(0, known + 1 - version))),
      words: Object.fromEntries(words.map(({ id, text }) => [id, text])),
      taken,
    }
  }

  function append(roomId: string, version: number, { events, words, keys }: Change): void {
    const last = events.at(-1)
    if (last) {
      addEvents.run(roomId, version + 1, events.length, last.at, JSON.stringify(events))
      const ended = events.find(({ type }) => type === 'room.ended')
      if (ended) endRoom.run(ended.at, roomId)
    }
    for (const [id, text] of Object.entries(words)) {
      if (text === null) eraseWord.run(roomId, id)
      else addWord.run(roomId, id, text)
    }
    for (const { hash, role, seatId } of keys) addKey.run(hash, roomId, role, seatId)
    if (Object.values(words).includes(null)) erased()
  }

  /** One room's trouble is not the others': each room's part can be undone alone. */
  function run({ roomId, known, decide, begin }: Part): unknown {
    mark?.run()
    try {
      const unseen = unseenSince(roomId, known, begin?.() ?? [])
      append(roomId, known + unseen.events.length, decide(unseen))
      keep?.run()
      return null
    } catch (error) {
      undo?.run()
      keep?.run()
      return error
    }
  }

  return (group) => {
    beginAll?.run()
    try {
      const failures = group.map(run)
      commit?.run()
      return failures
    } catch (error) {
      // On some errors the database has rolled back by itself.
      if (database.isTransaction) rollback?.run()
      throw error
    }
  }
}
