import { once } from 'node:events'
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, expect, test } from 'vitest'
import type { RoomOpened } from '../../shared/http.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { call, hostClient, openRoom, takeSeat } from '../support/clients.ts'

// Guessing of codes and of the password is slowed down, for whoever is right as for whoever is wrong, and nobody is
// kept out by what others try.

let app: TestApp
afterEach(() => app.stop())
afterAll(() => {
  agent.destroy()
})

interface Answer {
  status: number
  code: ProblemCode | undefined
  ms: number
  retryAfter: string | undefined
}

/** Connections that are used again, for thousands of calls. */
const agent = new Agent({ keepAlive: true })

/** Makes a call, and measures how long its answer takes. */
function get(path: string, headers: Record<string, string> = {}, origin = app.origin): Promise<Answer> {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const asked = request(`${origin}${path}`, { headers, agent }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('end', () => {
        const { code } = JSON.parse(text) as { code?: ProblemCode }
        const retryAfter = response.headers['retry-after']
        resolve({ status: response.statusCode ?? 0, code, ms: performance.now() - started, retryAfter })
      })
    })
    asked.on('error', reject).end()
  })
}

/**
 * The measure of “at once after the wait”: what the same takes here and now without our doors. A bare server in this
 * process answers after so many ms; then the same call is made in a way that never waits. Start it together with what it
 * measures: when the machine is busy, both are late. What our own server adds may be a second.
 */
async function measureOf(ms: number, callAgain: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  const bare = createServer((_, response) => void setTimeout(() => response.end('{}'), ms)).listen(0, '127.0.0.1')
  await once(bare, 'listening')
  await get('/', {}, `http://127.0.0.1:${(bare.address() as AddressInfo).port}`)
  await callAgain()
  bare.close()
  return performance.now() - started
}
const OURS_MS = 1_000

/** A code that is not the room's. */
const wrong = (room: RoomOpened, n: number) => String((Number(room.code) + 1 + n) % 100_000_000).padStart(8, '0')
type Headers = Record<string, string>
const look = (code: string, headers?: Headers) => get(`/api/rooms/${code}`, headers)
const forwarded = (address: string): Headers => ({ 'x-forwarded-for': address })
const madeUp = (n: number) => forwarded(`10.${n >> 8}.0.${n & 255}`)

/** Tries this many wrong codes, so many at once. Out: how many were looked at, and how many were not. */
async function guess(room: RoomOpened, many: number, atOnce: number, from: (n: number) => Headers | undefined) {
  const answered = { 'unknown-code': 0, 'too-many-tries': 0 }
  let next = 0
  const one = async () => {
    while (next < many) {
      const n = next++
      const { code } = await look(wrong(room, n), from(n))
      if (code !== 'unknown-code' && code !== 'too-many-tries') throw new Error(`a guess was answered ${code}`)
      answered[code]++
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return answered
}

/** The join token of a room, which spares every wait. */
async function tokenOf(room: RoomOpened) {
  const host = await hostClient(app.origin, room.hostKey)
  host.close()
  return host.common.join.token
}
const withToken = (joinToken: string): Headers => ({ 'x-join-token': joinToken })

/** No code waits longer. */
const LONGEST_WAIT_MS = 5_000
/** Wrong codes that slow nobody, and how many are let in within one wait, on average, of one address or of all. */
interface Budget {
  free: number
  places: number
}

/**
 * The least time in which so many codes can be looked at when nothing but the waits takes time. Each failure beyond the
 * free ones makes the wait longer, until it is five seconds after twice as many; meanwhile each place has one code.
 */
function leastMs(looked: number, atOnce: number, { free, places }: Budget): number {
  // Those asked for at the same moment were asked before the others were counted.
  const beyond = Math.max(0, looked - free - atOnce - places)
  const rising = Math.min(beyond, free)
  return (LONGEST_WAIT_MS / places) * (rising ** 2 / (2 * free) + beyond - rising)
}

const FAR_AWAY = '192.0.2.1'

test.each<[string, Record<string, string>, number, Budget]>([
  // Past the proxy every guess has an address of its own: what all have together is the limit.
  ['with addresses made up past the proxy', { TRUST_PROXY: '1' }, 1_200, { free: 3_000, places: 256 }],
  // Here all of them are one address, whatever they say.
  ['with made-up addresses that nobody believes', {}, 400, { free: 60, places: 10 }],
])(
  'after 10,000 wrong codes %s a right one is in within six seconds: five of the wait, and one of ours',
  async (_, environment, atOnce, budget) => {
    app = await startApp(environment)
    const room = await openRoom(app.origin)
    const joinToken = await tokenOf(room)
    const started = performance.now()
    const { 'unknown-code': looked, 'too-many-tries': refused } = await guess(room, 10_000, atOnce, madeUp)
    // Guessing was slow: the more codes were looked at, the longer it took. All others were not even looked up.
    expect(performance.now() - started).toBeGreaterThan(leastMs(looked, atOnce, budget))
    expect(looked + refused).toBe(10_000)
    expect(refused).toBeGreaterThan(0)
    const seats = `/api/rooms/${room.code}/seats`
    // It joins, too: that is kept on the disk.
    const measure = measureOf(LONGEST_WAIT_MS, () => call(app.origin, 'POST', seats, { joinToken }))
    const addresses = [undefined, forwarded(FAR_AWAY), madeUp(0)]
    const looking = addresses.map((from) => look(room.code, from))
    const joining = performance.now()
    const seat = call(app.origin, 'POST', seats, {}, forwarded(FAR_AWAY))
    const joined = seat.then(({ status }) => ({ status, ms: performance.now() - joining }))
    const answers = await Promise.all([...looking, joined])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 201])
    for (const { ms } of answers) expect(ms).toBeLessThan((await measure) + OURS_MS)
  },
)

/** Sixty wrong codes from one address are free; after sixty more a try waits for the longest wait. */
const OVER = 120
const WAIT_MS = LONGEST_WAIT_MS
/** So many of one address may wait at once. */
const PLACES = 10

async function overBudget(room: RoomOpened, from?: Headers) {
  const { 'unknown-code': looked } = await guess(room, OVER, PLACES, () => from)
  expect(looked).toBe(OVER)
}

/** That these waited, and no longer than that. */
async function expectWaited(answers: { ms: number }[], measure: Promise<number>) {
  for (const { ms } of answers) {
    // A timer may be a millisecond early.
    expect(ms).toBeGreaterThan(WAIT_MS - 2)
    expect(ms).toBeLessThan((await measure) + OURS_MS)
  }
}

test('over the budget a right code waits as long as a wrong one, also with a secret that is none; others do not wait', async () => {
  app = await startApp({ TRUST_PROXY: '1' })
  const room = await openRoom(app.origin)
  const token = withToken(await tokenOf(room))
  const from = forwarded(FAR_AWAY)
  await overBudget(room, from)
  const measure = measureOf(WAIT_MS, () => look(room.code, token))
  const codes = Array.from({ length: 8 }, (_, n) => (n % 2 ? room.code : wrong(room, n)))
  const waiting = codes.map((code, n) => look(code, n < 4 ? from : { ...from, ...withToken('x'.repeat(32)) }))
  const started = performance.now()
  const body = { seatKey: room.hostKey, joinToken: 'x' }
  const joining = call(app.origin, 'POST', `/api/rooms/${room.code}/seats`, body, from).then((answer) => ({
    ...answer,
    ms: performance.now() - started,
  }))
  const elsewhere = look(room.code, forwarded('192.0.2.2'))
  expect(await Promise.race([elsewhere, ...waiting, joining.then(() => null)])).toMatchObject({ status: 200 })
  const answers = await Promise.all(waiting)
  expect(answers.map(({ status }) => status)).toEqual(codes.map((code) => (code === room.code ? 200 : 404)))
  await expectWaited(answers, measure)
  const { body: taken, ms } = await joining
  expect(taken.code).toBe('key-taken')
  await expectWaited([{ ms }], measure)
})

test('when ten of an address wait, one more is refused, right or wrong; links, keys and the password do not wait', async () => {
  app = await startApp({ HOST_PASSWORD: 'open sesame' })
  const authorization = 'Bearer open sesame'
  const wish = { deckId: 'therapy-ask' }
  const { body: room } = await call<RoomOpened>(app.origin, 'POST', '/api/rooms', wish, { authorization })
  const host = await hostClient(app.origin, room.hostKey)
  const seat = await takeSeat(app.origin, room.code)
  await overBudget(room)
  let answered = 0
  const tries = Array.from({ length: PLACES + 1 }, async (_, n) => {
    const answer = await look(wrong(room, n))
    answered++
    return answer
  })
  // The one that is refused shows that no place is free.
  expect(await Promise.race(tries)).toMatchObject({ status: 429, code: 'too-many-tries', retryAfter: '5' })

  const joinToken = host.common.join.token
  const seats = `/api/rooms/${room.code}/seats`
  const report = `/api/rooms/${room.roomId}/report.json`
  const made = [room.code, wrong(room, 0)].map((code) => look(code, withToken('x'.repeat(32))))
  const answers = await Promise.all([
    look(room.code),
    look(room.code, withToken(joinToken)),
    call(app.origin, 'POST', seats, { joinToken }),
    call(app.origin, 'POST', seats, { seatKey: seat.seatKey }),
    get(report, { authorization: `Bearer ${room.hostKey}` }),
    get('/api/decks', { authorization }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([429, 200, 201, 201, 200, 200])
  expect(answers[3].body).toEqual(seat)
  app.advance(600_000)
  // Ten minutes later nobody waits any more, but for those who wait already.
  expect(await look(room.code)).toMatchObject({ status: 200 })
  expect(answered).toBe(1)
  expect((await Promise.all(made)).map(({ status }) => status)).toEqual([429, 429])
  expect((await Promise.all(tries)).filter(({ ms }) => ms > WAIT_MS - 2).length).toBeGreaterThanOrEqual(PLACES)
  host.close()
})

test('over the budget the key of a removed seat waits like a typed code, and so does that of a seat once shown with another code', async () => {
  app = await startApp()
  const room = await openRoom(app.origin)
  const host = await hostClient(app.origin, room.hostKey)
  const [removed, trying, faithful] = [
    await takeSeat(app.origin, room.code),
    await takeSeat(app.origin, room.code),
    await takeSeat(app.origin, room.code),
  ]
  await host.send({ type: 'seat.remove', seatId: removed.seatId })
  await host.send({ type: 'link.renew', which: 'join' })
  await host.until(({ common }) => common.join.code !== room.code)
  const { code } = host.common.join
  await overBudget({ ...room, code })
  const join = async (typed: string, { seatKey }: { seatKey: string }) => {
    const started = performance.now()
    const { status } = await call(app.origin, 'POST', `/api/rooms/${typed}/seats`, { seatKey })
    return { status, ms: performance.now() - started }
  }
  // Whoever goes on without waiting for the answer has shown it all the same.
  expect((await join(wrong({ ...room, code }, OVER), trying)).status).toBe(404)
  const slow = [join(code, removed), join(code, trying)]
  expect(await Promise.race([join(code, faithful), ...slow])).toMatchObject({ status: 201 })
  const answers = await Promise.all(slow)
  expect(answers.map(({ status }) => status)).toEqual([410, 201])
  for (const { ms } of answers) expect(ms).toBeGreaterThan(WAIT_MS - 2)
  host.close()
})

test('wrong passwords have a budget of their own, and after it the right one waits as long as a wrong one', async () => {
  app = await startApp({ HOST_PASSWORD: 'open sesame' })
  const decks = (password: string) => get('/api/decks', { authorization: `Bearer ${password}` })
  const wish = { deckId: 'therapy-ask' }
  const { body: room } = await call<RoomOpened>(app.origin, 'POST', '/api/rooms', wish, {
    authorization: 'Bearer open sesame',
  })
  // Twenty are free; four may wait at once.
  const guesses = async (many: number) => {
    for (let tries = 0; tries < many; tries++)
      expect(await decks(`open barley ${tries}`)).toMatchObject({ status: 401, code: 'host-password' })
  }
  await guesses(20)
  await Promise.all(Array.from({ length: 4 }, () => guesses(5)))
  const measure = measureOf(WAIT_MS, () => get('/api/health'))
  const slow = [decks('open sesame'), decks('open barley')]
  // Neither a code nor a call without a password waits for them.
  expect(await Promise.race([look(room.code), ...slow])).toMatchObject({ status: 200 })
  expect(await Promise.race([get('/api/decks/therapy-ask'), ...slow])).toMatchObject({ code: 'host-password' })
  // Nor does whoever shows a key.
  const asHost = { authorization: `Bearer ${room.hostKey}` }
  expect(await Promise.race([get('/api/decks/therapy-ask', asHost), ...slow])).toMatchObject({ status: 200 })
  const answers = await Promise.all(slow)
  expect(answers.map(({ status }) => status)).toEqual([200, 401])
  await expectWaited(answers, measure)
})
