import pg from 'pg'
import { reach } from './connections.ts'

/** Erased rows give their place free after at most this long, so that it is written over: within the hour. */
const ERASE_WITHIN_MS = 30 * 60_000
const RETRY_MS = 60_000

/** Stopping waits for it this long. */
const LAST_MS = 2_000

export interface Vacuum {
  /** To be called when words were erased. */
  erased: () => void
  close: () => Promise<void>
}

/**
 * Has the database clear away deleted rows (VACUUM), of which it keeps copies until then. Of what it wrote elsewhere, its
 * log (WAL), standbys and archives, it clears nothing away. In: which tables, each with its schema, and after how long.
 */
export function createVacuum(url: string, tables: readonly string[], afterMs = ERASE_WITHIN_MS): Vacuum {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  let isDue = false

  /** On a connection of its own, as it may take longer than anything else is allowed to. */
  async function clear(mostMs: number): Promise<void> {
    isDue = false
    const client = new pg.Client(reach(url)).on('error', () => {})
    try {
      await client.connect()
      await client.query(`set statement_timeout = ${mostMs}`)
      await client.query(`vacuum ${tables.join(', ')}`)
    } catch {
      isDue = true
    } finally {
      await client.end()
    }
  }

  function clearIn(ms: number) {
    timer ??= setTimeout(() => {
      timer = undefined
      running = clear(0).then(() => {
        if (isDue) clearIn(RETRY_MS)
      })
    }, ms).unref()
  }

  // A server that was killed may have left some.
  clearIn(afterMs)

  return {
    erased() {
      isDue = true
      clearIn(afterMs)
    },
    async close() {
      await running
      clearTimeout(timer)
      // What takes longer is done by the next start, or by another server.
      if (isDue) await clear(LAST_MS)
    },
  }
}
