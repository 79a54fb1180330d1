import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { opens, type Stage } from '../../shared/room/stages.ts'
import { movingPicture } from './apng.ts'
import { launchBrowser } from './browser.ts'
import { startBuiltServer } from './built-server.ts'
import { joinDemo, openDemo, playDemo, voteOnPhone } from './demo-play.ts'
import { settled } from './settled.ts'
import { LAPTOP } from './stage-hands.ts'

// Plays a round with pretend people, and makes the moving picture of it that is at the top of the README.

const FILE = resolve('.github/pictures/round.png')
const SCREEN = { viewport: { width: 1280, height: 720 }, deviceScaleFactor: 0.5, reducedMotion: 'reduce' } as const
const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 0.427,
  isMobile: true,
  reducedMotion: 'reduce',
}

/** How long each picture stands (ms). */
const STANDS = 2_400

/** Tells whether the facilitator opens one thing after another at a stage. */
const isStepwise = (stage: string): boolean => opens(stage as Stage, 'reveal.show')

/** Puts pictures beside each other on one page. */
async function beside(page: Page, pictures: readonly Buffer[]): Promise<Buffer> {
  const images = pictures.map((png) => `<img src="data:image/png;base64,${png.toString('base64')}" alt="">`)
  await page.setContent(
    `<style>body{margin:8px;display:flex;gap:12px;background:#888}img{display:block;border-radius:8px}</style>${images.join('')}`,
  )
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())))
  return page.screenshot()
}

const server = await startBuiltServer({ LOG_LEVEL: 'silent' })
const browser = await launchBrowser()
try {
  const demo = await openDemo(browser, server.origin, LAPTOP)
  const screen = await (await browser.newContext(SCREEN)).newPage()
  await screen.goto(demo.links.screen)
  const phone = await joinDemo(browser, demo, PHONE)
  const table = await (await browser.newContext({ viewport: { width: 836, height: 376 } })).newPage()
  const frames: { stage: string; png: Buffer; ms: number }[] = []
  for await (const state of playDemo(demo)) {
    if (state === 'vote') await voteOnPhone(phone)
    await settled(screen)
    await settled(phone)
    const png = await beside(table, [await screen.screenshot(), await phone.screenshot()])
    // Each stage as it was at last; what is opened step by step, at its first step too.
    const [stage = ''] = state.split(',')
    const before = frames.filter((frame) => frame.stage === stage)
    if (before.length >= (isStepwise(stage) ? 2 : 1)) frames.pop()
    frames.push({ stage, png, ms: STANDS })
    process.stdout.write(`${state}\n`)
  }
  const picture = movingPicture(frames)
  await writeFile(FILE, picture)
  process.stdout.write(`${FILE}: ${frames.length} pictures, ${Math.round(picture.length / 1_000)} KB\n`)
  demo.host.close()
} finally {
  await browser.close()
  await server.dispose()
}
