import type { KeyLink } from '../../../shared/room/links/schemas.ts'
import { endIn, eventsRow, keptEvents } from '../event-rows.ts'
import type { Change, LinkChange } from '../store.ts'

/** A statement and its parameters. */
export interface Statement {
  text: string
  values: unknown[]
}

/** What is to be appended to a room, after event number `known`. */
export interface Appended {
  roomId: string
  known: number
  change: Change
}

/**
 * Lists the statements that write the changes of many rooms, in their order. Those of which every commit has some take one
 * statement for all rooms; what is rare takes one each.
 */
export function statementsOf(schema: string, all: readonly Appended[]): Statement[] {
  const table = (name: string) => `${schema}.${name}`
  return [
    ...all.flatMap(({ roomId, change: { folded } }) => (folded ? foldRoom(table, roomId, folded) : [])),
    ...addEvents(table, all),
    ...endRooms(table, all),
    ...changeWords(table, all),
    ...changeKeys(table, all),
    ...all.flatMap(({ roomId, change }) => (change.links ?? []).map((link) => changeLink(table, roomId, link))),
    // No time finer than a minute stays.
    ...all.flatMap(({ roomId, change: { folded } }) =>
      folded
        ? {
            text: `update ${table('keys')} set expires_at = (expires_at + 59999) / 60000 * 60000 where room_id = $1`,
            values: [roomId],
          }
        : [],
    ),
  ]
}

type Table = (name: string) => string

function foldRoom(table: Table, roomId: string, head: NonNullable<Change['folded']>): Statement[] {
  return [
    ...[
      `delete from ${table('events')} where room_id = $1`,
      `delete from ${table('words')} where room_id = $1`,
      `delete from ${table('keys')} where room_id = $1 and role in ('seat', 'text')`,
    ].map((text) => ({ text, values: [roomId] })),
    {
      text: `update ${table('rooms')} set head = $2, created_at = $3, open_until = null, folded = 1 where room_id = $1`,
      values: [roomId, JSON.stringify(head), head.createdAt],
    },
  ]
}

/** Adds the events and counts up the rooms' versions, in one statement. */
function addEvents(table: Table, all: readonly Appended[]): Statement[] {
  const rows = all.flatMap(({ roomId, known, change }) => {
    const { events, before } = keptEvents(change)
    return eventsRow(roomId, known + before, events) ?? []
  })
  if (!rows.length) return []
  return [
    {
      text: `with added as (
          insert into ${table('events')} (room_id, version, count, at, data)
          select * from unnest($1::text[], $2::int[], $3::int[], $4::bigint[], $5::text[])
          returning room_id, version + count - 1 as version
        )
        update ${table('rooms')} as room set version = added.version from added where room.room_id = added.room_id`,
      values: [
        rows.map((row) => row.room_id),
        rows.map((row) => row.version),
        rows.map((row) => row.count),
        rows.map((row) => row.at),
        rows.map((row) => row.data),
      ],
    },
  ]
}

function endRooms(table: Table, all: readonly Appended[]): Statement[] {
  return all.flatMap(({ roomId, change }) => {
    const endedAt = endIn(change)
    if (endedAt === undefined) return []
    return { text: `update ${table('rooms')} set ended_at = $2 where room_id = $1`, values: [roomId, endedAt] }
  })
}

function changeWords(table: Table, all: readonly Appended[]): Statement[] {
  const changed = all.flatMap(({ roomId, change }) =>
    Object.entries(change.words).map(([id, text]) => ({ roomId, id, text })),
  )
  const erased = changed.filter(({ text }) => text === null)
  const kept = changed.filter(({ text }) => text !== null)
  return [
    ...pairs(erased, ({ roomId, id }) => [roomId, id]).map((values) => ({
      text: `delete from ${table('words')} where (room_id, id) in (select * from unnest($1::text[], $2::text[]))`,
      values,
    })),
    ...pairs(kept, ({ roomId, id, text }) => [roomId, id, text]).map((values) => ({
      text: `insert into ${table('words')} (room_id, id, text)
        select * from unnest($1::text[], $2::text[], $3::text[])
        on conflict (room_id, id) do update set text = excluded.text`,
      values,
    })),
  ]
}

function changeKeys(table: Table, all: readonly Appended[]): Statement[] {
  const changed = all.flatMap(({ roomId, change }) =>
    Object.entries(change.keys).map(([hash, key]) => ({ roomId, hash, key })),
  )
  const added = changed.flatMap(({ roomId, hash, key }) => (key ? { roomId, hash, ...key } : []))
  return [
    // Also those that are added: one may have gone and come back within this change.
    ...pairs(changed, ({ roomId, hash }) => [roomId, hash]).map((values) => ({
      text: `delete from ${table('keys')} where (room_id, hash) in (select * from unnest($1::text[], $2::text[]))`,
      values,
    })),
    ...pairs(added, ({ roomId, hash, role, seatId }) => [hash, roomId, role, seatId]).map((values) => ({
      text: `insert into ${table('keys')} (hash, room_id, role, seat_id)
        select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])`,
      values,
    })),
  ]
}

function changeLink(table: Table, roomId: string, link: LinkChange): Statement {
  if (link.type === 'way-in')
    return {
      text: `update ${table('rooms')} set code = $2, join_token = $3,
          head = (head::jsonb || jsonb_build_object('code', $2::text, 'joinToken', $3::text))::text
        where room_id = $1`,
      values: [roomId, link.code, link.token],
    }
  const values: [string, number, KeyLink, string] = [roomId, link.at, link.role, link.but]
  return {
    text: `update ${table('keys')} set expires_at = least(coalesce(expires_at, $2::bigint), $2::bigint)
      where room_id = $1 and role = $3 and hash <> $4`,
    values,
  }
}

/** Turns rows into columns, the parameters of one statement; none where there are no rows. */
function pairs<Row>(rows: readonly Row[], cells: (row: Row) => unknown[]): unknown[][][] {
  const all = rows.map(cells)
  return all[0] ? [all[0].map((_, column) => all.map((row) => row[column]))] : []
}
