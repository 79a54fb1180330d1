import { sql, type Migration } from 'kysely'

/** Every migration of this store, oldest first, in a schema of this name; never changed once released. */
export const postgresMigrations = (schema: string): Record<string, Migration> => ({
  '001-tables': {
    async up(db) {
      for (const statement of tables(schema)) await sql.raw(statement).execute(db)
    },
  },
  '002-snapshots': {
    async up(db) {
      for (const statement of snapshots(schema)) await sql.raw(statement).execute(db)
    },
  },
})

/**
 * The tables, as SQLite has them after its migrations, but for what several servers need. A commit locks the row of its
 * room and counts `version` up, so those rows are kept small: the head stands apart (TOAST), and half of each page is
 * free for the next version of a row (HOT).
 */
const tables = (schema: string) => [
  `create table ${schema}.rooms (
    room_id text primary key,
    code text not null constraint rooms_code unique,
    join_token text,
    head text not null,
    created_at bigint not null,
    ended_at bigint,
    delete_after_ms bigint not null,
    open_until bigint,
    folded integer not null default 0,
    version integer not null default 0
  ) with (fillfactor = 50, toast_tuple_target = 128)`,
  `create index rooms_by_end on ${schema}.rooms (ended_at)`,
  `create index rooms_by_join_token on ${schema}.rooms (join_token)`,
  `create table ${schema}.events (
    room_id text not null,
    version integer not null,
    count integer not null,
    at bigint not null,
    data text not null,
    primary key (room_id, version)
  )`,
  `create table ${schema}.words (
    room_id text not null,
    id text not null,
    text text not null,
    primary key (room_id, id)
  )`,
  `create table ${schema}.keys (
    hash text primary key,
    room_id text not null,
    role text not null,
    seat_id text,
    expires_at bigint
  )`,
  `create index keys_by_room on ${schema}.keys (room_id)`,
  // Of what servers tell each other nothing is kept: no copy goes into the log or to a standby, and a crash empties it.
  `create unlogged table ${schema}.nodes (node text primary key, until timestamptz not null, counts text not null)`,
  `create unlogged table ${schema}.presence (
    room_id text not null,
    node text not null,
    seats text[] not null,
    primary key (room_id, node)
  )`,
  `create index presence_by_node on ${schema}.presence (node)`,
  `create unlogged table ${schema}.claims (
    room_id text not null,
    work text not null,
    node text not null,
    until timestamptz not null,
    primary key (room_id, work)
  )`,
]

/** The room as it is after a row of its log, in that row: whatever takes the row away takes it along. Few rows have one. */
const snapshots = (schema: string) => [
  `alter table ${schema}.events add column snapshot bytea`,
  `create index events_with_snapshot on ${schema}.events (room_id, version) where snapshot is not null`,
]
