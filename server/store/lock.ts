import type * as Sqlite from '@photostructure/sqlite'

/** Two servers that start at the same moment can block each other for an instant; waiting lets one of them win. */
const WAIT_MS = 500

/**
 * Locks `file` for this process, so that no second server uses the same database. It is the operating system's own lock
 * (advisory file lock), taken through SQLite on an empty file: it ends with the process, however that ends, and leaves
 * no trace. Out: how to release it. Throws SQLite's error; `SQLITE_BUSY` when another process has the lock.
 */
export function holdLock({ DatabaseSync }: typeof Sqlite, file: string): () => void {
  const lock = new DatabaseSync(file)
  try {
    // With the journal in memory SQLite makes no second file. Where it may only read the file, it takes no lock and
    // reports that only when something is written, hence `user_version`; that is never committed, so the file stays
    // empty.
    lock.exec(`pragma busy_timeout=${WAIT_MS}; pragma journal_mode=MEMORY; begin exclusive; pragma user_version=1`)
  } catch (error) {
    lock.close()
    throw error
  }
  return () => {
    lock.close()
  }
}
