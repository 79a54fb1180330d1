import type * as Sqlite from '@photostructure/sqlite'

/** Two servers that start at the same moment can be in each other's way for an instant: one of them must win. */
const WAIT_MS = 500

/**
 * Holds `file` for this process alone, so that no second server uses the same database. It is the operating system's
 * own lock, taken through SQLite on an empty file: it ends with the process, however that ends, and leaves no trace.
 * Out: how to release it. Throws SQLite's error; `SQLITE_BUSY` when somebody else holds it.
 */
export function holdLock({ DatabaseSync }: typeof Sqlite, file: string): () => void {
  const lock = new DatabaseSync(file)
  try {
    // With its journal in memory no second file appears. Where SQLite may only read the file it locks nothing and does
    // not say so, except to who writes; what is never committed never gets to the file.
    lock.exec(`pragma busy_timeout=${WAIT_MS}; pragma journal_mode=MEMORY; begin exclusive; pragma user_version=1`)
  } catch (error) {
    lock.close()
    throw error
  }
  return () => {
    lock.close()
  }
}
