import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { accessProblems } from '../support/access/access.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { arriveMany } from '../support/seats.ts'
import {
  hostWorkshop,
  joinByLink,
  LAPTOP,
  onLoopback,
  openSurface,
  PROJECTOR,
  type Desk,
} from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// Several people at the consoles, several pictures on the screen, and a call.

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

const [ask] = therapyAsk.asks
const [version] = therapyAsk.versions
if (!ask || !version) throw new Error('the deck is too small')

/** The console gives its links with the address by which others reach it. */
const reached = (link: string) => onLoopback(server.origin, link)

const bar = (page: Page) => page.getByRole('region', { name: words['console.bar.name'] })
const next = (page: Page) => bar(page).locator('.next')
const previous = (page: Page) => bar(page).locator('.previous')
const settled = (page: Page) => page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })

async function press(page: Page, which: typeof next) {
  await settled(page)
  await which(page).click()
}

const chip = (page: Page, name: 'bars' | 'reading') =>
  page.getByRole('button', { name: words[`console.sees.page.${name}`], exact: true })

/** Goes one step on, and waits until the button says the step after it. */
async function goOn(page: Page) {
  await settled(page)
  const before = await next(page).textContent()
  await next(page).click()
  await expect.poll(() => next(page).textContent()).not.toBe(before)
  await settled(page)
}

/** Goes on until the button says this. */
async function until(page: Page, says: string) {
  const button = bar(page).getByRole('button', { name: says, exact: true })
  while ((await button.count()) === 0) await goOn(page)
  return button
}

/** A room of five whose bars and reading are open. */
async function revealed(): Promise<Desk> {
  const desk = await hostWorkshop(browser, server.origin)
  const people = await arriveMany(server.origin, desk.code, 5)
  await goOn(desk.page)
  await until(desk.page, words['console.bar.next.reveal'])
  await Promise.all(
    people.map(({ insist }) => insist({ type: 'vote.cast', askId: ask?.id ?? '', choice: version?.id ?? '' })),
  )
  await until(desk.page, words['console.bar.next.bars'])
  await goOn(desk.page)
  await until(desk.page, words['console.bar.next.reading'])
  await press(desk.page, next)
  await chip(desk.page, 'reading').waitFor()
  for (const { client } of people) client.close()
  return desk
}

test('X1 X3 a chip turns the page of every screen, Back goes one picture back, and leaving the reveal asks first', async () => {
  const desk = await revealed()
  const screens = await Promise.all([1, 2].map(() => openSurface(browser, desk.screenUrl, PROJECTOR)))
  const title = (name: 'title' | 'reading') => words[`screen.stages.reveal.${name}`]
  for (const { page } of screens) await page.getByRole('heading', { name: title('reading') }).waitFor()
  expect(await chip(desk.page, 'reading').getAttribute('aria-pressed')).toBe('true')

  await chip(desk.page, 'bars').click()
  for (const { page } of screens) await page.getByRole('heading', { name: title('title') }).waitFor()
  await expect.poll(() => chip(desk.page, 'bars').getAttribute('aria-pressed')).toBe('true')
  // Whoever opens the screen later sees the same page.
  const late = await openSurface(browser, desk.screenUrl, PROJECTOR)
  await late.page.getByRole('heading', { name: title('title') }).waitFor()

  await press(desk.page, next)
  for (const { page } of screens) await page.getByRole('heading', { name: title('reading') }).waitFor()
  await press(desk.page, previous)
  for (const { page } of screens) await page.getByRole('heading', { name: title('title') }).waitFor()

  await settled(desk.page)
  await previous(desk.page).click()
  await expect.poll(() => previous(desk.page).textContent()).toMatch(/Press again/)
  for (const { page } of screens) expect(await page.getByRole('heading', { name: title('title') }).count()).toBe(1)
  // The second press is not the other half of a double click.
  await expect
    .poll(
      async () => {
        await previous(desk.page).click()
        return desk.page.getByRole('heading', { level: 1, name: words['console.stages.reveal'], exact: true }).count()
      },
      { interval: 900 },
    )
    .toBe(0)
  expect(await accessProblems(desk.page)).toEqual([])
  for (const { context, errors } of [desk, late, ...screens]) {
    expect(errors).toEqual([])
    await context.close()
  }
})

test('F1 F2 F3 given two consoles, each says who moved the room; who takes the hand moves it, the other is told why not', async () => {
  const desk = await hostWorkshop(browser, server.origin)
  await desk.page.getByText(words['console.ways.title']).first().waitFor()
  const link = await desk.page.getByLabel(words['console.ways.host'], { exact: true }).inputValue()
  const other = await openSurface(browser, reached(link), LAPTOP)
  await other.page.getByText(words['console.hand.free']).waitFor()
  await press(desk.page, next)
  await desk.page.getByText(words['console.hand.movedHere']).waitFor()
  await other.page.getByText(words['console.hand.movedThere']).waitFor()

  await other.page.getByRole('button', { name: words['console.hand.take'] }).click()
  await other.page.getByText(words['console.hand.mine']).waitFor()
  await desk.page.getByText(words['console.hand.theirs']).waitFor()
  await press(desk.page, next)
  await desk.page.getByText(words['common.room-problem.not-in-hand']).first().waitFor()
  expect(await accessProblems(desk.page)).toEqual([])
  // Holding back is for both.
  await desk.page.getByRole('button', { name: words['console.hold.blank'], exact: true }).click()
  await other.page.getByText(words['console.sees.blankNote']).waitFor()

  await desk.page.getByRole('button', { name: words['console.hand.take'] }).click()
  await desk.page.getByText(words['console.hand.mine']).waitFor()
  await press(desk.page, next)
  await other.page.getByRole('heading', { level: 1, name: words['console.stages.vote'], exact: true }).waitFor()
  for (const { context, errors } of [desk, other]) {
    expect(errors).toEqual([])
    await context.close()
  }
})

test('F4 given a reader link, its console sees the room, sorts the queue and moves nothing', async () => {
  const desk = await hostWorkshop(browser, server.origin)
  await desk.page.getByRole('button', { name: words['console.hand.reader.make'] }).click()
  const field = desk.page.getByLabel(words['console.hand.reader.link'], { exact: true })
  await field.waitFor()
  const reader = await openSurface(browser, reached(await field.inputValue()), LAPTOP)
  await reader.page.getByText(words['console.hand.reader.about']).waitFor()
  expect(await bar(reader.page).count()).toBe(0)
  expect(await reader.page.getByRole('button', { name: words['console.end.delete'] }).count()).toBe(0)

  const people = await arriveMany(server.origin, desk.code, 3)
  const agenda = desk.page.getByRole('navigation', { name: words['console.agenda.title'] })
  await press(desk.page, next)
  await desk.page.getByRole('heading', { level: 1, name: words['console.stages.show'], exact: true }).waitFor()
  await settled(desk.page)
  await agenda.getByRole('button', { name: words['console.stages.rewrite'], exact: true }).click()
  await reader.page.getByRole('heading', { level: 1, name: words['console.stages.rewrite'], exact: true }).waitFor()
  await Promise.all(
    people.map(({ insist }, at) =>
      insist({ type: 'rewrite.submit', askId: ask?.id ?? '', text: `I am stuck, ${at}.` }),
    ),
  )
  const queue = (page: Page) => page.locator('.rewrite', { hasText: 'I am stuck, 1.' }).first()
  await queue(reader.page).waitFor()
  await queue(reader.page).getByRole('button', { name: 'Show later: I am stuck, 1.' }).click()
  await queue(desk.page).getByText(words['console.queue.picked']).first().waitFor()

  await reader.page
    .getByRole('navigation', { name: words['console.agenda.title'] })
    .getByRole('button', { name: words['console.stages.compare'], exact: true })
    .click()
  await reader.page.getByText(words['console.hand.reader.refused']).first().waitFor()
  expect(await accessProblems(reader.page)).toEqual([])
  await desk.page.getByRole('heading', { level: 1, name: words['console.stages.rewrite'], exact: true }).waitFor()
  for (const { client } of people) client.close()
  for (const { context, errors } of [desk, reader]) {
    expect(errors).toEqual([])
    await context.close()
  }
})

test('F5 F6 given a call, the console says when the shared window is hidden, and phones whether it is recorded', async () => {
  const desk = await hostWorkshop(browser, server.origin)
  const phone = await joinByLink(browser, desk.joinUrl)
  const screen = await openSurface(browser, desk.screenUrl, PROJECTOR)
  await screen.page.getByText(words['common.join.corner']).or(screen.page.getByRole('heading')).first().waitFor()
  const hide = (isHidden: boolean) =>
    screen.page.evaluate((hidden) => {
      Object.defineProperty(document, 'visibilityState', {
        configurable: true,
        get: () => (hidden ? 'hidden' : 'visible'),
      })
      document.dispatchEvent(new Event('visibilitychange'))
    }, isHidden)
  await hide(true)
  await desk.page.getByText(words['console.call.unseen']).waitFor()
  await hide(false)
  await desk.page.getByText(words['console.call.unseen']).waitFor({ state: 'detached' })

  await desk.page.getByText(words['console.call.title']).click()
  const message = await desk.page.getByLabel(words['console.call.chat'], { exact: true }).inputValue()
  expect(message).toContain(`/join/${desk.code}`)
  expect(message).toContain('Nothing to install')
  await desk.page.getByRole('radio', { name: new RegExp(`^${words['console.call.recorded.yes']}`) }).check()
  await phone.page.getByText(words['phone.frame.recorded']).waitFor()
  expect(await accessProblems(phone.page)).toEqual([])
  expect(await accessProblems(desk.page)).toEqual([])
  await desk.page.getByRole('radio', { name: new RegExp(`^${words['console.call.recorded.unsaid']}`) }).check()
  await phone.page.getByText(words['phone.frame.recorded']).waitFor({ state: 'detached' })
  for (const { context, errors } of [desk, phone, screen]) {
    expect(errors).toEqual([])
    await context.close()
  }
})
