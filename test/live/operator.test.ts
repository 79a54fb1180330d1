import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runReask } from '../../server/operator/run.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { call, hostClient, openRoom, screenClient, seatClient, takeSeat } from '../support/clients.ts'
import { typeReask } from '../support/reask.ts'

// What whoever runs a server types in a terminal: with the server at work, and without one.

let dir: string
let server: BuiltServer | undefined
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'reask-typed-'))
})
afterEach(async () => {
  await server?.dispose()
  server = undefined
  rmSync(dir, { recursive: true, force: true })
})

const spaced = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`
/** What it says, in this process; the built form is tried once. */
async function type(...words: string[]) {
  const { text, code } = await runReask(words, { DATA_DIR: dir })
  return { code, out: code === 0 ? text : '', complaint: code === 0 ? '' : text }
}
const start = async () => (server = await startBuiltServer({ DATA_DIR: dir }))
const TIME = /\d{4}-\d\d-\d\d \d\d:\d\d/g
const TIMES = '<time>'

/** The table that `rooms` prints, line by line, without the times and with one blank between columns. */
async function listed(): Promise<string[]> {
  const { code, out, complaint } = await type('rooms')
  expect({ code, complaint }).toEqual({ code: 0, complaint: '' })
  return out.split('\n').map((line) => line.replaceAll(TIME, TIMES).replaceAll(/ {2,}/g, '  '))
}

describe('given a server at work', () => {
  test('its rooms are listed, and one that is deleted is gone for everybody in it at once', async () => {
    const { origin } = await start()
    const [room, other] = [await openRoom(origin), await openRoom(origin)]
    const clients = [
      await hostClient(origin, room.hostKey),
      await screenClient(origin, room.screenKey),
      await seatClient(origin, (await takeSeat(origin, room.code)).seatKey),
    ]
    const host = await hostClient(origin, other.hostKey)
    await host.send({ type: 'room.end' })
    expect((await listed()).sort()).toEqual(
      [
        'code  opened  seats  state',
        `${spaced(room.code)}  ${TIMES}  1  open`,
        `${spaced(other.code)}  ${TIMES}  0  ended ${TIMES}, kept until ${TIMES}`,
      ].sort(),
    )

    expect(await type('delete', '0000 0000')).toEqual({
      code: 1,
      out: '',
      complaint: 'No room has the code 0000 0000. “npx reask rooms” lists all of them.',
    })
    expect(await type('delete', 'all')).toMatchObject({ code: 1, complaint: expect.stringContaining('eight digits') })
    expect(await typeReask(['delete', ...spaced(room.code).split(' ')], { DATA_DIR: dir })).toEqual({
      code: 0,
      out: 'The room and everything in it is deleted.',
      complaint: '',
    })
    for (const client of clients) await client.until(({ bye }) => bye?.code === 'deleted', 'the deletion')
    expect(await call(origin, 'GET', `/api/rooms/${room.code}`)).toMatchObject({ status: 404 })
    expect(await listed()).toHaveLength(2)
    expect(server?.output()).toContain('"event":"room.deleted","by":"operator"')
    for (const client of [...clients, host]) client.close()
  })

  test('the socket is its owner’s alone, and rubbish on it harms nobody', async () => {
    const { origin } = await start()
    const socket = join(dir, 'reask.sock')
    expect((statSync(socket).mode & 0o777).toString(8)).toBe('600')
    for (const rubbish of ['\n', '{"do":"everything"}\n', 'x'.repeat(5_000)]) {
      const client = connect(socket)
      client.on('error', () => {}).write(rubbish)
      let read = ''
      client.on('data', (chunk) => (read += chunk.toString()))
      await new Promise((resolve) => client.once('close', resolve))
      expect(['{"failed":true}', '']).toContain(read)
    }
    expect(await call(origin, 'GET', '/api/health')).toMatchObject({ status: 200 })
    expect(await listed()).toEqual(['There are no rooms.'])
    await server?.end('SIGTERM')
    expect(existsSync(socket)).toBe(false)
  })
})

describe('given a server that was killed', () => {
  test('what it left is no hindrance: its files are used, and the next server takes its place', async () => {
    const { origin } = await start()
    const [room, other] = [await openRoom(origin), await openRoom(origin)]
    await server?.end('SIGKILL')
    expect(existsSync(join(dir, 'reask.sock'))).toBe(true)
    expect(await listed()).toHaveLength(3)
    expect(await type('delete', room.code)).toMatchObject({ code: 0 })
    await server?.start()
    expect(await listed()).toEqual(['code  opened  seats  state', `${spaced(other.code)}  ${TIMES}  0  open`])
    expect(await type('delete', other.code)).toMatchObject({ code: 0 })
    expect(await call(origin, 'GET', `/api/rooms/${other.code}`)).toMatchObject({ status: 404 })
  })
})

test('what is no order is answered with all there are', async () => {
  for (const words of [[], ['delete'], ['rooms', 'all'], ['drop']])
    expect(await type(...words)).toMatchObject({ code: 2, complaint: expect.stringMatching(/^Usage/) })
  expect(await type('--help')).toMatchObject({ code: 0, out: expect.stringMatching(/^Usage/) })
  expect(await typeReask(['drop'], {})).toMatchObject({ code: 2, out: '', complaint: expect.stringMatching(/^Usage/) })
})

test('given no data folder, or one without rooms, then nothing is made there', async () => {
  const nowhere = join(dir, 'nowhere')
  for (const folder of [nowhere, dir])
    expect(await runReask(['rooms'], { DATA_DIR: folder })).toEqual({
      code: 1,
      text: `There are no rooms in DATA_DIR (${folder}). Set it as the server has it.`,
    })
  expect(readdirSync(dir)).toEqual([])
})

test('given a path that is too long for a socket, then the server runs, and the terminal says why it cannot be asked', async () => {
  const long = join(dir, 'x'.repeat(100))
  mkdirSync(long)
  server = await startBuiltServer({ DATA_DIR: long })
  const { code } = await openRoom(server.origin)
  expect(server.output()).toContain('too long for a socket')
  const rooms = () => runReask(['rooms'], { DATA_DIR: long })
  expect(await rooms()).toEqual({ code: 1, text: expect.stringMatching(/A server uses DATA_DIR .* too long/) })
  await server.end('SIGTERM')
  expect(await rooms()).toEqual({ code: 0, text: expect.stringContaining(spaced(code)) })
})

describe('a backup', () => {
  test('has what lives longer than rooms, whole, while it is written to; and never the rooms, and says why', async () => {
    const { origin } = await start()
    await openRoom(origin)
    const library = new DatabaseSync(join(dir, 'library.sqlite'))
    library.exec('pragma journal_mode=WAL; create table decks (title); insert into decks values (1), (2)')
    library.exec('begin; insert into decks values (3)')
    const into = join(dir, "o'clock", 'copy')
    const { code, out } = await type('backup', into)
    library.exec('commit')
    library.close()
    expect(code).toBe(0)
    expect(out).toMatch(/^Copied to .*copy: library\.sqlite\.\nrooms\.sqlite is not copied: a copy would keep/)
    expect(readdirSync(into)).toEqual(['library.sqlite'])
    expect([into, join(into, 'library.sqlite')].map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual([
      '700',
      '600',
    ])
    const copy = new DatabaseSync(join(into, 'library.sqlite'), { readOnly: true })
    expect(copy.prepare('select title from decks').all()).toEqual([{ title: 1 }, { title: 2 }])
    copy.close()
    expect(await type('backup', into)).toMatchObject({
      code: 1,
      complaint: expect.stringContaining('is there already'),
    })
  })

  test('with nothing to copy makes nothing', async () => {
    const typed = await type('backup', join(dir, 'copy'))
    expect(typed).toMatchObject({ code: 0, out: expect.stringMatching(/^There is nothing to back up yet/) })
    expect(readdirSync(dir)).toEqual([])
  })
})
