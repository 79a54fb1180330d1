import type pg from 'pg'
import type { Committer, RoomCommit, Undone } from '../group-commit.ts'
import { unseenIn } from '../event-rows.ts'
import { RoomGone, type Change, type Claims, type Unseen } from '../store.ts'
import { createClaimed, type Claimed } from './claimed.ts'
import { BEGIN, isAnswer, LOCK_NOT_AVAILABLE, withClient } from './connections.ts'
import { statementsOf } from './writing.ts'

interface CommitterDeps {
  /** Of one connection, in pipeline mode. */
  pool: pg.Pool
  schema: string
  /** Called when words were erased. */
  erased: () => void
}

/** One room's commit on its way. */
interface Part extends RoomCommit {
  claims: Claims | null
  /** What was decided, once, after which event number. */
  decided: { after: number; change: Change } | null
  /** Null when it is on disk; undefined while nothing is known yet. */
  result: Undone | null | undefined
}

/**
 * Codes of errors that come from what one room is about to write: too long, not text, or taken. All others concern every
 * room of the transaction.
 */
const isAboutOneRoom = (error: unknown): boolean => isAnswer(error) && /^(2[123]|42|54)/.test(error.code ?? '')

/**
 * Creates the committer. It locks the rows of all rooms in one round trip, in the order of their ids so that servers never
 * wait for each other in a circle; reads what was appended elsewhere, where there is anything; decides; and writes
 * and commits in a second round trip. When the database refuses what was written, each room is tried alone, with what
 * was decided already, as long as its log is where it was: a decision changes memory and is made once.
 */
export function postgresCommitter({ pool, schema, erased }: CommitterDeps): Committer {
  async function settle(parts: readonly Part[]): Promise<void> {
    try {
      await withClient(pool, (client) => together(client, parts))
    } catch (why) {
      const left = parts.filter(({ result }) => result === undefined)
      if (left.length > 1 && isAboutOneRoom(why)) for (const part of left) await settle([part])
      else for (const part of left) part.result = { why }
    }
  }

  /** Commits these parts, each of another room, in one transaction. Notes the result of each; throws when none is kept. */
  async function together(client: pg.PoolClient, parts: readonly Part[]): Promise<void> {
    const { versions, claimed } = await lockRooms(client, parts)
    const unseen = await readUnseen(client, parts, versions)
    const written = parts.filter((part) => part.result === undefined && isDecided(part, { versions, unseen, claimed }))
    await write(client, written)
    for (const part of written) part.result = null
    if (written.some(({ decided }) => decided && erases(decided.change))) erased()
  }

  /** Locks the rooms and looks up what they claim. Rooms that are gone, or locked for too long, have their result. */
  async function lockRooms(client: pg.PoolClient, parts: readonly Part[]) {
    for (const part of parts) part.claims ??= part.begin?.() ?? { keys: [], codes: [] }
    const roomIds = parts.map(({ roomId }) => roomId)
    const attempt = async (how: string) => {
      const [, locked, claimed] = await all([
        client.query(BEGIN),
        client.query<{ room_id: string; version: number }>(
          `select room_id, version from ${schema}.rooms where room_id = any($1) order by room_id for update ${how}`,
          [roomIds],
        ),
        lookUpClaims(client, parts),
      ])
      return { versions: new Map(locked.rows.map(({ room_id, version }) => [room_id, version])), claimed }
    }
    try {
      const locked = await attempt('')
      for (const part of parts) if (!locked.versions.has(part.roomId)) part.result = { why: new RoomGone() }
      return locked
    } catch (why) {
      if (!isAnswer(why) || why.code !== LOCK_NOT_AVAILABLE) throw why
      // Another server holds one of these rooms. The others do not wait for it.
      await client.query('rollback')
      const locked = await attempt('skip locked')
      const there = await client.query<{ room_id: string }>(
        `select room_id from ${schema}.rooms where room_id = any($1)`,
        [roomIds],
      )
      const isThere = new Set(there.rows.map(({ room_id }) => room_id))
      for (const part of parts)
        if (!locked.versions.has(part.roomId)) part.result = { why: isThere.has(part.roomId) ? why : new RoomGone() }
      return locked
    }
  }

  async function lookUpClaims(client: pg.PoolClient, parts: readonly Part[]): Promise<Claimed> {
    const keys = parts.flatMap(({ claims }) => claims?.keys ?? [])
    const codes = parts.flatMap(({ claims }) => claims?.codes ?? [])
    const [ofKeys, ofCodes] = await all([
      keys.length
        ? client.query<{ hash: string; room_id: string; role: string }>(
            `select hash, room_id, role from ${schema}.keys where hash = any($1)`,
            [keys],
          )
        : null,
      codes.length
        ? client.query<{ code: string; room_id: string }>(
            `select code, room_id from ${schema}.rooms where code = any($1)`,
            [codes],
          )
        : null,
    ])
    return createClaimed(ofKeys?.rows ?? [], ofCodes?.rows ?? [])
  }

  /** Reads, for the rooms whose logs have grown, what their callers have not seen. */
  async function readUnseen(client: pg.PoolClient, parts: readonly Part[], versions: ReadonlyMap<string, number>) {
    const unseen = new Map<string, Unseen | null>()
    const behind = parts.filter(({ roomId, known, decided }) => !decided && (versions.get(roomId) ?? 0) > known)
    if (!behind.length) return unseen
    const roomIds = behind.map(({ roomId }) => roomId)
    const [log, words] = await all([
      client.query<{ room_id: string; version: number; data: string }>(
        `select event.room_id, event.version, event.data
          from unnest($1::text[], $2::int[]) as part (room_id, known)
          join ${schema}.events as event on event.room_id = part.room_id and event.version >= (
            select coalesce(max(before.version), 0) from ${schema}.events as before
            where before.room_id = part.room_id and before.version <= part.known
          )
          order by event.room_id, event.version`,
        [roomIds, behind.map(({ known }) => known)],
      ),
      client.query<{ room_id: string; id: string; text: string }>(
        `select room_id, id, text from ${schema}.words where room_id = any($1)`,
        [roomIds],
      ),
    ])
    const [logs, texts] = [byRoom(log.rows), byRoom(words.rows)]
    for (const part of behind) {
      try {
        unseen.set(part.roomId, unseenIn(logs.get(part.roomId) ?? [], texts.get(part.roomId) ?? [], part.known))
      } catch (why) {
        part.result = { why }
      }
    }
    return unseen
  }

  /** Writes what was decided, and commits. Throws when that is not known to be on disk. */
  async function write(client: pg.PoolClient, parts: readonly Part[]): Promise<void> {
    const appended = parts.flatMap(({ roomId, decided }) =>
      decided ? { roomId, known: decided.after, change: decided.change } : [],
    )
    const results = await all([
      ...statementsOf(schema, appended).map(({ text, values }) => client.query(text, values)),
      client.query('commit'),
    ])
    // After a statement that failed the database undoes all, and says so without an error.
    if (results.at(-1)?.command !== 'COMMIT') throw new Error('the database did not commit')
  }

  return async (group) => {
    const parts = group.map((commit): Part => ({ ...commit, claims: null, decided: null, result: undefined }))
    for (const wave of oneOfEachRoom(parts)) await settle(wave)
    return parts.map(({ result }) => result ?? null)
  }
}

interface Found {
  versions: ReadonlyMap<string, number>
  unseen: ReadonlyMap<string, Unseen | null>
  claimed: Claimed
}

/** Decides, where that has not happened yet. Out: whether there is anything to write; if not, the part has its result. */
function isDecided(part: Part, { versions, unseen, claimed }: Found): boolean {
  const version = versions.get(part.roomId) ?? 0
  try {
    if (part.decided) {
      if (version !== part.decided.after) throw new Error('the room has changed since this was decided')
    } else {
      const news = unseen.get(part.roomId) ?? null
      const after = news?.version ?? part.known
      // After a failover, a database may have lost what was acknowledged. Nothing is built on that.
      if (after !== version) throw new Error('the log is not where this room is')
      part.decided = { after, change: part.decide(news, claimed.takenOf(part.claims)) }
    }
    claimed.note(part.roomId, part.decided.change)
    return true
  } catch (why) {
    part.result = { why }
    return false
  }
}

const erases = ({ folded, words }: Change): boolean => folded !== null || Object.values(words).includes(null)

function byRoom<Row extends { room_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const own = found.get(row.room_id)
    if (own) own.push(row)
    else found.set(row.room_id, [row])
  }
  return found
}

/** Splits commits so that no room is in one transaction twice; the order of each room stays. */
function oneOfEachRoom(parts: readonly Part[]): Part[][] {
  const seen = new Map<string, number>()
  const waves: Part[][] = []
  for (const part of parts) {
    const wave = seen.get(part.roomId) ?? 0
    seen.set(part.roomId, wave + 1)
    ;(waves[wave] ??= []).push(part)
  }
  return waves
}

/** Waits for all answers of a pipeline; throws the first error, which is the cause of those after it. */
async function all<const Answers extends readonly unknown[]>(
  answers: Answers,
): Promise<{ -readonly [Each in keyof Answers]: Awaited<Answers[Each]> }> {
  const settled = await Promise.allSettled(answers)
  for (const each of settled) if (each.status === 'rejected') throw each.reason
  return settled.map((each) => (each as PromiseFulfilledResult<unknown>).value) as never
}
