import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { sqliteApi } from '../store/sqlite/api.ts'

/** What lives longer than rooms, by the name of its database in the data folder. */
const KEPT = ['library.sqlite', 'attendance.sqlite'] as const

/**
 * Copies the databases that live longer than rooms into a new folder, which is its owner’s alone; a server may go on writing
 * meanwhile. A copy has its name only once it is whole and on the disk. Out: what was copied; where there is nothing, no
 * folder is made. Throws the system’s or SQLite’s error; `EEXIST` where there is such a folder already.
 */
export async function backUp(dataDir: string, into: string): Promise<readonly string[]> {
  const there = KEPT.filter((name) => existsSync(resolve(dataDir, name)))
  if (!there.length) return []
  const { DatabaseSync } = await sqliteApi()
  mkdirSync(dirname(resolve(into)), { recursive: true })
  mkdirSync(into, { mode: 0o700 })
  for (const name of there) {
    const part = join(into, `${name}.part`)
    // SQLite fills a file that is empty.
    closeSync(openSync(part, 'wx', 0o600))
    const source = new DatabaseSync(resolve(dataDir, name), { readOnly: true })
    try {
      source.exec(`vacuum into '${part.replaceAll("'", "''")}'`)
    } finally {
      source.close()
    }
    const handle = openSync(part, 'r+')
    fsyncSync(handle)
    closeSync(handle)
    renameSync(part, join(into, name))
  }
  return there
}
