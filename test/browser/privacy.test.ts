import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { openRoom } from '../support/clients.ts'
import { axeProblems, layoutProblems } from '../support/inspect.ts'
import { LAPTOP, openSurface, PHONE } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// The page about privacy as people meet it: from the door and from the page for hosts, on a small phone, light and dark.

const NARROW = { viewport: { width: 320, height: 640 } }
const OWN = `# Who we are
Practice at the Market, Linz. Write to privacy@practice.example or see https://practice.example/a-very-long-address-that-has-no-place-to-break-in-it-at-all-2026.

- We keep no log of addresses.
- <b>Nothing</b> is backed up.
`

let browser: Browser
let server: BuiltServer
beforeAll(async () => {
  browser = await launchBrowser()
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  writeFileSync(join(server.dataDir, 'privacy.md'), OWN)
})
afterAll(async () => {
  await browser?.close()
  await server?.dispose()
})

test.each([
  ['a phone', PHONE, 'light'],
  ['a narrow phone', NARROW, 'dark'],
  ['a laptop', LAPTOP, 'dark'],
] as const)('on %s it is whole and accessible, and loads nothing else (%s %s)', async (_which, device, colorScheme) => {
  const { page, context, errors } = await openSurface(browser, 'about:blank', { ...device, colorScheme })
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${server.origin}/privacy`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('link', { name: 'privacy@practice.example' }).waitFor()
  await page.getByText('<b>Nothing</b> is backed up.').waitFor()
  expect(await axeProblems(page)).toEqual([])
  expect(await layoutProblems(page)).toEqual([])
  expect(asked.filter((path) => path !== '/favicon.ico')).toEqual([new URL(`${server.origin}/privacy`).pathname])
  expect(errors).toEqual([])
  if (process.env.REASK_PICTURES) {
    const path = join(process.env.REASK_PICTURES, `privacy-${_which.replace(/ /g, '-')}.png`)
    await page.screenshot({ path, fullPage: true })
  }
  await context.close()
})

test('the door and the page for hosts lead to it, and it leads back', async () => {
  const { code } = await openRoom(server.origin)
  const { page, context } = await openSurface(browser, `${server.origin}/join/${code}`, PHONE)
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: words['phone.door.privacy'] }).click()
  const privacy = await opened
  await privacy.getByRole('heading', { level: 1, name: 'What happens to what you give here' }).waitFor()
  // The door is as it was.
  await page.getByRole('button', { name: words['phone.door.join'] }).waitFor()
  await privacy.getByRole('link', { name: 'To the first page' }).click()
  await privacy.getByLabel(words['phone.door.home.code']).waitFor()
  await page.goto(`${server.origin}/host`)
  await page.getByRole('link', { name: words['console.host.privacy'] }).click()
  await page.getByRole('heading', { level: 1, name: 'What happens to what you give here' }).waitFor()
  await context.close()
})
