import pg from 'pg'
import { CannotStart } from '../../cannot-start.ts'
import { UnfitDatabase } from '../migrate.ts'

/**
 * Turns an error from opening the store into a `CannotStart` that names DATABASE_URL, for the person who starts the server.
 * No message has anything of that address but its host, its port and the name of the database.
 */
export function databaseProblem(error: unknown, url: string): unknown {
  const where = `The database at DATABASE_URL (${shownOf(url)})`
  if (error instanceof UnfitDatabase) return new CannotStart(`${where} ${error.message}\nNothing was changed.`)
  if (error instanceof pg.DatabaseError) return new CannotStart(`${where} ${ofAnswer(error.code ?? '')}`)
  return new CannotStart(`${where} ${ofConnection(error)}`)
}

/** What may be shown of an address: user, password and everything after the name of the database are left out. */
function shownOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `${hostname || 'localhost'}${port && `:${port}`}${pathname}`
  } catch {
    return 'its address'
  }
}

/** What the database answered, by its code. */
function ofAnswer(code: string): string {
  switch (code) {
    case '28P01':
    case '28000':
      return 'does not let this user in. Check the user and the password in DATABASE_URL, and pg_hba.conf on the server.'
    case '3D000':
      return 'does not exist on that server. Create it: createdb -E UTF8 reask'
    case '42501':
      return 'does not let this server change its tables. Make this user their owner: alter schema reask owner to …; alter table … owner to …'
    case '53300':
      return 'has no connection left. Raise max_connections on its server, or stop what uses them; each Reask server needs 7.'
    case '53100':
      return 'has a full disk. Free some space there, and start again.'
    case '55P03':
      return 'has a table that is in use, by a backup perhaps, and this server has to change it. Start again once that is done.'
    case '57P03':
      return 'is starting or stopping. Try again in a moment.'
    default:
      return `cannot be used (PostgreSQL code ${code}). The log of that server says why.`
  }
}

function ofConnection(error: unknown): string {
  const { code, message = '' } = error as { code?: unknown; message?: string }
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOENT':
      return 'does not answer: nothing listens there. Start PostgreSQL, or correct the host and the port.'
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'cannot be found: there is no machine of that name. Correct the host.'
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
      return UNREACHABLE
    case 'ECONNRESET':
    case 'EPIPE':
      return 'ended the connection. Is it PostgreSQL that listens there? Check the host, the port and its log.'
  }
  if (/timeout/i.test(message)) return UNREACHABLE
  if (/does not support SSL/.test(message))
    return 'does not speak TLS, for which DATABASE_URL asks. Leave sslmode out, or set TLS up on that server.'
  if (typeof code === 'string' && /CERT|SIGNATURE|TLS|SSL/.test(code))
    return `has a certificate that is not trusted (${code}). Give its authority with sslrootcert=, a file, at the end of DATABASE_URL.`
  if (/SASL|password/i.test(message))
    return 'asks for a password. Put it into DATABASE_URL: postgres://user:password@host/database'
  return 'cannot be reached. Check DATABASE_URL, and whether that server runs.'
}

const UNREACHABLE =
  'does not answer: no connection within 5 seconds. Check the host, the port, and the firewall between.'
