import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { Committer, Part, Undone } from '../group-commit.ts'
import { endIn, hasGrown, logRow, unseenIn } from '../log.ts'
import type { Lookup, Lookups } from '../lookups.ts'
import type { Change, Unseen } from '../store.ts'
import type { Sync } from './sync.ts'

interface Parts {
  database: DatabaseSyncInstance
  lookups: Lookups
  /** Runs work while nobody else is in a transaction on this database. */
  alone: <Result>(work: () => Result) => Promise<Result>
  sync: Sync
  /** Words were erased: no copy may stay in the files for long. */
  erased: () => void
}

/**
 * The way of every vote to the disk. Fixed statements, prepared once and run on the driver itself: a query builder
 * costs more here than the database. The whole transaction runs within one turn of the event loop, so that nothing can
 * come between what was read and what is written; only the sync after it takes time.
 */
export function sqliteCommitter({ database, lookups, alone, sync, erased }: Parts): Committer {
  const [beginAll, commit, rollback] = ['begin', 'commit', 'rollback'].map((sql) => database.prepare(sql))
  const [mark, keep, undo] = ['savepoint part', 'release part', 'rollback to part'].map((sql) => database.prepare(sql))
  const nextVersion = prepare(database, lookups.nextVersion)
  const logFrom = prepare(database, lookups.logFrom)
  const wordsOf = prepare(database, lookups.wordsOf)
  const keyOfHash = prepare(database, lookups.keyOfHash)
  const addEvents = database.prepare('insert into events (room_id, version, count, at, data) values (?, ?, ?, ?, ?)')
  const endRoom = database.prepare('update rooms set ended_at = ? where room_id = ?')
  const addWord = database.prepare('insert into words (room_id, id, text) values (?, ?, ?)')
  const eraseWord = database.prepare('delete from words where room_id = ? and id = ?')
  const addKey = database.prepare('insert into keys (hash, room_id, role, seat_id) values (?, ?, ?, ?)')

  function unseenSince(roomId: string, known: number): Unseen | null {
    if (!hasGrown(nextVersion.first(roomId), known)) return null
    return unseenIn(logFrom.all(roomId, known), wordsOf.all(roomId), known)
  }

  function append(roomId: string, known: number, change: Change): void {
    const row = logRow(roomId, known, change.events)
    if (row) addEvents.run(row.room_id, row.version, row.count, row.at, row.data)
    const endedAt = endIn(change)
    if (endedAt !== null) endRoom.run(endedAt, roomId)
    for (const [id, text] of Object.entries(change.words)) {
      if (text === null) eraseWord.run(roomId, id)
      else addWord.run(roomId, id, text)
    }
    for (const { hash, role, seatId } of change.keys) addKey.run(hash, roomId, role, seatId)
    if (Object.values(change.words).includes(null)) erased()
  }

  /** One room's trouble is not the others': each room's part can be undone alone. */
  function run({ roomId, known, decide, begin }: Part): Undone | null {
    mark?.run()
    try {
      const claimed = begin?.() ?? []
      const unseen = unseenSince(roomId, known)
      const taken = new Set(claimed.filter((hash) => keyOfHash.first(hash) !== undefined))
      append(roomId, known + (unseen?.events.length ?? 0), decide(unseen, taken))
      keep?.run()
      return null
    } catch (why) {
      undo?.run()
      keep?.run()
      return { why }
    }
  }

  function runAll(group: readonly Part[]): (Undone | null)[] {
    beginAll?.run()
    try {
      const outcomes = group.map(run)
      commit?.run()
      sync.written()
      return outcomes
    } catch (error) {
      // On some errors the database has rolled back by itself.
      if (database.isTransaction) rollback?.run()
      throw error
    }
  }

  return async (group) => {
    const outcomes = await alone(() => runAll(group))
    await sync.durable()
    return outcomes
  }
}

/** A lookup run on the driver itself. Kysely made its text and knows what its rows hold. */
function prepare<Asked extends unknown[], Row>(
  database: DatabaseSyncInstance,
  { sql, parameters }: Lookup<Asked, Row>,
): Prepared<Asked, Row> {
  const statement = database.prepare(sql)
  return {
    all: (...asked) => statement.all(...(parameters(...asked) as never[])) as Row[],
    first: (...asked) => statement.get(...(parameters(...asked) as never[])) as Row | undefined,
  }
}

interface Prepared<Asked extends unknown[], Row> {
  all: (...asked: Asked) => Row[]
  first: (...asked: Asked) => Row | undefined
}
