import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { Committer, RoomCommit, Undone } from '../group-commit.ts'
import { endIn, eventsRow, hasGrown, keptEvents, unseenIn } from '../event-rows.ts'
import type { Lookup, Lookups } from '../lookups.ts'
import type { Change, Unseen } from '../store.ts'
import type { Sync } from './sync.ts'

interface CommitterDeps {
  database: DatabaseSyncInstance
  lookups: Lookups
  /** Runs work while no other transaction is open on this database. */
  alone: <Result>(work: () => Result) => Promise<Result>
  sync: Sync
  /** Called when words were erased: no copy may stay in the files for long. */
  erased: () => void
}

/**
 * Creates the committer: the commit path of every command to the disk. Its statements are prepared once and run on the
 * driver itself, because a query builder costs more here than the database. The whole transaction runs within one turn
 * of the event loop, so that nothing can come between reading and writing; only the sync after it takes time.
 */
export function sqliteCommitter({ database, lookups, alone, sync, erased }: CommitterDeps): Committer {
  const [beginAll, commit, rollback] = ['begin', 'commit', 'rollback'].map((sql) => database.prepare(sql))
  const [mark, keep, undo] = ['savepoint part', 'release part', 'rollback to part'].map((sql) => database.prepare(sql))
  const nextVersion = prepare(database, lookups.nextVersion)
  const eventsFrom = prepare(database, lookups.eventsFrom)
  const wordsOf = prepare(database, lookups.wordsOf)
  const keyOfHash = prepare(database, lookups.keyOfHash)
  const addEvents = database.prepare('insert into events (room_id, version, count, at, data) values (?, ?, ?, ?, ?)')
  const endRoom = database.prepare('update rooms set ended_at = ? where room_id = ?')
  const addWord = database.prepare('insert or replace into words (room_id, id, text) values (?, ?, ?)')
  const eraseWord = database.prepare('delete from words where room_id = ? and id = ?')
  const roomOfCode = prepare(database, lookups.roomOfCode)
  const expireKeys = database.prepare(
    'update keys set expires_at = min(ifnull(expires_at, ?1), ?1) where room_id = ?2 and role = ?3 and hash <> ?4',
  )
  const renewWayIn = database.prepare(
    "update rooms set code = ?1, join_token = ?2, head = json_set(head, '$.code', ?1, '$.joinToken', ?2) where room_id = ?3",
  )
  const addKey = database.prepare('insert into keys (hash, room_id, role, seat_id) values (?, ?, ?, ?)')
  const dropKey = database.prepare('delete from keys where room_id = ? and hash = ?')
  const foldRoom = database.prepare(
    'update rooms set head = ?, created_at = ?, open_until = null, folded = 1 where room_id = ?',
  )
  const dropAll = [
    'delete from events where room_id = ?',
    'delete from words where room_id = ?',
    "delete from keys where room_id = ? and role in ('seat', 'text')",
  ].map((sql) => database.prepare(sql))
  // No time finer than a minute stays.
  const roundExpiry = database.prepare(
    'update keys set expires_at = (expires_at + 59999) / 60000 * 60000 where room_id = ?',
  )

  function unseenSince(roomId: string, known: number): Unseen | null {
    if (!hasGrown(nextVersion.first(roomId), known)) return null
    return unseenIn(eventsFrom.all(roomId, known), wordsOf.all(roomId), known)
  }

  function append(roomId: string, known: number, change: Change): void {
    const { events, before } = keptEvents(change)
    if (change.folded) {
      for (const drop of dropAll) drop.run(roomId)
      foldRoom.run(JSON.stringify(change.folded), change.folded.createdAt, roomId)
    }
    const row = eventsRow(roomId, known + before, events)
    if (row) addEvents.run(row.room_id, row.version, row.count, row.at, row.data)
    const endedAt = endIn(change)
    if (endedAt !== undefined) endRoom.run(endedAt, roomId)
    for (const [id, text] of Object.entries(change.words)) {
      if (text === null) eraseWord.run(roomId, id)
      else addWord.run(roomId, id, text)
    }
    for (const [hash, key] of Object.entries(change.keys)) {
      // Also one that is added: it may have gone and come back within this change.
      dropKey.run(roomId, hash)
      if (key !== null) addKey.run(hash, roomId, key.role, key.seatId)
    }
    for (const link of change.links ?? []) {
      if (link.type === 'expiry') expireKeys.run(link.at, roomId, link.role, link.but)
      else renewWayIn.run(link.code, link.token, roomId)
    }
    if (change.folded) roundExpiry.run(roomId)
    if (change.folded || Object.values(change.words).includes(null)) erased()
  }

  /** Runs one room's commit in a savepoint, so that its failure undoes it alone and not the others. */
  function run({ roomId, known, decide, begin }: RoomCommit): Undone | null {
    mark?.run()
    try {
      const { keys, codes } = begin?.() ?? { keys: [], codes: [] }
      const unseen = unseenSince(roomId, known)
      const taken = new Set([
        ...keys.filter((hash) => keyOfHash.first(hash) !== undefined),
        ...codes.filter((code) => roomOfCode.first(code) !== undefined),
      ])
      append(roomId, unseen?.version ?? known, decide(unseen, taken))
      keep?.run()
      return null
    } catch (why) {
      undo?.run()
      keep?.run()
      return { why }
    }
  }

  function runAll(group: readonly RoomCommit[]): (Undone | null)[] {
    beginAll?.run()
    try {
      const results = group.map(run)
      commit?.run()
      sync.written()
      return results
    } catch (error) {
      // After some errors the database has already rolled back by itself.
      if (database.isTransaction) rollback?.run()
      throw error
    }
  }

  return async (group) => {
    const results = await alone(() => runAll(group))
    await sync.durable()
    return results
  }
}

/** Prepares a lookup on the driver itself. Its text and the type of its rows come from Kysely. */
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
