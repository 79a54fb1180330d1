import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Messages } from '../../client/t.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { goTo } from '../support/facilitate.ts'
import { joinPath, startPlay, type Play } from '../support/play.ts'
import { openSurface, PHONE, task, type Surface } from '../support/stage-hands.ts'
import { cataloguesOf, words } from '../support/words.ts'

const german = Object.assign({}, ...(await cataloguesOf('de')).values()) as Messages
const inGerman = (key: keyof typeof words) => german[key] as string

let browser: Browser
let server: BuiltServer
let play: Play
const opened: Surface[] = []
beforeAll(async () => {
  browser = await launchBrowser()
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  play = await startPlay(server.origin)
})
afterAll(async () => {
  await Promise.all(opened.map(({ context }) => context.close()))
  play?.close()
  await browser?.close()
  await server?.dispose()
})

/** A phone at an address, and what it fetched on the way there. */
async function phoneAt(path: string, locale: string) {
  const surface = await openSurface(browser, 'about:blank', { ...PHONE, locale })
  opened.push(surface)
  const scripts: Promise<string>[] = []
  surface.page.on('response', (response) => {
    // A page that is left takes with it what it was still fetching.
    if (response.url().endsWith('.js')) scripts.push(response.text().catch(() => ''))
  })
  await surface.page.goto(server.origin + path)
  await surface.page.locator('h1').first().waitFor()
  return { ...surface, fetched: async () => (await Promise.all(scripts)).join('\n') }
}

const pageLang = (page: Page) => page.evaluate(() => document.documentElement.lang)
/** What a reader is told of the language of an element. */
const langOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.closest<HTMLElement>('[lang]')?.lang)

describe('given a language of which only some catalogues are there', () => {
  test.each(['en-GB', 'de-DE'])(
    'when the browser is in %s and nobody asks, then the phone is in English and fetches no other',
    async (locale) => {
      const { page, fetched } = await phoneAt('/', locale)
      await task(page, words['phone.door.home.title']).waitFor()
      expect(await pageLang(page)).toBe('en')
      expect(await fetched()).toContain(words['phone.door.home.title'])
      expect(await fetched()).not.toContain(inGerman('phone.vote.title'))
    },
  )

  test('when it is asked for, then what is there is said in it, the rest in English that is marked as such', async () => {
    const { page, fetched, errors } = await phoneAt('/?lang=de', 'en-GB')
    await task(page, inGerman('phone.door.home.title')).waitFor()
    expect(await pageLang(page)).toBe('de')
    expect(await fetched()).toContain(inGerman('phone.vote.title'))

    // What was chosen once holds on in this browser.
    await page.goto(server.origin + joinPath(play))
    await page.getByRole('button', { name: inGerman('phone.door.join') }).click()
    await task(page, words['phone.lobby.title']).waitFor()
    expect(await pageLang(page)).toBe('de')
    expect(await langOf(page, 'h1')).toBe('en')
    expect(await langOf(page, '.menu-button')).toBe('en')

    await goTo(play.host, 'vote', play.askId)
    await task(page, inGerman('phone.vote.title')).waitFor()
    expect(await langOf(page, 'h1')).toBe('de')
    await page.locator('.choice input').first().check({ force: true })
    await page.getByText(inGerman('phone.vote.sure.title'), { exact: true }).waitFor()
    expect(await langOf(page, '.chips .legend')).toBe('de')
    // Words of the deck and of the frame, which are in English.
    expect(await langOf(page, '.ask-card .words')).toBe('en')
    expect(await langOf(page, '.choice-name')).toBe('en')
    expect(await langOf(page, '.foot-line .state')).toBe('en')

    // And it is undone as it was chosen.
    await page.goto(`${server.origin}/?lang=en`)
    await page.goto(server.origin + joinPath(play))
    await task(page, words['phone.vote.title']).waitFor()
    expect(await pageLang(page)).toBe('en')
    expect(errors).toEqual([])
  })
})
