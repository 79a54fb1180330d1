import { readdirSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { resolve } from 'node:path'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RoomOpened } from '../../shared/http.ts'
import type { HostSlices } from '../../shared/room/slices.ts'
import { startApp } from '../support/app.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { call, connect, hostClient, openRoom } from '../support/clients.ts'

// What a page of somebody else, open in the same browser, can do here: nothing that it can read, and nothing by a right
// that the browser has, for the browser has none. Keys are sent by our pages alone.

let server: BuiltServer
let room: RoomOpened
beforeAll(async () => {
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  room = await openRoom(server.origin)
})
afterAll(() => server.dispose())

const ELSEWHERE = {
  origin: 'https://elsewhere.example',
  referer: 'https://elsewhere.example/',
  'sec-fetch-site': 'cross-site',
}
const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${server.origin}${path}`, { ...init, headers: { ...ELSEWHERE, ...init.headers } })

const PAGES = ['/', '/join/12345678', '/prepare', '/host', '/screen']
const CALLS = ['/api/health', '/api/decks', '/api/decks/therapy-ask', '/api/rooms/00000000', '/api/nothing']
const POLLING = '/socket.io/?EIO=4&transport=polling'

test.each([...PAGES, ...CALLS, POLLING])(
  '%s lets no page from elsewhere read it, and leaves no cookie',
  async (path) => {
    const [got, preflight] = await Promise.all([
      ask(path),
      ask(path, { method: 'OPTIONS', headers: { 'access-control-request-method': 'DELETE' } }),
    ])
    for (const { headers } of [got, preflight]) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
      expect(headers.get('set-cookie')).toBeNull()
    }
  },
)

/** What every answer has, whatever it answers. */
const EVERY = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=(), microphone=(), geolocation=()') as string,
  'referrer-policy': 'no-referrer',
}

/** Makes a call with all its headers chosen, `host` too. */
const bare = (origin: string, path: string, headers: Record<string, string>, method = 'GET', body = '') =>
  new Promise<{ status: number; headers: IncomingHttpHeaders; text: string }>((done, failed) => {
    const asked = request(`${origin}${path}`, { method, headers, agent: false }, (answer) => {
      let text = ''
      answer.on('data', (part) => (text += String(part)))
      answer.on('end', () => {
        done({ status: answer.statusCode ?? 0, headers: answer.headers, text })
      })
    })
    asked.on('error', failed)
    asked.end(body)
  })

const [asset = ''] = readdirSync(resolve('dist/client/assets'))

test.each([...PAGES, ...CALLS, POLLING, '/socket.io/?EIO=4&transport=nothing', `/assets/${asset}`, '/nothing', '/%'])(
  '%s is answered with the headers that every answer has, and where there is no HTTPS without asking for it',
  async (path) => {
    const { headers } = await bare(server.origin, path, {})
    expect(headers).toMatchObject(EVERY)
    expect(headers['strict-transport-security']).toBeUndefined()
  },
)

test.each(PAGES)(
  '%s takes everything from this server, stands in no frame, and tells nobody where it was',
  async (path) => {
    const { status, headers } = await ask(path)
    expect(status).toBe(200)
    const policy = headers.get('content-security-policy')?.split(';') ?? []
    const { host } = new URL(server.origin)
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        `connect-src 'self' ws://${host} wss://${host}`,
        "frame-ancestors 'none'",
        "form-action 'self'",
        "base-uri 'none'",
      ]),
    )
    expect(policy.join()).not.toMatch(/unsafe|https?:|\*/)
    expect(headers.get('x-frame-options')).toBe('DENY')
  },
)

test('a name that is none does not get into the policy of a page', async () => {
  const { headers } = await bare(server.origin, '/', { host: "x; script-src 'unsafe-inline'" })
  expect(headers['content-security-policy']).toContain("connect-src 'self' ;")
})

test.each(CALLS)('the answer of %s is no page: nothing in it runs, and it stands in no frame', async (path) => {
  const { headers } = await ask(path)
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(headers.get('cache-control')).toBe('no-store')
})

describe('given an address with HTTPS', () => {
  test('browsers are told to use it from then on, and pages may connect to it under whatever name they came', async () => {
    const own = await startApp({ PUBLIC_URL: 'https://reask.example' })
    for (const path of ['/api/health', POLLING, '/nothing'])
      expect((await bare(own.origin, path, {})).headers).toMatchObject({
        ...EVERY,
        'strict-transport-security': 'max-age=15552000',
      })
    const { headers } = await bare(own.origin, '/nothing', {})
    expect(headers['content-security-policy']).toContain(' ws://reask.example wss://reask.example;')
    await own.stop()
  })
})

describe('a page from elsewhere', () => {
  const refused = { status: 403, body: { code: 'wrong-address' } }

  test.each(['/api/health', '/api/decks', '/api/rooms/00000000'])('asks for %s in vain', async (path) => {
    expect(await call(server.origin, 'GET', path, undefined, ELSEWHERE)).toMatchObject(refused)
    // What reads an image sends no origin; a browser says that it is not ours.
    const image = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' }
    expect(await call(server.origin, 'GET', path, undefined, image)).toMatchObject(refused)
  })

  test('takes no seat and opens no room, also where it may send JSON', async () => {
    const seats = `/api/rooms/${room.code}/seats`
    expect(await call(server.origin, 'POST', seats, {}, ELSEWHERE)).toMatchObject(refused)
    const wish = { deckId: 'therapy-ask' }
    expect(await call(server.origin, 'POST', '/api/rooms', wish, ELSEWHERE)).toMatchObject(refused)
  })

  test.each(['websocket', 'polling'])('gets into no room by %s, with the right key too', async (way) => {
    const socket = io(server.origin, {
      auth: { key: room.hostKey },
      transports: [way],
      extraHeaders: { origin: ELSEWHERE.origin },
    })
    const error = await new Promise<Error & { data?: unknown }>((resolve) => socket.once('connect_error', resolve))
    expect(error.data).toMatchObject({ code: 'wrong-address' })
    socket.close()
    const own = await connect<HostSlices>(server.origin, room.hostKey, {}, [way])
    own.close()
  })

  test('that leads here by a name of its own (DNS rebinding) can neither host nor see what is inside a deck', async () => {
    const { port } = new URL(server.origin)
    const led = { host: `elsewhere.example:${port}`, origin: `http://elsewhere.example:${port}` }
    const json = { ...led, 'content-type': 'application/json' }
    const wish = JSON.stringify({ deckId: 'therapy-ask' })
    for (const { status, text } of [
      await bare(server.origin, '/api/rooms', json, 'POST', wish),
      await bare(server.origin, '/api/decks', json, 'POST', '{"deck":{}}'),
      await bare(server.origin, '/api/decks/therapy-ask', led),
    ])
      expect({ status, body: JSON.parse(text) as unknown }).toMatchObject(refused)
  })

  test('that does so is refused everywhere where the operator has said the names of the server', async () => {
    const own = await startApp({ ALLOWED_HOSTS: 'reask.example' })
    const under = (host: string, path: string) => bare(own.origin, path, { host })
    expect(await under('elsewhere.example', '/api/health')).toMatchObject({ status: 403 })
    for (const host of ['reask.example', 'reask.example:8443', '192.168.1.20:3000', 'localhost', 'node-a'])
      expect(await under(host, '/api/health')).toMatchObject({ status: 200 })
    // A handshake is refused where it is made: with long polling the code comes in the answer after it.
    const { sid } = JSON.parse((await under('elsewhere.example', POLLING)).text.slice(1)) as { sid: string }
    const polled = `${POLLING}&sid=${sid}`
    await bare(
      own.origin,
      polled,
      { host: 'elsewhere.example' },
      'POST',
      `40${JSON.stringify({ key: 'x'.repeat(22) })}`,
    )
    expect((await under('elsewhere.example', polled)).text).toContain('"code":"wrong-address"')
    await own.stop()
  })
})

describe('what a form on a page from elsewhere can send, which no browser asks about before', () => {
  const wish = JSON.stringify({ deckId: 'therapy-ask' })
  const forms = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/json', '']

  test.each(forms)('opens no room and takes no seat: %s', async (type) => {
    const host = await hostClient(server.origin, room.hostKey)
    for (const [path, body] of [
      ['/api/rooms', wish],
      ['/api/decks', '{"deck":{}}'],
      ['/api/host-session', '{"password":"x"}'],
      [`/api/rooms/${room.code}/seats`, '{}'],
      [`/api/rooms/${room.code}/seats`, ''],
      [`/api/rooms/${room.roomId}/rehearsals`, '{}'],
    ] as const) {
      const { status, text } = await bare(server.origin, path, type ? { 'content-type': type } : {}, 'POST', body)
      expect({ status, body: JSON.parse(text) as unknown }).toMatchObject({ status: 415, body: { code: 'not-json' } })
    }
    // The console is told in order: once it knows of this, it would know of a seat.
    for (const on of [true, false]) {
      await host.send({ type: 'room.lock', on })
      await host.until(({ common }) => common.join.locked === on)
    }
    expect(host.common.seats).toBe(0)
    host.close()
  })

  test.each(['application/json', 'Application/JSON; charset=utf-8'])('is not what our pages send: %s', async (type) => {
    const { status } = await bare(server.origin, '/api/rooms', { 'content-type': type }, 'POST', wish)
    expect(status).toBe(201)
  })

  test('deletes no room and gives no report without the key, which stands in no place that a browser sends by itself', async () => {
    const key = encodeURIComponent(room.hostKey)
    const cookie = { cookie: `key=${key}; hostKey=${key}` }
    for (const path of [`/api/rooms/${room.roomId}`, `/api/rooms/${room.roomId}?key=${key}&hostKey=${key}`])
      expect((await bare(server.origin, path, cookie, 'DELETE')).status).toBe(401)
    expect((await bare(server.origin, `/api/rooms/${room.roomId}/report.json?key=${key}`, cookie)).status).toBe(401)
  })
})
