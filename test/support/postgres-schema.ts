import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { librarySchemaOf } from '../../server/store/postgres/open.ts'

/** A schema of its own for one test. */
export function newSchema(url: string) {
  const schema = `test_${randomUUID().replaceAll('-', '')}`
  return {
    schema,
    discard: async () =>
      void (await execute(url, `drop schema if exists ${schema}, ${librarySchemaOf(schema)} cascade`)),
  }
}

/** Runs statements on a connection of their own. Out: the rows of the last. */
export async function execute<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values?: unknown[],
): Promise<Row[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const all: pg.QueryResult<Row> | pg.QueryResult<Row>[] = await client.query(text, values)
    return (Array.isArray(all) ? all.at(-1) : all)?.rows ?? []
  } finally {
    await client.end()
  }
}
