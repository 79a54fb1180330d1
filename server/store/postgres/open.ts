import { nanoid } from 'nanoid'
import pg from 'pg'
import { Kysely, PostgresDialect } from 'kysely'
import { createStore } from '../kysely.ts'
import { createLibrary } from '../library/kysely.ts'
import { libraryMigrations } from '../library/migrations.ts'
import type { LibraryTables } from '../library/tables.ts'
import { bringUpToDate, checkTables, type Making } from '../migrate.ts'
import type { Store, StoreTrouble } from '../store.ts'
import type { Tables } from '../tables.ts'
import { postgresCommitter } from './commit.ts'
import { createPool, createPoolForTables, LOCK_NOT_AVAILABLE, poolForKysely, withClient } from './connections.ts'
import { databaseProblem } from './database-problem.ts'
import { checkServer } from './fitness.ts'
import { postgresMigrations } from './migrations.ts'
import { createClaim, createPeers } from './peers.ts'
import { createVacuum } from './vacuum.ts'

/** Rooms stand in a schema of their own, so that what lives longer can be backed up without them. */
const SCHEMA = 'reask'

/** Decks outlive rooms and are backed up, so they stand in another one. */
export const librarySchemaOf = (schema: string): string => `${schema}_library`

/** Tables of the rooms of which something is erased. */
const ERASABLE = ['rooms', 'events', 'words', 'keys']

/** Connections for everything but commits, which have one. */
const CONNECTIONS = 4

/** What another server changes of codes and keys is known here after this long. */
const REMEMBER_MS = 2_000

/** How a database of this kind is used, where that may differ. */
interface PostgresOptions {
  /** Of lower-case letters, digits and underscores. */
  schema?: string
  /** Erased rows are cleared away after this long. */
  vacuumAfterMs?: number
}

/**
 * Opens the store in a PostgreSQL database, which any number of servers may use at once. Creates or updates the tables;
 * where several servers start together, one does. The database itself gets every commit to disk before it answers. Throws
 * `CannotStart` when the database cannot be used.
 */
export async function openPostgres(
  url: string,
  { schema = SCHEMA, vacuumAfterMs }: PostgresOptions = {},
): Promise<Store> {
  const librarySchema = librarySchemaOf(schema)
  const pool = createPool(url, CONNECTIONS)
  const commits = createPool(url, 1, true)
  const bare = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolForKysely(pool) }) })
  const db = bare.withSchema(schema)
  const making = { migrations: postgresMigrations(schema), schema }
  const makingLibrary = { migrations: libraryMigrations(librarySchema), schema: librarySchema }
  const closePools = () => Promise.all([commits.end(), pool.end()])
  try {
    for (const each of [making, makingLibrary]) {
      await checkServer(pool, each.schema)
      // Check before anything is changed.
      await checkTables(bare, each)
      await prepareTables(url, each)
    }
  } catch (error) {
    await closePools()
    throw databaseProblem(error, url)
  }
  const node = nanoid()
  const erasable = ERASABLE.map((table) => `${schema}.${table}`)
  const vacuum = createVacuum(url, [...erasable, `${librarySchema}.decks`], vacuumAfterMs)
  const sync = { written: () => {}, durable: () => Promise.resolve() }
  const peers = createPeers(pool, schema, node)
  return createStore({
    db,
    committer: () => postgresCommitter({ pool: commits, schema, erased: vacuum.erased }),
    sync,
    erased: vacuum.erased,
    library: createLibrary({
      db: bare.withSchema(librarySchema) as unknown as Kysely<LibraryTables>,
      sync,
      erased: vacuum.erased,
    }),
    claim: createClaim(pool, schema, node),
    peers,
    disk: { wrote: () => {}, now: () => troubleOf(pool) },
    rememberMs: REMEMBER_MS,
    async closing() {
      // Else the others take its word for ten more seconds.
      await peers.leave().catch(() => {})
      await vacuum.close()
      await closePools()
    },
  })
}

/** Creates the tables of one schema, or brings them up to date; where several servers start together, one does. */
async function prepareTables(url: string, making: Making & { schema: string }): Promise<void> {
  const pool = createPoolForTables(url)
  try {
    const db = new Kysely({ dialect: new PostgresDialect({ pool: poolForKysely(pool) }) })
    await withClient(pool, async (client) => {
      // Whoever comes second waits until the tables are there.
      await client.query('begin; set local lock_timeout = 0')
      await client.query('select pg_advisory_xact_lock(hashtext($1))', [`tables of ${making.schema}`])
      await changeTables(db, making)
      await client.query('commit')
    })
  } finally {
    await pool.end()
  }
}

/** A table in use is waited for in so many attempts, between which others come to it. */
const ATTEMPTS = 30
const BETWEEN_MS = 1_000

/** Changes the tables, all of them or none. */
async function changeTables(db: Kysely<unknown>, making: Making): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      return await bringUpToDate(db, making)
    } catch (error) {
      const isInUse = error instanceof pg.DatabaseError && error.code === LOCK_NOT_AVAILABLE
      if (!isInUse || attempt === ATTEMPTS) throw error
      await new Promise((done) => setTimeout(done, BETWEEN_MS))
    }
}

/** The database is given this long to answer whether it is there. */
const THERE_MS = 3_000

/** Looks whether the database answers. */
const troubleOf = (pool: pg.Pool): Promise<StoreTrouble | null> =>
  pool.query({ text: 'select 1', query_timeout: THERE_MS } as pg.QueryConfig).then(
    () => null,
    () => 'database-away',
  )
