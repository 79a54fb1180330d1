import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { io } from 'socket.io-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { REOPEN_MS } from '../../shared/room/ending/state.ts'
import type { OwnTexts } from '../../shared/http.ts'
import { hashKey } from '../../server/secrets.ts'
import { startAppIn, type TestApp } from '../support/app.ts'
import { call, hostClient, openRoom, screenClient, seatClient, takeSeat } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'

const HOUR = 3_600_000
const NAMES = ['Amelie', 'Bertram', 'Cosima', 'Dietmar', 'Ekaterina']

let app: TestApp
let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'reask-fold-'))
  app = await startAppIn(dir)
})
afterEach(async () => {
  await app.stop()
  await rm(dir, { recursive: true, force: true })
})

/** Stops the server, so that all it has is on disk, and starts it again after looking. */
async function stopped<Seen>(look: (disk: ReturnType<typeof onDisk>) => Seen): Promise<Seen> {
  await app.stop()
  const seen = look(onDisk(dir))
  app = await startAppIn(dir)
  return seen
}

const keyOf = (name: string) => `text-key-of-${name}-0123456789`
const report = async (room: { roomId: string; hostKey: string }) =>
  (
    await call<{ asks: object[] }>(app.origin, 'GET', `/api/rooms/${room.roomId}/report.json`, undefined, {
      authorization: `Bearer ${room.hostKey}`,
    })
  ).body
const ownTexts = (key: string, method = 'GET') =>
  call<OwnTexts>(app.origin, method, '/api/texts', undefined, { authorization: `Bearer ${key}` })

/** A room in which five people with names vote, write and compare. It is at the debrief. */
async function played() {
  const room = await openRoom(app.origin, { deckId: 'therapy-ask', settings: { naming: 'visible' } })
  const host = await hostClient(app.origin, room.hostKey)
  const askId = host.common.deck.asks[0]?.id ?? ''
  const seats = await Promise.all(
    NAMES.map(async (name) => {
      const seat = await takeSeat(app.origin, room.code, { name })
      return { ...seat, name, phone: await seatClient(app.origin, seat.seatKey) }
    }),
  )
  await goTo(host, 'vote', askId)
  const [choice = 'none', other = 'none'] = host.common.deck.versions.map(({ id }) => id)
  for (const [index, { phone }] of seats.entries())
    await phone.send({ type: 'vote.cast', askId, choice: index % 2 ? choice : other, sure: index > 2 })
  await goTo(host, 'reveal', askId)
  await host.send({ type: 'reveal.show', askId, step: 'bars' })
  await goTo(host, 'rewrite', askId)
  for (const { phone, name } of seats)
    await phone.send({
      type: 'rewrite.submit',
      askId,
      text: `A wording by somebody, number ${NAMES.indexOf(name)}`,
      textKey: keyOf(name),
      keepPrivate: name === 'Ekaterina',
    })
  await goTo(host, 'compare', askId)
  for (const { phone } of seats) {
    await phone.send({ type: 'pair.next', askId })
    const pairId = phone.own.ownPairs?.pair?.pairId ?? ''
    await phone.send({ type: 'pair.judge', askId, pairId, choice: 'first', reason: 'none' })
  }
  await goTo(host, 'debrief', askId)
  await host.until(({ common }) => common.outcome?.state === 'banded' || common.outcome?.state === 'not-banded')
  const close = () => {
    host.close()
    for (const { phone } of seats) phone.close()
  }
  return { room, host, seats, askId, close }
}

/** Everything that a stopped server has on disk: its rows, and the bytes of its files. */
function onDisk(dir: string) {
  const files = readdirSync(dir).filter((name) => name.startsWith('rooms.sqlite'))
  const bytes = files.map((name) => readFileSync(join(dir, name)))
  const database = new DatabaseSync(join(dir, 'rooms.sqlite'), { readOnly: true })
  const rows = (table: string) => database.prepare(`select * from ${table}`).all() as Record<string, string | number>[]
  const tables = { rooms: rows('rooms'), events: rows('events'), words: rows('words'), keys: rows('keys') }
  database.close()
  return { ...tables, has: (text: string) => bytes.some((each) => each.includes(text)) }
}

test('E4 E5 given a folded room, then nothing on disk names a person, joins what one gave, or has a time finer than a minute', async () => {
  const { room, host, seats, close } = await played()
  const before = { report: await report(room), texts: Object.values(host.common.rewrites).map(({ text }) => text) }
  const ids = Object.keys(host.common.rewrites)
  expect(await host.send({ type: 'room.end' })).toEqual({ ok: true })
  await seats[0]?.phone.until(({ common }) => common.place.stage === 'ended')
  const ended = await report(room)
  app.advance(REOPEN_MS)
  await app.retention.sweep()
  for (const { phone } of seats) await phone.until(({ bye }) => bye?.code === 'folded')
  expect(await report(room)).toEqual(ended)
  expect(ended.asks).toEqual(before.report.asks.map((ask) => ({ ...ask, minutes: expect.anything() as unknown })))
  expect(
    Object.values(host.common.rewrites)
      .map(({ text }) => text)
      .sort(),
  ).toEqual(before.texts.sort())
  close()

  const disk = await stopped((seen) => seen)
  const [row] = disk.rooms
  expect(disk.rooms).toHaveLength(1)
  for (const time of [row?.created_at, row?.ended_at, ...disk.events.map(({ at }) => at)])
    expect([typeof time, Number(time) % 60_000]).toEqual(['number', 0])
  expect(JSON.parse(String(row?.head))).toMatchObject({ createdAt: row?.created_at, openUntil: null })
  const events = disk.events.flatMap(({ data }) => JSON.parse(String(data)) as { type: string; at: number }[])
  expect(events.map(({ type, at }) => [type, at % 60_000])).toEqual([['room.folded', 0]])
  expect(disk.keys.map(({ role, seat_id }) => [role, seat_id]).sort()).toEqual([
    ['host', null],
    ['screen', null],
    ...seats.map(() => ['text', null]),
  ])
  // Texts stand in the order of ids that were drawn for them now.
  expect(disk.words.map(({ id }) => id)).toEqual(disk.words.map(({ id }) => String(id)).sort())
  for (const id of ids) expect(disk.has(id)).toBe(false)
  for (const { name, seatId, seatKey } of seats)
    for (const secret of [name, seatId, seatKey, hashKey(seatKey), keyOf(name)]) expect(disk.has(secret)).toBe(false)
  for (const word of ['seat.joined', 'vote.cast', 'pair.judged', 'rewrite.submitted', 'seatId'])
    expect(disk.has(word)).toBe(false)
})

test('E4 "End and forget now" folds at once; the seats’ keys open nothing, the door says that it has ended', async () => {
  const { room, host, seats, close } = await played()
  expect(await host.send({ type: 'room.end', forget: true })).toEqual({ ok: true })
  for (const { phone } of seats) await phone.until(({ bye }) => bye?.code === 'folded')
  await expect(seatClient(app.origin, seats[0]?.seatKey ?? '')).rejects.toThrow('bad-key')
  expect(await call(app.origin, 'GET', `/api/rooms/${room.code}`)).toMatchObject({
    status: 410,
    body: { code: 'room-ended' },
  })
  await host.until(({ common }) => Object.keys(common.people).length === 0)
  const screen = await screenClient(app.origin, room.screenKey)
  expect(screen.common.place.stage).toBe('ended')
  screen.close()
  close()
})

test('E3 within ten minutes the console reopens the room: phones and screen go on where they were', async () => {
  const { room, host, seats, askId, close } = await played()
  const screen = await screenClient(app.origin, room.screenKey)
  await host.send({ type: 'room.end' })
  await seats[0]?.phone.until(({ common }) => common.place.stage === 'ended')
  await screen.until(({ common }) => common.place.stage === 'ended')
  app.advance(REOPEN_MS - 60_000)
  await app.retention.sweep()
  expect(await host.send({ type: 'room.reopen' })).toEqual({ ok: true })
  for (const { phone } of seats) await phone.until(({ common }) => common.place.stage === 'debrief')
  await screen.until(({ common }) => common.place.stage === 'debrief')
  expect(await call(app.origin, 'GET', `/api/rooms/${room.code}`)).toMatchObject({ status: 200 })
  // Much later it is still there: it ends anew, with another ten minutes.
  app.advance(HOUR)
  await app.retention.sweep()
  expect(seats[0]?.phone.own.ownVotes[askId]).toBeDefined()
  await host.send({ type: 'room.end' })
  app.advance(REOPEN_MS)
  expect(await host.send({ type: 'room.reopen' })).toMatchObject({ ok: false, code: 'end-is-final' })
  screen.close()
  close()
})

test('E4 a server that stops before the fold does it when it is there again', async () => {
  const { host, close } = await played()
  await host.send({ type: 'room.end' })
  close()
  expect(await stopped(({ has }) => has('Amelie'))).toBe(true)
  app.advance(REOPEN_MS)
  await app.retention.sweep()
  expect(await stopped(({ has }) => has('Amelie'))).toBe(false)
})

test('E7 a text that is deleted after the fold is gone from the console, the report and the disk', async () => {
  const { room, host, seats, close } = await played()
  await host.send({ type: 'room.end', forget: true })
  for (const { phone } of seats) await phone.until(({ bye }) => bye?.code === 'folded')
  const bands = () => Object.values(host.common.rewrites).map(({ text, band }) => [text, band])
  const before = bands()
  const gone = 'A wording by somebody, number 1'
  const key = keyOf('Bertram')
  expect(await ownTexts(key)).toMatchObject({ status: 200, body: { texts: [{ text: gone, untilFold: false }] } })
  expect(await ownTexts(key, 'DELETE')).toMatchObject({ status: 204 })
  await host.until(({ common }) => Object.keys(common.rewrites).length === before.length - 1)
  expect(bands().sort()).toEqual(before.filter(([text]) => text !== gone).sort())
  expect(JSON.stringify(await report(room))).not.toContain(gone)
  expect(await ownTexts(key)).toMatchObject({ status: 401, body: { code: 'bad-key' } })
  close()
  const disk = await stopped((seen) => seen)
  expect(disk.has(gone)).toBe(false)
  expect(disk.has('A wording by somebody, number 2')).toBe(true)
  // Neither that it went, nor its key, nor which place it had.
  expect(disk.events.flatMap(({ data }) => (JSON.parse(String(data)) as object[]).length)).toEqual([1])
  expect(disk.has(hashKey(key))).toBe(false)
  expect(disk.events.every(({ at }) => Number(at) % 60_000 === 0)).toBe(true)
})

test('G5 a room with a last day stays open until that is over; then it ends once nothing happened for an hour', async () => {
  const day = 24 * HOUR
  const openUntil = Date.now() + 2 * day
  const room = await openRoom(app.origin, { deckId: 'therapy-ask', settings: { openUntil } })
  const isOpen = async () => {
    await app.retention.sweep()
    return (await call(app.origin, 'GET', `/api/rooms/${room.code}`)).status === 200
  }
  app.advance(2 * day - HOUR)
  expect(await isOpen()).toBe(true)
  // Somebody is still at it.
  const host = await hostClient(app.origin, room.hostKey)
  app.advance(HOUR / 2)
  await host.send({ type: 'room.lock', on: true })
  app.advance(HOUR / 2 + 1_000)
  expect(await isOpen()).toBe(true)
  app.advance(HOUR / 2)
  expect(await isOpen()).toBe(false)
  host.close()
})

test.each([
  ['past', -1],
  ['more than a week ahead', 9 * 24 * HOUR],
  ['no number', 'Monday'],
])('a last day that is %s is refused', async (_what, ahead) => {
  const openUntil = typeof ahead === 'number' ? Date.now() + ahead : ahead
  expect(
    await call(app.origin, 'POST', '/api/rooms', { deckId: 'therapy-ask', settings: { openUntil } }),
  ).toMatchObject({ status: 400, body: { code: 'bad-request' } })
})

test('E4 a room that could not be read once is folded by the next sweep; one that is read well is never marked as ended', async () => {
  const { host, close } = await played()
  const quiet = await openRoom(app.origin)
  await host.send({ type: 'room.end' })
  close()
  // No room is in memory after that.
  await stopped(() => null)
  app.advance(13 * HOUR)
  const { loadRoom } = app.store
  app.store.loadRoom = () => Promise.reject(new Error('the disk does not answer'))
  await app.retention.sweep()
  app.store.loadRoom = loadRoom
  expect((await app.store.unfoldedRooms(Infinity)).length).toBe(1)
  await app.retention.sweep()
  await app.retention.sweep()
  // The other one has ended by its own log in the meantime, and waits its ten minutes.
  expect(await app.store.unfoldedRooms(Infinity)).toEqual([quiet.roomId])
  const console_ = await hostClient(app.origin, quiet.hostKey)
  expect(console_.common.ending).toMatchObject({ folded: false })
  console_.close()
})

test('E3 a room that is to be deleted at its end can still be reopened for ten minutes', async () => {
  const room = await openRoom(app.origin, { deckId: 'therapy-ask', settings: { retentionHours: 0 } })
  const host = await hostClient(app.origin, room.hostKey)
  await host.send({ type: 'room.end' })
  await app.retention.sweep()
  expect(await host.send({ type: 'room.reopen' })).toEqual({ ok: true })
  await host.send({ type: 'room.end', forget: true })
  await host.until(({ common }) => common.ending?.folded === true)
  await app.retention.sweep()
  await host.until(({ bye }) => bye?.code === 'deleted')
  host.close()
})

test.each(['removed', 'folded'] as const)(
  'S4 E6 a seat that was %s while its phone was let in is sent away',
  async (how) => {
    const room = await openRoom(app.origin)
    const host = await hostClient(app.origin, room.hostKey)
    const seat = await takeSeat(app.origin, room.code)
    // After the phone was admitted, and before it is welcomed.
    app.io.use((socket, next) => {
      if ((socket.data as { role: string }).role !== 'seat') return next()
      const command =
        how === 'removed'
          ? { type: 'seat.remove' as const, seatId: seat.seatId }
          : { type: 'room.end' as const, forget: true }
      void host
        .send(command)
        .then(() => host.until(({ common }) => common.seats === 0))
        .then(() => next())
    })
    const phone = io(app.origin, { auth: { key: seat.seatKey }, transports: ['websocket'], reconnection: false })
    const bye = await new Promise((resolve) => phone.once('bye', resolve))
    expect(bye).toEqual({ code: how })
    phone.close()
    host.close()
  },
)
