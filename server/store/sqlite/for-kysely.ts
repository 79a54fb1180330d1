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
  all: (values) => statement.all(...(values as never[])) as unknown[],
  run: (values) => statement.run(...(values as never[])),
  iterate: (values) => statement.iterate(...(values as never[])) as IterableIterator<unknown>,
})
