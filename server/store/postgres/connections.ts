import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'

/** A hung server, node or network must not hold rooms for ever. Each of these ends what takes longer (ms). */
const TIMEOUTS = { statement_timeout: 10_000, lock_timeout: 4_000, idle_in_transaction_session_timeout: 5_000 }

/** The same, for one transaction, where a pooler gives every transaction another session. */
export const BEGIN = `begin isolation level read committed; ${setting('set local')}`

/** Of a server that answers nothing at all, not even that it gave up. */
const ANSWER_MS = 15_000

function setting(how: 'set' | 'set local'): string {
  return Object.entries(TIMEOUTS)
    .map(([name, ms]) => `${how} ${name} = ${ms}`)
    .join('; ')
}

/** Returns how a client reaches this database. */
export const reach = (url: string): pg.ClientConfig => ({
  connectionString: url,
  application_name: 'reask',
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  connectionTimeoutMillis: 5_000,
})

/**
 * Creates a pool of at most so many connections, made when they are needed: one that was lost is replaced by the next
 * use, never by two. In: whether statements are sent before the ones before them are answered (pipeline mode).
 */
export function createPool(url: string, max: number, pipeline = false): pg.Pool {
  const options = {
    ...reach(url),
    max,
    pipeline,
    query_timeout: ANSWER_MS,
    // The pool waits for this, which its types do not say.
    async onConnect(client: pg.ClientBase) {
      // Of a client that is in use the pool reports no error, and one that nobody listens for ends the process.
      client.on('error', () => {})
      await client.query(setting('set'))
    },
  }
  // The pool itself removes an idle client that was lost.
  return new pg.Pool(options).on('error', () => {})
}

/** A table in use is waited for so long (ms) when it is to change: everybody who comes after waits behind that. */
const CHANGE_LOCK_MS = 1_000

/** Creates a pool for changing tables, which may take long: what else is limited is not, but for the wait for a lock. */
export function createPoolForTables(url: string): pg.Pool {
  const options = {
    ...reach(url),
    // One holds the lock that others wait for, one changes the tables.
    max: 2,
    async onConnect(client: pg.ClientBase) {
      client.on('error', () => {})
      await client.query(
        `set lock_timeout = ${CHANGE_LOCK_MS}; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`,
      )
    },
  }
  return new pg.Pool(options).on('error', () => {})
}

/** The code of a lock that was waited for in vain. */
export const LOCK_NOT_AVAILABLE = '55P03'

/** Whether the database itself answered with this error, so that its connection is sound. */
export const isAnswer = (error: unknown): error is pg.DatabaseError =>
  error instanceof pg.DatabaseError && !isEnd(error.code ?? '')

/** Codes with which the server also ends the connection: it stops, or was told to end it. */
const isEnd = (code: string): boolean => /^(08|57P)/.test(code) || code === '25P03'

/** Takes a client for some work. One whose connection may be lost, or in any state, is not used again. */
export async function withClient<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  let isSound = false
  try {
    const result = await work(client)
    isSound = true
    return result
  } catch (error) {
    isSound =
      isAnswer(error) &&
      (await client.query('rollback').then(
        () => true,
        () => false,
      ))
    throw error
  } finally {
    client.release(!isSound)
  }
}

/** Adapts a pool to Kysely, which would use a lost connection again. */
export const poolForKysely = (pool: pg.Pool): PostgresPool => ({
  end: () => pool.end(),
  async connect() {
    const client = await pool.connect()
    let isSound = true
    async function query(text: string, values: unknown[]) {
      try {
        return await client.query(text, values)
      } catch (error) {
        isSound &&= isAnswer(error)
        throw error
      }
    }
    return {
      // Cursors are asked for only where Kysely was given what makes them.
      query: query as unknown as PostgresPoolClient['query'],
      release() {
        client.release(!isSound)
      },
    }
  },
})
