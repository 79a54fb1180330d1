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
    // With its journal in memory nothing is written, and no second file appears.
    lock.exec(`pragma busy_timeout=${WAIT_MS}; pragma journal_mode=MEMORY; begin exclusive`)
  } catch (error) {
    lock.close()
    throw error
  }
  return () => {
    lock.close()
  }
}
