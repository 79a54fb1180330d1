import { afterEach, describe, expect, test, vi } from 'vitest'
import type { RoomOpened } from '../../shared/http.ts'
import { messageOf, statusOf, type ProblemCode } from '../../shared/problems.ts'
import { FRAMES, SOCKETS_MAX } from '../../server/live/keys.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { startBuiltServer } from '../support/built-server.ts'
import { call, hostClient, openRoom, screenClient, seatClient, takeSeat, type Client } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { startFlooder } from '../support/flooder.ts'
import { knock } from '../support/knock.ts'
import { arriveMany, type Person } from '../support/seats.ts'

// What a key, a room, an address and the server may have at most, and which refusal says so.

let app: TestApp
afterEach(async () => {
  vi.restoreAllMocks()
  await app.stop()
})

const problem = (code: ProblemCode) => ({ status: statusOf(code), body: { code, title: messageOf(code) } })
const refusal = (code: ProblemCode) => ({ ok: false, code, message: messageOf(code) })
const opening = (headers = {}, body: unknown = { deckId: 'therapy-ask' }) =>
  call<RoomOpened>(app.origin, 'POST', '/api/rooms', body, headers)
const closeAll = (clients: Iterable<Client<object>>) => {
  for (const client of clients) client.close()
}

test('SEATS: given a room with as many seats as it may have, then nobody new gets one, by any way; who has one keeps it', async () => {
  app = await startApp({ SEATS: '2' })
  const room = await openRoom(app.origin)
  const { seatKey } = await takeSeat(app.origin, room.code)
  const other = await takeSeat(app.origin, room.code)
  const path = `/api/rooms/${room.code}/seats`
  expect(await call(app.origin, 'POST', path, {})).toMatchObject(problem('room-full'))
  const join = { code: room.code, seatKey: 'a-key-that-nobody-has-yet' }
  expect(await knock(app.origin, { join })).toBe('room-full')
  expect(await call(app.origin, 'POST', path, { seatKey })).toMatchObject({ status: 201 })
  expect(await knock(app.origin, { key: other.seatKey })).toBe('view')
  expect(await openRoom(app.origin).then(({ code }) => takeSeat(app.origin, code))).toHaveProperty('seatId')
})

describe('ROOMS_AN_HOUR', () => {
  test('given an address that opened as many rooms as it may, then it waits, whatever it sends; no other does', async () => {
    app = await startApp({ ROOMS_AN_HOUR: '2', TRUST_PROXY: '1' })
    const from = (address: string) => ({ 'x-forwarded-for': address })
    const [first, second] = [await opening(from('192.0.2.1')), await opening(from('192.0.2.1'))]
    expect([first.status, second.status]).toEqual([201, 201])
    const nonsense = { deck: { asks: [{}, {}] } }
    expect(await opening(from('192.0.2.1'), nonsense)).toMatchObject(problem('too-many-rooms'))
    const copy = await call(...([app.origin, 'POST', `/api/rooms/${first.body.roomId}/rehearsals`, {}] as const), {
      authorization: `Bearer ${first.body.hostKey}`,
      ...from('192.0.2.1'),
    })
    expect(copy).toMatchObject(problem('too-many-rooms'))
    expect(await opening(from('192.0.2.2'))).toMatchObject({ status: 201 })
    app.advance(30 * 60_000)
    expect(await opening(from('192.0.2.1'))).toMatchObject({ status: 201 })
    expect(await opening(from('192.0.2.1'))).toMatchObject(problem('too-many-rooms'))
  })

  test('the refusal says when to try again, and comes before the body', async () => {
    app = await startApp({ ROOMS_AN_HOUR: '1' })
    await opening()
    const answer = await fetch(`${app.origin}/api/rooms`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: 'x'.repeat(2_000_000),
    })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60'])
  })
})

test('ROOMS: given as many rooms as the server may have, then none is opened before one is deleted', async () => {
  app = await startApp({ ROOMS: '2' })
  await opening()
  const { body: room } = await opening()
  expect(await opening()).toMatchObject(problem('server-full'))
  const bearer = { authorization: `Bearer ${room.hostKey}` }
  await call(app.origin, 'DELETE', `/api/rooms/${room.roomId}`, undefined, bearer)
  expect(await opening()).toMatchObject({ status: 201 })
})

test('COMMANDS_A_ROOM: given seats that send more than a room takes, then they are told so; console, screen and other rooms are not', async () => {
  app = await startApp({ COMMANDS_A_ROOM: '1' })
  const [room, other] = [await openRoom(app.origin), await openRoom(app.origin)]
  const host = await hostClient(app.origin, room.hostKey)
  const askId = host.common.deck.asks[0]?.id ?? ''
  const people = await arriveMany(app.origin, room.code, 4)
  const phones = people.map(({ client }) => client)
  await goTo(host, 'vote', askId)
  // Ten at once, of which four are gone for connecting; one comes back each second.
  const votes = phones.flatMap((phone) =>
    Array.from({ length: 10 }, () => phone.send({ type: 'vote.cast', askId, choice: 'none' })),
  )
  const answers = await Promise.all(votes)
  const taken = answers.filter(({ ok }) => ok).length
  expect(taken).toBeGreaterThanOrEqual(6)
  expect(taken).toBeLessThan(40)
  expect(answers).toContainEqual(refusal('room-too-fast'))
  const { seatKey } = await takeSeat(app.origin, room.code)
  await expect.poll(() => knock(app.origin, { key: seatKey })).toBe('room-too-fast')
  await goTo(host, 'mark', askId)
  const screen = await screenClient(app.origin, room.screenKey)
  const guest = await seatClient(app.origin, (await takeSeat(app.origin, other.code)).seatKey)
  expect(await guest.send({ type: 'rewrite.pass', askId: 'x' })).toMatchObject({ code: 'unknown-ask' })
  app.advance(10_000)
  expect(await knock(app.origin, { key: seatKey })).toBe('view')
  closeAll([host, screen, guest, ...phones])
})

test('given a room with twice as many windows as it may have seats, then a key keeps its newest, and everybody gets in', async () => {
  app = await startApp({ SEATS: '2' })
  const room = await openRoom(app.origin)
  const keys = [await takeSeat(app.origin, room.code), await takeSeat(app.origin, room.code)].map(
    (each) => each.seatKey,
  )
  const windows: Client<object>[] = []
  for (let each = 0; each < 4; each++) windows.push(await seatClient(app.origin, keys[0] ?? ''))
  const newest = await seatClient(app.origin, keys[0] ?? '')
  await windows[0]?.until(({ bye }) => bye?.code === 'elsewhere')
  const partner = await seatClient(app.origin, keys[1] ?? '')
  expect([newest, partner].map(({ socket }) => socket.connected)).toEqual([true, true])
  closeAll([...windows, newest, partner])
})

test('given a client that asks for the whole view many times at once, then it is made once and sent for each', async () => {
  app = await startApp()
  const room = await openRoom(app.origin)
  const phone = await seatClient(app.origin, (await takeSeat(app.origin, room.code)).seatKey)
  const get = vi.spyOn(app.rooms, 'get')
  const answers = await Promise.all(Array.from({ length: 20 }, () => phone.socket.timeout(20_000).emitWithAck('sync')))
  for (const answer of answers) expect(answer).toMatchObject({ role: 'seat' })
  // The messages may come in several pieces.
  expect(get.mock.calls.length).toBeLessThan(10)
  phone.close()
})

describe('a seat that sends without end over all its windows', () => {
  /** So much from each of its windows. */
  const FLOOD = 800

  test('given WebSockets, then most of it is not even read, and everybody else is answered', async () => {
    app = await startApp()
    const room = await openRoom(app.origin)
    const host = await hostClient(app.origin, room.hostKey)
    const askId = host.common.deck.asks[0]?.id ?? ''
    const people = await arriveMany(app.origin, room.code, 20)
    await goTo(host, 'vote', askId)
    const { seatKey } = await takeSeat(app.origin, room.code)
    const windows: Client<object>[] = []
    for (let each = 0; each < SOCKETS_MAX; each++) windows.push(await seatClient(app.origin, seatKey))
    let heard = 0
    for (const { socket } of windows) app.io.sockets.sockets.get(socket.id ?? '')?.conn.on('packet', () => heard++)
    const started = performance.now()
    // Two thousand bytes each, which is some thirty in a piece that is read at once.
    const command = { type: 'vote.cast', askId, padding: 'x'.repeat(2_000) } as never
    for (let each = 0; each < FLOOD; each++) for (const { socket } of windows) socket.emit('command', command, () => {})
    const votes = await Promise.all(people.map(({ insist }) => insist({ type: 'vote.cast', askId, choice: 'none' })))
    expect(votes.every(({ ok }) => ok)).toBe(true)
    await host.until(({ common }) => common.count?.done === 20)
    const rounds = 1 + (performance.now() - started) / 3_000
    // Of each window what had arrived by then, in pieces of 64 KB, each time it is read again.
    expect(heard).toBeLessThan(FRAMES.burst + rounds * SOCKETS_MAX * 3 * 32)
    closeAll([host, ...windows, ...people.map(({ client }) => client)])
  })

  // Of times, so with the big counts alone. The flooder runs while the flooded server is measured, and on another processor.
  test.runIf(process.env.REASK_LONG)(
    'given a process of its own for it, then the 99th percentile of 50 others is at most three times what it is without',
    async () => {
      app = await startApp()
      const servers = [await startBuiltServer({ LOG_LEVEL: 'silent' }), await startBuiltServer({ LOG_LEVEL: 'silent' })]
      const halls = await Promise.all(servers.map(({ origin }) => hall(origin)))
      const [calm, flooded] = halls as [Hall, Hall]
      const { seatKey } = await takeSeat(servers[1]?.origin ?? '', flooded.room.code)
      const flooder = await startFlooder(servers[1]?.origin ?? '', seatKey, SOCKETS_MAX)
      const took = { calm: [] as number[], flooded: [] as number[] }
      for (let run = 0; run < 7; run++) {
        flooder.pause()
        took.calm.push(await p99Of(calm))
        flooder.goOn()
        took.flooded.push(await p99Of(flooded))
      }
      await flooder.end()
      const ratio = median(took.flooded) / median(took.calm)
      process.stdout.write(`p99 of 50 beside a flooder ÷ without: ${ratio.toFixed(2)} ${JSON.stringify(took)}\n`)
      for (const { host, people } of halls) closeAll([host, ...people.map(({ client }) => client)])
      for (const server of servers) await server.dispose()
      expect(ratio).toBeLessThanOrEqual(3)
    },
  )
})

interface Hall {
  room: RoomOpened
  host: Client<object>
  people: Person[]
  askId: string
}

/** Fifty people who vote. */
async function hall(origin: string): Promise<Hall> {
  const room = await openRoom(origin)
  const host = await hostClient(origin, room.hostKey)
  const askId = host.common.deck.asks[0]?.id ?? ''
  const people = await arriveMany(origin, room.code, 50)
  await goTo(host, 'vote', askId)
  return { room, host, people, askId }
}

/** Each votes ten times, one after another. Out: what all but one in a hundred answers took at most (ms). */
async function p99Of({ people, askId }: Hall): Promise<number> {
  const took: number[] = []
  await Promise.all(
    people.map(async ({ client }, person) => {
      for (let vote = 0; vote < 10; vote++) {
        const started = performance.now()
        const answer = await client.send({ type: 'vote.cast', askId, choice: (vote + person) % 2 ? 'none' : 'pass' })
        took.push(performance.now() - started)
        expect(answer).toMatchObject({ ok: true })
      }
    }),
  )
  return took.sort((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? 0
}

const median = (all: number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
