import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessProblems } from '../support/access/access.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { layoutProblems } from '../support/inspect.ts'
import { hostClient, openRoom } from '../support/clients.ts'
import { createNetwork } from '../support/network.ts'
import { joinByLink, LAPTOP, openSurface, type Surface } from '../support/stage-hands.ts'
import { looksTheSame } from '../support/same-picture.ts'
import { words } from '../support/words.ts'

// A word with the facilitator, with a partner looking on.

let browser: Browser
let server: BuiltServer
beforeAll(async () => {
  browser = await launchBrowser()
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
})
afterAll(async () => {
  await browser.close()
  await server.dispose()
})

const OPENER = words['phone.frame.menu']

const entry = (page: Page) => page.getByRole('button', { name: words['phone.frame.menu.word'] })
const look = (page: Page) => page.getByRole('button', { name: words['phone.couples.word.look'] })
const says = (page: Page, text: string) => page.locator('#menu').getByRole('status').filter({ hasText: text })
const asks = (desk: Surface) => desk.page.getByRole('region', { name: words['console.couples.word.title'] })

async function openPanel(page: Page) {
  await page.getByRole('button', { name: OPENER, exact: true }).tap()
  await entry(page).tap()
  await look(page).waitFor()
}

/** All that somebody beside could see: the page to the pixel, its elements, and what a screen reader would say. */
async function seen(page: Page) {
  return {
    pixels: await page.screenshot({ animations: 'disabled' }),
    elements: await page.evaluate(() => document.body.innerHTML),
    title: await page.title(),
  }
}

/** Expects that the page comes to look and to be as it was, also where something faded. */
const sameAs = (page: Page, before: Look) => expect.poll(() => isSame(page, before)).toBe(true)

type Look = Awaited<ReturnType<typeof seen>>

async function isSame(page: Page, before: Look): Promise<boolean> {
  const now = await seen(page)
  return now.elements === before.elements && (await looksTheSame(browser, now.pixels, before.pixels))
}

async function press(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).tap()
  await page.locator('#menu').waitFor({ state: 'detached' })
}

/**
 * Presses, and expects that the page is as it was two seconds later. They are counted by the page, which a busy machine
 * holds up as much as what they are counted for.
 */
async function sameAfterPress(page: Page, name: string, before: Look) {
  const button = page.getByRole('button', { name, exact: true })
  const over = button.evaluate(
    (element) =>
      new Promise<void>((resolve) =>
        element.addEventListener('click', () => setTimeout(resolve, 2_000), { capture: true, once: true }),
      ),
  )
  await button.tap()
  await over
  expect(await isSame(page, before)).toBe(true)
}

const heldSays = async (page: Page, text: string) => {
  await look(page).hover()
  await page.mouse.down()
  await says(page, text).waitFor()
  await page.mouse.up()
  await says(page, text).waitFor({ state: 'detached' })
}

/** A room, its console, and one phone in the lobby; the phone goes through a network that can be cut. */
async function evening(preset = 'couples') {
  const room = await openRoom(server.origin, { deckId: 'therapy-ask', preset })
  const desk = await openSurface(browser, `${server.origin}/host/${room.roomId}#k=${room.hostKey}`, LAPTOP)
  await desk.page.locator('.desk').waitFor()
  const network = await createNetwork(server.origin)
  const { page, context } = await joinByLink(browser, `${network.origin}/join/${room.code}`)
  async function close() {
    await context.close()
    await desk.context.close()
    await network.close()
  }
  return { room, desk, page, network, close }
}

test('with a partner looking on: asked, done and taken back, the phone is the same to the pixel two seconds later', async () => {
  const { desk, page, close } = await evening()
  await page.getByText(words['phone.lobby.word']).waitFor()
  // The browser's own mark of the last tap, which fades, is no part of the page.
  await page.evaluate(() => document.documentElement.style.setProperty('-webkit-tap-highlight-color', 'transparent'))
  await openPanel(page)
  const panelBefore = await seen(page)
  await press(page, words['common.frame.action.close'])
  const before = await seen(page)

  await openPanel(page)
  await sameAfterPress(page, words['phone.couples.word.door'], before)
  await asks(desk).getByText(words['console.couples.word.door.say']).waitFor()

  // The entry, opened again, shows nothing of it either; only a button that is held does.
  await openPanel(page)
  await sameAs(page, panelBefore)
  await heldSays(page, words['phone.couples.word.asked'].replace('{way}', words['phone.couples.word.door']))
  await press(page, words['phone.couples.word.by-chance'])
  await asks(desk).getByText(words['console.couples.word.by-chance.say']).waitFor()
  expect(await asks(desk).getByRole('listitem').count()).toBe(1)

  // Done: the phone looks the same, and says so while it is held.
  await asks(desk).getByRole('button').click()
  await asks(desk).waitFor({ state: 'detached' })
  await sameAs(page, before)
  await openPanel(page)
  await heldSays(page, words['phone.couples.word.nothing'])
  await sameAfterPress(page, words['phone.couples.word.back'], before)
  // Nothing of it is kept on the phone.
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  for (const trace of ['word', 'door', 'chance']) expect(stored.includes(trace), trace).toBe(false)
  await close()
})

test('by keyboard and screen reader: three ways, a key that is held, and a press that cannot be held', async () => {
  const { desk, page, close } = await evening()
  await page.getByRole('button', { name: OPENER, exact: true }).press('Enter')
  await entry(page).press('Enter')
  await page.getByRole('button', { name: words['phone.couples.word.after'] }).press('Enter')
  await page.locator('#menu').waitFor({ state: 'detached' })
  // The focus is where the menu was opened.
  await page.getByRole('button', { name: OPENER, exact: true }).press('Enter')
  await entry(page).press('Enter')
  const asked = words['phone.couples.word.asked'].replace('{way}', words['phone.couples.word.after'])
  await look(page).focus()
  await page.keyboard.down('Space')
  await says(page, asked).waitFor()
  await page.keyboard.up('Space')
  await says(page, asked).waitFor({ state: 'detached' })
  await look(page).evaluate((button: HTMLElement) => button.click())
  await says(page, asked).waitFor()
  await look(page).blur()
  await says(page, asked).waitFor({ state: 'detached' })
  expect(await accessProblems(page)).toEqual([])
  expect(await layoutProblems(page)).toEqual([])
  // On the console it is announced in the live region, once.
  await desk.page.getByText(words['console.couples.word.after.say']).waitFor()
  expect(await accessProblems(desk.page)).toEqual([])
  await asks(desk).getByRole('button').press('Enter')
  await asks(desk).waitFor({ state: 'detached' })
  await expect.poll(() => desk.page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await close()
})

test('without a network it goes out later; a server that was started again is asked again; what is done is not', async () => {
  const { room, desk, page, network, close } = await evening()
  // What the menu is of comes after the door; a phone that has it needs nothing more of the network.
  await openPanel(page)
  await press(page, words['common.frame.action.close'])
  network.cut()
  await openPanel(page)
  await press(page, words['phone.couples.word.door'])
  await openPanel(page)
  await heldSays(page, words['phone.couples.word.unsent'].replace('{way}', words['phone.couples.word.door']))
  await page.keyboard.press('Escape')
  network.mend()
  await asks(desk).getByText(words['console.couples.word.door.say']).waitFor()

  await server.end('SIGKILL')
  await server.start()
  // What the new server says, not what the console still shows of the old one.
  const host = await hostClient(server.origin, room.hostKey)
  await host.until(({ frames }) => JSON.stringify(frames).includes('"way":"door"'), 'the phone asks again')
  host.close()
  await asks(desk).getByText(words['console.couples.word.door.say']).waitFor()
  // A page that is loaded anew asks the server, which knows.
  await page.reload()
  await openPanel(page)
  await heldSays(page, words['phone.couples.word.asked'].replace('{way}', words['phone.couples.word.door']))
  await page.keyboard.press('Escape')

  // The phone sleeps, the facilitator is done, the phone comes back: it does not ask again.
  network.cut()
  await asks(desk).getByRole('button').click()
  await asks(desk).waitFor({ state: 'detached' })
  network.mend()
  await openPanel(page)
  await expect
    .poll(async () => {
      await look(page).hover()
      await page.mouse.down()
      const text = await page.locator('#menu').getByRole('status').last().innerText()
      await page.mouse.up()
      return text
    })
    .toBe(words['phone.couples.word.nothing'])
  expect(await asks(desk).count()).toBe(0)
  await close()
})

test('in other rooms there is no such entry', async () => {
  const { page, close } = await evening('training')
  await page.getByRole('button', { name: OPENER, exact: true }).click()
  await page.getByRole('button', { name: words['phone.frame.menu.kept'] }).waitFor()
  expect(await entry(page).count()).toBe(0)
  expect(await page.getByText(words['phone.lobby.word']).count()).toBe(0)
  await close()
})
