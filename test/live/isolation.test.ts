import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { messageOf } from '../../shared/problems.ts'
import type { HostSlices } from '../../shared/room/slices.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { call, hostClient, openRoom, seatClient, takeSeat, type Client } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { knock } from '../support/knock.ts'
import { arriveMany } from '../support/seats.ts'

// A failure stays isolated: other rooms, and other people of the same room, notice nothing.

const HOUR = 3_600_000

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(() => app.stop())

/** Does something to the database behind the server's back. */
function inDatabase<Result>(work: (database: InstanceType<typeof DatabaseSync>) => Result): Result {
  const database = new DatabaseSync(join(app.dataDir, 'rooms.sqlite'))
  try {
    return work(database)
  } finally {
    database.close()
  }
}

const eventsIn = (roomId: string) =>
  inDatabase((database) => database.prepare('select sum(count) as n from events where room_id = ?').get(roomId))

const askOf = (host: Client<HostSlices>) => host.common.deck.asks[0]?.id ?? ''

/** A room that has a log and is not in memory any more. */
async function closedRoom() {
  const room = await openRoom(app.origin)
  const host = await hostClient(app.origin, room.hostKey)
  await goTo(host, 'vote', askOf(host))
  host.close()
  while (app.io.of('/').sockets.size > 0) await new Promise((resolve) => setImmediate(resolve))
  app.rooms.evictIdle()
  return room
}

test('a room that cannot be read is ended and deleted by its age, and does not keep other rooms from ending', async () => {
  const rooms = [await closedRoom(), await closedRoom(), await closedRoom()]
  const [, damaged, deckless] = rooms
  inDatabase((database) => {
    database.prepare("update events set data = '[{}]' where room_id = ?").run(damaged?.roomId ?? '')
    database.prepare("update rooms set head = '{}' where room_id = ?").run(deckless?.roomId ?? '')
  })
  app.advance(12 * HOUR)
  await app.retention.sweep()
  for (const { code } of rooms.slice(0, 1))
    expect(await call(app.origin, 'GET', `/api/rooms/${code}`)).toMatchObject({ status: 410 })
  app.advance(24 * HOUR)
  await app.retention.sweep()
  const left = ['rooms', 'events', 'words', 'keys'].map((table) =>
    inDatabase((database) => database.prepare(`select count(*) as n from ${table}`).get()),
  )
  expect(left).toEqual([{ n: 0 }, { n: 0 }, { n: 0 }, { n: 0 }])
})

test('a room that is damaged while people are in it says so to everybody who comes back, and goes on when it is mended', async () => {
  const room = await openRoom(app.origin)
  const host = await hostClient(app.origin, room.hostKey)
  const { seatKey } = await takeSeat(app.origin, room.code)
  const phone = await seatClient(app.origin, seatKey)
  const askId = askOf(host)
  await goTo(host, 'vote', askId)
  const rows = inDatabase((database) =>
    database.prepare('select version, data from events where room_id = ?').all(room.roomId),
  )
  inDatabase((database) => {
    database.prepare("update events set data = '[{}]' where room_id = ?").run(room.roomId)
    database.exec("create trigger stuck before insert on events begin select raise(abort, 'stuck'); end")
  })
  const gone = Promise.all([host, phone].map(({ socket }) => new Promise((left) => socket.once('disconnect', left))))
  // The room in memory is not trusted after that, and read again.
  expect(await phone.send({ type: 'vote.cast', askId, choice: 'none' })).toMatchObject({ code: 'try-again' })
  await gone
  for (const key of [room.hostKey, room.screenKey, seatKey])
    expect(await knock(app.origin, { key })).toBe('room-damaged')
  const damaged = { status: 500, body: { code: 'room-damaged', title: messageOf('room-damaged') } }
  expect(await call(app.origin, 'GET', `/api/rooms/${room.code}`)).toMatchObject(damaged)
  expect(await call(app.origin, 'POST', `/api/rooms/${room.code}/seats`, {})).toMatchObject(damaged)

  inDatabase((database) => {
    database.exec('drop trigger stuck')
    const mend = database.prepare('update events set data = ? where room_id = ? and version = ?')
    for (const { version, data } of rows) mend.run(String(data), room.roomId, Number(version))
  })
  await expect.poll(() => knock(app.origin, { key: seatKey })).toBe('view')
  for (const client of [host, phone]) client.close()
})

test('a damaged room can be deleted by its host', async () => {
  const room = await closedRoom()
  inDatabase((database) => database.prepare("update rooms set head = '{}' where room_id = ?").run(room.roomId))
  const headers = { authorization: `Bearer ${room.hostKey}` }
  expect(await call(app.origin, 'DELETE', `/api/rooms/${room.roomId}`, undefined, headers)).toMatchObject({
    status: 204,
  })
  expect(await call(app.origin, 'GET', `/api/rooms/${room.code}`)).toMatchObject({ status: 404 })
})

test('a room whose deletion fails does not keep other rooms from theirs', async () => {
  const rooms = [await closedRoom(), await closedRoom()]
  for (const { hostKey } of rooms) {
    const host = await hostClient(app.origin, hostKey)
    await host.send({ type: 'room.end' })
    host.close()
  }
  inDatabase((database) => {
    database.exec(`create trigger stuck before delete on rooms when old.room_id = '${rooms[0]?.roomId}'
      begin select raise(abort, 'stuck'); end`)
  })
  app.advance(24 * HOUR)
  await app.retention.sweep()
  const left = inDatabase((database) => database.prepare('select room_id from rooms').all())
  expect(left).toEqual([{ room_id: rooms[0]?.roomId }])
})

test('a seat key that is in use elsewhere refuses that join alone: the votes of the same moment are kept', async () => {
  const [room, other] = [await openRoom(app.origin), await openRoom(app.origin)]
  const host = await hostClient(app.origin, room.hostKey)
  const people = await arriveMany(app.origin, room.code, 30)
  const askId = askOf(host)
  await goTo(host, 'vote', askId)
  const { seatKey } = await takeSeat(app.origin, other.code)
  const join = (key: string) => call(app.origin, 'POST', `/api/rooms/${room.code}/seats`, { seatKey: key })
  const [votes, ...refused] = await Promise.all([
    Promise.all(people.map(({ client }) => client.send({ type: 'vote.cast', askId, choice: 'none' }))),
    join(seatKey),
    join(other.hostKey),
    join(room.hostKey),
  ])
  expect(votes.every(({ ok }) => ok)).toBe(true)
  for (const { status, body } of refused)
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'key-taken' })
  await host.until(({ common }) => common.count?.done === 30 && common.seats === 30)
  await goTo(host, 'reveal', askId)
  expect(host.common.result?.tally.choices.none).toBe(30)
  for (const { client } of people) client.close()
  host.close()
})

test('of two rooms that are joined with one new key at the same moment one has it', async () => {
  const rooms = [await openRoom(app.origin), await openRoom(app.origin)]
  for (let at = 0; at < 10; at++) {
    const seatKey = `the-same-key-in-two-rooms-${at}`
    const joins = rooms.map(({ code }) => call(app.origin, 'POST', `/api/rooms/${code}/seats`, { seatKey }))
    expect((await Promise.all(joins)).map(({ status }) => status).sort()).toEqual([201, 409])
  }
})

test('a deletion that failed says so to its caller and to nobody else; the room goes on', async () => {
  const room = await openRoom(app.origin)
  const host = await hostClient(app.origin, room.hostKey)
  const phone = await seatClient(app.origin, (await takeSeat(app.origin, room.code)).seatKey)
  inDatabase((database) => {
    database.exec("create trigger stuck before delete on rooms begin select raise(abort, 'stuck'); end")
  })
  const deletion = () =>
    call(app.origin, 'DELETE', `/api/rooms/${room.roomId}`, undefined, { authorization: `Bearer ${room.hostKey}` })
  expect(await deletion()).toMatchObject({ status: 503, body: { code: 'try-again' } })
  await goTo(host, 'vote', askOf(host))
  await phone.until(({ common }) => common.place.stage === 'vote')
  expect([host.bye, phone.bye]).toEqual([null, null])
  inDatabase((database) => {
    database.exec('drop trigger stuck')
  })
  expect(await deletion()).toMatchObject({ status: 204 })
  await phone.until(({ bye }) => bye?.code === 'deleted')
  for (const client of [host, phone]) client.close()
})

test('a room that the database cannot keep is not opened, and whoever asked is told to try again', async () => {
  inDatabase((database) => {
    database.exec("create trigger full before insert on rooms begin select raise(abort, 'full'); end")
  })
  expect(await call(app.origin, 'POST', '/api/rooms', { deckId: 'therapy-ask' })).toMatchObject({
    status: 503,
    body: { code: 'try-again' },
  })
})

test('N2 retries and commands that change nothing are not written, and do not keep an idle room alive', async () => {
  const room = await openRoom(app.origin)
  const host = await hostClient(app.origin, room.hostKey)
  const { seatKey } = await takeSeat(app.origin, room.code)
  const phone = await seatClient(app.origin, seatKey)
  const askId = askOf(host)
  await goTo(host, 'vote', askId)
  const vote = (n: number) => phone.send({ type: 'vote.cast', askId, choice: 'none', client: 'phone', n })
  expect(await vote(1)).toMatchObject({ ok: true })
  const before = eventsIn(room.roomId)
  app.advance(11 * HOUR)
  for (const n of [1, 1, 2, 3, 4]) expect(await vote(n)).toMatchObject({ ok: true })
  await takeSeat(app.origin, room.code, { seatKey })
  await goTo(host, 'vote', askId)
  expect(eventsIn(room.roomId)).toEqual(before)
  app.advance(HOUR)
  await app.retention.sweep()
  await phone.until(({ common }) => common.place.stage === 'ended')
  for (const client of [host, phone]) client.close()
})
