import type { Browser, BrowserContext, Page } from 'playwright-core'
import { optionalIn } from '../../shared/room/course/plan.ts'
import { hostedIn } from './kept.ts'
import { words } from './words.ts'

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
export const LAPTOP = { viewport: { width: 1366, height: 768 } }
export const PROJECTOR = { viewport: { width: 1920, height: 1080 } }

/** A surface in a browser of its own, with everything that went wrong in it. */
export interface Surface {
  page: Page
  context: BrowserContext
  errors: string[]
}

/**
 * What a page may log: a server that is away for a moment shows as failed requests, which these tests are about; and over
 * plain HTTP a browser says that a header has no meaning there.
 */
const EXPECTED = /ERR_|WebSocket connection|Failed to load resource|Cross-Origin-Opener-Policy header has been ignored/

/**
 * A link that the console shows, with the address of loopback: it is given with the address by which others reach the
 * server. A path that the server is under is in both.
 */
export const onLoopback = (origin: string, link: string): string =>
  new URL(origin).origin + link.slice(new URL(link).origin.length)

/** Opens a fresh browser profile with one page. Collects what the page throws and what it logs as an error. */
export async function openSurface(browser: Browser, url: string, device: object): Promise<Surface> {
  const context = await browser.newContext(device)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) errors.push(message.text())
  })
  await page.goto(url)
  return { page, context, errors }
}

export interface Desk extends Surface {
  code: string
  screenUrl: string
  joinUrl: string
  /** Presses Next and waits until the room has made the step: the button then says the following step. */
  next(says: string, then: string): Promise<void>
}

/**
 * Hosts a workshop as a person does: opens the page, presses once, and reaches the console. The rounds are `short`,
 * with none of the optional stages, or as the preset has them.
 */
export async function hostWorkshop(
  browser: Browser,
  origin: string,
  rounds: 'short' | 'preset' = 'short',
): Promise<Desk> {
  const surface = await openSurface(browser, `${origin}/host`, LAPTOP)
  const { page } = surface
  if (rounds === 'short')
    for (const stage of optionalIn('training')) await page.getByLabel(words[`console.host.stage.${stage}`]).uncheck()
  await page.getByRole('button', { name: words['console.host.open'] }).click()
  await page.waitForURL(/\/host\/[\w-]+$/)
  const [room] = await hostedIn(page)
  if (!room) throw new Error('the console did not keep its room')
  return {
    ...surface,
    code: room.code,
    screenUrl: `${origin}/screen#k=${room.screenKey}`,
    joinUrl: `${origin}/join/${room.code}`,
    async next(says, then) {
      const bar = page.getByRole('region', { name: words['console.bar.name'] })
      await bar.getByRole('button', { name: says }).click()
      await bar.getByRole('button', { name: then }).waitFor()
    },
  }
}

/** Joins on a phone by typing the code, with the spaces and dashes that people type. */
export async function joinByCode(browser: Browser, origin: string, code: string): Promise<Surface> {
  const surface = await openSurface(browser, origin, PHONE)
  const { page } = surface
  await page.getByLabel(words['phone.door.home.code']).fill(`${code.slice(0, 4)} - ${code.slice(4)}`)
  await page.getByRole('button', { name: words['phone.door.home.continue'] }).click()
  await page.getByRole('button', { name: words['phone.door.join'] }).click()
  await page.getByRole('heading', { name: words['phone.lobby.title'] }).waitFor()
  return surface
}

/** Joins on a phone by a link, as the QR code opens it. */
export async function joinByLink(browser: Browser, url: string): Promise<Surface> {
  const surface = await openSurface(browser, url, PHONE)
  await surface.page.getByRole('button', { name: words['phone.door.join'] }).click()
  await surface.page.getByRole('heading', { name: words['phone.lobby.title'] }).waitFor()
  return surface
}

/** Votes with one tap on the card of a version and waits for "Saved". */
export async function vote(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name }).check()
  await saved(page)
}

const clocked = new WeakSet<Page>()

/** Moves the clock of a page past the time in which a second tap is taken for that of a double tap. */
export async function pastDoubleTap(page: Page): Promise<void> {
  if (!clocked.has(page)) await page.clock.install()
  clocked.add(page)
  await page.clock.fastForward(450)
}

/** Waits until the room has the answer: the word under the task says so. */
export const saved = (page: Page) =>
  page.getByRole('main').getByText(words['phone.frame.saved.saved'], { exact: true }).waitFor()

export const task = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
