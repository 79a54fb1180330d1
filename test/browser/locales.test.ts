import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { createNetwork } from '../support/network.ts'
import { directionProblems, layoutProblems } from '../support/inspect.ts'
import { consoleUrl, joinPath, playRound, screenUrl, startPlay } from '../support/play.ts'
import { settled } from '../support/settled.ts'
import { LAPTOP, openSurface, PHONE, PROJECTOR, type Surface } from '../support/stage-hands.ts'

const SMALL = { ...PHONE, viewport: { width: 320, height: 568 } }

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

// Two languages that nobody speaks: one twice as long, one from right to left.
describe.each([
  ['en-XA', 'ltr'],
  ['ar-XB', 'rtl'],
])('given every surface in %s', (locale, dir) => {
  const layout: string[] = []
  const directions: string[] = []
  const pages: { page: Page; from: string }[] = []
  const opened: Surface[] = []

  async function lookAt(state: string, surfaces: Record<string, Page>) {
    for (const [role, page] of Object.entries(surfaces)) {
      for (const problem of await layoutProblems(page)) layout.push(`${state}, ${role}: ${problem}`)
      for (const problem of await directionProblems(page)) directions.push(`${state}, ${role}: ${problem}`)
    }
  }

  beforeAll(async () => {
    const play = await startPlay(server.origin)
    const network = await createNetwork(server.origin)
    const origin = network.origin
    const asked = `/?lang=${locale}`
    const phone = await openSurface(browser, origin + asked, { ...SMALL, reducedMotion: 'reduce' })
    const desk = await openSurface(browser, `${server.origin}/host?lang=${locale}`, LAPTOP)
    const screen = await openSurface(browser, server.origin + asked, PROJECTOR)
    opened.push(phone, desk, screen)
    await phone.page.locator('input').first().waitFor()
    await desk.page.locator('button').first().waitFor()
    await settled(desk.page)
    await lookAt('home', { phone: phone.page, setUp: desk.page })
    for (const { page } of opened)
      pages.push({ page, from: await page.evaluate(() => `${document.documentElement.lang} ${document.dir}`) })

    // What was chosen once holds on in this browser.
    await screen.page.goto(screenUrl(play))
    await desk.page.goto(consoleUrl(play))
    await phone.page.goto(origin + joinPath(play))
    const join = phone.page.locator('.door-actions .button-primary')
    await join.waitFor()
    await lookAt('join', { phone: phone.page })
    await join.click()
    await phone.page.locator('header.bar').waitFor()

    for await (const state of playRound(play, phone.page)) {
      await Promise.all([desk.page, screen.page].map(settled))
      await lookAt(state, { phone: phone.page, console: desk.page, screen: screen.page })
      if (state === 'vote') {
        await phone.page.locator('.menu-button').click()
        await lookAt('menu open', { phone: phone.page })
        await phone.page.keyboard.press('Escape')
      }
      if (state === 'opened') {
        network.cut()
        await phone.page.locator('.connection.offline').waitFor()
        await lookAt('reconnecting', { phone: phone.page })
        network.mend()
        await phone.page.locator('.connection.online').waitFor()
      }
    }
    play.close()
    await network.close()
  })
  afterAll(() => Promise.all(opened.map(({ context }) => context.close())))

  test('the page says which language it is in, and from which side it is read', () => {
    expect(pages.map(({ from }) => from)).toEqual(pages.map(() => `${locale} ${dir}`))
  })

  test('nothing is cut off, lies on something else or goes out of the window', () => {
    expect(layout).toEqual([])
  })

  test('codes and numbers stay from left to right, people’s words find their own side', () => {
    expect(directions).toEqual([])
  })

  test('no page throws or complains', () => {
    expect(opened.flatMap(({ errors }) => errors)).toEqual([])
  })
})
