import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { deckAsCsv } from '../../shared/deck/export/write.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { axeProblems, layoutProblems } from '../support/inspect.ts'
import { LAPTOP, openSurface, PHONE, type Surface } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// The page with the decks: how one comes in from elsewhere, and how it is had elsewhere.

let browser: Browser
let server: BuiltServer
const surfaces: Surface[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
})
afterAll(async () => {
  await browser.close()
  await server.dispose()
})
afterEach(async () => {
  for (const { context, errors } of surfaces.splice(0)) {
    await context.close()
    expect(errors).toEqual([])
  }
})

async function open(device: object = LAPTOP): Promise<Page> {
  const surface = await openSurface(browser, `${server.origin}/host/decks`, device)
  surfaces.push(surface)
  return surface.page
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const own = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: words['deck.list.own'] }) })
const called = (
  key: 'deck.list.saveOf' | 'deck.list.save.json.of' | 'deck.list.save.csv.of' | 'deck.list.save.cards.of',
) => words[key].replace('{title}', therapyAsk.title)

/** Pastes the cells of a document into the field: a browser has them as a table and as text. */
async function paste(page: Page, rows: string[][]): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByText(words['deck.reading.paste'], { exact: true }).click()
  await page.getByLabel(words['deck.reading.pasteLabel'], { exact: true }).focus()
  const cells = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
  const forms = { 'text/html': `<table>${cells.join('')}</table>`, 'text/plain': rows.flat().join(' ') }
  await page.evaluate(
    (held) =>
      navigator.clipboard.write([
        new ClipboardItem(
          Object.fromEntries(Object.entries(held).map(([type, text]) => [type, new Blob([text], { type })])),
        ),
      ]),
    forms,
  )
  await page.keyboard.press('ControlOrMeta+v')
}

test('given a table of another program, when it is pasted, then it is kept to be finished, and all of it is there', async () => {
  const page = await open()
  await paste(page, [
    ['Title', 'From', 'To', 'When', 'Says'],
    ['Four cups', 'Anna', 'Ben', 'In the kitchen', 'I counted, and it’s four again.'],
    ['The key', 'Ben', 'Anna', 'At the door,\nlate', 'You, or "somebody", has it.'],
  ])
  await button(page, words['deck.reading.pasteRead']).click()
  await page.getByRole('heading', { name: /^2 asks were read/ }).waitFor()
  expect(await axeProblems(page)).toEqual([])
  await button(page, words['deck.reading.keep']).click()
  await page.waitForURL(/\/host\/decks\/.+/)
  await page
    .locator('.outline')
    .getByRole('button', { name: /^The key/ })
    .click()
  const says = page.locator('.piece').getByLabel(words['editor.field.ask.text'], { exact: true })
  expect(await says.inputValue()).toBe('You, or "somebody", has it.')
})

test('what is no deck is named, with what to do; nothing is kept of it', async () => {
  const page = await open(PHONE)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'holiday.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a0000', 'hex') })
  await page.getByText(words['deck.not.picture']).waitFor()
  expect(await layoutProblems(page)).toEqual([])
  await page.getByText(words['deck.reading.paste'], { exact: true }).click()
  await button(page, words['deck.reading.pasteRead']).click()
  await page.getByText(words['deck.reading.pasteEmpty']).waitFor()
  expect(await layoutProblems(page)).toEqual([])
  expect(await own(page).getByRole('listitem').count()).toBe(0)
})

test('a deck is saved as a file or as a table, and either of them is that deck when it is added', async () => {
  const page = await open()
  await page.getByLabel(called('deck.list.saveOf')).click()
  for (const form of ['deck.list.save.json.of', 'deck.list.save.csv.of'] as const) {
    const download = page.waitForEvent('download')
    await button(page, called(form)).click()
    const file = await download
    const text = await readFile(await file.path(), 'utf8')
    if (form === 'deck.list.save.csv.of') expect(text).toBe(`\uFEFF${deckAsCsv(therapyAsk)}`)
    else expect(JSON.parse(text)).toMatchObject({ $schema: `${server.origin}/api/deck.schema.json`, id: therapyAsk.id })
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: file.suggestedFilename(), mimeType: '', buffer: Buffer.from(text) })
    const rows = own(page).getByText(therapyAsk.title, { exact: true })
    await expect.poll(() => rows.count()).toBe(form === 'deck.list.save.csv.of' ? 2 : 1)
  }
})

test('a copy says what it is based on', async () => {
  const page = await open()
  await button(page, words['deck.list.copyOf'].replace('{title}', therapyAsk.title)).click()
  await page.waitForURL(/\/host\/decks\/.+/)
  await page.locator('.piece').getByText(words['editor.frame.more']).click()
  const basedOn = page.locator('.piece').getByLabel(words['editor.field.deck.basedOn.title'], { exact: true })
  expect(await basedOn.inputValue()).toBe(therapyAsk.title)
})

test('cards are printed four on a sheet, an ask each and a version each, whole and without a reading', async () => {
  const page = await open()
  // The paper stays as it is until it was looked at.
  await page.evaluate(() => (window.print = () => document.body.setAttribute('data-printed', '')))
  await page.getByLabel(called('deck.list.saveOf')).click()
  await button(page, called('deck.list.save.cards.of')).click()
  await page.locator('body[data-printed]').waitFor()
  const bytes = await page.pdf({ preferCSSPageSize: true })
  const paper = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: paper.numPages }, (_, at) => paper.getPage(at + 1)))
  const texts = await Promise.all(
    pages.map(async (each) =>
      (await each.getTextContent()).items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replace(/\s+/g, ' '),
    ),
  )
  await paper.destroy()
  const cards = therapyAsk.asks.length + therapyAsk.versions.length + 1
  expect(texts).toHaveLength(Math.ceil(cards / 4))
  const all = texts.join(' ')
  for (const { text } of therapyAsk.asks) expect(all).toContain(text.replace(/\s+/g, ' '))
  for (const { reading } of therapyAsk.asks) expect(all).not.toContain(reading.why)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.locator('.deck-cards').waitFor({ state: 'detached' })
})
