import { afterEach, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { hostClient, openRoom, takeSeat } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { openPage } from '../support/fuzz/page.ts'
import { createNetwork } from '../support/network.ts'
import { installed, saySkipped } from '../support/nodes/found.ts'
import { startPlainNginx } from '../support/nodes/proxies.ts'
import { whileItMoves } from '../support/progress.ts'

let app: TestApp
afterEach(() => app.stop())

/** Asks for a connection by long polling, as Engine.IO does it. Out: the HTTP status. */
const polling = async () => (await fetch(`${app.origin}/socket.io/?EIO=4&transport=polling`)).status

test('given TRANSPORTS=websocket, then WebSocket connects and long polling is refused', async () => {
  app = await startApp({ TRANSPORTS: 'websocket' })
  const { hostKey } = await openRoom(app.origin)
  const host = await hostClient(app.origin, hostKey)
  await host.until(({ common }) => common.place.stage === 'lobby', 'a view')
  expect(await polling()).toBe(400)
  host.close()
})

test('given nothing, then both connect', async () => {
  app = await startApp()
  expect(await polling()).toBe(200)
})

describe('given a proxy that cuts connections on which nothing came for a minute', () => {
  /** How many pings fit in its minute. */
  const PINGS = 4

  test('then the server pings each connection four times in it', async () => {
    app = await startApp()
    const opening = await fetch(`${app.origin}/socket.io/?EIO=4&transport=polling`)
    const { pingInterval } = JSON.parse((await opening.text()).slice(1)) as { pingInterval: number }
    expect(pingInterval * PINGS).toBeLessThanOrEqual(60_000)
  })

  // Its time is counted in ticks, one a ping, in the event loop that also pings: on a busy machine both are late.
  test.each([
    ['none is cut, for three of its minutes', 1, 0],
    ['one that was pinged less often would be', 100, 1],
  ])('then %s', async (_what, pingEvery, cuts) => {
    app = await startApp()
    const TICK_MS = 200
    Object.assign(app.io.engine.opts, { pingInterval: TICK_MS * pingEvery, pingTimeout: 60_000 })
    const network = await createNetwork(app.origin)
    const { hostKey } = await openRoom(app.origin)
    const host = await hostClient(network.origin, hostKey)
    let cut = 0
    for (let ticks = 0; ticks < 3 * PINGS; ticks++) {
      await new Promise((next) => setTimeout(next, TICK_MS))
      await new Promise((next) => setImmediate(next))
      cut += network.tick(PINGS)
    }
    expect(Math.min(cut, 1)).toBe(cuts)
    host.close()
    await network.close()
  })
})

const hasNginx = installed('nginx') !== null
if (!hasNginx) saySkipped('nginx with its defaults, which is not on this machine')

describe.skipIf(!hasNginx)('given nginx with its defaults', () => {
  test.each([
    ['and the headers that pass WebSocket on', true],
    ['which pass no WebSocket on', false],
  ])('%s, then a phone votes and a room goes on', async (_how, upgrades) => {
    app = await startApp()
    const proxy = await startPlainNginx(Number(new URL(app.origin).port), upgrades)
    const port = Number(new URL(proxy.origin).port)
    const { code, hostKey } = await openRoom(proxy.origin)
    const host = await hostClient(app.origin, hostKey)
    const [askId = ''] = host.common.deck.asks.map(({ id }) => id)
    const { seatId, seatKey } = await takeSeat(proxy.origin, code)
    const phone = await openPage({ role: 'seat', key: seatKey, seatId }, 'phone', () => port)
    await goTo(host, 'vote', askId)
    const place = () => JSON.stringify(phone.common())
    await whileItMoves({ is: () => place().includes('"stage":"vote"'), moved: place, what: () => 'the vote' })
    const sending = phone.send({ type: 'vote.cast', askId, choice: 'none' })
    await whileItMoves({ is: () => sending.answer !== null, moved: place, what: () => 'an answer' })
    expect(sending.answer).toBe('ok')
    await host.until(({ common }) => common.count?.done === 1, 'the vote')
    const ways = [...app.io.sockets.sockets.values()].map(({ conn }) => conn.transport.name)
    expect(ways.sort()).toEqual(upgrades ? ['websocket', 'websocket'] : ['polling', 'websocket'])
    await phone.close()
    host.close()
    await proxy.stop()
  })
})
