import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RoomOpened } from '../../shared/http.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { openRoom } from '../support/clients.ts'

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

test.each(PAGES)(
  '%s takes everything from this server, stands in no frame of others, and tells nobody where it was',
  async (path) => {
    const { status, headers } = await ask(path)
    expect(status).toBe(200)
    const policy = headers.get('content-security-policy')?.split(';') ?? []
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'self'", "frame-ancestors 'self'", "form-action 'self'", "base-uri 'none'"]),
    )
    expect(policy.join()).not.toMatch(/unsafe|https?:|\*/)
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  },
)

test.each(CALLS)('the answer of %s is no page: nothing in it runs, and it stands in no frame', async (path) => {
  const { headers } = await ask(path)
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.get('cache-control')).toBe('no-store')
})

describe('what a form on a page from elsewhere can send, which no browser asks about before', () => {
  const wish = JSON.stringify({ deckId: 'therapy-ask' })
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'opens no room: %s',
    async (type) => {
      const { status } = await ask('/api/rooms', { method: 'POST', body: wish, headers: { 'content-type': type } })
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    },
  )

  test('deletes no room and gives no report without the key, which stands in no place that a browser sends by itself', async () => {
    const key = encodeURIComponent(room.hostKey)
    const cookie = { cookie: `key=${key}; hostKey=${key}` }
    for (const path of [`/api/rooms/${room.roomId}`, `/api/rooms/${room.roomId}?key=${key}&hostKey=${key}`])
      expect((await ask(path, { method: 'DELETE', headers: cookie })).status).toBe(401)
    expect((await ask(`/api/rooms/${room.roomId}/report.json?key=${key}`, { headers: cookie })).status).toBe(401)
  })
})
