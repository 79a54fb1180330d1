import { chmodSync, closeSync, mkdirSync, openSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const OWNER_ONLY = { folder: 0o700, file: 0o600 }

/**
 * Makes what is missing of the data folder and its files, whatever the umask: a new folder is its owner's alone
 * (0700), a folder that was there keeps its rights, and the files in it are their owner's alone (0600).
 * Out: the paths of the database and of the lock beside it; where the database is a link, both stand at its target.
 * Throws what the file system says.
 */
export function prepareDataDir(dataDir: string): { database: string; lock: string } {
  if (makeFolder(resolve(dataDir))) chmodSync(dataDir, OWNER_ONLY.folder)
  const named = join(dataDir, 'reask.sqlite')
  makeFile(named)
  const database = realpathSync(named)
  const lock = `${database}-lock`
  makeFile(lock)
  // SQLite gives these the rights of the database when it makes them; earlier servers left wider ones.
  for (const file of [database, lock, `${database}-wal`, `${database}-shm`]) keepToOwner(file)
  return { database, lock }
}

/**
 * Makes a folder and what is missing of the way to it. Out: false when it was there. (The recursive `mkdirSync` tries
 * again for ever below a folder such as /proc, in which nothing can be made.)
 */
function makeFolder(folder: string): boolean {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return false
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  mkdirSync(folder, { mode: OWNER_ONLY.folder })
  return true
}

/**
 * A file that is there is not opened, not even to be closed again: that would drop the locks which this process holds
 * on it (POSIX).
 */
function makeFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx', OWNER_ONLY.file))
    chmodSync(file, OWNER_ONLY.file)
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error
  }
}

/** Takes the rights of everyone else away. Files of another user are left as they are: that user may share them. */
function keepToOwner(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats?.isFile() && stats.uid === process.getuid?.() && (stats.mode & 0o077) !== 0)
    chmodSync(file, stats.mode & 0o700)
}
