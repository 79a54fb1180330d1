import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RoomOpened, RoomPreview } from '../../shared/http.ts'
import { fitAtOnce } from '../../server/bands/fit.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { call, hostClient, openRoom, screenClient, seatClient, takeSeat } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { wholeRoom } from '../support/whole-room.ts'

/** A second of pretend people takes this long here (s). */
const PACE = 0.01

let app: TestApp
beforeEach(async () => {
  app = await startApp({ REHEARSALS: '1' }, fitAtOnce, PACE)
})
afterEach(() => app.stop())

const WISH = { deckId: 'therapy-ask', rehearsal: { people: 12 } }
const code = (of: string) => ({ ok: false, code: of })

test('S10 S12 pretend people come to a rehearsal, vote and write, beside a real phone; everybody is told what it is', async () => {
  const room = await openRoom(app.origin, WISH)
  const preview = await call<RoomPreview>(app.origin, 'GET', `/api/rooms/${room.code}`)
  expect(preview.body).toMatchObject({ rehearsal: true, retentionHours: 0 })
  const host = await hostClient(app.origin, room.hostKey)
  const screen = await screenClient(app.origin, room.screenKey)
  const { seatKey } = await takeSeat(app.origin, room.code)
  const phone = await seatClient(app.origin, seatKey)
  await host.until(({ common }) => common.here === 13 && common.pretend === 12, 'all to be here')
  expect([host.common.room.rehearsal, screen.common.room.rehearsal, phone.common.room.rehearsal]).toEqual([
    true,
    true,
    true,
  ])
  await goTo(host, 'vote', 'thursdays-at-six')
  await phone.send({ type: 'vote.cast', askId: 'thursdays-at-six', choice: 'evidence-file' })
  await host.until(({ common }) => common.count?.done === 13, 'all to vote')
  await goTo(host, 'rewrite', 'thursdays-at-six')
  await host.until(({ common }) => common.count?.done === 12, 'all to write')
  for (const client of [host, screen, phone]) client.close()
})

test('S11 they leave when they are sent away, and so many rehearsals are played at once', async () => {
  const room = await openRoom(app.origin, WISH)
  const host = await hostClient(app.origin, room.hostKey)
  await host.until(({ common }) => common.pretend === 12)
  expect(await host.send({ type: 'rehearsal.start', people: 40 })).toMatchObject(code('rehearsal-runs'))
  expect(await host.send({ type: 'rehearsal.start', people: 12 })).toEqual({ ok: true })
  expect(await call(app.origin, 'POST', '/api/rooms', WISH)).toMatchObject({
    status: 503,
    body: { code: 'enough-rehearsals' },
  })
  expect(await host.send({ type: 'rehearsal.stop' })).toEqual({ ok: true })
  await host.until(({ common }) => common.pretend === 0 && common.here === 0 && common.seats === 12)
  const other = await openRoom(app.origin, WISH)
  expect(await host.send({ type: 'rehearsal.start', people: 12 })).toMatchObject(code('enough-rehearsals'))
  const second = await hostClient(app.origin, other.hostKey)
  await second.send({ type: 'room.end' })
  await second.until(({ bye }) => bye?.code === 'deleted')
  expect(await host.send({ type: 'rehearsal.start', people: 3 })).toEqual({ ok: true })
  for (const client of [host, second]) client.close()
})

test('S11 nobody pretends in a room that is none', async () => {
  const room = await openRoom(app.origin)
  const host = await hostClient(app.origin, room.hostKey)
  for (const command of [{ type: 'rehearsal.start', people: 12 } as const, { type: 'rehearsal.stop' } as const])
    expect(await host.send(command)).toMatchObject(code('not-a-rehearsal'))
  expect(host.common.pretend).toBeNull()
  host.close()
})

test('S14 at its end a rehearsal is deleted at once, with everything in it', async () => {
  const room = await openRoom(app.origin, WISH)
  const host = await hostClient(app.origin, room.hostKey)
  const { seatKey } = await takeSeat(app.origin, room.code)
  const phone = await seatClient(app.origin, seatKey)
  await goTo(host, 'rewrite', 'thursdays-at-six')
  await host.until(({ common }) => (common.count?.done ?? 0) > 5)
  expect(await host.send({ type: 'room.end' })).toEqual({ ok: true })
  await Promise.all([
    host.until(({ bye }) => bye?.code === 'deleted'),
    phone.until(({ bye }) => bye?.code === 'deleted'),
  ])
  expect(await wholeRoom(app.store, room.roomId)).toBeNull()
  for (const client of [host, phone]) client.close()
  await expect(hostClient(app.origin, room.hostKey)).rejects.toThrow('bad-key')
})

test('S15 a rehearsal is opened from a room, which does not change; what people brought stays there', async () => {
  const room = await openRoom(app.origin, {
    deckId: 'therapy-ask',
    preset: 'supervision',
    settings: { title: 'Tuesday' },
  })
  const host = await hostClient(app.origin, room.hostKey)
  await host.send({ type: 'ask.add', from: 'canary', to: 'b', when: 'c', text: 'canary words' })
  const before = (await wholeRoom(app.store, room.roomId))?.events.length
  const bearer = { authorization: `Bearer ${room.hostKey}` }
  const path = `/api/rooms/${room.roomId}/rehearsals`
  const refused = await call(app.origin, 'POST', path, {}, { authorization: `Bearer ${room.screenKey}` })
  expect(refused).toMatchObject({ status: 401, body: { code: 'bad-key' } })
  expect(await call(app.origin, 'POST', path, { fromAskId: 'nothing' }, bearer)).toMatchObject({ status: 404 })
  expect(await call(app.origin, 'POST', path, { people: 301 }, bearer)).toMatchObject({ status: 400 })
  const { status, body } = await call<RoomOpened>(app.origin, 'POST', path, { fromAskId: 'the-van', people: 3 }, bearer)
  expect(status).toBe(201)
  const copy = await hostClient(app.origin, body.hostKey)
  await copy.until(({ common }) => common.pretend === 3)
  expect(copy.common.room).toMatchObject({ title: 'Tuesday', preset: 'supervision', rehearsal: true })
  expect(copy.common.deck.asks.map(({ id }) => id)).not.toContain(expect.stringMatching(/^brought/))
  expect(JSON.stringify(copy.frames)).not.toContain('canary')
  expect((await wholeRoom(app.store, room.roomId))?.events).toHaveLength(before ?? -1)
  for (const client of [host, copy]) client.close()
})
