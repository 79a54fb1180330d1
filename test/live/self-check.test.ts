import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { createServer as createHttpServer, request, type IncomingHttpHeaders } from 'node:http'
import { pino } from 'pino'
import { afterEach, describe, expect, test } from 'vitest'
import { secureRandom } from '../../server/secrets.ts'
import { createSelfCheck } from '../../server/self-check/self-check.ts'
import { startApp, startAppOn, type TestApp } from '../support/app.ts'
import { freePort, startBuiltServer } from '../support/built-server.ts'
import { call } from '../support/clients.ts'
import { createBalancer } from '../support/nodes/balancer.ts'
import { installed, saySkipped } from '../support/nodes/found.ts'
import { startPlainNginx, startProxy, type ProxyKind } from '../support/nodes/proxies.ts'
import { whileItMoves } from '../support/progress.ts'

// A server calls itself by its public address, through real proxies and through broken ones.

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** A server whose public address is that of this port, where something else is to listen. */
async function serverFor(port: number, environment: Record<string, string> = {}, path = ''): Promise<TestApp> {
  const app = await startApp({ PUBLIC_URL: `http://127.0.0.1:${port}${path}`, ...environment })
  ends.push(() => app.stop())
  return app
}
const portOf = ({ origin }: { origin: string }) => Number(new URL(origin).port)
/** Looks once, at once. */
const check = (app: TestApp) => app.selfCheck.start([0])

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  ends.push(() => server.close())
}

/** A proxy of our own that passes calls on as they are, and no WebSocket. */
async function passCalls(port: number, target: number, seen: (headers: IncomingHttpHeaders) => void = () => {}) {
  const proxy = createHttpServer((incoming, answer) => {
    seen(incoming.headers)
    const { method, headers, url } = incoming
    const passed = request({ host: '127.0.0.1', port: target, method, headers, path: url }, (got) => {
      got.pipe(answer.writeHead(got.statusCode ?? 502, got.headers))
    })
    passed.on('error', () => answer.destroy())
    incoming.pipe(passed)
  })
  // Without a listener Node ends connections that ask for an upgrade.
  proxy.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n'))
  await listen(proxy, port)
}

test('given nothing in front, or nothing to check, then nothing is found', async () => {
  const app = await startApp()
  ends.push(() => app.stop())
  expect(await check(app)).toBeNull()
  const port = await freePort()
  const off = await serverFor(port, { SELF_CHECK: 'off' })
  expect(await check(off)).toBeNull()
})

describe.each<ProxyKind>(['nginx', 'haproxy'])('given %s as deploy/ has it', (kind) => {
  if (installed(kind) === null) saySkipped(`a server that checks itself behind ${kind}, which is not on this machine`)

  test.skipIf(installed(kind) === null).each([
    ['loopback', []],
    ['1', []],
    ['', ['proxy-not-trusted']],
    ['2', ['trusts-too-many']],
    ['10.0.0.0/8', ['proxy-not-trusted']],
  ])('and TRUST_PROXY=%s, then it finds %o', async (trust, faults) => {
    const port = await freePort()
    const app = await serverFor(port, { TRUST_PROXY: trust })
    const proxy = await startProxy(kind, [portOf(app)], 'by room', port)
    ends.push(() => proxy.stop())
    expect(await check(app)).toEqual(faults)
  })
})

test.skipIf(installed('nginx') === null)(
  'given nginx with its defaults, then it finds that WebSocket does not pass; and that it puts in another Host',
  async () => {
    const port = await freePort()
    const app = await serverFor(port, { TRUST_PROXY: '1' })
    const named = 'proxy_set_header X-Forwarded-For $remote_addr; proxy_set_header Host elsewhere.internal;'
    const proxy = await startPlainNginx(portOf(app), false, port, named)
    ends.push(() => proxy.stop())
    expect(await check(app)).toEqual(['no-websocket', 'other-host'])
  },
)

test.skipIf(installed('nginx') === null)('given a proxy that reaches no server, then it finds that', async () => {
  const port = await freePort()
  const app = await serverFor(port)
  const proxy = await startPlainNginx(await freePort(), true, port)
  ends.push(() => proxy.stop())
  expect(await check(app)).toEqual(['proxy-fails'])
})

test('given a balancer that knows nothing of what it carries, then there is no X-Forwarded-For to trust', async () => {
  const port = await freePort()
  const [trusting, plain] = [await serverFor(port, { TRUST_PROXY: '1' }), await serverFor(port)]
  for (const [app, faults] of [
    [trusting, ['no-forwarded-for']],
    [plain, []],
  ] as const) {
    const balancer = await createBalancer([portOf(app)], port)
    expect(await check(app)).toEqual(faults)
    await balancer.close()
  }
})

test('given nobody at the address, or another server, then it finds that', async () => {
  const port = await freePort()
  const app = await serverFor(port)
  expect(await check(app)).toEqual(['unreachable'])
  const other = await startApp()
  ends.push(() => other.stop())
  await passCalls(port, portOf(other))
  expect(await check(app)).toEqual(['other-server'])
})

test('given a proxy that leads on elsewhere, or a name that ALLOWED_HOSTS does not have, then it finds that', async () => {
  const [port, second] = [await freePort(), await freePort()]
  const app = await serverFor(port)
  await listen(
    createHttpServer((_request, answer) => answer.writeHead(301, { location: 'https://x.example/' }).end()),
    port,
  )
  expect(await check(app)).toEqual(['redirects'])
  const strict = await serverFor(second, { ALLOWED_HOSTS: 'reask.example' })
  await passCalls(second, portOf(strict), (headers) => (headers.host = 'elsewhere.example'))
  expect(await check(strict)).toEqual(['refused'])
})

describe('given two servers on one database', () => {
  /** Servers that take each other for others on the same database, behind a balancer that takes them in turn. */
  async function two(urls: (port: number) => [string, string]) {
    const port = await freePort()
    const [url, urlOfOther] = urls(port)
    const database = { DATABASE_URL: 'postgres://localhost/reask' }
    const app = await startApp({ ...database, PUBLIC_URL: url })
    ends.push(() => app.stop())
    const store = { ...app.store, close: () => Promise.resolve() }
    const other = await startAppOn(store, app.dataDir, { ...database, PUBLIC_URL: urlOfOther })
    ends.push(() => other.stop())
    return { app, other, port }
  }
  const alike = (port: number): [string, string] => [`http://127.0.0.1:${port}`, `http://127.0.0.1:${port}`]

  test('when the other one answers first, then it calls until it reaches itself', async () => {
    const { app, other, port } = await two(alike)
    const balancer = await createBalancer([portOf(other), portOf(app)], port)
    ends.push(() => balancer.close())
    expect(await check(app)).toEqual([])
  })

  test('when it never reaches itself, then one with the same address is one of them, and one with another is not', async () => {
    for (const [urls, faults] of [
      [alike, []],
      [(port: number): [string, string] => [alike(port)[0], 'http://elsewhere.example'], ['other-server']],
    ] as const) {
      const { app, other, port } = await two(urls)
      const balancer = await createBalancer([portOf(other)], port)
      ends.push(() => balancer.close())
      expect(await check(app)).toEqual(faults)
    }
  })
})

test('whoever has no token of a check under way gets nothing, nor does who saw one, afterwards', async () => {
  const port = await freePort()
  const app = await serverFor(port)
  const tokens: string[] = []
  const ask = (token?: string) =>
    call(app.origin, 'GET', '/api/self-check', undefined, token === undefined ? {} : { 'x-reask-check': token })
  expect((await ask()).body.code).toBe('not-found')
  let during: string | undefined
  await passCalls(port, portOf(app), ({ 'x-reask-check': token }) => {
    if (typeof token === 'string') tokens.push(token)
    void ask('made-up').then(({ body }) => (during = body.code))
  })
  expect(await check(app)).toEqual(['no-websocket'])
  await expect.poll(() => during).toBe('not-found')
  expect(tokens).toHaveLength(1)
  for (const token of tokens) expect((await ask(token)).body.code).toBe('not-found')
})

test('given a proxy that never answers, then a stop waits for nothing', async () => {
  const port = await freePort()
  const app = await startApp({ PUBLIC_URL: `http://127.0.0.1:${port}` })
  const hung = createServer((socket) => {
    ends.push(() => socket.destroy())
  })
  await listen(hung, port)
  const checked = check(app)
  await once(hung, 'connection')
  await app.stop()
  expect(await checked).toBeNull()
})

test('what is found is one line that says what to do, without any address', async () => {
  const lines: string[] = []
  const logger = pino({ base: null }, { write: (line: string) => lines.push(line) })
  const port = await freePort()
  const found = createSelfCheck({
    config: { publicUrl: `http://127.0.0.1:${port}`, trustProxy: false, selfCheck: true },
    ...{ logger, random: secureRandom, hasPages: true, isAlone: true },
  })
  expect(await found.start([0, 0, 0])).toEqual(['unreachable'])
  expect(lines).toHaveLength(1)
  const { level, faults, msg } = JSON.parse(lines[0] ?? '') as { level: number; faults: string[]; msg: string }
  expect([level, faults]).toEqual([40, ['unreachable']])
  expect(msg).toMatch(/^PUBLIC_URL cannot be reached .* SELF_CHECK=off$/)
  expect(lines[0]).not.toContain('127.0.0.1')
})

test('a built server under a path says that all is well', async () => {
  const server = await startBuiltServer({ REASK_UNDER: '/a/b', SELF_CHECK: 'on', LOG_LEVEL: 'info' })
  ends.push(() => server.dispose())
  await whileItMoves({
    is: () => server.output().includes('PUBLIC_URL'),
    moved: server.output,
    what: () => `what was found: ${server.output()}`,
  })
  expect(server.output()).toContain('PUBLIC_URL leads here: pages, WebSocket')
})
