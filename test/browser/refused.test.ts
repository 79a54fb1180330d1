import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { hostClient, openRoom } from '../support/clients.ts'
import { heardSince, watchPage } from '../support/inspect.ts'
import { createNetwork, type Network } from '../support/network.ts'
import { arrive } from '../support/seats.ts'
import { LAPTOP, openSurface, PHONE, task, type Surface } from '../support/stage-hands.ts'
import { words, type Key } from '../support/words.ts'

// What is refused before there is a room is heard by somebody who does not see the page, each time anew, and they can
// go on from where they are. A wrong password: host.test.ts.

let browser: Browser
let server: BuiltServer
let network: Network
let surfaces: Surface[] = []
beforeAll(async () => {
  browser = await launchBrowser()
  server = await startBuiltServer({ LOG_LEVEL: 'silent', ROOMS: '5', SEATS: '1' })
  network = await createNetwork(server.origin)
})
afterAll(async () => {
  await browser.close()
  await network.close()
  await server.dispose()
})
afterEach(async () => {
  network.mend()
  for (const { context } of surfaces) await context.close()
  expect(surfaces.flatMap(({ errors }) => errors)).toEqual([])
  surfaces = []
})

async function open(path: string, device: object): Promise<Page> {
  const surface = await openSurface(browser, 'about:blank', device)
  surfaces.push(surface)
  await watchPage(surface.page)
  await surface.page.goto(`${network.origin}${path}`)
  return surface.page
}

const focusOf = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    return activeElement instanceof HTMLInputElement ? activeElement.id : activeElement?.tagName
  })

/** Expects that the page has said this once since it was last asked, and that the focus is there. */
async function hears(page: Page, sentence: string, at: string) {
  const said: string[] = []
  await expect
    .poll(async () => {
      said.push(...(await heardSince(page)).said)
      return said
    })
    .toEqual([sentence])
  expect(await focusOf(page)).toBe(at)
}

const button = (page: Page, key: Key) => page.getByRole('button', { name: words[key], exact: true })

test('a wrong code is said at its field, each time it is sent, by key or by button, and by a link', async () => {
  const page = await open('/', PHONE)
  const field = page.getByLabel(words['phone.door.home.code'])
  await field.fill('1234')
  await field.press('Enter')
  await hears(page, words['phone.door.home.eightDigits'], 'code')
  await field.fill('00000000')
  for (let times = 0; times < 2; times++) {
    await field.press('Enter')
    await hears(page, words['common.problem.unknown-code'], 'code')
  }
  await button(page, 'phone.door.home.continue').focus()
  await page.keyboard.press('Enter')
  await hears(page, words['common.problem.unknown-code'], 'code')

  const linked = await open('/join/00000000', PHONE)
  await hears(linked, words['common.problem.unknown-code'], 'code')
  await hears(await open('/nothing/at/all', PHONE), words['common.problem.not-found'], 'code')
})

test('a full room, a closed door and a workshop that ended are said at the door', async () => {
  const { code, hostKey } = await openRoom(server.origin)
  const host = await hostClient(server.origin, hostKey)
  const page = await open(`/join/${code}`, PHONE)
  await button(page, 'phone.door.join').waitFor()
  const { client } = await arrive(server.origin, code)
  for (let times = 0; times < 2; times++) {
    await button(page, 'phone.door.join').focus()
    await page.keyboard.press('Enter')
    await hears(page, words['common.problem.room-full'], 'BUTTON')
  }

  await host.send({ type: 'room.lock', on: true })
  await page.keyboard.press('Enter')
  // The button to join makes way for one that looks again.
  await hears(page, words['common.problem.room-locked'], 'H1')
  await hears(await open(`/join/${code}`, PHONE), words['common.problem.room-locked'], 'BODY')
  await button(page, 'phone.door.again').focus()
  await page.keyboard.press('Enter')
  await hears(page, words['common.problem.room-locked'], 'H1')

  await host.send({ type: 'room.end' })
  await button(page, 'phone.door.again').focus()
  await page.keyboard.press('Enter')
  await hears(page, words['common.problem.room-ended'], 'H1')
  await task(page, words['phone.door.ended']).waitFor()
  for (const each of [client, host]) each.close()
})

test('without a network the door says so, each time it is tried', async () => {
  const { code } = await openRoom(server.origin)
  const page = await open('/', PHONE)
  const field = page.getByLabel(words['phone.door.home.code'])
  await field.fill(code)
  network.cut()
  for (let times = 0; times < 2; times++) {
    await field.press('Enter')
    await hears(page, words['common.problem.offline'], 'code')
  }
})

test('a page to open a room without its decks, and a console whose link is none, say what it is', async () => {
  const page = await open('/host', LAPTOP)
  await button(page, 'console.host.open').waitFor()
  await page.route(/\/api\/decks/, (route) => route.abort())
  await page.reload()
  await hears(page, words['common.problem.offline'], 'BODY')
  await button(page, 'console.host.decksAgain').focus()
  await page.keyboard.press('Enter')
  await hears(page, words['common.problem.offline'], 'BUTTON')

  await hears(
    await open('/host/nowhere#k=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', LAPTOP),
    words['console.frame.badKey'],
    'BODY',
  )
})

test('a deck file that cannot be used, and a server with no room left, are said on the page to open one', async () => {
  const page = await open('/host', LAPTOP)
  const chooser = page.locator('input[type=file]')
  await chooser.waitFor({ state: 'attached' })
  for (let times = 0; times < 2; times++) {
    await chooser.focus()
    await chooser.setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
    const title = page.getByRole('heading', { level: 3 })
    await title.waitFor()
    const said = await title.innerText()
    expect(said).toContain('mine.json')
    // Whoever chose a file is led to what became of it.
    await page.waitForFunction((title) => document.activeElement?.textContent?.trim() === title, said.trim())
  }

  while (await openRoom(server.origin).catch(() => null));
  for (let times = 0; times < 2; times++) {
    await button(page, 'console.host.open').focus()
    await page.keyboard.press('Enter')
    await hears(page, words['common.room-problem.server-full'], 'BUTTON')
  }
})
