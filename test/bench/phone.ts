import type { Page } from 'playwright-core'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer } from '../support/built-server.ts'
import { hostClient, openRoom } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { PHONE, words } from '../support/stage-hands.ts'
import { row, type Row } from './numbers.ts'

/** “Slow 4G” as browsers’ own tools have it: bytes a second and ms. */
const SLOW_4G = { offline: false, downloadThroughput: 180_000, uploadThroughput: 84_375, latency: 562.5 }
const SLOWDOWN = 4

/** Runs in the page before anything else: long tasks, and when something appears. Plain, as the page has no compiler. */
const watch = `
  window.longTasks = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  window.appears = (text) => new Promise((resolve) => {
    const isThere = () => [...document.querySelectorAll('button, p, span')].some((each) => each.textContent.trim() === text)
    const observer = new MutationObserver(() => {
      if (!isThere()) return
      observer.disconnect()
      resolve(performance.now())
    })
    if (isThere()) resolve(performance.now())
    else observer.observe(document, { childList: true, subtree: true, characterData: true })
  })
`

interface Watched {
  longTasks: number[]
  appears(text: string): Promise<number>
}

/** A phone on a slow processor and a slow network: the join page, and a vote. */
export async function measurePhone(runs: number): Promise<Row[]> {
  const server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  const browser = await launchBrowser()
  const figures = { interactive: [] as number[], saved: [] as number[], longest: [] as number[] }
  try {
    for (let run = 0; run < runs; run++) {
      const room = await openRoom(server.origin)
      const host = await hostClient(server.origin, room.hostKey)
      const context = await browser.newContext(PHONE)
      const page = await context.newPage()
      await slowDown(page)
      await page.addInitScript({ content: watch })
      await page.goto(`${server.origin}/join/${room.code}`, { waitUntil: 'commit' })
      figures.interactive.push(await appears(page, words['join.join']))
      await page.getByRole('button', { name: words['join.join'] }).click()
      await page.getByRole('heading', { name: words['lobby.title'] }).waitFor()
      await goTo(host, 'vote', host.common.deck.asks[0]?.id ?? '')
      const choice = page.getByRole('radio').first()
      await choice.waitFor({ state: 'attached' })
      figures.saved.push(await tap(page, words['saved.saved']))
      const long = await page.evaluate(() => (window as unknown as Watched).longTasks)
      figures.longest.push(Math.max(0, ...long))
      host.close()
      await context.close()
    }
  } finally {
    await browser.close()
    await server.dispose()
  }
  return [
    row('phone page interactive', '4× slower, Slow 4G', 'ms', null, figures.interactive),
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

/** From the tap on the first choice to the word that says the room has it. */
const tap = (page: Page, text: string) =>
  page.evaluate(async (wanted) => {
    const start = performance.now()
    document.querySelector<HTMLInputElement>('input[type=radio]')?.click()
    return (await (window as unknown as Watched).appears(wanted)) - start
  }, text)
