import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { call, hostClient, openRoom } from '../support/clients.ts'

// The built server is asked to end while somebody or something hangs. Each case would hold it for longer than its
// test may take: nothing here measures a time.

/** `ws` itself gives up after thirty seconds; a disk never does. */
const WHILE_IT_HANGS = { timeout: 30_000 }

let server: BuiltServer
const sockets: Socket[] = []
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await server.dispose()
})

/** A connection on which this was sent, once the server has answered with the text; it reads no further. */
async function sent(text: string, answer: string | null): Promise<Socket> {
  const { port, hostname } = new URL(server.origin)
  const socket = connect(Number(port), hostname)
  sockets.push(socket)
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(text.replaceAll('\n', '\r\n'))
  let heard = ''
  while (answer !== null && !heard.includes(answer)) heard += String((await once(socket, 'data'))[0])
  socket.pause()
  return socket
}

describe('given a client that hangs, when the server is asked to end, then it does, and has closed its database', () => {
  // Not in the tests: their time is for what hangs, and a busy machine starts slowly.
  beforeEach(async () => {
    server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  })

  const HALF_A_BODY = `POST /api/rooms HTTP/1.1
Host: here
Content-Type: application/json
Content-Length: 1000
Expect: 100-continue

{"deck`
  const UPGRADE = `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1
Host: here
Connection: Upgrade
Upgrade: websocket
Sec-WebSocket-Version: 13
Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==

`
  test.each([
    ['one that sent half of a request', HALF_A_BODY, '100 Continue'],
    ['one that sent half of its head', 'POST /api/rooms HTTP/1.1\nHost: he', null],
    ['one that sent nothing', '', null],
    [
      'one that keeps its connection',
      'GET /api/health HTTP/1.1\nHost: here\nConnection: keep-alive\n\n',
      '"status":"ok"',
    ],
    ['a WebSocket that answers nothing', UPGRADE, '101 Switching'],
  ])('%s', WHILE_IT_HANGS, async (_who, text, answer) => {
    await sent(text, answer)
    // It came later and is answered: so what came before has been taken in.
    expect(await call(server.origin, 'GET', '/api/health')).toMatchObject({ status: 200 })
    expect(await server.end('SIGTERM')).toBe(0)
  })

  test('several at once while a room goes on, and Ctrl-C', WHILE_IT_HANGS, async () => {
    const host = await hostClient(server.origin, (await openRoom(server.origin)).hostKey)
    for (const [text, answer] of [
      [HALF_A_BODY, '100 Continue'],
      [UPGRADE, '101 Switching'],
    ] as const)
      await sent(text, answer)
    expect(await server.end('SIGINT')).toBe(0)
    host.close()
  })
})

describe.skipIf(process.platform === 'win32')(
  'given a disk that never answers, when the server is asked to end, then it does, and what was acknowledged is there',
  () => {
    /** Node loads this before the server: from the moment the pipe is there, one of its calls hangs. */
    const preload = (call: 'sync' | 'main thread', pipe: string) => `import fs from 'node:fs'
const any = await fs.promises.open(process.execPath)
const files = Object.getPrototypeOf(any)
await any.close()
const { datasync } = files
if ('${call}' === 'sync')
  files.datasync = function () {
    return fs.existsSync('${pipe}') ? fs.promises.open('${pipe}') : datasync.call(this)
  }
else process.on('SIGTERM', () => setImmediate(() => fs.existsSync('${pipe}') && fs.openSync('${pipe}')))`

    /**
     * A server whose disk hangs, once it is told to, when a commit is synced, or on the main thread when it stops: it
     * opens a pipe nobody writes into, where the system keeps it for ever, as it does with a disk that is gone.
     */
    async function serverOnDisk(call: 'sync' | 'main thread') {
      const pipe = join(tmpdir(), `reask-stuck-${process.pid}-${Date.now()}`)
      server = await startBuiltServer({
        NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(preload(call, pipe))}`,
      })
      return {
        hangs: () => execFileSync('mkfifo', [pipe]),
        remove: () => execFileSync('rm', ['-f', pipe]),
      }
    }

    test('in the sync of a vote', async () => {
      const disk = await serverOnDisk('sync')
      const kept = await openRoom(server.origin)
      const host = await hostClient(server.origin, kept.hostKey)
      disk.hangs()
      let answered = false
      host.send({ type: 'room.lock', on: true }).then(
        () => (answered = true),
        () => null,
      )
      expect(await call(server.origin, 'GET', '/api/health')).toMatchObject({ status: 200 })
      expect(await server.end('SIGTERM')).toBeNull()
      expect(answered).toBe(false)
      expect(server.output()).toContain('the disk does not answer')
      disk.remove()
      await server.start()
      expect(await call(server.origin, 'GET', `/api/rooms/${kept.code}`)).toMatchObject({ status: 200 })
      host.close()
    })

    test('on the thread that serves everybody', async () => {
      const disk = await serverOnDisk('main thread')
      const kept = await openRoom(server.origin)
      disk.hangs()
      expect(await server.end('SIGTERM')).toBeNull()
      disk.remove()
      await server.start()
      expect(await call(server.origin, 'GET', `/api/rooms/${kept.code}`)).toMatchObject({ status: 200 })
    })
  },
)
