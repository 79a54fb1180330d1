import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import type { SqliteDatabase } from 'kysely'

/** Adapts the SQLite API to what Kysely expects of a driver. Statements are prepared once and cached. */
export function forKysely(database: DatabaseSyncInstance): SqliteDatabase {
  const prepared = new Map<string, ReturnType<SqliteDatabase['prepare']>>()
  return {
    close: () => {
      database.close()
    },
    prepare: (sql) => {
      let known = prepared.get(sql)
      if (!known) prepared.set(sql, (known = statementForKysely(database.prepare(sql))))
      return known
    },
  }
}

const statementForKysely = (statement: StatementSyncInstance): ReturnType<SqliteDatabase['prepare']> => ({
  reader: statement.columns().length > 0,
  all: (values) => rowsOf(statement, values),
  run: (values) => statement.run(...(values as never[])),
  iterate: (values) => statement.iterate(...(values as never[])) as IterableIterator<unknown>,
})

/**
 * Reads all rows. A number that JavaScript cannot hold is damage to the row it stands in, and keeps no other row from being
 * read: it comes as the number next to it, which nothing takes for sound (`parseWhole`, `timeIn`).
 */
function rowsOf(statement: StatementSyncInstance, values: readonly unknown[]): unknown[] {
  try {
    return statement.all(...(values as never[]))
  } catch (error) {
    if (!(error instanceof Error && /too large to be represented/.test(error.message))) throw error
  }
  statement.setReadBigInts(true)
  try {
    return statement.all(...(values as never[])).map((row) => withNumbers(row as Record<string, unknown>))
  } finally {
    statement.setReadBigInts(false)
  }
}

const withNumbers = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  )
