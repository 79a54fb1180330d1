import type { Insertable, Kysely, Transaction } from 'kysely'
import type { Event } from '../../shared/room/events.ts'
import type { RoomHead } from '../../shared/room/state.ts'
import { groupCommit, type Committer } from './group-commit.ts'
import { hasGrown, unseenIn, wordsOfRows } from './log.ts'
import { createLookups, type Lookups } from './lookups.ts'
import { bringUpToDate } from './migrate.ts'
import { remember } from './remember.ts'
import type { Change, KeyRow, Store } from './store.ts'
import { parseEvents, parseHead, parseWhole, type Tables } from './tables.ts'

/** What was written, and when it is on the disk itself. A database that answers only then has nothing to do here. */
export interface Durability {
  /** Something was committed. */
  written(): void
  /** Resolves when all that was written so far is on disk; rejects when that cannot be said. */
  durable(): Promise<void>
}

/** What differs from database to database. */
export interface StoreParts {
  db: Kysely<Tables>
  /** How events get to the disk; asked for once the tables are there. */
  committer: (lookups: Lookups) => Committer
  sync: Durability
  /** Words were erased: no copy may stay in the files for long. */
  erased: () => void
  /** Closes the database and what belongs to it. */
  closing: () => Promise<void>
}

/** A hall that joins asks for one code again and again, and each of them for a key that has just been made. */
const REMEMBERED = { codes: 1_000, keys: 2_000 }

/** So many rows of a log are read in one go. */
const PIECE = 2_000

/** The one implementation of `Store`, over any database Kysely speaks. Brings the tables up to date first. */
export async function createStore({ db, committer, sync, erased, closing }: StoreParts): Promise<Store> {
  await bringUpToDate(db)

  const lookups = createLookups(db)
  const commit = groupCommit(committer(lookups))

  const codes = remember(REMEMBERED.codes, async (code) => {
    const [row] = await lookups.roomOfCode.rows(code)
    return row ? { roomId: row.room_id } : null
  })
  const keys = remember<KeyRow>(REMEMBERED.keys, async (hash) => {
    const [row] = await lookups.keyOfHash.rows(hash)
    return row ? { hash, roomId: row.room_id, role: row.role, seatId: row.seat_id } : null
  })

  function forget(roomId: string) {
    for (const memory of [codes, keys]) memory.forget((of) => of.roomId === roomId)
  }

  /** The log in pieces, each in a turn of its own. */
  async function* logOf(roomId: string): AsyncGenerator<Event[]> {
    const piece = db.selectFrom('events').select(['version', 'data']).where('room_id', '=', roomId).limit(PIECE)
    for (let after = 0; ;) {
      const rows = await piece.where('version', '>', after).orderBy('version').execute()
      yield rows.flatMap(({ data }) => parseEvents(data))
      if (rows.length < PIECE) return
      after = parseWhole(rows.at(-1)?.version ?? after)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  /** Several tables at once, or none of them. Resolves when it is on disk. */
  async function whole<Result>(work: (on: Transaction<Tables>) => Promise<Result>): Promise<Result> {
    const result = await db.transaction().execute(work)
    sync.written()
    await sync.durable()
    return result
  }

  return {
    async createRoom(head: RoomHead, given) {
      return whole(async (on) => {
        const taken = await on.selectFrom('rooms').select('room_id').where('code', '=', head.code).executeTakeFirst()
        if (taken) return false
        const row = {
          room_id: head.roomId,
          code: head.code,
          head: JSON.stringify(head),
          created_at: head.createdAt,
          ended_at: null,
          delete_after_ms: Math.round(head.retentionHours * 3_600_000),
        }
        await on.insertInto('rooms').values(row).execute()
        await on.insertInto('keys').values(keyRows(head.roomId, given)).execute()
        return true
      })
    },

    findRoomByCode: codes.find,
    findKey: keys.find,

    async loadRoom(roomId) {
      // What a commit wrote that was then refused, as the disk failed, must not come to be known before it is kept.
      await sync.durable()
      const row = await db.selectFrom('rooms').select('head').where('room_id', '=', roomId).executeTakeFirst()
      if (!row) {
        forget(roomId)
        return null
      }
      return {
        head: parseHead(row.head),
        events: logOf(roomId),
        words: async () => wordsOfRows(await lookups.wordsOf.rows(roomId)),
      }
    },

    async commit(roomId, known, decide, begin) {
      let made: Change['keys'] = []
      const noting: typeof decide = (unseen, taken) => {
        const change = decide(unseen, taken)
        made = change.keys
        return change
      }
      await commit({ roomId, known, decide: noting, ...(begin && { begin }) })
      for (const key of made) keys.put(key.hash, { ...key, roomId })
    },

    async since(roomId, known) {
      const [row] = await lookups.nextVersion.rows(roomId)
      if (!row) forget(roomId)
      if (!hasGrown(row, known)) return null
      const log = await lookups.logFrom.rows(roomId, known)
      // After the log, which may have grown in between.
      const words = await lookups.wordsOf.rows(roomId)
      await sync.durable()
      return unseenIn(log, words, known)
    },

    async markEnded(roomId, at) {
      await whole((on) => on.updateTable('rooms').set({ ended_at: at }).where('room_id', '=', roomId).execute())
    },

    async deleteRoom(roomId) {
      try {
        await whole(async (on) => {
          for (const table of ['events', 'words', 'keys', 'rooms'] as const)
            await on.deleteFrom(table).where('room_id', '=', roomId).execute()
        })
      } finally {
        // Whether or not the disk answered: it may be gone.
        forget(roomId)
        erased()
      }
    },

    async hasRoom(roomId) {
      const row = await db.selectFrom('rooms').select('room_id').where('room_id', '=', roomId).executeTakeFirst()
      return row !== undefined
    },

    async idleRooms(before) {
      const rows = await db
        .selectFrom('rooms')
        .select(['room_id', 'created_at'])
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
        .filter(({ created_at, last_at }) => parseWhole(last_at ?? created_at) <= before)
        .map(({ room_id }) => room_id)
    },

    async expiredRooms(now) {
      const rows = await db
        .selectFrom('rooms')
        .select('room_id')
        .where((row) => row(row('ended_at', '+', row.ref('delete_after_ms')), '<=', now))
        .execute()
      return rows.map(({ room_id }) => room_id)
    },

    async close() {
      await commit.idle()
      await closing()
    },
  }
}

const keyRows = (roomId: string, keys: Omit<KeyRow, 'roomId'>[]): Insertable<Tables['keys']>[] =>
  keys.map(({ hash, role, seatId }) => ({ hash, room_id: roomId, role, seat_id: seatId }))
