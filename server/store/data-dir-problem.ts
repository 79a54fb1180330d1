import { resolve } from 'node:path'
import { CannotStart, FolderInUse } from '../cannot-start.ts'
import { UnfitDatabase } from './migrate.ts'

/** SQLite's primary result codes. */
const SQLITE = { PERM: 3, BUSY: 5, READONLY: 8, IOERR: 10, CORRUPT: 11, FULL: 13, CANTOPEN: 14, NOTADB: 26 }

/**
 * Turns an error from opening the store into a `CannotStart` that names DATA_DIR, for the person who starts the server.
 * An error that comes neither from the file system nor from the database is a bug of ours and is returned as it is.
 */
export function dataDirProblem(error: unknown, dataDir: string): unknown {
  const where = named(dataDir)
  if (error instanceof UnfitDatabase)
    return new CannotStart(`The database in ${where} ${error.message}\nNothing was changed.`)
  const result = resultOf(error)
  if (result !== null) return new CannotStart(ofDatabase(result, where))
  const { code, syscall } = error as { code?: unknown; syscall?: unknown }
  return typeof code === 'string' && typeof syscall === 'string' ? new CannotStart(ofFolder(code, where)) : error
}

/** Does the same for an error from taking the lock. */
export function lockProblem(error: unknown, dataDir: string): unknown {
  const where = named(dataDir)
  const result = resultOf(error)
  if (result === null || result === SQLITE.READONLY) return error
  if (result === SQLITE.BUSY)
    return new FolderInUse(
      `Another Reask server is using ${where}.\n` +
        'Stop that one, or give this one its own folder: DATA_DIR=another-folder npm start',
    )
  return new CannotStart(
    `${where} cannot be locked for this server (SQLite code ${result}).\n` +
      'Move reask.sqlite-lock out of it, or choose another folder.',
  )
}

/** Whether an error says that the disk or its files cannot be written, and not that one statement was wrong. */
export function isOfDisk(error: unknown): boolean {
  const result = resultOf(error)
  return result !== null && Object.values(SQLITE).includes(result)
}

const named = (dataDir: string) => `DATA_DIR (${resolve(dataDir)})`

/** Returns SQLite's primary result code, the lower byte of `errcode`; the other bytes give details. */
function resultOf(error: unknown): number | null {
  const { errcode } = error as { errcode?: unknown }
  return typeof errcode === 'number' ? errcode & 0xff : null
}

function ofFolder(code: string, where: string): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return NOT_WRITABLE(where)
    case 'EEXIST':
    case 'ENOTDIR':
      return `${where} is not a folder: part of its path is a file. Choose another folder.`
    case 'ENOSPC':
    case 'EDQUOT':
      return FULL(where)
    default:
      return `${where} cannot be created or used (${code}). Choose another folder.`
  }
}

function ofDatabase(errcode: number, where: string): string {
  switch (errcode) {
    case SQLITE.NOTADB:
    case SQLITE.CORRUPT:
      return (
        `The database in ${where} is damaged: rooms.sqlite cannot be read. Nothing was changed.\n` +
        'Replace it by a backup, or move it away to start with an empty one.'
      )
    case SQLITE.BUSY:
      return `The database in ${where} is locked by another program. Close that program and start again.`
    case SQLITE.PERM:
    case SQLITE.READONLY:
      return NOT_WRITABLE(where)
    case SQLITE.CANTOPEN:
      return `rooms.sqlite in ${where} cannot be opened: it is not a file, or this server may not write there.\nMove it away, or choose another folder.`
    case SQLITE.FULL:
      return FULL(where)
    case SQLITE.IOERR:
      return `The disk of ${where} is full, or cannot be read or written. Check it, or choose another folder.`
    default:
      return `The database in ${where} cannot be opened (SQLite code ${errcode}). Choose another folder.`
  }
}

const NOT_WRITABLE = (where: string) =>
  `${where} cannot be written by this server. Give it permission to write there, or choose another folder.`
const FULL = (where: string) => `The disk of ${where} is full. Free some space, or choose another folder.`
