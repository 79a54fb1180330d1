import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { axeProblems, layoutProblems } from '../support/inspect.ts'
import { keptUnder } from '../support/kept.ts'
import { createNetwork, type Network } from '../support/network.ts'
import { LAPTOP, openSurface, PHONE, type Surface } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// One's own decks: made, changed by two at once, saved as somebody types, and tried.

let browser: Browser
let server: BuiltServer
let network: Network
const surfaces: Surface[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
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
  surfaces.length = 0
})

const decks = () => `${network.origin}/host/decks`

async function open(url = decks(), device: object = LAPTOP): Promise<Page> {
  const surface = await openSurface(browser, url, device)
  surfaces.push(surface)
  return surface.page
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const field = (page: Page, name: string) => page.locator('.piece').getByLabel(name, { exact: true })
const part = (page: Page, name: string | RegExp) => page.locator('.outline').getByRole('button', { name })
const isSaved = (page: Page) =>
  page.getByRole('status').getByText(words['editor.frame.saved'], { exact: true }).waitFor()

/** Copies the deck that comes first, and opens the copy. */
async function copyOf(page: Page): Promise<void> {
  const name = words['deck.list.copyOf'].replace('{title}', therapyAsk.title)
  await button(page, name).click()
  await page.waitForURL(/\/host\/decks\/.+/)
  await isSaved(page)
}

test('a deck of two versions and three asks is made by whoever reads the labels alone, and tried', async () => {
  const page = await open()
  await button(page, words['deck.list.new']).click()
  await field(page, words['editor.field.deck.title']).fill('Cups')
  await field(page, words['editor.field.deck.about']).fill('Hear how a small ask lands.')
  for (const [at, name] of ['The plan', 'The list'].entries()) {
    await part(page, new RegExp(`^${words['editor.frame.piece.version'].replace('{n}', String(at + 1))}`)).click()
    await field(page, words['editor.field.version.name']).fill(name)
    await field(page, words['editor.field.version.sounds']).fill('It is arranged.')
    await field(page, words['editor.field.version.hardens']).fill('Only one was there.')
  }
  await part(page, new RegExp(`^${words['editor.frame.piece.move'].replace('{n}', '1')}`)).click()
  await field(page, words['editor.field.move.name']).fill('Begin with my part')
  await field(page, words['editor.field.move.frame']).fill('It is mine first.')
  await field(page, words['editor.field.move.example']).fill('I tidy at you.')
  for (const [at, title] of ['Four cups', 'The key', 'The phone'].entries()) {
    if (at) await button(page, `+ ${words['editor.frame.add.asks']}`).click()
    else await part(page, new RegExp(`^${words['editor.frame.piece.ask'].replace('{n}', '1')}`)).click()
    for (const [name, text] of [
      ['title', title],
      ['from', 'Anna'],
      ['to', 'Ben'],
      ['when', 'In the kitchen'],
      ['text', 'I counted, and it’s four again.'],
      ['reading.why', 'It was counted.'],
      ['debrief', 'What stands behind it?'],
      ['reference', 'Can we look together?'],
    ] as const)
      await field(page, words[`editor.field.ask.${name}`]).fill(text)
    await page.getByRole('checkbox', { name: at === 2 ? words['deck.list.newNone'] : 'The list' }).check()
    // Why it is none of them is asked at once, beside the answer.
    if (at === 2) await page.getByRole('radio', { name: words['deck.list.newLands'] }).check()
    await button(page, 'counted,').click()
    const notes = page.getByRole('group', { name: words['editor.field.ask.notes'], exact: true })
    await notes.getByRole('textbox').fill('Ask who counts.')
  }
  await page.getByRole('heading', { name: words['editor.frame.ready'] }).waitFor()
  await isSaved(page)
  expect(await axeProblems(page)).toEqual([])
  await button(page, words['editor.frame.try']).click()
  await page.waitForURL(/\/host\/[^/]+#k=/)
  await page.getByText('Cups').first().waitFor()
  // The screen can be opened from there, and the deck gone back to.
  await page.getByRole('link', { name: words['console.rooms.pretend.toDeck'] }).waitFor()
  expect(await page.getByText(words['console.ways.screen.none']).count()).toBe(0)
  await page.getByRole('link', { name: words['console.rooms.pretend.toDeck'] }).click()
  await page.getByRole('heading', { level: 1, name: 'Cups' }).waitFor()
})

test('a part that was unfolded stays so while its only field is filled and emptied', async () => {
  const page = await open()
  await button(page, words['deck.list.new']).click()
  await page.locator('.piece').getByText(words['editor.frame.more']).click()
  const by = field(page, words['editor.field.deck.by'])
  await by.pressSequentially('A')
  await isSaved(page)
  await by.press('Backspace')
  await isSaved(page)
  expect(await by.evaluate((each) => each.matches(':focus'))).toBe(true)
  expect(await by.isVisible()).toBe(true)
})

test('what is left is listed, and a press leads to it', async () => {
  const page = await open()
  await button(page, words['deck.list.new']).click()
  const left = page.locator('aside .left')
  const name = words['editor.frame.piece.ask'].replace('{n}', '1')
  await left.getByRole('button', { name: `${name}: ${words['editor.field.ask.debrief']}`, exact: true }).click()
  const debrief = field(page, words['editor.field.ask.debrief'])
  await expect.poll(() => debrief.evaluate((each) => each === document.activeElement)).toBe(true)
  // What the program fills in itself is nothing that is left to do.
  expect(await left.innerText()).not.toMatch(/\bid\b|programs/i)
  expect(await button(page, words['editor.frame.try']).getAttribute('aria-disabled')).toBe('true')
})

test('given two windows, when both change the deck, then the second is shown what differs and nothing is lost', async () => {
  const page = await open()
  await copyOf(page)
  const other = await open(page.url())
  await isSaved(other)
  await field(page, words['editor.field.deck.title']).fill('Mine')
  await isSaved(page)
  await expect.poll(() => keptUnder(page, 'reask.decks')).toContain('Mine')
  await field(other, words['editor.field.deck.about']).fill('What others hear.')
  const changed = other.locator('.changed')
  await changed.getByRole('row', { name: /Mine/ }).waitFor()
  await changed.getByRole('row', { name: /What others hear/ }).waitFor()
  // Whoever types on is not taken out of the field.
  expect(await field(other, words['editor.field.deck.about']).evaluate((each) => each.matches(':focus'))).toBe(true)
  expect(await axeProblems(other)).toEqual([])
  await button(other, words['editor.frame.changed.takeTheirs']).click()
  await other.getByRole('heading', { level: 1, name: 'Mine' }).waitFor()
  await field(other, words['editor.field.deck.about']).fill('What others hear.')
  await isSaved(other)
  await other.reload()
  await other.getByRole('heading', { level: 1, name: 'Mine' }).waitFor()
  expect(await field(other, words['editor.field.deck.about']).inputValue()).toBe('What others hear.')
})

test('given no network, what is typed is kept over a reload and saved by itself', async () => {
  const page = await open()
  await copyOf(page)
  const link = page.url()
  network.cut()
  await field(page, words['editor.field.deck.title']).fill('Typed without a network')
  await page.getByRole('status').getByText(words['editor.frame.waiting']).waitFor()
  network.mend()
  await isSaved(page)
  const fresh = await open(link)
  await fresh.getByRole('heading', { level: 1, name: 'Typed without a network' }).waitFor()
})

test('given a server that is killed, what was saved is there, and what was typed meanwhile is saved once it is back', async () => {
  const page = await open()
  await copyOf(page)
  const link = page.url()
  const other = await open(link)
  await field(page, words['editor.field.deck.title']).fill('Saved before')
  await isSaved(page)
  await expect.poll(() => keptUnder(page, 'reask.decks')).toContain('Saved before')
  await server.end('SIGKILL')
  await field(page, words['editor.field.deck.about']).fill('Typed while it was away')
  await page.getByRole('status').getByText(words['editor.frame.waiting']).waitFor()
  // The other window was of before: what it says of the deck is told apart, and not written over.
  await field(other, words['editor.field.deck.title']).fill('Another title')
  await other.getByRole('status').getByText(words['editor.frame.waiting']).waitFor()
  await server.start()
  await isSaved(page)
  await other
    .locator('.changed')
    .getByRole('row', { name: /Saved before/ })
    .waitFor()
  const fresh = await open(link)
  await fresh.getByRole('heading', { level: 1, name: 'Saved before' }).waitFor()
  expect(await field(fresh, words['editor.field.deck.about']).inputValue()).toBe('Typed while it was away')
})

test('a change is undone and redone by keys, and a piece is moved and taken out', async () => {
  const page = await open()
  await copyOf(page)
  const [first, second] = therapyAsk.asks
  await part(page, new RegExp(`^${first?.title ?? ''}`)).click()
  await button(page, words['editor.frame.down']).click()
  const titles = () => page.locator('.outline li:has(> h2) ol .name').allTextContents()
  const asks = async () => (await titles()).filter((name) => name === first?.title || name === second?.title)
  await expect.poll(asks).toEqual([second?.title, first?.title])
  await page.keyboard.press('Control+z')
  await expect.poll(asks).toEqual([first?.title, second?.title])
  // Whoever was at an ask is at it still.
  expect(await field(page, words['editor.field.ask.title']).inputValue()).toBe(first?.title)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(asks).toEqual([second?.title, first?.title])
  const when = field(page, words['editor.field.ask.when'])
  await when.fill('')
  await when.pressSequentially('Late at night')
  await page.keyboard.press('Control+z')
  await expect.poll(() => when.inputValue()).toBe('Late at ')
  await button(page, words['editor.frame.out']).click()
  await expect.poll(asks).toEqual([second?.title])
  await isSaved(page)
})

test.each([
  ['a laptop', LAPTOP],
  ['a phone', PHONE],
  ['320 px', { viewport: { width: 320, height: 640 } }],
])('list and editor on %s: nothing sticks out, axe finds nothing', async (_, device) => {
  const page = await open(decks(), device)
  await button(page, words['deck.list.new']).waitFor()
  expect(await layoutProblems(page)).toEqual([])
  expect(await axeProblems(page)).toEqual([])
  await copyOf(page)
  await part(page, new RegExp(`^${therapyAsk.asks[0]?.title ?? ''}`)).click()
  expect(await layoutProblems(page)).toEqual([])
  expect(await axeProblems(page)).toEqual([])
})

test('a deck that was deleted comes back with Undo; else its link opens nothing any more', async () => {
  const page = await open()
  await copyOf(page)
  const link = page.url()
  const title = words['deck.list.copyTitle'].replace('{title}', therapyAsk.title)
  const gone = page.locator('.undo')
  await page.goto(decks())
  await button(page, words['deck.list.deleteOf'].replace('{title}', title)).click()
  await gone.getByText(title).waitFor()
  await button(page, words['deck.list.undo']).click()
  await gone.waitFor({ state: 'detached' })
  await button(page, words['deck.list.deleteOf'].replace('{title}', title)).click()
  await gone.getByText(title).waitFor()
  const other = await open(link)
  await other.getByRole('alert').getByText(words['common.room-problem.unknown-deck']).waitFor()
})
