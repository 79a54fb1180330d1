import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launchBrowser } from './browser.ts'
import { startBuiltServer, type BuiltServer } from './built-server.ts'
import { createNetwork, type Network } from './network.ts'
import type { Surface } from './stage-hands.ts'

/** What the tests of a file share: a browser, the built server, and a network between them that can fail. */
export interface House {
  browser: Browser
  server: BuiltServer
  network: Network
  /** The surfaces a test opened. They are closed after it, and a page that threw or logged an error fails it. */
  surfaces: Surface[]
  clients: { close: () => void }[]
}

/** Registers the hooks of a test file; everything is started before its first test. */
export function useHouse(): House {
  const house = { surfaces: [], clients: [] } as unknown as House
  beforeAll(async () => {
    house.browser = await launchBrowser()
    house.server = await startBuiltServer({ LOG_LEVEL: 'silent' })
    house.network = await createNetwork(house.server.origin)
  })
  afterAll(async () => {
    await house.browser.close()
    await house.network.close()
    await house.server.dispose()
  })
  afterEach(async () => {
    house.network.mend()
    const surfaces = house.surfaces.splice(0)
    for (const client of house.clients.splice(0)) client.close()
    await Promise.all(surfaces.map(({ context }) => context.close()))
    for (const { errors } of surfaces) expect(errors).toEqual([])
  })
  return house
}
