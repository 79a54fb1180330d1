import { nanoid } from 'nanoid'
import { Kysely, PostgresDialect } from 'kysely'
import { createStore } from '../kysely.ts'
import { bringUpToDate, checkTables } from '../migrate.ts'
import type pg from 'pg'
import type { Store, StoreTrouble } from '../store.ts'
import type { Tables } from '../tables.ts'
import { postgresCommitter } from './commit.ts'
import { createPool, poolForKysely, withClient } from './connections.ts'
import { databaseProblem } from './database-problem.ts'
import { checkServer } from './fitness.ts'
import { postgresMigrations } from './migrations.ts'
import { createClaim, createPeers } from './peers.ts'
import { createVacuum } from './vacuum.ts'

/** Rooms stand in a schema of their own, so that what lives longer can be backed up without them. */
const SCHEMA = 'reask'

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
  const pool = createPool(url, CONNECTIONS)
  const commits = createPool(url, 1, true)
  const bare = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolForKysely(pool) }) })
  const db = bare.withSchema(schema)
  const making = { migrations: postgresMigrations(schema), schema }
  const closePools = () => Promise.all([commits.end(), pool.end()])
  try {
    await checkServer(pool, schema)
    // Check before anything is changed.
    await checkTables(bare, making)
    await withClient(pool, async (client) => {
      // Whoever comes second waits until the tables are there.
      await client.query(
        'begin; set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0',
      )
      await client.query('select pg_advisory_xact_lock(hashtext($1))', [`tables of ${schema}`])
      await bringUpToDate(bare, making)
      await client.query('commit')
    })
  } catch (error) {
    await closePools()
    throw databaseProblem(error, url)
  }
  const node = nanoid()
  const vacuum = createVacuum(url, schema, vacuumAfterMs)
  const peers = createPeers(pool, schema, node)
  return createStore({
    db,
    committer: () => postgresCommitter({ pool: commits, schema, erased: vacuum.erased }),
    sync: { written: () => {}, durable: () => Promise.resolve() },
    erased: vacuum.erased,
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

/** The database is given this long to answer whether it is there. */
const THERE_MS = 3_000

/** Looks whether the database answers. */
const troubleOf = (pool: pg.Pool): Promise<StoreTrouble | null> =>
  pool.query({ text: 'select 1', query_timeout: THERE_MS } as pg.QueryConfig).then(
    () => null,
    () => 'database-away',
  )
