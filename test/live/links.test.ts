import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RoomOpened } from '../../shared/http.ts'
import { LINK_GRACE_MS } from '../../shared/room/limits.ts'
import { hashKey as hashOf } from '../../server/secrets.ts'
import { startApp, startAppIn, startBeside, type TestApp } from '../support/app.ts'
import { call, connect, hostClient, openRoom, screenClient, seatClient, takeSeat } from '../support/clients.ts'
import { createNetwork } from '../support/network.ts'
import { wholeRoom } from '../support/whole-room.ts'

let app: TestApp
let room: RoomOpened
beforeEach(async () => {
  app = await startApp()
  room = await openRoom(app.origin)
})
afterEach(() => app.stop())

/** Keys as a console makes them. */
const [ONE, TWO] = ['one-'.padEnd(32, 'x'), 'two-'.padEnd(32, 'x')]

const renew = (key: string, which: 'host' | 'screen' = 'host') => ({ type: 'link.renew', which, key }) as const
const renewJoin = { type: 'link.renew', which: 'join' } as const

/** What a key opens: the role it has in the room, or why it is refused. */
async function opening(key: string, origin = app.origin): Promise<string> {
  try {
    const client = await connect(origin, key)
    client.close()
    return 'opens'
  } catch (error) {
    return error instanceof Error ? error.message : 'nothing'
  }
}

const report = (key: string, origin = app.origin) =>
  call(origin, 'GET', `/api/rooms/${room.roomId}/report.json`, undefined, { authorization: `Bearer ${key}` })

test('K1 K4 given a renewed host link, when the new one is used, then the other console is told, and the old link opens nothing', async () => {
  const desk = await hostClient(app.origin, room.hostKey)
  const other = await hostClient(app.origin, room.hostKey)
  const screen = await screenClient(app.origin, room.screenKey)
  expect(await desk.send(renew(ONE))).toEqual({ ok: true })
  // Until then the old one opens, so that nobody is shut out by a lost answer.
  expect(await opening(room.hostKey)).toBe('opens')
  expect((await report(room.hostKey)).status).toBe(200)
  expect(other.bye).toBeNull()

  const renewed = await hostClient(app.origin, ONE)
  await other.until(({ bye }) => bye?.code === 'link-changed', 'the bye')
  await desk.until(({ bye }) => bye?.code === 'link-changed', 'the bye')
  expect(await opening(room.hostKey)).toBe('link-changed')
  expect(await report(room.hostKey)).toMatchObject({ status: 401, body: { code: 'link-changed' } })
  const remove = (key: string) =>
    call(app.origin, 'DELETE', `/api/rooms/${room.roomId}`, undefined, { authorization: `Bearer ${key}` })
  expect(await remove(room.hostKey)).toMatchObject({ status: 401, body: { code: 'link-changed' } })

  expect(await renewed.send({ type: 'room.lock', on: true })).toEqual({ ok: true })
  expect(screen.bye).toBeNull()
  expect((await report(ONE)).status).toBe(200)
  expect((await remove(ONE)).status).toBe(204)
  await screen.until(({ bye }) => bye?.code === 'deleted', 'the end')
  for (const client of [desk, other, screen, renewed]) client.close()
})

test('K4 the report is a use of the new host link too', async () => {
  const desk = await hostClient(app.origin, room.hostKey)
  await desk.send(renew(ONE))
  expect((await report(ONE)).status).toBe(200)
  await desk.until(({ bye }) => bye?.code === 'link-changed', 'the bye')
  expect(await opening(room.hostKey)).toBe('link-changed')
  desk.close()
})

test('K4 given a renewed screen link, then the old screen goes and the consoles stay', async () => {
  const desk = await hostClient(app.origin, room.hostKey)
  const screen = await screenClient(app.origin, room.screenKey)
  expect(await desk.send(renew(ONE, 'screen'))).toEqual({ ok: true })
  const renewed = await screenClient(app.origin, ONE)
  await screen.until(({ bye }) => bye?.code === 'link-changed', 'the bye')
  expect(await opening(room.screenKey)).toBe('link-changed')
  expect(await desk.send({ type: 'screen.blank', on: true })).toEqual({ ok: true })
  await renewed.until(({ common }) => common.blank, 'the blank')
  for (const client of [desk, screen, renewed]) client.close()
})

test('K4 given a new link that nobody uses, then the old one opens for a minute and not a moment longer', async () => {
  const desk = await hostClient(app.origin, room.hostKey)
  const screen = await screenClient(app.origin, room.screenKey)
  await desk.send(renew(ONE))
  await desk.send(renew(TWO, 'screen'))
  // Some real time passes too.
  app.advance(LINK_GRACE_MS - 30_000)
  expect(await opening(room.hostKey)).toBe('opens')
  expect(await desk.send({ type: 'room.lock', on: true })).toEqual({ ok: true })

  app.advance(30_000)
  expect(await opening(room.hostKey)).toBe('link-changed')
  expect(await opening(room.screenKey)).toBe('link-changed')
  expect((await report(room.hostKey)).status).toBe(401)
  // Whoever is still connected can do nothing any more, and is told so.
  expect(await desk.send({ type: 'room.lock', on: false })).toMatchObject({ ok: false, code: 'link-changed' })
  await desk.until(({ bye }) => bye?.code === 'link-changed', 'the bye of the console')
  await screen.until(({ bye }) => bye?.code === 'link-changed', 'the bye of the screen')
  const renewed = await hostClient(app.origin, ONE)
  await renewed.until(({ common }) => common.join.locked, 'the lock')
  for (const client of [desk, screen, renewed]) client.close()
})

test('K4 a screen that asks again with an old link is told that it was changed', async () => {
  const desk = await hostClient(app.origin, room.hostKey)
  const screen = await screenClient(app.origin, room.screenKey)
  await desk.send(renew(ONE, 'screen'))
  app.advance(LINK_GRACE_MS)
  expect(await screen.socket.emitWithAck('sync')).toMatchObject({ ok: false, code: 'link-changed' })
  await screen.until(({ bye }) => bye?.code === 'link-changed', 'the bye')
  for (const client of [desk, screen]) client.close()
})

test('K2 given a renewal whose answer is lost, then the key that was kept opens the room, and sending it again changes nothing', async () => {
  const network = await createNetwork(app.origin)
  const desk = await hostClient(network.origin, room.hostKey)
  const other = await hostClient(app.origin, room.hostKey)
  network.stall()
  const unanswered = desk.send(renew(ONE)).catch(() => 'no answer')
  // The renewal has arrived when the key opens the room.
  await expect.poll(() => app.store.findKey(hashOf(ONE))).not.toBeNull()
  network.cut()
  network.mend()

  const again = await hostClient(app.origin, ONE)
  await other.until(({ bye }) => bye?.code === 'link-changed', 'the bye')
  expect(await again.send(renew(ONE))).toEqual({ ok: true })
  expect(await again.send({ type: 'room.lock', on: true })).toEqual({ ok: true })
  const renewals = (await logOf()).filter(({ type }) => type === 'link.renewed')
  expect(renewals).toHaveLength(1)
  for (const client of [desk, other, again]) client.close()
  await unanswered
  await network.close()
})

test('K2 given two consoles that renew at the same moment, then one link works in the end: that of the later renewal', async () => {
  const desks = await Promise.all([hostClient(app.origin, room.hostKey), hostClient(app.origin, room.hostKey)])
  const keys = [ONE, TWO]
  const answers = await Promise.all(desks.map((desk, index) => desk.send(renew(keys[index] ?? ''))))
  expect(answers).toEqual([{ ok: true }, { ok: true }])
  const order = (await logOf()).flatMap((event) => (event.type === 'link.renewed' ? [event.keyHash] : []))
  const [earlier = '', later = ''] = keys.toSorted((a, b) => order.indexOf(hashOf(a)) - order.indexOf(hashOf(b)))

  // The earlier of the two comes first, as its console does not know that it lost.
  const lost = await hostClient(app.origin, earlier)
  const won = await hostClient(app.origin, later)
  await lost.until(({ bye }) => bye?.code === 'link-changed', 'the bye')
  expect(await Promise.all([room.hostKey, earlier, later].map((key) => opening(key)))).toEqual([
    'link-changed',
    'link-changed',
    'opens',
  ])
  // A late retry of the renewal that lost takes nothing away from the one that won.
  expect(await won.send(renew(earlier))).toMatchObject({ ok: false, code: 'link-changed' })
  expect(await won.send({ type: 'room.lock', on: true })).toEqual({ ok: true })
  for (const client of [...desks, lost, won]) client.close()
})

test('K2 however many renew at once, in whatever order they come back, the last link of the log works and no other', async () => {
  const keys = Array.from({ length: 6 }, (_, index) => `key-${index}-`.padEnd(32, 'y'))
  const desks = await Promise.all(keys.map(() => hostClient(app.origin, room.hostKey)))
  const answers = await Promise.all(desks.map((desk, index) => desk.send(renew(keys[index] ?? ''))))
  expect(answers.every(({ ok }) => ok)).toBe(true)
  const newest = (await logOf()).flatMap((event) => (event.type === 'link.renewed' ? [event.keyHash] : [])).at(-1)
  // All consoles change over at once; some are let in for a moment.
  await Promise.all(keys.map((key) => opening(key)))
  const opened = await Promise.all(keys.map((key) => opening(key)))
  expect(opened).toEqual(keys.map((key) => (hashOf(key) === newest ? 'opens' : 'link-changed')))
  for (const desk of desks) desk.close()
})

test('K4 given a restart, then a replaced key still ends by its time, and one that was used is gone', async () => {
  const { dataDir } = app
  const desk = await hostClient(app.origin, room.hostKey)
  await desk.send(renew(ONE))
  await desk.send(renew(TWO, 'screen'))
  ;(await screenClient(app.origin, TWO)).close()
  desk.close()
  await app.close()

  const again = await startAppIn(dataDir)
  try {
    const back = await hostClient(again.origin, room.hostKey)
    expect(await opening(room.screenKey, again.origin)).toBe('link-changed')
    again.advance(LINK_GRACE_MS)
    expect(await opening(room.hostKey, again.origin)).toBe('link-changed')
    expect(await back.send({ type: 'room.lock', on: true })).toMatchObject({ ok: false, code: 'link-changed' })
    expect(await opening(ONE, again.origin)).toBe('opens')
    back.close()
  } finally {
    await again.stop()
  }
})

test('K4 a replaced link ends on a second server too, once that server is told that the log grew', async () => {
  const elsewhere = await startBeside(app)
  const desk = await hostClient(app.origin, room.hostKey)
  const other = await hostClient(elsewhere.origin, room.hostKey)
  await desk.send(renew(ONE))
  const renewed = await hostClient(app.origin, ONE)
  await (await elsewhere.rooms.get(room.roomId))?.refresh()
  await other.until(({ bye }) => bye?.code === 'link-changed', 'the bye')
  for (const client of [desk, other, renewed]) client.close()
  await elsewhere.stop()
})

test('K5 given a renewed way in, then code and token of before open nothing, and screen and console have the new ones', async () => {
  const desk = await hostClient(app.origin, room.hostKey)
  const screen = await screenClient(app.origin, room.screenKey)
  const seat = await takeSeat(app.origin, room.code)
  const phone = await seatClient(app.origin, seat.seatKey)
  const before = desk.common.join
  expect(await desk.send(renewJoin)).toEqual({ ok: true })
  await desk.until(({ common }) => common.join.code !== before.code, 'the new code')
  await screen.until(({ common }) => common.join.code === desk.common.join.code, 'the new code on the screen')
  const { code, token } = desk.common.join
  expect({ code: /^\d{8}$/.test(code), token: token === before.token }).toEqual({ code: true, token: false })

  const seats = (at: string, body: object) => call(app.origin, 'POST', `/api/rooms/${at}/seats`, body)
  expect(await seats(before.code, {})).toMatchObject({ status: 404, body: { code: 'unknown-code' } })
  expect(await seats(before.code, { joinToken: before.token })).toMatchObject({ status: 404 })
  expect(await call(app.origin, 'GET', `/api/rooms/${before.code}`)).toMatchObject({ status: 404 })
  expect(await seats(code, {})).toMatchObject({ status: 201 })

  expect(await seats(code, { joinToken: token })).toMatchObject({ status: 201 })

  // Whoever has a seat is here as before.
  expect(await seats(code, { joinToken: token, seatKey: seat.seatKey })).toMatchObject({
    body: { seatId: seat.seatId },
  })
  expect(phone.bye).toBeNull()
  expect(await opening(seat.seatKey)).toBe('opens')
  for (const client of [desk, screen, phone]) client.close()
})

test('K5 the renewed way in is there after a restart, and a second server lets people in by it', async () => {
  const { dataDir } = app
  const elsewhere = await startBeside(app)
  // The second server has the room in memory as it was.
  await takeSeat(elsewhere.origin, room.code)
  const desk = await hostClient(app.origin, room.hostKey)
  const old = desk.common.join
  await desk.send(renewJoin)
  await desk.until(({ common }) => common.join.code !== old.code, 'the new code')
  const { code, token } = desk.common.join
  await takeSeat(elsewhere.origin, code, { joinToken: token })
  await elsewhere.stop()
  desk.close()
  await app.close()

  const again = await startAppIn(dataDir)
  try {
    await takeSeat(again.origin, code, { joinToken: token })
    expect(await call(again.origin, 'GET', `/api/rooms/${old.code}`)).toMatchObject({ status: 404 })
    const back = await hostClient(again.origin, room.hostKey)
    expect(back.common.join).toEqual({ code, token, locked: false })
    back.close()
  } finally {
    await again.stop()
  }
})

test('K5 a server that remembers the code of before lets nobody in by it, once it is told that the log grew', async () => {
  const { code, roomId } = room
  const elsewhere = await startBeside({
    ...app,
    store: {
      ...app.store,
      findRoomByCode: (typed) => (typed === code ? Promise.resolve({ roomId }) : app.store.findRoomByCode(typed)),
    },
  })
  const desk = await hostClient(app.origin, room.hostKey)
  await takeSeat(elsewhere.origin, code)
  expect(await desk.send(renewJoin)).toEqual({ ok: true })
  await (await elsewhere.rooms.get(roomId))?.refresh()
  expect(await call(elsewhere.origin, 'GET', `/api/rooms/${code}`)).toMatchObject({ body: { code: 'unknown-code' } })
  expect(await call(elsewhere.origin, 'POST', `/api/rooms/${code}/seats`, {})).toMatchObject({ status: 404 })
  desk.close()
  await elsewhere.stop()
})

test('K6 after the end the host link can be renewed, the way in cannot', async () => {
  const desk = await hostClient(app.origin, room.hostKey)
  await desk.send({ type: 'room.end' })
  expect(await desk.send(renewJoin)).toMatchObject({ ok: false, code: 'room-ended' })
  expect(await desk.send(renew(ONE))).toEqual({ ok: true })
  expect(await opening(ONE)).toBe('opens')
  expect(await opening(room.hostKey)).toBe('link-changed')
  desk.close()
})

test('K7 the console says how many consoles and screens are connected, and follows as they come and go', async () => {
  const desk = await hostClient(app.origin, room.hostKey)
  const counts = (consoles: number, screens: number) =>
    desk.until(
      ({ common }) => common.windows.consoles === consoles && common.windows.screens === screens,
      `${consoles} and ${screens}`,
    )
  await counts(1, 0)
  const [one, two] = [await screenClient(app.origin, room.screenKey), await screenClient(app.origin, room.screenKey)]
  const other = await hostClient(app.origin, room.hostKey)
  const phone = await seatClient(app.origin, (await takeSeat(app.origin, room.code)).seatKey)
  await counts(2, 2)
  one.close()
  await counts(2, 1)
  other.close()
  two.close()
  await counts(1, 0)
  for (const client of [desk, phone]) client.close()
})

test('K1 no file of the store holds a key', async () => {
  const desk = await hostClient(app.origin, room.hostKey)
  await desk.send(renew(ONE))
  await desk.send(renew(TWO, 'screen'))
  desk.close()
  await app.close()
  for (const name of await readdir(app.dataDir)) {
    const bytes = await readFile(join(app.dataDir, name)).catch(() => Buffer.of())
    for (const key of [ONE, TWO]) expect(bytes.includes(key), name).toBe(false)
  }
})

/** The events of the room as they are stored. */
async function logOf() {
  const found = await wholeRoom(app.store, room.roomId)
  return found?.events ?? []
}
