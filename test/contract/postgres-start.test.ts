import { once } from 'node:events'
import { createServer } from 'node:http'
import { createServer as createTcp, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { CannotStart } from '../../server/cannot-start.ts'
import { openPostgres } from '../../server/store/postgres/open.ts'
import { PASSWORD, startPostgres, type Postgres } from '../support/postgres.ts'
import { execute, newSchema } from '../support/postgres-schema.ts'

// Why a server does not start on PostgreSQL, for the person who starts it.

const found = inject('postgres')
const url = found ?? ''

/** What is said when this address is no good. It must be short, name the setting, and give no secret away. */
async function complaint(address: string, options?: Parameters<typeof openPostgres>[1]): Promise<string> {
  const why: unknown = await openPostgres(address, options).then(
    async (store) => {
      await store.close()
      return null
    },
    (error: unknown) => error,
  )
  if (!(why instanceof CannotStart)) throw why instanceof Error ? why : new Error('it opened')
  expect(why.message.split('\n').length).toBeLessThanOrEqual(2)
  expect(why.message).toMatch(/^The database at DATABASE_URL \(/)
  for (const secret of ['CANARY', PASSWORD, encodeURIComponent(PASSWORD)]) expect(why.message).not.toContain(secret)
  return why.message
}

const changed = (address: string, changes: Partial<URL>) => Object.assign(new URL(address), changes).href

async function listening(server: Server) {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

test('nothing listens there', async () => {
  const server = createTcp()
  const port = await listening(server)
  server.close()
  await once(server, 'close')
  expect(await complaint(`postgres://reask:CANARY@127.0.0.1:${port}/reask`)).toBe(
    `The database at DATABASE_URL (127.0.0.1:${port}/reask) does not answer: nothing listens there. Start PostgreSQL, or correct the host and the port.`,
  )
})

test('there is no such machine', async () => {
  expect(await complaint('postgres://reask:CANARY@nowhere.invalid/reask?sslmode=CANARY')).toMatch(
    /\(nowhere\.invalid\/reask\) (cannot be found: .* Correct the host|does not answer: no connection)/,
  )
})

test('another program listens there', async () => {
  const server = createServer()
  const port = await listening(server)
  expect(await complaint(`postgres://reask:CANARY@127.0.0.1:${port}/reask`)).toMatch(
    /Is it PostgreSQL that listens there|cannot be reached/,
  )
  server.close()
})

test('whoever listens there says nothing', async () => {
  const sockets: Socket[] = []
  const server = createTcp((socket) => sockets.push(socket))
  const port = await listening(server)
  expect(await complaint(`postgres://reask:CANARY@127.0.0.1:${port}/reask`)).toContain('no connection within 5 seconds')
  for (const socket of sockets) socket.destroy()
  server.close()
})

describe.skipIf(found === null)('given a real server', () => {
  test('the password is wrong', async () => {
    expect(await complaint(changed(url, { password: 'CANARY-wrong' }))).toContain('does not let this user in')
  })

  test('the password is missing', async () => {
    expect(await complaint(changed(url, { password: '' }))).toMatch(/asks for a password|does not let this user in/)
  })

  test('there is no such database', async () => {
    expect(await complaint(changed(url, { pathname: '/missing' }))).toMatch(
      /\/missing\) does not exist on that server\. Create it/,
    )
  })

  test('it does not speak TLS', async () => {
    expect(await complaint(changed(url, { search: '?sslmode=require' }))).toContain('does not speak TLS')
  })

  test('a newer version made the tables: nothing is changed', async () => {
    const place = newSchema(url)
    await (await openPostgres(url, place)).close()
    await execute(url, `insert into ${place.schema}.kysely_migration values ('999-newer', '2030-01-01')`)
    expect(await complaint(url, place)).toMatch(/is newer than this server.*\nNothing was changed\.$/s)
    await place.discard()
  })

  test('another program has the schema: nothing is changed', async () => {
    const place = newSchema(url)
    await execute(url, `create schema ${place.schema}; create table ${place.schema}.rooms (theirs int)`)
    expect(await complaint(url, place)).toMatch(/belongs to another program.*\nNothing was changed\.$/s)
    await place.discard()
  })
})

describe('given a server of the tests’ own', () => {
  let server: Postgres | null
  beforeAll(async () => {
    server = await startPostgres()
    if (!server) return
    await execute(server.url, `create role small login password 'CANARY'`)
    await execute(server.url, `create database narrow encoding 'SQL_ASCII' template template0`)
  })
  afterAll(() => server?.discard())

  const small = ({ url }: Postgres) => changed(url, { username: 'small', password: 'CANARY' })

  test('the user may not create anything', async ({ skip }) => {
    if (!server) return skip()
    expect(await complaint(small(server))).toBe(
      `The database at DATABASE_URL (${new URL(server.url).host}/postgres) does not let this server create its tables. Allow it: grant create on database "postgres" to "small"\nNothing was changed.`,
    )
    await execute(server.url, 'create schema reask')
    expect(await complaint(small(server))).toContain('alter schema reask owner to "small"')
    // What it says helps.
    await execute(server.url, 'alter schema reask owner to "small"')
    expect(await complaint(small(server))).toContain('Allow it: grant create on database')
    await execute(server.url, 'create schema reask_library authorization "small"')
    await (await openPostgres(small(server))).close()
  })

  test('it is too old', async ({ skip }) => {
    if (!server) return skip()
    await execute(
      server.url,
      `create schema old; grant usage on schema old to public;
      create function old.current_setting(text) returns text language sql as $$
        select case $1 when 'server_version_num' then '120019' else pg_catalog.current_setting($1) end $$;
      alter role small set search_path = old, pg_catalog`,
    )
    expect(await complaint(small(server))).toContain('runs on PostgreSQL 12. Use PostgreSQL 13 or later.')
    await execute(server.url, 'alter role small reset search_path')
  })

  test('commits are not waited for', async ({ skip }) => {
    if (!server) return skip()
    await execute(server.url, 'alter role small set synchronous_commit = off')
    expect(await complaint(small(server))).toContain('alter role "small" set synchronous_commit = on')
    await execute(server.url, 'alter role small reset synchronous_commit')
  })

  test('it only reads', async ({ skip }) => {
    if (!server) return skip()
    await execute(server.url, 'alter role small set default_transaction_read_only = on')
    expect(await complaint(small(server))).toContain('only lets this server read')
    await execute(server.url, 'alter role small reset default_transaction_read_only')
  })

  test('it cannot keep every script', async ({ skip }) => {
    if (!server) return skip()
    expect(await complaint(changed(server.url, { pathname: '/narrow' }))).toContain('encoding is SQL_ASCII')
  })

  test('it does not write to the disk, or is a standby', async ({ skip }) => {
    if (!server) return skip()
    await server.end()
    const standby = await server.standby()
    expect(await complaint(standby.url)).toContain('is a standby, which only reads. Give the address of the primary.')
    await standby.discard()
    await server.start({ fsync: 'off' })
    expect(await complaint(server.url)).toContain('fsync = off')
  })
})
