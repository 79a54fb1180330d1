import { setMaxListeners } from 'node:events'

/** What the modules of a page ask of a browser, for pages that run in this process. */
const FAKES = {
  window: Object.assign(new EventTarget(), { setTimeout, clearTimeout }),
  document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
  navigator: { onLine: true },
}

setMaxListeners(0, FAKES.window, FAKES.document)

/**
 * Runs what opens a page at this port of loopback, as if it had been loaded from there: the modules of a page ask no
 * one but the address they came from.
 */
export function asPageFrom<Page>(port: number, open: () => Page): Page {
  const host = `127.0.0.1:${port}`
  const location = { protocol: 'http:', hostname: '127.0.0.1', port: `${port}`, host, origin: `http://${host}` }
  for (const [name, value] of Object.entries({ ...FAKES, location }))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  return open()
}
