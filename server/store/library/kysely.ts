import type { Kysely } from 'kysely'
import type { Durability } from '../kysely.ts'
import type { DiskTrouble } from '../sqlite/disk-trouble.ts'
import { parseWhole, timeIn, type Stored } from '../tables.ts'
import { createTransactions } from '../transactions.ts'
import type { Library } from './library.ts'
import { createHostSessions } from './sessions.ts'
import type { LibraryTables } from './tables.ts'

export interface LibraryDeps {
  db: Kysely<LibraryTables>
  sync: Durability
  /** Called when a deck was deleted: no copy may stay in the files for long. */
  erased: () => void
  disk?: DiskTrouble
}

/** Whether a text may be in a database at all: PostgreSQL refuses even to look for one with a NUL in it. */
const canStand = (text: string): boolean => !text.includes('\0')

const dayIn = (stored: Stored | null): number | null => (stored === null ? null : timeIn(stored))

/** Creates the one implementation of `Library`, for any database Kysely supports. The tables are up to date. */
export function createLibrary({ db, sync, erased, disk }: LibraryDeps): Library {
  const { inTransaction } = createTransactions(db, sync, disk)

  async function deckOfKey(keyHash: string): Promise<string | null> {
    const row = await db.selectFrom('decks').select('deck_id').where('key_hash', '=', keyHash).executeTakeFirst()
    return row?.deck_id ?? null
  }

  return {
    async addDeck({ deckId, keyHash, deck, entry, isShared, today }) {
      const shared = isShared ? 1 : 0
      const row = { deck_id: deckId, key_hash: keyHash, revision: 1, deck, entry, shared, opened_on: today }
      return inTransaction(async (on) => {
        const { numInsertedOrUpdatedRows: added } = await on
          .insertInto('decks')
          .values(row)
          .onConflict((conflict) => conflict.column('key_hash').doNothing())
          .executeTakeFirstOrThrow()
        if (added !== 0n) return deckId
        const { deck_id } = await on
          .selectFrom('decks')
          .select('deck_id')
          .where('key_hash', '=', keyHash)
          .executeTakeFirstOrThrow()
        return deck_id
      })
    },

    async findDeck(deckId) {
      if (!canStand(deckId)) return null
      // A change may have been refused because the disk failed; what it wrote must not be seen before it is on disk.
      await sync.durable()
      const row = await db.selectFrom('decks').selectAll().where('deck_id', '=', deckId).executeTakeFirst()
      if (!row) return null
      return {
        deckId,
        revision: parseWhole(row.revision),
        deck: row.deck,
        isShared: Number(row.shared) === 1,
        openedOn: timeIn(row.opened_on),
        playedOn: dayIn(row.played_on),
        noticeOn: dayIn(row.notice_on),
      }
    },

    deckOfKey,

    async changeDeck(deckId, revision, { deck, entry, isShared }) {
      return inTransaction(async (on) => {
        // One statement looks and writes, so that nobody else comes in between.
        const { numUpdatedRows } = await on
          .updateTable('decks')
          .set({ deck, entry, shared: isShared ? 1 : 0, revision: revision + 1 })
          .where('deck_id', '=', deckId)
          .where('revision', '=', revision)
          .executeTakeFirstOrThrow()
        return numUpdatedRows === 0n ? null : revision + 1
      })
    },

    async noteUse(deckId, use, day) {
      await inTransaction((on) =>
        on
          .updateTable('decks')
          .set({ ...(use === 'opened' ? { opened_on: day } : { played_on: day }), notice_on: null })
          .where('deck_id', '=', deckId)
          .execute(),
      )
    },

    async findEntry(deckId) {
      if (!canStand(deckId)) return null
      await sync.durable()
      const row = await db.selectFrom('decks').select('entry').where('deck_id', '=', deckId).executeTakeFirst()
      return row?.entry ?? null
    },

    async sharedDecks() {
      await sync.durable()
      const rows = await db
        .selectFrom('decks')
        .select(['deck_id', 'entry'])
        .where('shared', '=', 1)
        .orderBy('deck_id')
        .execute()
      return rows.map(({ deck_id, entry }) => ({ deckId: deck_id, entry }))
    },

    async countDecks() {
      const { decks } = await db
        .selectFrom('decks')
        .select((row) => row.fn.countAll<Stored>().as('decks'))
        .executeTakeFirstOrThrow()
      return parseWhole(decks)
    },

    async deleteDeck(deckId) {
      try {
        await inTransaction((on) => on.deleteFrom('decks').where('deck_id', '=', deckId).execute())
      } finally {
        // Also when the deletion failed: the deck may be gone all the same.
        erased()
      }
    },

    async retireDecks({ today, unusedFor, notice }) {
      const gone = await inTransaction(async (on) => {
        await on
          .updateTable('decks')
          .set({ notice_on: today })
          .where('notice_on', 'is', null)
          .where('opened_on', '<=', today - unusedFor + notice)
          .where((row) => row.or([row('played_on', 'is', null), row('played_on', '<=', today - unusedFor + notice)]))
          .execute()
        const { numDeletedRows } = await on
          .deleteFrom('decks')
          .where('notice_on', '<=', today - notice)
          .where('opened_on', '<=', today - unusedFor)
          .where((row) => row.or([row('played_on', 'is', null), row('played_on', '<=', today - unusedFor)]))
          .executeTakeFirstOrThrow()
        return Number(numDeletedRows)
      })
      if (gone > 0) erased()
      return gone
    },

    sessions: createHostSessions(db, inTransaction),
    trouble: async () => (await disk?.now()) ?? null,
  }
}
