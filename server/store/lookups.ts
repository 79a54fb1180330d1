import { sql, type Compilable, type ExpressionBuilder, type Kysely } from 'kysely'
import type { Stored, Tables } from './tables.ts'

/** A query whose text is made once, in the dialect of the database; only its parameters change (prepared query). */
export interface Lookup<Asked extends unknown[], Row> {
  /** The text, for code that uses the driver directly. */
  sql: string
  /** The parameters, in the order in which the text has them. */
  parameters: (...asked: Asked) => unknown[]
  /** Runs the query through Kysely. Out: the rows as the driver returns them. */
  rows: (...asked: Asked) => Promise<Row[]>
}

export type Lookups = ReturnType<typeof createLookups>

/**
 * Creates the queries that run most often: for everyone who joins, for every commit, and for a log that grew. Building
 * a query costs more than running it, so each is built once, and the database gets the same text every time.
 */
export function createLookups(db: Kysely<Tables>) {
  return {
    roomOfCode: lookup(db, (code: string) => db.selectFrom('rooms').select('room_id').where('code', '=', code)),

    roomOfToken: lookup(db, (token: string) =>
      db.selectFrom('rooms').select('room_id').where('join_token', '=', token),
    ),

    keyOfHash: lookup(db, (hash: string) =>
      db.selectFrom('keys').select(['room_id', 'role', 'seat_id', 'expires_at']).where('hash', '=', hash),
    ),

    /** Finds one row if the room exists: the number its next event will have, null before its first. */
    nextVersion: lookup(db, (roomId: string) =>
      db.selectFrom('rooms').select(nextVersionOf).where('room_id', '=', roomId),
    ),

    /** Finds the log from the row that contains event number `known`; that row may contain later events too. */
    eventsFrom: lookup(db, (roomId: string, known: number) =>
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

    /**
     * Finds the first rows of a log after event number `after`, `most` at most, as one row: how many events they have,
     * the number of the event that follows them, and their data in order, a line each. A driver hands out one long text
     * in half the time it takes for many short ones. Cutting each row there takes as long as all the rest.
     */
    chunkOfLog: lookup(db, (roomId: string, after: number, most: number) =>
      db
        .selectFrom((from) =>
          from
            .selectFrom('events')
            .select(['version', 'count', 'data'])
            .where('room_id', '=', roomId)
            .where('version', '>', after)
            .orderBy('version')
            .limit(most)
            .as('chunk'),
        )
        .select((row) => [
          row.fn.sum<Stored>('count').as('count'),
          row.fn.max<Stored | null>(row('version', '+', row.ref('count'))).as('next'),
          row.fn
            .agg<string | null>('string_agg', ['data', sql.lit('\n')])
            .orderBy('version')
            .as('data'),
        ]),
    ),

    wordsOf: lookup(db, (roomId: string) =>
      db.selectFrom('words').select(['id', 'text']).where('room_id', '=', roomId),
    ),
  }
}

/** Selects, of a room, the number its next event will have; null before its first. */
export const nextVersionOf = (room: ExpressionBuilder<Tables, 'rooms'>) =>
  room
    .selectFrom('events')
    .select((event) => event('version', '+', event.ref('count')).as('next'))
    .whereRef('events.room_id', '=', 'rooms.room_id')
    .orderBy('version', 'desc')
    .limit(1)
    .as('next')

/** Stands for one parameter while the query is built, so that its position in the text can be found afterwards. */
class Placeholder {
  readonly index: number
  constructor(index: number) {
    this.index = index
  }
}

function lookup<Asked extends unknown[], Row>(
  db: Kysely<Tables>,
  build: (...asked: Asked) => Compilable<Row>,
): Lookup<Asked, Row> {
  const placeholders = Array.from({ length: build.length }, (_, index) => new Placeholder(index))
  const compiled = build(...(placeholders as unknown[] as Asked)).compile()
  const parameters = (...asked: Asked) =>
    compiled.parameters.map((each) => (each instanceof Placeholder ? asked[each.index] : each))
  return {
    sql: compiled.sql,
    parameters,
    rows: async (...asked) => (await db.executeQuery<Row>({ ...compiled, parameters: parameters(...asked) })).rows,
  }
}
