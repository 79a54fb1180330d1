import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { PRETEND } from '../../shared/room/rehearsal/limits.ts'
import { accessProblems } from '../support/access/access.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { layoutProblems } from '../support/inspect.ts'
import { LAPTOP, openSurface, PHONE, type Surface } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// A facilitator who has never seen the console tries it with pretend people, and somebody looks in from a phone.

let browser: Browser
let server: BuiltServer
let surfaces: Surface[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
})
afterAll(async () => {
  await browser.close()
  await server.dispose()
})
afterEach(async () => {
  for (const { context } of surfaces) await context.close()
  expect(surfaces.flatMap(({ errors }) => errors)).toEqual([])
  surfaces = []
})

async function open(path: string, device: object = LAPTOP): Promise<Page> {
  const surface = await openSurface(browser, `${server.origin}${path}`, device)
  surfaces.push(surface)
  return surface.page
}

const TRY = words['console.rooms.rehearse.try'].replace('{n}', String(PRETEND.usual))
const HERE = words['console.rooms.pretend.here'].replace('{n}', '12')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const tour = (page: Page) => page.getByRole('region', { name: words['common.tour.name'] })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim())
const picture = async (page: Page, name: string) => {
  if (process.env.REASK_LOOK) await page.screenshot({ path: `${process.env.REASK_LOOK}/${name}.png` })
}

/** Opens a rehearsal from the host page. */
async function rehearse(page: Page): Promise<void> {
  await press(page, TRY)
  await tour(page).waitFor()
}

/** How much of the part that the tour speaks of is under its card, 0 to 1. */
function cardOverPart(): number {
  const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
  const [card, ring] = [box('section.tour'), box('.ring')]
  const width = Math.min(card.right, ring.right) - Math.max(card.left, ring.left)
  const height = Math.min(card.bottom, ring.bottom) - Math.max(card.top, ring.top)
  return (Math.max(0, width) * Math.max(0, height)) / (ring.width * ring.height)
}

const STOPS = ['screen', 'agenda', 'sees', 'only', 'next-step', 'hold', 'side'] as const

test('the tour is seven steps by keyboard, each read out, with nothing for axe; it comes once', async () => {
  const page = await open('/host')
  await rehearse(page)
  for (const [index, stop] of STOPS.entries()) {
    await tour(page).getByText(words[`common.tour.${stop}`], { exact: true }).waitFor()
    await expect.poll(() => focused(page)).toBe(words[`common.tour.${stop}`])
    expect(await accessProblems(page), stop).toEqual([])
    await expect
      .poll(() => page.evaluate(cardOverPart), { message: stop })
      .toBeLessThan(stop === 'sees' || stop === 'only' ? 0.5 : 0.01)
    await picture(page, `tour-${index + 1}-${stop}`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
  }
  await tour(page).waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await page.reload()
  await page.getByText(words['common.rehearsal.mark'], { exact: true }).first().waitFor()
  expect(await tour(page).count()).toBe(0)
})

test('the tour goes back, and Escape leaves it', async () => {
  const page = await open('/host')
  await rehearse(page)
  await press(page, words['common.tour.next'])
  await press(page, words['common.tour.back'])
  expect(await focused(page)).toBe(words['common.tour.screen'])
  await page.keyboard.press('Escape')
  await tour(page).waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
})

test('pretend people come; a phone at the door, the screen and the console read that it is a rehearsal; at its end nothing is left', async () => {
  const page = await open('/host')
  await rehearse(page)
  await page.keyboard.press('Escape')
  await page.getByText(HERE).waitFor()
  await picture(page, 'console')
  expect(await layoutProblems(page)).toEqual([])
  const screenUrl =
    (await page.getByRole('link', { name: words['console.frame.screenOpen'] }).first().getAttribute('href')) ?? ''
  const screen = await open(screenUrl.replace(server.origin, ''))
  await screen.getByText(words['common.rehearsal.mark'], { exact: true }).waitFor()
  await picture(screen, 'screen')
  expect(await accessProblems(screen)).toEqual([])
  const code = /\b(\d{4}) (\d{4})\b/.exec(await screen.innerText('body')) ?? []
  const phone = await open(`/join/${code[1]}${code[2]}`, PHONE)
  await phone.getByText(words['common.rehearsal.door']).waitFor()
  await picture(phone, 'door')
  expect(await accessProblems(phone)).toEqual([])
  await press(phone, words['phone.door.join'])
  await phone.getByText(words['common.rehearsal.door']).waitFor()
  await picture(phone, 'phone')
  await press(page, words['console.rooms.pretend.away'])
  await page.getByText(words['console.rooms.pretend.none']).waitFor()
  await press(page, words['console.end.end'])
  await page.locator('dialog[open]').getByText(words['console.rooms.rehearse.end.body']).waitFor()
  await picture(page, 'ending')
  await press(page, words['console.rooms.rehearse.end.go'])
  await page.getByRole('main').getByText(words['console.rooms.rehearse.over']).waitFor()
  await page.getByRole('link', { name: words['console.frame.toRooms'] }).click()
  await page.getByRole('heading', { name: words['console.host.title'] }).waitFor()
  expect(await page.getByText(words['console.rooms.title']).count()).toBe(0)
})

test('from the lobby of a room a copy is rehearsed; it begins again, and the room is still there', async () => {
  const page = await open('/host')
  await press(page, words['console.host.open'])
  await page.getByRole('heading', { name: words['console.rooms.rehearse'] }).waitFor()
  await picture(page, 'lobby')
  const room = page.url()
  await press(page, TRY)
  await tour(page).waitFor()
  const first = page.url()
  expect(first).not.toBe(room)
  await page.keyboard.press('Escape')
  await press(page, words['console.rooms.pretend.anew'])
  await page.waitForURL((url) => url.pathname.includes('/host/') && ![room, first].includes(String(url)))
  await page.getByText(HERE).waitFor()
  // Nothing is left of the first: going back leads past it, and this browser has no key of it.
  await page.goBack()
  await page.getByRole('heading', { name: words['console.rooms.rehearse'] }).waitFor()
  expect(page.url()).toBe(room)
  await page.goto(first)
  await page.getByRole('main').getByText(words['console.frame.noKey']).waitFor()
})
