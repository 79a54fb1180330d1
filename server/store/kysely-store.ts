import { CompiledQuery, type ControlledTransaction, type Kysely, Migrator } from 'kysely'
import type { WordsChange } from '../../shared/room/events.ts'
import type { RoomHead } from '../../shared/room/state.ts'
import { groupCommit } from './group-commit.ts'
import { migrations } from './migrations/index.ts'
import { RoomGone, type Change, type KeyRow, type Store, type Unseen } from './store.ts'
import { parseEvent, parseHead, type Tables } from './tables.ts'

/** What differs from database to database. */
export interface StoreParts {
  db: Kysely<Tables>
  /** The hot statement: a room id and a JSON array of `[version, at, data]`. */
  insertEvents: string
  /** Words were erased: no copy may stay in the files for long. */
  erased: () => void
  closing: () => void
}

type Queries = Pick<Kysely<Tables>, 'selectFrom' | 'insertInto' | 'deleteFrom' | 'updateTable' | 'executeQuery'>

/** The one implementation of `Store`, over any database Kysely speaks. Brings the tables up to date first. */
export async function createStore({ db, insertEvents, erased, closing }: StoreParts): Promise<Store> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('the tables could not be brought up to date')

  async function readUnseen(on: Queries, roomId: string, known: number): Promise<Unseen> {
    const rows = await on
      .selectFrom('events')
      .select('data')
      .where('room_id', '=', roomId)
      .where('version', '>', known)
      .orderBy('version')
      .execute()
    return { events: rows.map(({ data }) => parseEvent(data)), words: rows.length ? await readWords(on, roomId) : {} }
  }

  async function readWords(on: Queries, roomId: string): Promise<WordsChange> {
    const rows = await on.selectFrom('words').select(['id', 'text']).where('room_id', '=', roomId).execute()
    return Object.fromEntries(rows.map(({ id, text }) => [id, text]))
  }

  async function append(on: Queries, roomId: string, version: number, change: Change): Promise<void> {
    if (change.events.length) {
      const rows = change.events.map((event, index) => [version + index + 1, event.at, JSON.stringify(event)])
      await on.executeQuery(CompiledQuery.raw(insertEvents, [roomId, JSON.stringify(rows)]))
      const ended = change.events.find(({ type }) => type === 'room.ended')
      if (ended) await on.updateTable('rooms').set({ ended_at: ended.at }).where('room_id', '=', roomId).execute()
    }
    for (const [id, text] of Object.entries(change.words)) {
      if (text === null) await on.deleteFrom('words').where('room_id', '=', roomId).where('id', '=', id).execute()
      else await on.insertInto('words').values({ room_id: roomId, id, text }).execute()
    }
    if (change.keys.length) await on.insertInto('keys').values(keyRows(roomId, change.keys)).execute()
    if (Object.values(change.words).includes(null)) erased()
  }

  const commit = groupCommit<ControlledTransaction<Tables>>({
    begin: () => db.startTransaction().execute(),
    commit: (transaction) => transaction.commit().execute(),
    rollback: (transaction) => transaction.rollback().execute(),
    // One room's trouble is not the others': each room's part can be undone alone.
    part: async (transaction, work) => {
      const inside = await transaction.savepoint('room').execute()
      try {
        await work(transaction)
        await inside.releaseSavepoint('room').execute()
      } catch (error) {
        await inside.rollbackToSavepoint('room').execute()
        throw error
      }
    },
  })

  return {
    async createRoom(head: RoomHead, keys) {
      return db.transaction().execute(async (on) => {
        const taken = await on.selectFrom('rooms').select('room_id').where('code', '=', head.code).executeTakeFirst()
        if (taken) return false
        const row = {
          room_id: head.roomId,
          code: head.code,
          head: JSON.stringify(head),
          created_at: head.createdAt,
          ended_at: null,
          delete_after_ms: head.retentionHours * 3_600_000,
        }
        await on.insertInto('rooms').values(row).execute()
        await on.insertInto('keys').values(keyRows(head.roomId, keys)).execute()
        return true
      })
    },

    async findRoomByCode(code) {
      const row = await db.selectFrom('rooms').select('room_id').where('code', '=', code).executeTakeFirst()
      return row ? { roomId: row.room_id } : null
    },

    async findKey(hash) {
      const row = await db.selectFrom('keys').selectAll().where('hash', '=', hash).executeTakeFirst()
      return row ? { hash, roomId: row.room_id, role: row.role, seatId: row.seat_id } : null
    },

    async loadRoom(roomId) {
      const row = await db.selectFrom('rooms').select('head').where('room_id', '=', roomId).executeTakeFirst()
      if (!row) return null
      const { events } = await readUnseen(db, roomId, 0)
      return { head: parseHead(row.head), events, words: await readWords(db, roomId) }
    },

    commit: (roomId, known, decide) =>
      commit(async (on) => {
        const room = await on.selectFrom('rooms').select('room_id').where('room_id', '=', roomId).executeTakeFirst()
        if (!room) throw new RoomGone()
        const unseen = await readUnseen(on, roomId, known)
        await append(on, roomId, known + unseen.events.length, decide(unseen))
      }),

    async deleteRoom(roomId) {
      await db.transaction().execute(async (on) => {
        for (const table of ['events', 'words', 'keys', 'rooms'] as const)
          await on.deleteFrom(table).where('room_id', '=', roomId).execute()
      })
      erased()
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
        .filter(({ created_at, last_at }) => Number(last_at ?? created_at) <= before)
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
      closing()
      await db.destroy()
    },
  }
}

const keyRows = (roomId: string, keys: Omit<KeyRow, 'roomId'>[]): Tables['keys'][] =>
  keys.map(({ hash, role, seatId }) => ({ hash, room_id: roomId, role, seat_id: seatId }))
