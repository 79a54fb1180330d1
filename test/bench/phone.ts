import type { Page } from 'playwright-core'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer } from '../support/built-server.ts'
import { hostClient, openRoom } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { PHONE } from '../support/stage-hands.ts'
import { row, type Row } from './numbers.ts'
import { words } from '../support/words.ts'

/** “Slow 4G” as browsers’ own tools have it: bytes a second and ms. */
const SLOW_4G = { offline: false, downloadThroughput: 180_000, uploadThroughput: 84_375, latency: 562.5 }
const SLOWDOWN = 4

/**
 * Runs in the page before anything else: long tasks, when something appears, and what a finger does. Plain, as the page
 * has no compiler; and by itself, as the locators of the tool would bring a long task of their own.
 */
const watch = `
  window.longTasks = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  const said = (text) => [...document.querySelectorAll('button, h1, p, span')].find((each) => each.textContent.trim() === text)
  window.there = (find) => new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!find()) return
      observer.disconnect()
      resolve(find())
    })
    if (find()) resolve(find())
    else observer.observe(document, { childList: true, subtree: true, characterData: true })
  })
  window.appears = (text) => there(() => said(text)).then(() => performance.now())
  window.press = (text) => there(() => said(text)).then((button) => button.click())
  window.choose = () => there(() => document.querySelector('input[type=radio]')).then((choice) => choice.click())
`

interface Watched {
  longTasks: number[]
  appears(text: string): Promise<number>
  press(text: string): Promise<void>
  choose(): Promise<void>
}

/** A phone on a slow processor and a slow network: the join page, and a vote. */
export async function measurePhone(runs: number): Promise<Row[]> {
  const server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  const browser = await launchBrowser()
  const figures: Record<'interactive' | 'joined' | 'back' | 'saved' | 'longest', number[]> = {
    interactive: [],
    joined: [],
    back: [],
    saved: [],
    longest: [],
  }
  try {
    for (let run = 0; run < runs; run++) {
      const room = await openRoom(server.origin)
      const host = await hostClient(server.origin, room.hostKey)
      const context = await browser.newContext(PHONE)
      const page = await context.newPage()
      await slowDown(page)
      await page.addInitScript({ content: watch })
      await page.goto(`${server.origin}/join/${room.code}`, { waitUntil: 'commit' })
      figures.interactive.push(await appears(page, words['phone.door.join']))
      await page.evaluate((text) => (window as unknown as Watched).press(text), words['phone.door.join'])
      figures.joined.push(await appears(page, words['phone.lobby.title']))
      const long = await longTasks(page)
      await page.reload({ waitUntil: 'commit' })
      figures.back.push(await appears(page, words['phone.lobby.title']))
      await goTo(host, 'vote', host.common.deck.asks[0]?.id ?? '')
      figures.saved.push(await tap(page, words['phone.frame.saved.saved']))
      figures.longest.push(Math.max(0, ...long, ...(await longTasks(page))))
      host.close()
      await context.close()
    }
  } finally {
    await browser.close()
    await server.dispose()
  }
  return [
    row('phone page interactive', '4× slower, Slow 4G', 'ms', 1_500, figures.interactive),
    row('phone in its room, Join pressed at once', '4× slower, Slow 4G', 'ms', null, figures.joined),
    row('phone back in its room after a reload', '4× slower, Slow 4G', 'ms', null, figures.back),
    row('tap to “Saved”', '4× slower, Slow 4G', 'ms', null, figures.saved),
    row('longest task on the phone', '4× slower, Slow 4G', 'ms', 100, figures.longest),
  ]
}

async function slowDown(page: Page) {
  const tools = await page.context().newCDPSession(page)
  await tools.send('Network.enable')
  await tools.send('Network.emulateNetworkConditions', SLOW_4G)
  await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
}

const appears = (page: Page, text: string) =>
  page.evaluate((wanted) => (window as unknown as Watched).appears(wanted), text)

const longTasks = (page: Page) => page.evaluate(() => (window as unknown as Watched).longTasks)

/** From the tap on the first choice to the word that says the room has it. */
const tap = (page: Page, text: string) =>
  page.evaluate(async (wanted) => {
    const phone = window as unknown as Watched
    await phone.choose()
    const start = performance.now()
    return (await phone.appears(wanted)) - start
  }, text)
