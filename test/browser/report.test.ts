import { readFile } from 'node:fs/promises'
import { read } from '@e965/xlsx'
import type { Browser, Page } from 'playwright-core'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PRESETS, type Preset } from '../../shared/room/settings.ts'
import { accessProblems } from '../support/access/access.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { layoutProblems } from '../support/inspect.ts'
import { createKeyboard } from '../support/keyboard.ts'
import { choosePrint, nameOf, openReport, playReported, textOf, type Reported } from '../support/reported.ts'
import { LAPTOP, PHONE } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// What a host takes home: two prints, which Chromium makes into PDF, and files.

const PEOPLE: Record<Preset, number> = { training: 14, couples: 6, supervision: 4 }
const TITLE = 'Élan, week 3'

let browser: Browser
let server: BuiltServer
const rooms = {} as Record<Preset, Reported>
beforeAll(async () => {
  browser = await launchBrowser()
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  for (const preset of PRESETS)
    rooms[preset] = await playReported(server.origin, { preset, people: PEOPLE[preset], asks: 2, title: TITLE })
})
afterAll(async () => {
  for (const preset of PRESETS) rooms[preset].close()
  await browser.close()
  await server.dispose()
})

const PRINTS = { handout: words['report.page.handout'], own: words['report.page.own'] } as const
type Print = keyof typeof PRINTS

interface Node {
  role?: string
  children?: Node[]
}
const rolesOf = (node: Node | null): string[] =>
  node ? [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)] : []

/** Prints as Chromium does, and reads it with a library of somebody else. */
async function printed(page: Page, format: 'A4' | 'Letter') {
  const bytes = await page.pdf({ format, tagged: true, preferCSSPageSize: false })
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)))
  const texts = await Promise.all(pages.map(textIn))
  const roles = (
    await Promise.all(pages.map(async (each) => rolesOf((await each.getStructTree()) as Node | null)))
  ).flat()
  const { info } = await document.getMetadata()
  const outside = (await Promise.all(pages.map(outsideOf))).flat()
  const isMarked = (await document.getMarkInfo())?.Marked
  await document.destroy()
  return {
    texts,
    roles,
    outside,
    isMarked,
    title: (info as { Title?: string }).Title,
    lang: /\/Lang \((\w+)\)/.exec(bytes.toString('latin1'))?.[1],
  }
}

async function textIn(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    .join('')
    .replace(/\s+/g, ' ')
}

/** Lists the words that leave the paper or stand in its margin, but for the number of the page. */
async function outsideOf(page: PDFPageProxy): Promise<string[]> {
  const [, , width, height] = page.view as [number, number, number, number]
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || !item.str.trim() || /^[\d/ ]+$/.test(item.str)) return []
    const [x, y] = [Number(item.transform[4]), Number(item.transform[5])]
    const isIn = x >= 40 && x + item.width <= width - 40 && y >= 40 && y + item.height <= height - 40
    // What is there for the ear alone is a point at the edge.
    return isIn || item.height < 2 ? [] : [item.str]
  })
}

const CASES = PRESETS.flatMap((preset) =>
  (['handout', 'own'] as const).flatMap((print) =>
    (['A4', 'Letter'] as const).map((format) => [preset, print, format] as const),
  ),
)

describe('on paper', () => {
  test.each(CASES)(
    '%s, %s, %s: a few whole pages of text, tagged, with nothing of a person',
    async (preset, print, format) => {
      const { page, context } = await openReport(browser, server.origin, rooms[preset], LAPTOP)
      await choosePrint(page, PRINTS[print])
      const { texts, roles, outside, isMarked, title, lang } = await printed(page, format)
      expect(texts.length).toBeGreaterThan(1)
      expect(texts.length).toBeLessThan(print === 'own' ? 12 : 5)
      expect(outside).toEqual([])
      expect(isMarked).toBe(true)
      expect(title).toMatch(print === 'own' ? /^reask-élan-week-3-.*-for-me$/ : /^reask-élan-week-3-.*-handout$/)
      expect(lang).toBe('en')
      expect(roles).toEqual(expect.arrayContaining(['H1', 'H2']))
      const all = texts.join(' ')
      expect(all).toContain(TITLE)
      for (const [index] of Array.from({ length: PEOPLE[preset] }).entries()) expect(all).not.toContain(nameOf(index))
      for (const { id } of rooms[preset].host.common.deck.asks)
        expect(all).not.toContain(textOf(PEOPLE[preset] - 1, id))
      // What is on one page whole is not on two in part.
      for (const { id, text } of rooms[preset].host.common.deck.asks.slice(0, 2)) {
        expect(
          texts.filter((each) => each.includes(text)),
          id,
        ).toHaveLength(1)
      }
      if (print === 'own') expect(roles).toEqual(expect.arrayContaining(['Table', 'TH', 'TR', 'TD']))
      await context.close()
    },
  )

  test('the table of texts says what it is on each of its pages, and no row is cut', async () => {
    const { page, context } = await openReport(browser, server.origin, rooms.training, LAPTOP)
    await choosePrint(page, PRINTS.own)
    const { texts } = await printed(page, 'A4')
    const [ask] = rooms.training.host.common.deck.asks
    const written = Array.from({ length: PEOPLE.training - 1 }, (_, index) => textOf(index, ask?.id ?? ''))
    const withTexts = texts.filter((each) => written.some((text) => each.includes(text)))
    expect(withTexts.length).toBeGreaterThan(1)
    for (const each of withTexts) expect(each).toContain(words['report.print.texts.text'])
    for (const text of written)
      expect(
        texts.filter((each) => each.includes(text)),
        text,
      ).toHaveLength(1)
    await context.close()
  })

  test('in couples the handout has no counts, in supervision no percent is anywhere', async () => {
    const textOfPrint = async (preset: Preset, print: Print) => {
      const { page, context } = await openReport(browser, server.origin, rooms[preset], LAPTOP)
      await choosePrint(page, PRINTS[print])
      await page.emulateMedia({ media: 'print' })
      const text = await page.locator('.report').innerText()
      await context.close()
      return text
    }
    expect(await textOfPrint('training', 'handout')).toContain(words['report.print.votes'])
    expect(await textOfPrint('couples', 'handout')).not.toContain(words['report.print.votes'])
    for (const print of ['handout', 'own'] as const) expect(await textOfPrint('supervision', print)).not.toContain('%')
    expect(await textOfPrint('training', 'handout')).not.toContain(rooms.training.host.common.deck.asks[0]?.notes[0])
  })

  test('a text that is left out is on no handout', async () => {
    const { page, context } = await openReport(browser, server.origin, rooms.training, LAPTOP)
    const first = page.locator('.text').first()
    const text = await first.locator('p').first().innerText()
    expect((await printed(page, 'A4')).texts.join(' ')).toContain(text)
    await first.getByLabel(words['report.print.leaveOut']).check()
    expect((await printed(page, 'A4')).texts.join(' ')).not.toContain(text)
    await context.close()
  })
})

describe('on the page', () => {
  test.each([
    ['a laptop', LAPTOP],
    ['a phone', PHONE],
    ['320 px', { viewport: { width: 320, height: 568 } }],
    ['a dark room', { ...LAPTOP, colorScheme: 'dark' as const }],
  ])('axe finds nothing and everything fits: %s', async (_, device) => {
    for (const print of ['handout', 'own'] as const) {
      const { page, context, errors } = await openReport(browser, server.origin, rooms.training, device)
      await choosePrint(page, PRINTS[print])
      expect(await accessProblems(page)).toEqual([])
      expect(await layoutProblems(page)).toEqual([])
      expect(errors).toEqual([])
      await context.close()
    }
  })

  test('by keyboard alone: the other print, and the workbook', async () => {
    const { page, context } = await openReport(browser, server.origin, rooms.training, LAPTOP)
    const problems: string[] = []
    const keyboard = createKeyboard(page, problems)
    await keyboard.tabTo(PRINTS.handout)
    await keyboard.press('ArrowDown')
    await page.getByText(words['report.print.own'], { exact: true }).waitFor()
    const saved = page.waitForEvent('download')
    await keyboard.choose(words['report.page.xlsx'])
    const download = await saved
    expect(download.suggestedFilename()).toMatch(/^reask-élan-week-3-\d{4}-\d\d-\d\d-report\.xlsx$/)
    expect(read(await readFile(await download.path())).SheetNames).toContain('Texts')
    expect(problems).toEqual([])
    await context.close()
  })

  test('E11 a note is saved as it is typed, is there after a reload and after the end, and is in the print for the facilitator alone', async () => {
    const room = await playReported(server.origin, { preset: 'training', people: 3, asks: 1, title: 'Notes' })
    const { page, context, errors } = await openReport(browser, server.origin, room, LAPTOP)
    await page.goto(`${server.origin}/host/${room.roomId}`)
    const note = page.getByLabel(/^Own note on/)
    await note.fill('Somebody laughed. =1+1')
    await page.getByText(words['report.note.saved'], { exact: true }).waitFor()
    await page.reload()
    await expect.poll(() => note.inputValue()).toBe('Somebody laughed. =1+1')
    await room.host.send({ type: 'room.end' })
    await page.getByText(words['report.note.all']).click()
    await note.fill('Two laughed.')
    await note.blur()
    await page.getByText(words['report.note.saved'], { exact: true }).waitFor()
    expect(await accessProblems(page)).toEqual([])
    await page.goto(`${server.origin}/host/${room.roomId}/report`)
    await page.locator('.paper').waitFor()
    expect(await page.locator('.paper').innerText()).not.toContain('Two laughed.')
    await choosePrint(page, PRINTS.own)
    await page.locator('.paper').getByText('Two laughed.').waitFor()
    expect(errors).toEqual([])
    room.close()
    await context.close()
  })

  test('it is reached from the console and its end, and from the list of rooms; without a key it says what to do', async () => {
    const room = await playReported(server.origin, { preset: 'training', people: 1, asks: 0, title: 'Short' })
    const { page, context } = await openReport(browser, server.origin, room, LAPTOP)
    await page.getByText(words['report.print.nothing']).waitFor()
    await page.getByText(words['report.page.running']).waitFor()
    await page.getByRole('link', { name: words['report.page.toConsole'] }).click()
    await page.getByRole('link', { name: words['console.end.report'], exact: true }).waitFor()
    await room.host.send({ type: 'room.end' })
    await page.getByRole('link', { name: words['console.end.report.take'] }).click()
    await page.locator('.paper').waitFor()
    await page.goto(`${server.origin}/host`)
    await page.getByRole('link', { name: /^Report of Short/ }).click()
    await page.locator('.paper').waitFor()
    await page.evaluate(() => localStorage.clear())
    await page.reload()
    await page.getByText(words['report.page.noKey']).waitFor()
    room.close()
    await context.close()
  })
})
