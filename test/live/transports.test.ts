import { afterEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { hostClient, openRoom } from '../support/clients.ts'

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
