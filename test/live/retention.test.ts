import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CommonSlices } from '../../shared/room/slices.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { call, connect, hostClient, openRoom, seatClient, takeSeat } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { wholeRoom } from '../support/whole-room.ts'

const HOUR = 3_600_000

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(() => app.stop())

test('a room in which nothing happens for twelve hours ends itself, and is deleted a day after its end', async () => {
  const room = await openRoom(app.origin)
  const phone = await seatClient(app.origin, (await takeSeat(app.origin, room.code)).seatKey)
  app.advance(11 * HOUR)
  await app.retention.sweep()
  expect(await call(app.origin, 'GET', `/api/rooms/${room.code}`)).toMatchObject({ status: 200 })
  app.advance(HOUR)
  await app.retention.sweep()
  await phone.until(({ common }) => common.place.stage === 'ended')
  app.advance(23 * HOUR)
  await app.retention.sweep()
  await phone.until(({ bye }) => bye?.code === 'folded')
  const host = await hostClient(app.origin, room.hostKey)
  expect(await wholeRoom(app.store, room.roomId)).not.toBeNull()
  app.advance(HOUR)
  await app.retention.sweep()
  await host.until(({ bye }) => bye?.code === 'deleted')
  expect(await wholeRoom(app.store, room.roomId)).toBeNull()
  host.close()
  phone.close()
})

test('a host may choose to keep a room for less time than the server does, never for more', async () => {
  const keptFor = async (retentionHours: number) => {
    const room = await openRoom(app.origin, { deckId: 'therapy-ask', settings: { retentionHours } })
    const { body } = await call<{ retentionHours: number }>(app.origin, 'GET', `/api/rooms/${room.code}`)
    return body.retentionHours
  }
  expect(await keptFor(1)).toBe(1)
  expect(await keptFor(1_000)).toBe(24)
})

test('Q25 a supervision is kept for one hour where the host does not say, and the door says so', async () => {
  const keptFor = async (settings?: { retentionHours: number }) => {
    const room = await openRoom(app.origin, {
      deckId: 'therapy-ask',
      preset: 'supervision',
      ...(settings && { settings }),
    })
    const { body } = await call<{ retentionHours: number }>(app.origin, 'GET', `/api/rooms/${room.code}`)
    return { room, hours: body.retentionHours }
  }
  const { room, hours } = await keptFor()
  expect(hours).toBe(1)
  expect((await keptFor({ retentionHours: 8 })).hours).toBe(8)
  const host = await hostClient(app.origin, room.hostKey)
  await host.send({ type: 'room.end' })
  // Times of a room that was folded are whole minutes.
  app.advance(HOUR - 2 * 60_000)
  await app.retention.sweep()
  expect(await wholeRoom(app.store, room.roomId)).not.toBeNull()
  app.advance(2 * 60_000)
  await app.retention.sweep()
  await host.until(({ bye }) => bye?.code === 'deleted')
  expect(await wholeRoom(app.store, room.roomId)).toBeNull()
  host.close()
})

test('two consoles of one room both work, and a room evicted from memory is found again', async () => {
  const room = await openRoom(app.origin)
  const first = await hostClient(app.origin, room.hostKey)
  const second = await hostClient(app.origin, room.hostKey)
  const askId = first.common.deck.asks[2]?.id ?? ''
  await goTo(first, 'vote', askId)
  await second.until(({ common }) => common.place.stage === 'vote')
  await goTo(second, 'reveal', askId)
  await first.until(({ common }) => common.place.stage === 'reveal')
  first.close()
  second.close()
  while (app.io.of('/').sockets.size > 0) await new Promise((resolve) => setImmediate(resolve))
  app.rooms.evictIdle()
  const again = await hostClient(app.origin, room.hostKey)
  expect(again.common.place).toMatchObject({ stage: 'reveal', askId })
  again.close()
})

test('where WebSocket is blocked a phone takes part by long polling', async () => {
  const room = await openRoom(app.origin)
  const host = await hostClient(app.origin, room.hostKey)
  const { seatKey } = await takeSeat(app.origin, room.code)
  const phone = await connect<CommonSlices>(app.origin, seatKey, {}, ['polling'])
  const askId = host.common.deck.asks[0]?.id ?? ''
  await goTo(host, 'vote', askId)
  await phone.until(({ common }) => common.place.stage === 'vote')
  expect(await phone.send({ type: 'vote.cast', askId, choice: 'none' })).toMatchObject({ ok: true })
  await host.until(({ common }) => common.count?.done === 1)
  await goTo(host, 'reveal', askId)
  expect(host.common.result?.tally.choices.none).toBe(1)
  host.close()
  phone.close()
})

test('S3 W9 people who leave are not waited for from the next stage on; names go where the room’s naming says and nowhere else', async () => {
  for (const naming of ['none', 'nickname', 'host-only', 'visible'] as const) {
    const room = await openRoom(app.origin, { deckId: 'therapy-ask', settings: { naming } })
    const host = await hostClient(app.origin, room.hostKey)
    const { seatKey } = await takeSeat(app.origin, room.code, { name: ' Robin ' })
    const phone = await seatClient(app.origin, seatKey)
    const other = await seatClient(app.origin, (await takeSeat(app.origin, room.code, { name: 'Robin' })).seatKey)
    await host.until(({ common }) => common.here === 2)
    await other.until(({ common }) => common.here === 2)
    const seen = { host: Object.values(host.common.people).map(({ name }) => name), room: other.common.names }
    const known = naming === 'none' ? null : 'Robin'
    expect(seen.host).toEqual([known, known])
    expect(seen.room).toEqual(naming === 'nickname' || naming === 'visible' ? ['Robin', 'Robin'] : [])
    await goTo(host, 'vote', host.common.deck.asks[0]?.id ?? '')
    await host.until(({ common }) => common.count?.of === 2)
    await phone.send({ type: 'seat.leave' })
    await host.until(({ common }) => common.here === 1)
    expect(host.common.count).toEqual({ done: 0, of: 2 })
    await goTo(host, 'mark', host.common.deck.asks[0]?.id ?? '')
    await host.until(({ common }) => common.count?.of === 1)
    for (const client of [host, phone, other]) client.close()
  }
})
