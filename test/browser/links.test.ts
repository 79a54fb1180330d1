import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessProblems } from '../support/access/access.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { hostClient, type Client } from '../support/clients.ts'
import type { HostSlices } from '../../shared/room/slices.ts'
import { focusProblem, layoutProblems } from '../support/inspect.ts'
import { hostedIn } from '../support/kept.ts'
import { createNetwork } from '../support/network.ts'
import { consoleUrl, screenUrl, startPlay, type Play } from '../support/play.ts'
import { joinByLink, LAPTOP, onLoopback, openSurface, PHONE, PROJECTOR } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

let browser: Browser
let server: BuiltServer
beforeAll(async () => {
  browser = await launchBrowser()
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
})
afterAll(async () => {
  await browser?.close()
  await server?.dispose()
})

const dialog = (page: Page) => page.getByRole('dialog', { name: words['console.links.title'] })
const hostLink = (page: Page) => page.getByRole('textbox', { name: words['console.ways.host'] })
const reached = (link: string) => onLoopback(server.origin, link)

const connected = (page: Page) =>
  page.getByText(words['common.frame.connection.online'], { exact: true }).first().waitFor()

/** Opens the dialog, from the tab of the room where the window is narrow. */
async function openDialog(page: Page) {
  await page.locator('.desk').waitFor()
  const tab = page.getByRole('button', { name: words['console.frame.tab.room'], exact: true })
  if (await tab.count()) await tab.click()
  await page.getByRole('button', { name: words['console.links.button'], exact: true }).click()
  await dialog(page).waitFor()
}

async function change(page: Page, link: 'host' | 'screen' | 'join') {
  await dialog(page)
    .getByRole('radio', { name: words[`console.links.${link}`], exact: false })
    .check()
  await dialog(page).getByRole('button', { name: words['console.links.go'] }).click()
}

const done = (page: Page, link: 'host' | 'screen' | 'join') =>
  dialog(page)
    .locator('[aria-live]')
    .filter({ hasText: words[`console.links.${link}.done`] })
    .waitFor()

const counts = (page: Page, says: string) => dialog(page).getByText(says, { exact: true }).waitFor()

/** The host key that the browser keeps for the room. */
const keptKey = async (page: Page, { room }: Play) =>
  (await hostedIn(page)).find(({ roomId }) => roomId === room.roomId)?.hostKey

const locked = (host: Client<HostSlices>, on: boolean) =>
  host.until(({ common }) => common.join.locked === on, 'the lock')

test('the host link is changed: this console goes on, the other is told plainly, also from “Your rooms”, and the new link opens', async () => {
  const play = await startPlay(server.origin, 0)
  const desk = await openSurface(browser, consoleUrl(play), LAPTOP)
  const other = await openSurface(browser, consoleUrl(play), LAPTOP)
  await other.page.locator('.desk').waitFor()
  await openDialog(desk.page)
  // The third console is the test’s own.
  await counts(desk.page, '3 consoles open · 0 screens open')
  const before = await hostLink(desk.page).inputValue()

  await change(desk.page, 'host')
  await done(desk.page, 'host')
  await counts(desk.page, '1 console open · 0 screens open')
  const after = await hostLink(desk.page).inputValue()
  expect(after).not.toBe(before)
  expect(await keptKey(desk.page, play)).toBe(/#k=([^&]+)/.exec(after)?.[1])
  await desk.page.keyboard.press('Escape')
  await connected(desk.page)
  expect(await desk.page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(
    words['console.links.button'],
  )

  const toldHere = other.page.getByRole('heading', { name: words['common.problem.link-changed'] })
  await toldHere.waitFor()
  expect(await accessProblems(other.page)).toEqual([])
  await other.page.getByRole('link', { name: words['console.frame.toRooms'] }).click()
  await other.page.getByRole('link', { name: /^Open the console of/ }).click()
  await toldHere.waitFor()
  // The new link makes this device’s list right again.
  await other.page.goto('about:blank')
  await other.page.goto(reached(after))
  await other.page.locator('.desk').waitFor()
  expect(await keptKey(other.page, play)).toBe(/#k=([^&]+)/.exec(after)?.[1])

  await desk.page.reload()
  await desk.page.locator('.desk').waitFor()
  for (const { errors } of [desk, other]) expect(errors).toEqual([])
  await Promise.all([desk, other].map(({ context }) => context.close()))
  play.close()
})

test('given the answer to a change is lost and the page reloaded, then the console opens with the key it kept', async () => {
  const play = await startPlay(server.origin, 0)
  const network = await createNetwork(server.origin)
  const origin = network.origin
  const desk = await openSurface(browser, consoleUrl({ ...play, origin }), LAPTOP)
  await openDialog(desk.page)
  network.stall()
  await change(desk.page, 'host')
  // The room has taken the change as soon as the key that the console kept opens it.
  const next = async () => (await hostedIn(desk.page))[0]?.nextKeys?.host
  await expect.poll(next).toBeDefined()
  const key = (await next()) ?? ''
  await expect.poll(() => hostClient(server.origin, key).then(() => 'opens', String)).toBe('opens')
  network.cut()
  network.mend()
  await desk.page.reload()
  await desk.page.locator('.desk').waitFor()
  await connected(desk.page)
  expect(await keptKey(desk.page, play)).toBe(key)
  await desk.context.close()
  await network.close()
  play.close()
})

test('given a change that never arrived, then it is made as soon as the server is reached again', async () => {
  const play = await startPlay(server.origin, 0)
  const network = await createNetwork(server.origin)
  const desk = await openSurface(browser, consoleUrl({ ...play, origin: network.origin }), LAPTOP)
  await openDialog(desk.page)
  network.cut()
  await change(desk.page, 'host')
  await dialog(desk.page).getByText(words['console.links.unanswered']).waitFor()
  network.mend()
  await done(desk.page, 'host')
  await connected(desk.page)
  await play.host.until(({ bye }) => bye?.code === 'link-changed', 'the bye of the old link')
  await desk.context.close()
  await network.close()
  play.close()
})

test('a second tab of this browser follows by itself', async () => {
  const play = await startPlay(server.origin, 0)
  const desk = await openSurface(browser, consoleUrl(play), LAPTOP)
  await desk.page.locator('.desk').waitFor()
  const tab = await desk.context.newPage()
  await tab.goto(`${server.origin}/host/${play.room.roomId}`)
  await tab.locator('.desk').waitFor()
  await openDialog(desk.page)
  await change(desk.page, 'host')
  await done(desk.page, 'host')
  await counts(desk.page, '2 consoles open · 0 screens open')
  await connected(tab)
  const after = await hostLink(desk.page).inputValue()
  expect(await hostLink(tab).inputValue()).toBe(after)
  await desk.context.close()
  play.close()
})

test('given a browser that stores nothing, then the new key stands in the address, and a reload opens the console', async () => {
  const play = await startPlay(server.origin, 0)
  const desk = await openSurface(browser, 'about:blank', LAPTOP)
  await desk.context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('the storage is off')
      },
    })
  })
  await desk.page.goto(consoleUrl(play))
  await openDialog(desk.page)
  await change(desk.page, 'host')
  await done(desk.page, 'host')
  const after = await hostLink(desk.page).inputValue()
  await desk.page.waitForFunction((url) => location.href === url, reached(after))
  await desk.page.reload()
  await desk.page.locator('.desk').waitFor()
  // Its address comes from the server, a moment later.
  await expect.poll(() => hostLink(desk.page).inputValue()).toBe(after)
  await desk.context.close()
  play.close()
})

test('the screen link is changed: the screen says so and shows nothing of the room, until it is opened with the new one', async () => {
  const play = await startPlay(server.origin, 0)
  const desk = await openSurface(browser, consoleUrl(play), LAPTOP)
  const screen = await openSurface(browser, screenUrl(play), PROJECTOR)
  await openDialog(desk.page)
  await counts(desk.page, '2 consoles open · 1 screen open')
  await change(desk.page, 'screen')
  await done(desk.page, 'screen')
  const link = await desk.page.getByRole('textbox', { name: words['console.ways.screen'] }).inputValue()

  const fresh = await openSurface(browser, reached(link), PROJECTOR)
  await fresh.page.getByText(words['common.join.goTo']).waitFor()
  await screen.page.getByRole('heading', { name: words['screen.frame.changed'] }).waitFor()
  expect(await screen.page.getByText(words['common.join.goTo']).count()).toBe(0)
  expect(await accessProblems(screen.page)).toEqual([])
  await screen.page.reload()
  await screen.page.getByRole('heading', { name: words['screen.frame.changed'] }).waitFor()
  await Promise.all([desk, screen, fresh].map(({ context }) => context.close()))
  play.close()
})

test('code, link and QR code are changed at once on console and screen, people stay, and the room is locked in the same dialog', async () => {
  const play = await startPlay(server.origin, 0)
  const desk = await openSurface(browser, consoleUrl(play), LAPTOP)
  const screen = await openSurface(browser, screenUrl(play), PROJECTOR)
  const old = `${server.origin}/join/${play.room.code}#t=${play.host.common.join.token}`
  const phone = await joinByLink(browser, old)
  await openDialog(desk.page)
  await change(desk.page, 'join')
  await done(desk.page, 'join')
  await play.host.until(({ common }) => common.join.code !== play.room.code, 'the new code')
  const { code, token } = play.host.common.join
  const shown = `${code.slice(0, 4)} ${code.slice(4)}`
  await screen.page.getByText(shown).first().waitFor()
  await desk.page.getByText(shown).first().waitFor()

  // Whoever has a seat comes back to it by the old address.
  await phone.page.reload()
  await phone.page.getByRole('heading', { name: words['phone.lobby.title'] }).waitFor()
  await play.host.until(({ common }) => common.seats === 1, 'one seat')
  const late = await openSurface(browser, old, PHONE)
  await late.page.getByRole('main').getByText(words['common.problem.unknown-code']).waitFor()
  await (await joinByLink(browser, `${server.origin}/join/${code}#t=${token}`)).context.close()

  await dialog(desk.page).getByRole('button', { name: words['console.links.lock'] }).click()
  await locked(play.host, true)
  await dialog(desk.page).getByText(words['console.links.locked']).waitFor()
  await dialog(desk.page).getByRole('button', { name: words['console.links.unlock'] }).click()
  await locked(play.host, false)
  await Promise.all([desk, screen, phone, late].map(({ context }) => context.close()))
  play.close()
})

test.each([
  ['a laptop', LAPTOP],
  ['a phone', PHONE],
  ['a phone of 320 px', { ...PHONE, viewport: { width: 320, height: 568 } }],
])('the dialog fits %s, in light and dark, and is done by keyboard', async (_, device) => {
  const play = await startPlay(server.origin, 0)
  const { page, context } = await openSurface(browser, consoleUrl(play), { ...device, reducedMotion: 'reduce' })
  await openDialog(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await accessProblems(page)).toEqual([])
    expect(await layoutProblems(page)).toEqual([])
  }
  await dialog(page).getByRole('radio').first().focus()
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowDown')
  expect(await focusProblem(page)).toBeNull()
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Tab')
  expect(await focusProblem(page)).toBeNull()
  await page.keyboard.press('Enter')
  await done(page, 'join')
  expect(await accessProblems(page)).toEqual([])
  expect(await layoutProblems(page)).toEqual([])
  await play.host.until(({ common }) => common.join.code !== play.room.code, 'the new code')
  await context.close()
  play.close()
})
