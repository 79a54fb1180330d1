import type * as Sqlite from '@photostructure/sqlite'

/** Loads Node's own SQLite where there is one (Node 22.13 and later), else the package with the same API. */
export async function sqliteApi(): Promise<typeof Sqlite> {
  // Loaded by name instead of imported, because Node 20 has no such module and its types do not know it.
  const own = process.getBuiltinModule('node:sqlite' as 'node:fs') as unknown as typeof Sqlite | undefined
  return own ?? (await import('@photostructure/sqlite'))
}
