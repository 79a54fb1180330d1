import type { Insertable, Kysely } from 'kysely'
import type { Event } from '../../shared/room/events.ts'
import type { RoomHead } from '../../shared/room/head/state.ts'
import { groupCommit, type Committer } from './group-commit.ts'
import { expiredRooms, idleRooms, unfoldedRooms } from './due-rooms.ts'
import { changesLinks, hasGrown, unseenIn, wordsOfRows } from './event-rows.ts'
import { listRooms, strayRooms } from './listing.ts'
import { createLookups, nextVersionOf, type Lookups } from './lookups.ts'
import { createCache } from './cache.ts'
import type { Library } from './library/library.ts'
import type { DiskTrouble } from './sqlite/disk-trouble.ts'
import { undamaged, type Change, type KeyRow, type NewKey, type Store } from './store.ts'
import { parseChunk, parseHead, parseKey, parseWhole, type Stored, type Tables } from './tables.ts'
import { keepSnapshot, latestSnapshot } from './snapshots.ts'
import { createTransactions } from './transactions.ts'

/** Tracks what was written until it is durable. Does nothing for a database that answers only when data is on disk. */
export interface Durability {
  /** To be called after every commit. */
  written(): void
  /** Resolves when everything written so far is on disk; rejects when that is not known. */
  durable(): Promise<void>
}

/** What differs from database to database. */
export interface StoreDeps {
  db: Kysely<Tables>
  /** Creates the committer, which gets events to the disk; its statements are prepared by then. */
  committer: (lookups: Lookups) => Committer
  sync: Durability
  /** Called when words were erased: no copy may stay in the files for long. */
  erased: () => void
  /** Decides which server does what several find at once; undefined where there is one server. */
  claim?: Store['claim']
  peers: Store['peers']
  /** What was found is remembered for this long (ms): for ever, or as long as nobody else can have changed it. */
  rememberMs: number
  /** Knows what is wrong with the disk, or with the database’s server; undefined where nobody can know. */
  disk?: DiskTrouble
  library: Library
  /** Closes the database and what belongs to it, the library too. */
  closing: () => Promise<void>
}

/** Sizes of the caches. A hall that joins asks for one code again and again, and each person for a key just made. */
const CACHED = { codes: 1_000, keys: 2_000 }

/** This many rows of a log are read at once. */
const CHUNK = 2_000

/** So many rooms are asked for in one query: each is a parameter, of which databases take a limited number. */
const AT_ONCE = 500

/** Creates the one implementation of `Store`, for any database Kysely supports. The tables are up to date. */
export function createStore(deps: StoreDeps): Store {
  const { db, committer, sync, erased, claim, peers, rememberMs, disk, library, closing } = deps

  const lookups = createLookups(db)
  const commit = groupCommit(committer(lookups))

  const codes = createCache({ limit: CACHED.codes, forMs: rememberMs }, async (code) => {
    const [row] = await lookups.roomOfCode.rows(code)
    return row ? { roomId: row.room_id } : null
  })
  const keys = createCache<KeyRow>({ limit: CACHED.keys, forMs: rememberMs }, async (hash) => {
    const [row] = await lookups.keyOfHash.rows(hash)
    return row ? parseKey(hash, row) : null
  })

  function forget(roomId: string) {
    for (const cache of [codes, keys]) cache.forget((of) => of.roomId === roomId)
  }

  /** Reads a room's events after number `known` in chunks, each in a turn of the event loop of its own. */
  async function* eventsAfter(roomId: string, known: number): AsyncGenerator<{ events: Event[]; version: number }> {
    for (let after = known; ;) {
      const [chunk] = await lookups.chunkOfLog.rows(roomId, after, CHUNK)
      if (!chunk || chunk.data === null || chunk.next === null) return
      const read = undamaged(() => parseChunk(chunk, after))
      after = read.version
      yield read
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  const { writing, inTransaction } = createTransactions(db, sync, disk)

  return {
    async createRoom(head: RoomHead, newKeys) {
      return inTransaction(async (on) => {
        const row = {
          room_id: head.roomId,
          code: head.code,
          join_token: head.joinToken,
          head: JSON.stringify(head),
          created_at: head.createdAt,
          ended_at: null,
          delete_after_ms: Math.round(head.retentionHours * 3_600_000),
          open_until: head.openUntil,
          folded: 0,
        }
        // One statement looks and writes, so that no other server comes in between.
        const { numInsertedOrUpdatedRows: added } = await on
          .insertInto('rooms')
          .values(row)
          .onConflict((conflict) => conflict.column('code').doNothing())
          .executeTakeFirstOrThrow()
        if (added === 0n) return false
        await on.insertInto('keys').values(keyRows(head.roomId, newKeys)).execute()
        return true
      })
    },

    findRoomByCode: async (code) => (canStand(code) ? codes.find(code) : null),
    async findRoomByToken(token) {
      if (!canStand(token)) return null
      const [row] = await lookups.roomOfToken.rows(token)
      return row ? { roomId: row.room_id } : null
    },
    findKey: async (hash) => (canStand(hash) ? keys.find(hash) : null),

    async loadRoom(roomId) {
      if (!canStand(roomId)) return null
      // A commit may have been refused because the disk failed; what it wrote must not be seen before it is on disk.
      await sync.durable()
      const row = await db.selectFrom('rooms').select('head').where('room_id', '=', roomId).executeTakeFirst()
      if (!row) {
        forget(roomId)
        return null
      }
      return {
        head: undamaged(() => parseHead(row.head)),
        snapshot: await latestSnapshot(db, roomId),
        eventsAfter: (known) => eventsAfter(roomId, known),
        words: async () => wordsOfRows(await lookups.wordsOf.rows(roomId)),
      }
    },

    keepSnapshot: (roomId, snapshot) => keepSnapshot(db, inTransaction, roomId, snapshot),

    async commit(roomId, known, decide, begin) {
      let made: Change | null = null as Change | null
      let areLinksNew = false
      const noting: typeof decide = (unseen, taken) => {
        const change = decide(unseen, taken)
        made = change
        areLinksNew = change.folded !== null || changesLinks([...(unseen?.events ?? []), ...change.events])
        return change
      }
      try {
        await writing(() => commit({ roomId, known, decide: noting, ...(begin && { begin }) }))
      } finally {
        // Also when the commit failed: it may be on disk all the same.
        if (areLinksNew) forget(roomId)
      }
      for (const [hash, key] of Object.entries(made?.keys ?? {})) {
        if (key) keys.put(hash, { ...key, hash, roomId, expiresAt: null })
        else keys.drop(hash)
      }
    },

    async since(roomId, known) {
      const [row] = await lookups.nextVersion.rows(roomId)
      if (!row) forget(roomId)
      if (!hasGrown(row, known)) return null
      const rows = await lookups.eventsFrom.rows(roomId, known)
      // Words after events, because the log may grow in between.
      const words = await lookups.wordsOf.rows(roomId)
      await sync.durable()
      const unseen = unseenIn(rows, words, known)
      if (unseen && changesLinks(unseen.events)) forget(roomId)
      return unseen
    },

    async versions(roomIds) {
      const versions = new Map<string, number>()
      for (let from = 0; from < roomIds.length; from += AT_ONCE) {
        const rows = await db
          .selectFrom('rooms')
          .select(['room_id', nextVersionOf])
          .where('room_id', 'in', roomIds.slice(from, from + AT_ONCE))
          .execute()
        for (const { room_id, next } of rows) versions.set(room_id, next === null ? 0 : parseWhole(next) - 1)
      }
      await sync.durable()
      return versions
    },

    claim: claim ?? (() => Promise.resolve(true)),
    forget,
    peers,

    async markEnded(roomId, endedAt) {
      await inTransaction((on) =>
        on.updateTable('rooms').set({ ended_at: endedAt }).where('room_id', '=', roomId).execute(),
      )
    },

    async deleteRoom(roomId) {
      try {
        await inTransaction(async (on) => {
          // Its row first: whoever appends to it at this moment has locked that, and is waited for.
          for (const table of ['rooms', 'events', 'words', 'keys'] as const)
            await on.deleteFrom(table).where('room_id', '=', roomId).execute()
        })
      } finally {
        // Also when the deletion failed: the room may be gone all the same.
        forget(roomId)
        erased()
      }
    },

    async hasRoom(roomId) {
      const row = await db.selectFrom('rooms').select('room_id').where('room_id', '=', roomId).executeTakeFirst()
      return row !== undefined
    },

    listRooms: () => listRooms(db),

    async countRooms() {
      const { rooms } = await db
        .selectFrom('rooms')
        .select((row) => row.fn.countAll<Stored>().as('rooms'))
        .executeTakeFirstOrThrow()
      return parseWhole(rooms)
    },

    idleRooms: (when) => idleRooms(db, when),
    unfoldedRooms: (endedBefore) => unfoldedRooms(db, endedBefore),
    expiredRooms: (now) => expiredRooms(db, now),

    library,

    strayRooms: () => strayRooms(db),

    trouble: async () => (await disk?.now()) ?? library.trouble(),

    async close() {
      await commit.idle()
      await closing()
    },
  }
}

/** Whether a text may be in a database at all: PostgreSQL refuses even to look for one with a NUL in it. */
const canStand = (text: string): boolean => !text.includes('\0')

const keyRows = (roomId: string, keys: NewKey[]): Insertable<Tables['keys']>[] =>
  keys.map(({ hash, role, seatId }) => ({ hash, room_id: roomId, role, seat_id: seatId, expires_at: null }))
