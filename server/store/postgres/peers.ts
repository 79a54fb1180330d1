import type pg from 'pg'
import type { Peers, Store } from '../store.ts'

/** A server counts as running for so long after it was last heard of. */
const RUNNING = `interval '10 seconds'`

/** What is left of servers that ended without a word is removed this long after. */
const FORGOTTEN = `interval '1 minute'`

/** Says and asks what servers on one database tell each other, under the name of this one. */
export function createPeers(pool: pg.Pool, schema: string, node: string): Peers {
  /** All that was said and holds, for when it was taken for the word of a server that is gone. */
  const said = new Map<string, readonly string[]>()

  async function tell(seats: ReadonlyMap<string, readonly string[]>): Promise<void> {
    if (!seats.size) return
    // One text a room: arrays within an array would all have to be of one length.
    const rows = [...seats].map(([roomId, ids]) => ({ room_id: roomId, seats: ids }))
    await pool.query(
      `with told as (select * from json_to_recordset($2::json) as told (room_id text, seats text[])),
        empty as (
          delete from ${schema}.presence where node = $1
            and room_id in (select room_id from told where cardinality(told.seats) = 0)
        )
      insert into ${schema}.presence (room_id, node, seats)
      select room_id, $1, seats from told where cardinality(seats) > 0
      on conflict (room_id, node) do update set seats = excluded.seats`,
      [node, JSON.stringify(rows)],
    )
  }

  return {
    async beat(counts) {
      const { rows } = await pool.query<{ node: string; counts: string; now: number; is_new: boolean }>(
        `with mine as (
            insert into ${schema}.nodes (node, until, counts) values ($1, clock_timestamp() + ${RUNNING}, $2)
            on conflict (node) do update set until = excluded.until, counts = excluded.counts
            returning node, counts, xmax = 0 as is_new
          ),
          ended as (delete from ${schema}.nodes where until < now() - ${FORGOTTEN} and node <> $1 returning node),
          unsaid as (delete from ${schema}.presence where node in (select node from ended)),
          unclaimed as (delete from ${schema}.claims where until < now() - ${FORGOTTEN})
        select node, counts, is_new, extract(epoch from clock_timestamp())::float8 * 1000 as now from mine
        union all
        select node, counts, false, 0 from ${schema}.nodes where node <> $1 and until > now()`,
        [node, JSON.stringify(counts)],
      )
      const own = rows.find((row) => row.node === node)
      if (own?.is_new) await tell(said)
      return {
        others: rows
          .filter((row) => row !== own)
          .map((row) => ({ node: row.node, counts: JSON.parse(row.counts) as Record<string, number> })),
        now: Math.round(own?.now ?? NaN),
      }
    },

    async tellHere(seats) {
      for (const [roomId, ids] of seats) {
        if (ids.length) said.set(roomId, [...ids])
        else said.delete(roomId)
      }
      await tell(seats)
    },

    async elsewhere(roomIds) {
      const { rows } = await pool.query<{ room_id: string; seats: string[] }>(
        `select presence.room_id, presence.seats from ${schema}.presence join ${schema}.nodes using (node)
          where presence.room_id = any($2) and nodes.node <> $1 and nodes.until > now()`,
        [node, roomIds],
      )
      const found = new Map<string, Set<string>>()
      for (const { room_id, seats } of rows) {
        const all = found.get(room_id) ?? new Set()
        for (const seat of seats) all.add(seat)
        found.set(room_id, all)
      }
      return found
    },

    async leave() {
      said.clear()
      await pool.query(
        `with gone as (delete from ${schema}.nodes where node = $1),
          unclaimed as (delete from ${schema}.claims where node = $1)
        delete from ${schema}.presence where node = $1`,
        [node],
      )
    },
  }
}

/** Creates how a server claims work: by a row that says who has it and until when. */
export const createClaim =
  (pool: pg.Pool, schema: string, node: string): Store['claim'] =>
  async (roomId, work, forMs) => {
    const { rowCount } = await pool.query(
      `insert into ${schema}.claims as claim (room_id, work, node, until)
        values ($1, $2, $3, clock_timestamp() + $4::float8 * interval '1 millisecond')
        on conflict (room_id, work) do update set node = excluded.node, until = excluded.until
          where claim.node = excluded.node or claim.until <= clock_timestamp()`,
      [roomId, work, node, forMs],
    )
    return rowCount === 1
  }
