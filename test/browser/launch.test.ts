import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'

const page = `<!doctype html><meta charset="utf-8"><body style="font-family: sans-serif">
<button onclick="this.textContent = 'asked ' + (1 + 1)">ask</button> <p>Ask → again ✓ ★ ●</p>`

let server: Server
let browser: Browser

beforeAll(async () => {
  server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(page))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

test('a page opens, and a button can be pressed', async () => {
  const tab = await browser.newPage()
  await tab.goto(address())
  await tab.getByRole('button', { name: 'ask' }).click()
  expect(await tab.getByRole('button').textContent()).toBe('asked 2')
})

test('text and symbols are drawn with the fonts that npm brought', async ({ skip }) => {
  skip(Boolean(process.env.CHROME_PATH) || process.platform !== 'linux', 'the fonts of the machine')
  const tab = await browser.newPage()
  await tab.goto(address())
  const devtools = await tab.context().newCDPSession(tab)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'p' })
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
  expect(fonts.map((font) => font.familyName).sort()).toEqual(['DejaVu Sans', 'Open Sans'])
})
