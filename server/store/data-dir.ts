import { chmodSync, closeSync, lstatSync, mkdirSync, openSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { finishRenaming } from './renamed.ts'

const OWNER_ONLY = { folder: 0o700, file: 0o600 }

/** The database of the rooms, and the name it had in releases before this one. */
const ROOMS = 'rooms.sqlite'
const FORMER = 'reask.sqlite'

/**
 * Creates the data folder where it is missing, whatever the umask: a new folder belongs to its owner alone (0700), an
 * existing one keeps its rights. Out: the file to be locked before anything else in it is touched. Throws the file system's
 * error.
 */
export function prepareDataDir(dataDir: string): string {
  if (makeFolder(resolve(dataDir))) chmodSync(dataDir, OWNER_ONLY.folder)
  const found = findDatabase(dataDir)
  const database = found ? realpathSync(found) : join(realpathSync(dataDir), ROOMS)
  // It keeps its first name, so that releases of before and after exclude each other. The database may be a link to one
  // elsewhere: its lock is beside it there.
  const lock = join(dirname(database), `${basename(database) === ROOMS ? FORMER : basename(database)}-lock`)
  makeFile(lock)
  keepToOwner(lock)
  return lock
}

/** Finds the database in this folder, by either of its names; undefined where there is none. Changes nothing. */
export const findDatabase = (dataDir: string): string | undefined =>
  [ROOMS, FORMER].map((name) => resolve(dataDir, name)).find(isThere)

/**
 * Creates the database where it is missing, and gives one of an earlier release its name; its files belong to their owner
 * alone (0600). To be called under the lock. Out: its path, as it is named in the folder and where it is, as far as that is
 * a link. Throws the file system's error, or `CannotStart`.
 */
export function prepareDatabase(dataDir: string): { named: string; database: string } {
  const named = resolve(dataDir, ROOMS)
  finishRenaming(resolve(dataDir, FORMER), named)
  makeFile(named)
  const database = realpathSync(named)
  // SQLite creates the last two with the rights of the database; earlier servers left wider ones.
  for (const file of [database, `${database}-wal`, `${database}-shm`]) keepToOwner(file)
  return { named, database }
}

/** Whether something has this name, be it a link that leads nowhere. */
const isThere = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false }) !== undefined

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
