import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RoomPreview } from '../../shared/http.ts'
import type { HostSlices } from '../../shared/room/slices.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { call, hostClient, openRoom, screenClient, seatClient, takeSeat, type Client } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(() => app.stop())

const SEATS = 7

/** The slices that these frames changed. */
const slicesIn = (frames: Client<object>['frames']) =>
  [...new Set(frames.flatMap(({ data }) => Object.keys((data as { slices?: object }).slices ?? {})))].sort()

/** The whole view of a client as the server would tell it anew. */
async function viewOf(client: Client<object>) {
  const synced = await client.socket.emitWithAck('sync')
  if (!('common' in synced)) throw new Error('there is no view')
  return synced.common.slices as unknown as Record<string, unknown>
}

test('S4 given a person who voted and wrote, when they are removed, then what consoles, phones and screen are told differs in people alone, and their key opens nothing', async () => {
  const room = await openRoom(app.origin, { deckId: 'therapy-ask', settings: { naming: 'host-only' } })
  const host = await hostClient(app.origin, room.hostKey)
  const screen = await screenClient(app.origin, room.screenKey)
  const seats = await Promise.all(
    Array.from({ length: SEATS }, async (_, index) => {
      const seat = await takeSeat(app.origin, room.code, { name: `Name ${index}` })
      return { ...seat, phone: await seatClient(app.origin, seat.seatKey) }
    }),
  )
  const [removed, ...others] = seats
  if (!removed) throw new Error('nobody came')
  const askId = host.common.deck.asks[0]?.id ?? ''
  const report = () =>
    call(app.origin, 'GET', `/api/rooms/${room.roomId}/report.json`, undefined, {
      authorization: `Bearer ${room.hostKey}`,
    })

  await goTo(host, 'vote', askId)
  for (const { phone } of seats) await phone.send({ type: 'vote.cast', askId, choice: 'none', because: 'lands' })
  await goTo(host, 'rewrite', askId)
  for (const [index, { phone }] of seats.entries())
    await phone.send({ type: 'rewrite.submit', askId, text: `Text ${index}` })
  await goTo(host, 'vote', askId)
  // The vote goes on: one answers something else.
  await removed.phone.send({ type: 'vote.cast', askId, choice: 'pass' })
  const all = { done: SEATS, of: SEATS }
  for (const { until } of [host, screen, ...others.map(({ phone }) => phone)] as Client<HostSlices>[])
    await until(({ common }) => common.here === SEATS && common.place.stage === 'vote' && common.count?.done === SEATS)

  expect((await call<RoomPreview>(app.origin, 'GET', `/api/rooms/${room.code}`)).body.small).toBe(false)
  const before = { host: await viewOf(host), screen: await viewOf(screen), report: (await report()).body }
  const frames = [host, screen, ...others.map(({ phone }) => phone)].map(({ frames: told }) => told.length)
  expect(await host.send({ type: 'seat.remove', seatId: removed.seatId })).toEqual({ ok: true })
  await removed.phone.until(({ bye }) => bye?.code === 'removed', 'the bye')
  for (const { until } of [host, screen, ...others.map(({ phone }) => phone)] as Client<HostSlices>[])
    await until(({ common }) => common.here === SEATS - 1, 'one person less')

  const [toHost = 0, toScreen = 0, ...toPhones] = frames
  expect(slicesIn(host.frames.slice(toHost))).toEqual(['here', 'people', 'seats'])
  expect(slicesIn(screen.frames.slice(toScreen))).toEqual(['here'])
  for (const [index, { phone }] of others.entries())
    expect(slicesIn(phone.frames.slice(toPhones[index]))).toEqual(['here'])

  const { [removed.seatId]: gone, ...people } = before.host.people as HostSlices['people']
  expect(gone?.name).toBe('Name 0')
  expect(await viewOf(host)).toEqual({ ...before.host, people, seats: SEATS - 1, here: SEATS - 1 })
  expect(await viewOf(screen)).toEqual({ ...before.screen, here: SEATS - 1 })
  expect(host.common.count).toEqual(all)
  expect((await report()).body).toEqual(before.report)

  removed.phone.close()
  await expect(seatClient(app.origin, removed.seatKey)).rejects.toThrow('seat-removed')
  expect(await call(app.origin, 'POST', `/api/rooms/${room.code}/seats`, { seatKey: removed.seatKey })).toMatchObject({
    status: 410,
    body: { code: 'seat-removed' },
  })

  // Their new vote is one of fewer than three that differ: the copy stays. y is who is here in the new stage.
  await goTo(host, 'reveal', askId)
  await host.until(({ common }) => common.result?.fewChanged === true, 'the reveal')
  expect(host.common.result).toMatchObject({ tally: { choices: { none: SEATS, pass: 0 } } })
  expect(host.common.count).toEqual({ ...all, of: SEATS - 1 })
  for (const client of [host, screen, ...others.map(({ phone }) => phone)] as Client<object>[]) client.close()
})
