import { chmodSync, closeSync, mkdirSync, openSync, realpathSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

const OWNER_ONLY = { folder: 0o700, file: 0o600 }

/**
 * Creates the data folder and its files where they are missing, whatever the umask: a new folder belongs to its owner
 * alone (0700), an existing folder keeps its rights, and the files in it belong to their owner alone (0600).
 * Out: the path of the database, as it is named in the folder and where it is, as far as that is a link; and of the lock
 * beside it.
 * Throws the file system's error.
 */
export function prepareDataDir(dataDir: string): { named: string; database: string; lock: string } {
  if (makeFolder(resolve(dataDir))) chmodSync(dataDir, OWNER_ONLY.folder)
  const rooms = prepareFile(dataDir, 'reask.sqlite')
  const lock = `${rooms.database}-lock`
  makeFile(lock)
  keepToOwner(lock)
  return { ...rooms, lock }
}

/**
 * Does the same for one database in the folder, which is there. Out: its path, as it is named in the folder and where it is.
 */
export function prepareFile(dataDir: string, name: string): { named: string; database: string } {
  const named = resolve(dataDir, name)
  makeFile(named)
  const database = realpathSync(named)
  // SQLite creates the last two with the rights of the database; earlier servers left wider ones.
  for (const file of [database, `${database}-wal`, `${database}-shm`]) keepToOwner(file)
  return { named, database }
}

/**
 * Creates a folder and its missing parents. Out: false when it existed. (The recursive `mkdirSync` retries for ever
 * below a folder such as /proc, in which nothing can be created.)
 */
function makeFolder(folder: string): boolean {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return false
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  mkdirSync(folder, { mode: OWNER_ONLY.folder })
  return true
}

/**
 * Creates an empty file unless it exists. An existing file must not be opened, not even to be closed again: that would
 * drop the locks this process has on it (POSIX).
 */
function makeFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx', OWNER_ONLY.file))
    chmodSync(file, OWNER_ONLY.file)
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error
  }
}

/** Removes everyone else's rights to a file. Files of another user stay as they are: that user may share them. */
function keepToOwner(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats?.isFile() && stats.uid === process.getuid?.() && (stats.mode & 0o077) !== 0)
    chmodSync(file, stats.mode & 0o700)
}
