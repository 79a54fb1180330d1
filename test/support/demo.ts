import { chromium, type Browser } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { startBuiltServer } from './built-server.ts'
import { joinDemo, openDemo, pauseToLook, playDemo, voteOnPhone } from './demo-play.ts'
import { LAPTOP, PHONE, PROJECTOR } from './stage-hands.ts'

// Opens a rehearsal that plays a round by itself, on a server of its own: nothing of it is left afterwards.

/** Opens windows where there is a display; else the round is played unseen, and looked at by its links. */
async function windows(): Promise<{ browser: Browser; isSeen: boolean }> {
  const mayShow = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (mayShow)
    try {
      return { browser: await chromium.launch({ headless: false, channel: 'chrome' }), isSeen: true }
    } catch {
      // No Chrome that can show a window.
    }
  return { browser: await launchBrowser(), isSeen: false }
}

const say = (line: string) => void process.stdout.write(`${line}\n`)

const server = await startBuiltServer({ LOG_LEVEL: 'silent' })
const { browser, isSeen } = await windows()
async function end() {
  await browser.close().catch(() => {})
  await server.dispose()
}
process.once('SIGINT', () => void end().then(() => process.exit(0)))

try {
  const demo = await openDemo(browser, server.origin, LAPTOP)
  say(isSeen ? 'A round plays by itself in these windows.' : 'A round plays by itself. Look at it in a browser:')
  for (const [name, link] of Object.entries(demo.links)) say(`  ${name.padEnd(8)} ${link}`)
  const screen = await (await browser.newContext(PROJECTOR)).newPage()
  await screen.goto(demo.links.screen)
  const phone = await joinDemo(browser, demo, PHONE)
  for await (const state of playDemo(demo)) {
    say(`  ${state}`)
    if (state === 'vote') await voteOnPhone(phone)
    await pauseToLook()
  }
  say('The round is over. Ctrl+C ends the server; nothing is kept.')
  await new Promise(() => setInterval(() => {}, 1_000_000))
} catch (error) {
  await end()
  throw error
}
