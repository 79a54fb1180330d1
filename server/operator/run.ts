import { resolve } from 'node:path'
import { normalizeCode } from '../../shared/wire.ts'
import { CannotStart, FolderInUse } from '../cannot-start.ts'
import { readConfig, type Config } from '../config.ts'
import { findDatabase } from '../store/data-dir.ts'
import { openSqlite } from '../store/sqlite/open.ts'
import { askServer } from './ask.ts'
import { doAsked, type Answered, type Asked } from './asked.ts'
import { backUp } from './backup.ts'
import { operatorPlace, WHY_NOT } from './place.ts'
import { ROOMS_STAY, roomsTable, USAGE } from './words.ts'

/** What is printed, and with which exit code. */
interface Said {
  text: string
  code: 0 | 1 | 2
}

const done = (text: string): Said => ({ text, code: 0 })
const failed = (text: string): Said => ({ text, code: 1 })

/** Does what somebody typed after `reask`. In: the words, and the environment. */
export async function runReask(
  [what, ...more]: readonly string[],
  environment: Record<string, string | undefined>,
): Promise<Said> {
  const [one] = more
  if (what === '--help' || what === 'help') return done(USAGE)
  const isTyped =
    (what === 'rooms' && !more.length) ||
    (what === 'delete' && more.length > 0) ||
    (what === 'backup' && more.length <= 1)
  if (!isTyped) return { text: USAGE, code: 2 }
  try {
    const config = readConfig(environment)
    if (what === 'rooms') return toldRooms(await ask(config, { do: 'rooms' }))
    if (what === 'backup') return await backedUp(config, one)
    return toldDeletion(await ask(config, { do: 'delete', code: more.join('') }), more.join(' '))
  } catch (error) {
    return failed(whyNot(error))
  }
}

/** Asks the server on this data folder; where none runs, does it on the files, which it then has for itself. */
async function ask(config: Config, asked: Asked): Promise<Answered> {
  const place = operatorPlace(config.dataDir)
  const answered = 'path' in place ? await askServer(place.path, asked) : null
  if (answered) return answered
  const store = await openStoreOf(config).catch((error: unknown) => {
    if (!(error instanceof FolderInUse)) throw error
    throw new CannotStart(`A server uses DATA_DIR (${resolve(config.dataDir)}), and it cannot be asked. ${why(place)}`)
  })
  try {
    return await doAsked({ store, deleteRoom: (roomId) => store.deleteRoom(roomId) }, asked)
  } finally {
    await store.close()
  }
}

const why = (place: ReturnType<typeof operatorPlace>): string =>
  'why' in place ? WHY_NOT[place.why] : 'Its log says why. If it is of an earlier release, start it again.'

async function openStoreOf({ databaseUrl, dataDir }: Config) {
  if (databaseUrl !== null) return (await import('../store/postgres/open.ts')).openPostgres(databaseUrl)
  if (findDatabase(dataDir) === undefined)
    throw new CannotStart(`There are no rooms in DATA_DIR (${resolve(dataDir)}). Set it as the server has it.`)
  return openSqlite(dataDir)
}

function toldRooms(answered: Answered): Said {
  return 'rooms' in answered ? done(roomsTable(answered.rooms)) : failed(NOT_DONE)
}

function toldDeletion(answered: Answered, typed: string): Said {
  if (!('deleted' in answered)) return failed(NOT_DONE)
  if (answered.deleted) return done('The room and everything in it is deleted.')
  return normalizeCode(typed).length === 8
    ? failed(`No room has the code ${typed}. “npx reask rooms” lists all of them.`)
    : failed(`${typed} is no code: a code has eight digits.`)
}

async function backedUp({ dataDir, databaseUrl }: Config, folder: string | undefined): Promise<Said> {
  if (databaseUrl !== null)
    return failed('With DATABASE_URL back up the database itself, without the rooms: pg_dump --exclude-schema=reask')
  const into = folder ?? `reask-backup-${new Date().toISOString().replaceAll(/[-:]|\..*/g, '')}`
  const copied = await backUp(dataDir, into)
  const what = copied.length ? `Copied to ${resolve(into)}: ${copied.join(', ')}.` : 'There is nothing to back up yet.'
  return done(`${what}\n${ROOMS_STAY}`)
}

const NOT_DONE = 'The server could not do this just now. Nothing was changed: try again, and look at its log.'

/** What whoever typed it can do about an error. */
function whyNot(error: unknown): string {
  if (error instanceof CannotStart) return error.message
  const { code, path, message } = error as { code?: string; path?: string; message: string }
  if (code === 'EEXIST') return `${path ?? 'The folder'} is there already. Choose another folder.`
  if (code === 'EACCES' || code === 'EPERM')
    return `This user may not use ${path ?? 'that'}. Do it as the user whose server it is.`
  if (code === 'ENOSPC') return 'The disk is full. Nothing usable was copied.'
  return message
}
