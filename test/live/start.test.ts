import { execFile } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startBuiltServer, tryToStart, type BuiltServer, type Start } from '../support/built-server.ts'
import { hashKey } from '../../server/secrets.ts'
import { call, hostClient, openRoom, seatClient, takeSeat } from '../support/clients.ts'
import { folderOf010, keys } from '../support/kept-by-0.1.0.ts'

// The built server as somebody starts it: what it says when it cannot, and what it leaves alone then.

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'reask-start-'))
})
afterEach(() => {
  rmSync(dir, { recursive: true, force: true })
})

/** It ended by itself with one or two lines that name the setting, and no stack trace. */
function expectPlainRefusal({ greeted, code, complaint }: Start, setting: string, says: RegExp) {
  expect({ greeted, code }).toEqual({ greeted: false, code: 1 })
  expect(complaint.length).toBeLessThanOrEqual(2)
  expect(complaint.join('\n')).toContain(setting)
  expect(complaint.join('\n')).toMatch(says)
  expect(complaint.join('\n')).not.toMatch(/^\s+at |Error:/m)
}

describe('given a server that uses a data folder', () => {
  let server: BuiltServer
  beforeEach(async () => {
    server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  })
  afterEach(() => server.dispose())

  test('when a second one is started on it, by whatever name, then it refuses and says what to do', async () => {
    const link = join(dir, 'link')
    symlinkSync(server.dataDir, link)
    for (const name of [
      server.dataDir,
      relative('.', server.dataDir),
      `${server.dataDir}/../${server.dataDir.split('/').at(-1) ?? ''}/`,
      link,
    ])
      expectPlainRefusal(
        await tryToStart({ DATA_DIR: name }),
        'DATA_DIR',
        /Another Reask server is using .*\nStop that one/,
      )
    expect(await call(server.origin, 'GET', '/api/health')).toMatchObject({ status: 200 })
  })

  test('when two folders lead to one database, then the second server refuses too', async () => {
    symlinkSync(join(server.dataDir, 'rooms.sqlite'), join(dir, 'rooms.sqlite'))
    expectPlainRefusal(await tryToStart({ DATA_DIR: dir }), 'DATA_DIR', /Another Reask server/)
  })

  test('when it is killed, or stopped, then the next one starts at once', async () => {
    await server.end('SIGKILL')
    await server.start()
    expect(await server.end('SIGTERM')).toBe(0)
    await server.start()
  })

  test('when another program makes a backup of the database meanwhile, then it can, and the backup is whole', async () => {
    const room = await openRoom(server.origin)
    const source = new DatabaseSync(join(server.dataDir, 'rooms.sqlite'), { readOnly: true })
    source.exec(`vacuum into '${join(dir, 'backup.sqlite')}'`)
    source.close()
    const backup = new DatabaseSync(join(dir, 'backup.sqlite'))
    expect(backup.prepare('select code from rooms').all()).toEqual([{ code: room.code }])
    backup.close()
  })
})

test('given a server that was stopped, when its folder is copied and a server started on the copy, then it has moved', async () => {
  const first = await startBuiltServer({ LOG_LEVEL: 'silent' })
  const room = await openRoom(first.origin)
  const { seatKey } = await takeSeat(first.origin, room.code)
  await first.end('SIGTERM')
  cpSync(first.dataDir, join(dir, 'copy'), { recursive: true })
  await first.dispose()
  const moved = await startBuiltServer({ LOG_LEVEL: 'silent', DATA_DIR: join(dir, 'copy') })
  const [host, seat] = [await hostClient(moved.origin, room.hostKey), await seatClient(moved.origin, seatKey)]
  expect(Object.keys(host.common.people)).toHaveLength(1)
  for (const client of [host, seat]) client.close()
  await moved.dispose()
})

test('given two servers started on one folder at the same moment, then exactly one of them starts', async () => {
  // Both live long enough to meet: the one that starts is ended only when the other has ended by itself.
  const server = startBuiltServer({ DATA_DIR: dir, LOG_LEVEL: 'silent' }).then(
    (started) => ({ started }),
    (error: Error) => ({ error }),
  )
  const other = startBuiltServer({ DATA_DIR: dir, LOG_LEVEL: 'silent' }).then(
    (started) => ({ started }),
    (error: Error) => ({ error }),
  )
  const both = await Promise.all([server, other])
  for (const each of both) if ('started' in each) await each.started.dispose()
  expect(both.filter((each) => 'started' in each)).toHaveLength(1)
  for (const each of both) if ('error' in each) expect(each.error.message).toContain('Another Reask server')
})

describe('given a data folder of version 0.1.0 with a room that ended long ago', () => {
  let folder: Awaited<ReturnType<typeof folderOf010>>
  let server: BuiltServer | undefined
  beforeEach(async () => {
    folder = await folderOf010()
    // Else the fixture would one day be so old that the room is deleted at this start.
    const database = new DatabaseSync(join(folder.dir, 'reask.sqlite'))
    database.exec('update rooms set delete_after_ms = delete_after_ms + 1000000000000')
    database.close()
  })
  afterEach(async () => {
    await server?.dispose()
    await folder.discard()
  })

  const filesWith = (text: string) =>
    readdirSync(folder.dir).filter(
      (file) => file.includes('.sqlite') && readFileSync(join(folder.dir, file)).includes(text),
    )

  test('E4 E5 when the server is started on it, then the room is folded at once, and nothing on disk names its people', async () => {
    const { ended } = keys
    const traces = ended.seats.flatMap(({ seatId, seatKey }) => [seatId, hashKey(seatKey)])
    for (const trace of traces) expect(filesWith(trace)).toEqual(['reask.sqlite'])
    server = await startBuiltServer({ LOG_LEVEL: 'silent', DATA_DIR: folder.dir })
    const host = await hostClient(server.origin, ended.hostKey)
    await host.until(({ common }) => common.ending?.folded === true, 'the fold')
    expect(Object.keys(host.common.people)).toEqual([])
    expect(Object.keys(host.common.rewrites)).toHaveLength(2)
    host.close()
    await server.end('SIGTERM')

    expect(traces.flatMap(filesWith)).toEqual([])
    const database = new DatabaseSync(join(folder.dir, 'rooms.sqlite'), { readOnly: true })
    const rowsOf = (column: string, table: string) =>
      database
        .prepare(`select ${column} from ${table} where room_id = ?`)
        .all(ended.roomId)
        .map((row) => row[column])
    expect(rowsOf('folded', 'rooms')).toEqual([1])
    expect(rowsOf('data', 'events')).toHaveLength(1)
    // A text of 0.1.0 has no key of its own, so nothing but the console and the screen opens this room any more.
    expect(rowsOf('role', 'keys').sort()).toEqual(['host', 'screen'])
    const words = rowsOf('text', 'words')
    expect(words).toHaveLength(2)
    for (const { name } of ended.seats) expect(words).not.toContain(name)
    database.close()
  })
})

describe('given a DATA_DIR that cannot be used, then the start ends with a sentence', () => {
  test('a file in its place', async () => {
    writeFileSync(join(dir, 'file'), 'mine')
    expectPlainRefusal(
      await tryToStart({ DATA_DIR: join(dir, 'file') }),
      `DATA_DIR (${join(dir, 'file')})`,
      /not a folder/,
    )
    expect(readFileSync(join(dir, 'file'), 'utf8')).toBe('mine')
  })

  test.each(['/dev/null/x', '/proc/reask/x'])('a parent in which none can be made: %s', async (name) => {
    expectPlainRefusal(await tryToStart({ DATA_DIR: name }), `DATA_DIR (${name})`, /Choose another folder/)
  })

  // Nothing binds root.
  test.skipIf(process.getuid?.() === 0)('a folder that may not be written, or its files', async () => {
    chmodSync(dir, 0o500)
    expectPlainRefusal(await tryToStart({ DATA_DIR: dir }), `DATA_DIR (${dir})`, /cannot be written/)
    chmodSync(dir, 0o700)
    const server = await startBuiltServer({ LOG_LEVEL: 'silent', DATA_DIR: dir })
    await server.end('SIGTERM')
    for (const file of ['rooms.sqlite', 'reask.sqlite-lock']) {
      chmodSync(join(dir, file), 0o400)
      expectPlainRefusal(await tryToStart({ DATA_DIR: dir }), `DATA_DIR (${dir})`, /cannot be written/)
      chmodSync(join(dir, file), 0o600)
    }
    await server.dispose()
  })

  test('a folder in place of the database, or of the lock', async () => {
    mkdirSync(join(dir, 'one', 'rooms.sqlite'), { recursive: true })
    mkdirSync(join(dir, 'two', 'reask.sqlite-lock'), { recursive: true })
    expectPlainRefusal(
      await tryToStart({ DATA_DIR: join(dir, 'one') }),
      'DATA_DIR',
      /rooms\.sqlite in .* cannot be opened/,
    )
    expectPlainRefusal(await tryToStart({ DATA_DIR: join(dir, 'two') }), 'DATA_DIR', /Move reask\.sqlite-lock/)
  })
})

describe('given a database that cannot be used, then the start ends with a sentence and nothing is changed', () => {
  /** What a server that has been used and stopped leaves. */
  async function used(): Promise<string> {
    const server = await startBuiltServer({ LOG_LEVEL: 'silent', DATA_DIR: dir })
    for (let room = 0; room < 5; room++) await openRoom(server.origin)
    await server.end('SIGTERM')
    await server.dispose()
    return join(dir, 'rooms.sqlite')
  }

  async function expectRefusedAsItIs(file: string, says: RegExp) {
    const before = readFileSync(file)
    expectPlainRefusal(await tryToStart({ DATA_DIR: dir }), `DATA_DIR (${dir})`, says)
    expect(readFileSync(file).equals(before)).toBe(true)
  }

  test('one that is no SQLite database', async () => {
    writeFileSync(join(dir, 'rooms.sqlite'), 'dear diary, '.repeat(1_000))
    await expectRefusedAsItIs(join(dir, 'rooms.sqlite'), /is damaged/)
  })

  test('one that was cut off', async () => {
    const file = await used()
    const whole = readFileSync(file)
    for (const bytes of [50, 4_096, whole.length - 4_096]) {
      writeFileSync(file, whole.subarray(0, bytes))
      await expectRefusedAsItIs(file, /is damaged/)
    }
  })

  test('one whose pages were overwritten', async () => {
    const file = await used()
    writeFileSync(file, readFileSync(file).fill(0x5a, 100, 8_192))
    await expectRefusedAsItIs(file, /is damaged/)
  })

  test('one of a newer server', async () => {
    const file = await used()
    const database = new DatabaseSync(file)
    database.exec(`insert into kysely_migration (name, timestamp) values ('999-later', '2099-01-01T00:00:00Z')`)
    database.close()
    await expectRefusedAsItIs(file, /is newer than this server/)
  })

  test('one of another program', async () => {
    const database = new DatabaseSync(join(dir, 'rooms.sqlite'))
    database.exec('create table invoices (id integer)')
    database.close()
    await expectRefusedAsItIs(join(dir, 'rooms.sqlite'), /belongs to another program/)
  })

  test('one that another program has locked', async () => {
    const file = await used()
    const other = new DatabaseSync(file)
    other.exec('pragma journal_mode=DELETE; begin exclusive')
    const start = await tryToStart({ DATA_DIR: dir })
    other.close()
    expectPlainRefusal(start, 'DATA_DIR', /locked by another program/)
  })
})

describe('given an address nobody can listen on, then the start ends with a sentence', () => {
  test.each(['192.0.2.1', 'no-such-machine.invalid'])('HOST %s', async (host) => {
    expectPlainRefusal(await tryToStart({ DATA_DIR: dir, HOST: host }), `HOST is ${host}`, /0\.0\.0\.0/)
  })

  test('a PORT that is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    const start = await tryToStart({ DATA_DIR: dir, PORT: String(port) })
    taken.close()
    expectPlainRefusal(start, `PORT=${port + 1}`, /taken by another program/)
  })
})

test.skipIf(process.platform === 'win32')(
  'whatever the umask, a new data folder is its owner’s alone, and so is every file in it, also in a folder with wider rights',
  async () => {
    const modes = (path: string) => (statSync(path).mode & 0o777).toString(8)
    for (const umask of ['000', '077']) {
      const made = join(dir, umask, 'data')
      const wide = join(dir, umask, 'wide')
      mkdirSync(wide, { recursive: true })
      chmodSync(wide, 0o755)
      writeFileSync(join(wide, 'rooms.sqlite'), '', { mode: 0o644 })
      const before = process.umask()
      process.umask(Number.parseInt(umask, 8))
      for (const dataDir of [made, wide]) {
        const server = await startBuiltServer({ LOG_LEVEL: 'silent', DATA_DIR: dataDir })
        const { stdout } = await promisify(execFile)('ls', [dataDir])
        const files = stdout.trim().split('\n')
        const rights = Object.fromEntries(files.map((file) => [file, modes(join(dataDir, file))]))
        await server.dispose()
        expect(rights).toEqual({
          assets: '700',
          'rooms.sqlite': '600',
          'reask.sock': '600',
          'reask.sqlite-lock': '600',
          'rooms.sqlite-shm': '600',
          'rooms.sqlite-wal': '600',
        })
      }
      process.umask(before)
      expect([modes(made), modes(wide)]).toEqual(['700', '755'])
    }
  },
)
