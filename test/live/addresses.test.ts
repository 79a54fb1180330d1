import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Health, RoomOpened, RoomPreview } from '../../shared/http.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { call, hostClient, openRoom } from '../support/clients.ts'
import { startStrippingProxy, type StrippingProxy } from '../support/stripping-proxy.ts'

// What answers at which address: pages for people, what they have in them, and the same under a path.

const UNDER = '/a/b'
const TITLE = 'Tuesday </script><script>alert(1)</script><!-- & “more”'

/** As a browser asks for a page. */
const open = (url: string) => fetch(url, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } })

const health = async (origin: string) => (await (await fetch(`${origin}/api/health`)).json()) as Health

/** What a page says of itself to searches and to whoever previews a link to it. */
async function saidOf(url: string) {
  const text = await (await open(url)).text()
  const metas = text.matchAll(/<meta (?:name|property)="(description|og:[^"]+)" content="([^"]*)"/g)
  return Object.fromEntries([...metas].map(([, name, content]) => [name, content]))
}

const SAID = {
  description: expect.stringContaining('how an ask lands'),
  'og:type': 'website',
  'og:title': 'Reask',
  'og:description': expect.stringContaining('how an ask lands'),
}
/** Every kind of page: those of no room, of this one, and of nothing. */
const pathsOf = ({ code, roomId }: RoomOpened) => [
  ...['/', '/prepare', '/host', '/screen', '/nothing', '/1234567'],
  ...[`/join/${code}`, `/${code}`, `/host/${roomId}`, `/host/${roomId}/report`],
]

/** What the page of a door has in it; null where there is nothing. */
async function doorIn(url: string): Promise<unknown> {
  const text = await (await open(url)).text()
  const data = /<script type="application\/json" id="door">([^<]*)<\/script>/.exec(text)?.[1]
  return data === undefined ? null : JSON.parse(data)
}

describe('given a server at the top of its address', () => {
  let server: BuiltServer
  let room: RoomOpened
  beforeAll(async () => {
    server = await startBuiltServer({ LOG_LEVEL: 'trace' })
    room = await openRoom(server.origin, { deckId: 'therapy-ask', settings: { title: TITLE } })
  })
  afterAll(() => server.dispose())

  test('the page of a door has in it what its phone would ask for, and no more; it is kept nowhere', async () => {
    const asked = await call<RoomPreview>(server.origin, 'GET', `/api/rooms/${room.code}`)
    const page = await open(`${server.origin}/join/${room.code}`)
    expect([page.status, page.headers.get('cache-control'), page.headers.get('etag')]).toEqual([200, 'no-store', null])
    expect(await doorIn(`${server.origin}/join/${room.code}`)).toEqual({ code: room.code, room: asked.body })
    expect(asked.body.title).toBe(TITLE)
    expect((await page.text()).match(/<script/g)).toHaveLength(2)
  })

  test('every page has its icons, and tells whoever previews a link nothing of a room', async () => {
    for (const path of pathsOf(room)) {
      expect([path, await saidOf(server.origin + path)]).toEqual([path, SAID])
      const page = await (await open(server.origin + path)).text()
      expect(page).toMatch(/<noscript>[^]+JavaScript[^]+<\/noscript>/)
      const [icon = '', touch = ''] = ['icon', 'apple-touch-icon'].map(
        (rel) => new RegExp(`<link rel="${rel}"[^>]* href="([^"]+)"`).exec(page)?.[1],
      )
      expect((await fetch(server.origin + icon)).headers.get('content-type')).toMatch(/^image\/svg/)
      const png = Buffer.from(await (await fetch(server.origin + touch)).arrayBuffer())
      expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 180, 180])
    }
  })

  test.each([
    ['by itself', (code: string) => `/${code}`],
    [
      'in digits of another script',
      (code: string) => `/${[...code].map((digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]).join('')}`,
    ],
    ['in two halves', (code: string) => `/join/${code.slice(0, 4)}%20${code.slice(4)}`],
    ['in capitals', (code: string) => `/JOIN/${code}`],
    ['with a # that a mail gateway wrote as %23', (code: string) => `/join/${code}%23t=1234567890`],
  ])('a code opens its door %s', async (_how, path) => {
    expect(await doorIn(server.origin + path(room.code))).toMatchObject({ code: room.code, room: { title: TITLE } })
  })

  test('a room that has ended is said to have', async () => {
    const ended = await openRoom(server.origin)
    const host = await hostClient(server.origin, ended.hostKey)
    await host.send({ type: 'room.end' })
    host.close()
    expect(await doorIn(`${server.origin}/join/${ended.code}`)).toEqual({ code: ended.code, problem: 'room-ended' })
  })

  test.each(['/nothing', '/1234567', '/host/a/b/c', '/join/a/b', '/%E0%A4%A', '/nothing%'])(
    'whoever opens %s gets a page that says that there is nothing, and a program an answer that it can read',
    async (path) => {
      const page = await open(server.origin + path)
      expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
      expect(await page.text()).toContain('<div id="app">')
      const answer = await call(server.origin, 'GET', path)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.body.code).toMatch(/^(not-found|bad-request)$/)
    },
  )

  test.each([
    '/host/abc%23k=canary-key',
    '/screen%23k=canary-key&r=1',
    `/join/12345678%23t=canary-key`,
    '/%23canary-key',
  ])('%s is a page, and the key is in no log', async (path) => {
    expect((await open(server.origin + path)).status).toBe(200)
    expect(server.output()).not.toContain('canary')
  })

  test('what is asked for under /api is answered as data whoever asks', async () => {
    const answer = await open(`${server.origin}/api/nothing`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ])
  })

  test('given HOST is this machine alone, then no address of a local network is offered', async () => {
    expect((await health(server.origin)).origins).toEqual([])
  })
})

test('a wrong code is no free guess through the page: it counts as one that is asked for, and then nothing is looked up', async () => {
  const server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  const room = await openRoom(server.origin)
  const wrong = (n: number) => String((Number(room.code) + 1 + n) % 100_000_000).padStart(8, '0')
  const right = () => doorIn(`${server.origin}/join/${room.code}`)
  for (let n = 0; n < 30; n++) await call(server.origin, 'GET', `/api/rooms/${wrong(n)}`)
  const told: unknown[] = []
  for (let n = 30; n < 70; n++) told.push(await doorIn(`${server.origin}/join/${wrong(n)}`))
  expect(told.slice(0, 31)).toEqual(told.slice(0, 31).map((_, n) => ({ code: wrong(30 + n), problem: 'unknown-code' })))
  expect(told.slice(31)).toEqual(told.slice(31).map(() => null))
  expect(await right()).toBeNull()
  await server.dispose()
})

describe.each([
  ['a proxy that takes the path off', true],
  ['one that does not', false],
])('given a server under a path, behind %s', (_which, strips) => {
  let server: BuiltServer
  let proxy: StrippingProxy | null
  let origin: string
  beforeAll(async () => {
    server = await startBuiltServer({ LOG_LEVEL: 'silent', PUBLIC_URL: `https://school.example${UNDER}/` })
    proxy = strips ? await startStrippingProxy(server.origin, UNDER) : null
    origin = (proxy ?? server).origin + UNDER
  })
  afterAll(async () => {
    await proxy?.close()
    await server.dispose()
  })

  test('pages, what they load, calls and sockets are all under it', async () => {
    const room = await openRoom(origin)
    for (const path of ['', '/', '/host', `/host/${room.roomId}`, '/screen', `/join/${room.code}`, `/${room.code}`]) {
      const page = await open(origin + path)
      expect([path, page.status]).toEqual([path, 200])
      expect(page.headers.get('content-security-policy')).toContain('wss://school.example;')
      const loads = [...(await page.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url = '']) => url)
      expect(loads.length).toBeGreaterThan(1)
      for (const url of loads) {
        expect(url).toMatch(/^\/a\/b\/assets\//)
        expect((await fetch(new URL(url, origin))).status).toBe(200)
      }
    }
    expect((await health(origin)).publicUrl).toBe(`https://school.example${UNDER}`)
    for (const path of pathsOf(room))
      expect([path, await saidOf(origin + path)]).toEqual([
        path,
        {
          ...SAID,
          'og:url': `https://school.example${UNDER}/`,
          'og:image': expect.stringMatching(/^https:\/\/school\.example\/a\/b\/assets\/touch-icon-[\w-]+\.png$/),
        },
      ])
    const host = await hostClient(origin, room.hostKey)
    expect(host.common.join.code).toBe(room.code)
    host.close()
  })
})
