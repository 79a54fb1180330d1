import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { accessProblems } from '../support/access/access.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { hostClient } from '../support/clients.ts'
import { deskProblems } from '../support/desk.ts'
import { goTo } from '../support/facilitate.ts'
import { consoleUrl, startPlay, type Play } from '../support/play.ts'
import { LAPTOP, openSurface, PHONE, type Surface } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// The end on the console: undone for a while, made final at once, and what is left to read.

let browser: Browser
let server: BuiltServer
let play: Play
let desk: Surface | undefined
beforeAll(async () => {
  browser = await launchBrowser()
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
})
afterAll(async () => {
  await browser.close()
  await server.dispose()
})
beforeEach(async () => {
  play = await startPlay(server.origin, 4)
})
afterEach(async () => {
  await desk?.context.close()
  play.close()
  expect(desk?.errors).toEqual([])
})

/** Four people write for the first two asks. */
async function written() {
  const asks = play.host.common.deck.asks.slice(0, 2)
  for (const { id } of asks) {
    await goTo(play.host, 'rewrite', id)
    for (const [index, { client }] of play.people.entries())
      await client.send({ type: 'rewrite.submit', askId: id, text: `Text ${index} for ${id}` })
    await goTo(play.host, 'debrief', id)
  }
  return asks
}

async function openDesk(device: object = LAPTOP) {
  desk = await openSurface(browser, consoleUrl(play), device)
  const { page } = desk
  await page.locator('.desk').waitFor()
  return page
}

const named = (name: string) => ({ name, exact: true })

test('given an end by mistake, when it is undone, then everything goes on where it was', async () => {
  await written()
  const page = await openDesk()
  await page.getByRole('button', named(words['console.end.end'])).click()
  await page.getByRole('dialog').getByRole('button', named(words['console.end.go'])).click()
  const undo = page.getByRole('button', named(words['console.end.reopen']))
  await undo.waitFor()
  // It says until when, by the clock of this device.
  expect(await page.locator('div.ended:not(.stage)').textContent()).toMatch(/Until \d\d?:\d\d/)
  expect(await page.evaluate(deskProblems)).toEqual([])
  expect(await accessProblems(page)).toEqual([])
  await undo.click()
  await page.getByRole('heading', { level: 1, name: words['console.stages.debrief'] }).waitFor()
  for (const { client } of play.people) await client.until(({ common }) => common.place.stage === 'debrief')
})

test('given texts for two asks, when the room is ended for good, then both can be read, and nobody is there any more', async () => {
  const [first, second] = await written()
  const page = await openDesk()
  await page.getByRole('button', named(words['console.end.forget'])).click()
  await page.getByRole('dialog').getByRole('button', named(words['console.end.forget.go'])).click()
  await page.getByText(words['console.end.folded']).waitFor()
  for (const { client } of play.people) await client.until(({ bye }) => bye?.code === 'folded')
  expect(await page.getByRole('button', named(words['console.end.reopen'])).count()).toBe(0)
  expect(await page.getByRole('button', named(words['console.end.forgetNow'])).count()).toBe(0)
  const ofAsk = page.getByLabel(words['console.queue.ofAsk'])
  for (const ask of [second, first]) {
    await ofAsk.selectOption(ask?.id ?? '')
    await page.getByText(`Text 2 for ${ask?.id ?? ''}`).waitFor()
  }
  expect(await page.evaluate(deskProblems)).toEqual([])
  // A reload tells the same, now from the outcome alone.
  await page.reload()
  await page.getByText(words['console.end.folded']).waitFor()
  await page.getByText(`Text 2 for ${first?.id ?? ''}`).waitFor()
})

test('given an end that can still be undone, when it is made final on a small console, then that is asked once more', async () => {
  await play.host.send({ type: 'room.end' })
  const page = await openDesk(PHONE)
  await page.getByRole('navigation').getByText(words['console.frame.tab.room'], { exact: true }).click()
  await page.getByRole('button', named(words['console.end.forgetNow'])).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', named(words['console.frame.cancel'])).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('button', named(words['console.end.forgetNow'])).click()
  await dialog.getByRole('button', named(words['console.end.forgetNow'])).click()
  await play.host.until(({ common }) => common.ending?.folded === true)
})

test('given a workshop prepared for another day, when that day is chosen, then the room stays open until it is over', async () => {
  desk = await openSurface(browser, `${server.origin}/host`, LAPTOP)
  const { page } = desk
  const days = page.getByLabel(words['console.host.open.label'])
  await days.waitFor()
  const options = await days.locator('option').allTextContents()
  expect(options).toHaveLength(9)
  const midnight = await page.evaluate(() => {
    const now = new Date()
    return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 3).getTime()
  })
  await days.selectOption({ index: 3 })
  const asked = page.waitForRequest((request) => request.method() === 'POST')
  await page.getByRole('button', named(words['console.host.open'])).click()
  const { settings } = (await asked).postDataJSON() as { settings: { openUntil: number } }
  expect(settings.openUntil).toBe(midnight)
  await page.locator('.desk').waitFor()
  expect(await hostClient(server.origin, play.room.hostKey).then((host) => (host.close(), host.common.ending))).toBe(
    null,
  )
})
