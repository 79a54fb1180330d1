import type { Compilable, Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** A query whose text is made once, in the dialect of the database; only what it is asked with changes. */
export interface Lookup<Asked extends unknown[], Row> {
  /** For a driver that is spoken to directly: the text, and the parameters in the order in which they stand in it. */
  sql: string
  parameters: (...asked: Asked) => unknown[]
  /** Runs it through Kysely. Out: the rows as the driver hands them out. */
  rows: (...asked: Asked) => Promise<Row[]>
}

export type Lookups = ReturnType<typeof createLookups>

/**
 * What is asked again and again: by everyone who comes, by every commit, and of a log that grew. Building a query costs
 * more than running it, so each is built once, and the database is handed the same text every time.
 */
export function createLookups(db: Kysely<Tables>) {
  return {
    roomOfCode: lookup(db, (code: string) => db.selectFrom('rooms').select('room_id').where('code', '=', code)),

    keyOfHash: lookup(db, (hash: string) =>
      db.selectFrom('keys').select(['room_id', 'role', 'seat_id']).where('hash', '=', hash),
    ),

    /** One row for a room that is there: the number its next event will have, null before its first. */
    nextVersion: lookup(db, (roomId: string) =>
      db
        .selectFrom('rooms')
        .select((room) =>
          room
            .selectFrom('events')
            .select((event) => event('version', '+', event.ref('count')).as('next'))
            .whereRef('events.room_id', '=', 'rooms.room_id')
            .orderBy('version', 'desc')
            .limit(1)
            .as('next'),
        )
        .where('room_id', '=', roomId),
    ),

    /** The log from the row in which the event numbered `known` stands; that row may hold later ones too. */
    logFrom: lookup(db, (roomId: string, known: number) =>
      db
        .selectFrom('events')
        .select(['version', 'data'])
        .where('room_id', '=', roomId)
        .where('version', '>=', (event) =>
          event
            .selectFrom('events')
            .select((row) => row.fn.coalesce(row.fn.max('version'), row.lit(0)).as('from'))
            .where('room_id', '=', roomId)
            .where('version', '<=', known),
        )
        .orderBy('version'),
    ),

    wordsOf: lookup(db, (roomId: string) =>
      db.selectFrom('words').select(['id', 'text']).where('room_id', '=', roomId),
    ),
  }
}

/** Stands for one thing asked while the query is built, and says where in the text it came to stand. */
class Place {
  readonly index: number
  constructor(index: number) {
    this.index = index
  }
}

function lookup<Asked extends unknown[], Row>(
  db: Kysely<Tables>,
  build: (...asked: Asked) => Compilable<Row>,
): Lookup<Asked, Row> {
  const places = Array.from({ length: build.length }, (_, index) => new Place(index))
  const compiled = build(...(places as unknown[] as Asked)).compile()
  const parameters = (...asked: Asked) =>
    compiled.parameters.map((each) => (each instanceof Place ? asked[each.index] : each))
  return {
    sql: compiled.sql,
    parameters,
    rows: async (...asked) => (await db.executeQuery<Row>({ ...compiled, parameters: parameters(...asked) })).rows,
  }
}
