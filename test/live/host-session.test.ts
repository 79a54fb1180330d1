import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DeckList } from '../../shared/http.ts'
import { messageOf, statusOf, type ProblemCode } from '../../shared/problems.ts'
import { startApp, startAppIn, startAppOn, type TestApp } from '../support/app.ts'
import { call } from '../support/clients.ts'
import { withBearer } from '../support/library.ts'

// Where hosting asks for a password, a browser shows it once and is known by a cookie from then on, until it signs out,
// does nothing for half a day, a week is over, or the password is another one.

const PASSWORD = 'open sesame'
const HOUR = 3_600_000

let dir: string
let app: TestApp
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'reask-session-'))
})
afterEach(async () => {
  await app.stop()
  await rm(dir, { recursive: true, force: true })
})

const start = async (environment: Record<string, string> = {}) =>
  (app = await startAppIn(dir, { HOST_PASSWORD: PASSWORD, ...environment }))

const problem = (code: ProblemCode) => ({
  status: statusOf(code),
  body: { type: 'about:blank', title: messageOf(code), status: statusOf(code), code },
})

/** Signs in. Out: the status, and the cookie as the server set it. */
async function signIn(body: unknown = { password: PASSWORD }, headers: Record<string, string> = {}) {
  const response = await fetch(`${app.origin}/api/host-session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const [set = ''] = response.headers.getSetCookie()
  return { status: response.status, set, cookie: set.split(';')[0] ?? '' }
}

const list = (cookie: string, origin = app.origin) => call<DeckList>(origin, 'GET', '/api/decks', undefined, { cookie })
const isSignedIn = async (cookie: string, origin?: string) => (await list(cookie, origin)).body.signedIn
const open = (headers: Record<string, string>) =>
  call(app.origin, 'POST', '/api/rooms', { deckId: 'therapy-ask' }, headers)

test('given the password, in the body or in the header, then a cookie stands for it in every call', async () => {
  await start()
  for (const { status, set, cookie } of [
    await signIn(),
    await signIn({ password: ` ${PASSWORD} ` }),
    await signIn({}, withBearer(PASSWORD)),
  ]) {
    expect(status).toBe(204)
    expect(set).toMatch(/^reask-host=[\w-]{32}; Path=\/api; Max-Age=604800; HttpOnly; SameSite=Strict$/)
    expect(await list(`theme=dark; ${cookie}; reask-hosted=1`)).toMatchObject({
      body: { hosting: 'password', signedIn: true },
    })
    expect(await open({ cookie })).toMatchObject({ status: 201 })
    expect(await call(app.origin, 'GET', '/api/decks/therapy-ask', undefined, { cookie })).toMatchObject({
      status: 200,
    })
  }
  expect(await open({})).toEqual(problem('host-password'))
  // Whoever shows a password is told whether it is the one.
  const { cookie } = await signIn()
  const wrong = await call(app.origin, 'GET', '/api/decks', undefined, { cookie, ...withBearer('open barley') })
  expect(wrong).toEqual(problem('host-password'))
})

test.each([
  ['another password', { password: 'open barley' }],
  ['no password', {}],
  ['an empty one', { password: '' }],
])('%s sets no cookie', async (_, body) => {
  await start()
  expect(await signIn(body)).toEqual({ status: 401, set: '', cookie: '' })
})

test.each([{ password: 7 }, { password: 'x', admin: true }, []])('%j is no sign-in', async (body) => {
  await start()
  expect(await call(app.origin, 'POST', '/api/host-session', body)).toEqual(problem('bad-request'))
})

test('wrong passwords are counted with those of other calls: after many each one waits', async () => {
  await start()
  const misses = async (many: number) => {
    for (let miss = 0; miss < many; miss++) await signIn({ password: `open ${miss}` })
  }
  // Twenty are free; after ten more each waits for long enough that five meet.
  await misses(20)
  await Promise.all([misses(3), misses(3), misses(4)])
  const waiting = Array.from({ length: 5 }, () => signIn())
  expect(await Promise.race(waiting)).toMatchObject({ status: 429 })
  expect((await Promise.all(waiting)).map(({ status }) => status).sort()).toEqual([204, 204, 204, 204, 429])
})

test('a cookie that nobody was given, or of another form, opens nothing', async () => {
  await start()
  const { cookie } = await signIn()
  for (const other of [
    '',
    `reask-host=${'x'.repeat(32)}`,
    `x${cookie}`,
    `${cookie}x`,
    'reask-host=%00',
    `reask-host=${PASSWORD}`,
  ])
    expect(await isSignedIn(other)).toBe(false)
  expect(await isSignedIn(cookie)).toBe(true)
})

test('given a path of the public address, then no other path gets the cookie', async () => {
  await start({ PUBLIC_URL: 'https://school.example/a/b' })
  expect((await signIn()).set).toContain('; Path=/a/b/api; ')
})

test.each<[string, Record<string, string>, Record<string, string>, boolean]>([
  ['a page over HTTPS', {}, { origin: 'https://reask.example', host: 'reask.example' }, true],
  [
    'a page over HTTP on the local network',
    { PUBLIC_URL: 'https://reask.example' },
    { origin: 'http://127.0.0.1' },
    false,
  ],
  ['a program, where the public address is HTTPS', { PUBLIC_URL: 'https://reask.example' }, {}, true],
  ['a program, where a trusted proxy says so', { TRUST_PROXY: '1' }, { 'x-forwarded-proto': 'https' }, true],
  ['a program, where nobody says so', {}, {}, false],
])('signing in from %s', async (_, environment, headers, isSecure) => {
  await start({ ...(headers.host !== undefined && { PUBLIC_URL: `https://${headers.host}` }), ...environment })
  const { host: _host, ...sent } = headers
  const { status, set } = await signIn({ password: PASSWORD }, sent)
  expect({ status, isSecure: set.endsWith('; Secure') }).toEqual({ status: 204, isSecure })
})

test('signing out ends this session at once, and no other; the browser is told to forget its cookie', async () => {
  await start()
  const [one, other] = [await signIn(), await signIn()]
  const out = () => fetch(`${app.origin}/api/host-session`, { method: 'DELETE', headers: { cookie: one.cookie } })
  const response = await out()
  expect([response.status, response.headers.getSetCookie()]).toEqual([
    204,
    ['reask-host=; Path=/api; Max-Age=0; HttpOnly; SameSite=Strict'],
  ])
  expect(await isSignedIn(one.cookie)).toBe(false)
  expect(await open({ cookie: one.cookie })).toEqual(problem('host-password'))
  expect(await isSignedIn(other.cookie)).toBe(true)
  expect((await out()).status).toBe(204)
})

test('a session ends after twelve hours without a call, and after seven days in any case', async () => {
  await start()
  const { cookie } = await signIn()
  app.advance(11 * HOUR)
  expect(await isSignedIn(cookie)).toBe(true)
  app.advance(11 * HOUR)
  expect(await isSignedIn(cookie)).toBe(true)
  const idle = await signIn()
  app.advance(12 * HOUR)
  expect(await isSignedIn(idle.cookie)).toBe(false)
  const { cookie: week } = await signIn()
  for (let hours = 0; hours < 7 * 24 - 8; hours += 8) {
    app.advance(8 * HOUR)
    expect(await isSignedIn(week)).toBe(true)
  }
  app.advance(8 * HOUR)
  expect(await isSignedIn(week)).toBe(false)
})

test('a restart ends no session, another password ends all; neither password nor token is on disk', async () => {
  await start()
  const { cookie } = await signIn()
  const token = cookie.split('=')[1] ?? ''
  const onDisk = readdirSync(dir, { withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ name }) => readFileSync(join(dir, name)))
  for (const secret of [token, PASSWORD]) expect(onDisk.some((bytes) => bytes.includes(secret))).toBe(false)
  await app.stop()
  await start()
  expect(await isSignedIn(cookie)).toBe(true)
  await app.stop()
  await start({ HOST_PASSWORD: 'new words' })
  expect(await isSignedIn(cookie)).toBe(false)
  expect(await open({ cookie })).toEqual(problem('host-password'))
  await app.stop()
  await start({ HOST_PASSWORD: '' })
  expect(await list(cookie)).toMatchObject({ status: 200, body: { hosting: 'open', signedIn: false, shared: [] } })
})

test('given two servers on one database, then who signs in or out at one does so at the other', async () => {
  await start()
  const beside = { ...app.store, close: () => Promise.resolve() }
  const other = await startAppOn(beside, dir, { HOST_PASSWORD: PASSWORD })
  const { cookie } = await signIn()
  expect(await isSignedIn(cookie, other.origin)).toBe(true)
  await call(other.origin, 'DELETE', '/api/host-session', undefined, { cookie })
  expect(await isSignedIn(cookie)).toBe(false)
  await other.stop()
})

test('a page from elsewhere cannot use the cookie, nor sign anybody in or out', async () => {
  await start()
  const { cookie } = await signIn()
  const elsewhere = { cookie, origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
  expect(await open(elsewhere)).toEqual(problem('wrong-address'))
  expect(await signIn({ password: PASSWORD }, elsewhere)).toMatchObject({ status: 403, set: '' })
  const out = await call(app.origin, 'DELETE', '/api/host-session', undefined, elsewhere)
  expect(out).toEqual(problem('wrong-address'))
  expect(await isSignedIn(cookie)).toBe(true)
})

test('where everyone may host there is nothing to sign in to', async () => {
  app = await startApp()
  expect(await call(app.origin, 'POST', '/api/host-session', { password: PASSWORD })).toEqual(problem('hosting-open'))
  expect((await call(app.origin, 'DELETE', '/api/host-session')).status).toBe(204)
})
