import { io, type Socket } from 'socket.io-client'
import { afterEach, expect, test } from 'vitest'
import type { ClientToServer, Joining, ServerToClient, View } from '../../shared/protocol.ts'
import { messageOf, type ProblemCode } from '../../shared/problems.ts'
import { PROTOCOL } from '../../shared/wire.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { call, hostClient, openRoom, takeSeat } from '../support/clients.ts'

// A seat is taken with the handshake of a socket, as it is over HTTP: in one round trip less, and no otherwise.

let app: TestApp
const sockets: Socket[] = []
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close()
  await app.stop()
})

type Refusal = { code: ProblemCode; message: string; retryAfter?: number }

let keys = 0
const newKey = () => `a-seat-key-of-its-own-${String(++keys).padStart(8, '0')}`
const wrong = (code: string, n = 1) => String((Number(code) + n) % 100_000_000).padStart(8, '0')

/** Connects once with this handshake. Out: the first view, or why there is none. */
function shake(auth: object, headers: Record<string, string> = {}): Promise<View<'seat'> | Refusal> {
  const socket: Socket<ServerToClient<'seat'>, ClientToServer<'seat'>> = io(app.origin, {
    auth,
    extraHeaders: headers,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  })
  sockets.push(socket)
  return new Promise((resolve, reject) => {
    socket.on('view', resolve)
    socket.on('connect_error', (error: Error & { data?: Refusal }) => {
      if (error.data) resolve(error.data)
      else reject(error)
    })
  })
}

const join = (joining: object, headers?: Record<string, string>) =>
  shake({ join: joining, protocol: PROTOCOL }, headers)

async function joined(joining: Joining): Promise<View<'seat'>> {
  const answer = await join(joining)
  return 'role' in answer ? answer : expect.fail(`refused: ${answer.code}`)
}

test('given a code and a key of its own, when a phone joins, then its first view says which seat it has, and the key opens it', async () => {
  app = await startApp()
  const room = await openRoom(app.origin, { deckId: 'therapy-ask', settings: { naming: 'visible' } })
  const host = await hostClient(app.origin, room.hostKey)
  const seatKey = newKey()
  const view = await joined({ code: `${room.code.slice(0, 4)} ${room.code.slice(4)}`, seatKey, name: 'Kim' })
  expect(view).toMatchObject({
    role: 'seat',
    roomId: room.roomId,
    own: { slices: { seat: { number: 1, name: 'Kim' } } },
  })
  expect(await takeSeat(app.origin, room.code, { seatKey })).toEqual({
    roomId: room.roomId,
    seatId: view.seatId,
    seatKey,
  })
  await host.until(({ common }) => common.seats === 1 && common.here === 1)
  const again = await shake({ key: seatKey, protocol: PROTOCOL })
  expect(again).toMatchObject({ own: { slices: { seat: { number: 1 } } } })
  expect(again).not.toHaveProperty('seatId')
  host.close()
})

test('given a lost answer, when a phone joins again with the same key, then it has the same seat, also behind a closed door', async () => {
  app = await startApp()
  const room = await openRoom(app.origin)
  const host = await hostClient(app.origin, room.hostKey)
  const joining = { code: room.code, seatKey: newKey() }
  const views = await Promise.all([joined(joining), joined(joining), joined(joining)])
  await host.send({ type: 'room.lock', on: true })
  views.push(await joined(joining))
  expect(new Set(views.map(({ seatId }) => seatId)).size).toBe(1)
  expect(await join({ code: room.code, seatKey: newKey() })).toMatchObject({ code: 'room-locked' })
  await host.until(({ common }) => common.seats === 1)
  host.close()
})

test('each refusal over HTTP is the same in a handshake', async () => {
  app = await startApp()
  const room = await openRoom(app.origin, { deckId: 'therapy-ask', settings: { naming: 'visible' } })
  const [locked, ended] = [await openRoom(app.origin), await openRoom(app.origin)]
  const hosts = await Promise.all([room, locked, ended].map(({ hostKey }) => hostClient(app.origin, hostKey)))
  const removed = await takeSeat(app.origin, room.code)
  await hosts[0]?.send({ type: 'seat.remove', seatId: removed.seatId })
  await hosts[1]?.send({ type: 'room.lock', on: true })
  await hosts[2]?.send({ type: 'room.end' })
  const cases: [string, object, ProblemCode][] = [
    [wrong(room.code), {}, 'unknown-code'],
    ['not digits', {}, 'unknown-code'],
    [locked.code, {}, 'room-locked'],
    [ended.code, {}, 'room-ended'],
    [room.code, { seatKey: removed.seatKey }, 'seat-removed'],
    [room.code, { seatKey: room.hostKey }, 'key-taken'],
    [room.code, { name: 'n'.repeat(41) }, 'name-too-long'],
    [room.code, { name: 7 }, 'bad-request'],
    [room.code, { seatKey: 'short' }, 'bad-request'],
    [room.code, { more: true }, 'bad-request'],
  ]
  for (const [code, wish, problem] of cases) {
    const body = { seatKey: newKey(), ...wish }
    const { body: overHttp } = await call(app.origin, 'POST', `/api/rooms/${encodeURIComponent(code)}/seats`, body)
    expect(overHttp.code).toBe(problem)
    expect(await join({ code, ...body })).toEqual({ code: problem, message: messageOf(problem) })
  }
  expect(await join({ code: room.code })).toMatchObject({ code: 'bad-request' })
  expect(await shake({ protocol: PROTOCOL })).toMatchObject({ code: 'bad-key' })
  const old = { join: { code: room.code, seatKey: newKey() }, protocol: PROTOCOL - 1 }
  expect(await shake(old)).toMatchObject({ code: 'too-old' })
  for (const host of hosts) host.close()
})

/** Wrong codes of one address that slow nobody; after sixty more a try waits for the longest wait. */
const [FREE, OVER, WAIT_MS, PLACES] = [60, 120, 5_000, 10]

/** Tries the wrong codes from one number to another, ten at once: as many as may wait. */
async function guess(from: number, to: number, one: (n: number) => Promise<ProblemCode | undefined>) {
  for (let first = from; first < to; first += PLACES) {
    const answers = await Promise.all(Array.from({ length: PLACES }, (_, n) => one(first + n + 1)))
    expect(new Set(answers)).toEqual(new Set(['unknown-code']))
  }
}

test('wrong codes in handshakes and over HTTP fill one budget of their address; over it a code waits in both, a join token in neither', async () => {
  app = await startApp({ TRUST_PROXY: '1' })
  const room = await openRoom(app.origin)
  const host = await hostClient(app.origin, room.hostKey)
  const from = { 'x-forwarded-for': '192.0.2.1' }
  await guess(0, FREE, async (n) => {
    const answer = await join({ code: wrong(room.code, n), seatKey: newKey() }, from)
    return 'code' in answer ? answer.code : undefined
  })
  await guess(FREE, OVER, async (n) => {
    const { body } = await call(app.origin, 'GET', `/api/rooms/${wrong(room.code, n)}`, undefined, from)
    return body.code
  })
  let answered = 0
  const tries = Array.from({ length: PLACES + 1 }, async () => {
    const started = performance.now()
    const answer = await join({ code: room.code, seatKey: newKey() }, from)
    answered++
    return { answer, ms: performance.now() - started }
  })
  // One of them finds no place, and is told when to come again.
  const { answer: refused } = await Promise.race(tries)
  expect(refused).toMatchObject({ code: 'too-many-tries', retryAfter: 5 })
  const { token } = host.common.join
  expect(await join({ code: room.code, seatKey: newKey(), token }, from)).toMatchObject({ role: 'seat' })
  const elsewhere = { 'x-forwarded-for': '192.0.2.2' }
  expect(await join({ code: room.code, seatKey: newKey() }, elsewhere)).toMatchObject({ role: 'seat' })
  expect(answered).toBe(1)
  const late = (await Promise.all(tries)).filter(({ answer }) => answer !== refused)
  expect(late).toHaveLength(PLACES)
  for (const { answer, ms } of late) {
    expect(answer).toMatchObject({ role: 'seat' })
    // A timer may be a millisecond early.
    expect(ms).toBeGreaterThan(WAIT_MS - 2)
  }
  host.close()
})
