import { resolve } from 'node:path'
import { CannotStart } from '../cannot-start.ts'
import { UnfitDatabase } from './migrate.ts'

/** SQLite's primary result codes. */
const SQLITE = { PERM: 3, BUSY: 5, READONLY: 8, IOERR: 10, CORRUPT: 11, FULL: 13, CANTOPEN: 14, NOTADB: 26 }

/**
 * What an error of opening the store means for the person who starts the server: a `CannotStart` that names DATA_DIR.
 * What comes neither from the file system nor from the database is a fault of ours and is given back as it is.
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

/** The same for an error of taking the lock. */
export function lockProblem(error: unknown, dataDir: string): unknown {
  const where = named(dataDir)
  const result = resultOf(error)
  if (result === null || result === SQLITE.READONLY) return error
  return new CannotStart(
    result === SQLITE.BUSY
      ? `Another Reask server is using ${where}.\n` +
          'Stop that one, or give this one a folder of its own: DATA_DIR=another-folder npm start'
      : `${where} cannot be kept for one server alone (SQLite's code ${result}).\n` +
          'Move reask.sqlite-lock out of it, or choose another folder.',
  )
}

const named = (dataDir: string) => `DATA_DIR (${resolve(dataDir)})`

/** SQLite's primary result code: the lower byte; the others say it more closely. */
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
      return `${where} is not a folder: there is a file on the way. Choose another folder.`
    case 'ENOSPC':
    case 'EDQUOT':
      return FULL(where)
    default:
      return `${where} cannot be made or used (${code}). Choose another folder.`
  }
}

function ofDatabase(errcode: number, where: string): string {
  switch (errcode) {
    case SQLITE.NOTADB:
    case SQLITE.CORRUPT:
      return (
        `The database in ${where} is damaged: reask.sqlite cannot be read. Nothing was changed.\n` +
        'Put a copy you kept in its place, or move it away to start with an empty one.'
      )
    case SQLITE.BUSY:
      return `The database in ${where} is locked by another program. Close that program and start again.`
    case SQLITE.PERM:
    case SQLITE.READONLY:
      return NOT_WRITABLE(where)
    case SQLITE.CANTOPEN:
      return `reask.sqlite in ${where} cannot be opened: it is no file, or this server may not write there.\nMove it away, or choose another folder.`
    case SQLITE.FULL:
      return FULL(where)
    case SQLITE.IOERR:
      return `The disk of ${where} is full, or cannot be read and written. Check it, or choose another folder.`
    default:
      return `The database in ${where} cannot be opened (SQLite's code ${errcode}). Choose another folder.`
  }
}

const NOT_WRITABLE = (where: string) =>
  `${where} cannot be written by this server. Give it the right to write there, or choose another folder.`
const FULL = (where: string) => `The disk of ${where} is full. Make room on it, or choose another folder.`
