import { mkdir, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { startBuiltServer } from './built-server.ts'
import { playCouple } from './play-couple.ts'
import { consoleUrl, joinPath, playRound, screenUrl, startPlay } from './play.ts'
import { settled } from './settled.ts'
import { LAPTOP, openSurface, PHONE, PROJECTOR } from './stage-hands.ts'
import { words } from './words.ts'

const folder = resolve('.github/pictures')

/** How the three surfaces look with different settings of the system. */
const LOOKS = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced', { colorScheme: 'light', forcedColors: 'active' }],
] as const

/** States in which colours say most; these are also taken with forced colours. */
const FORCED = new Set(['voted', 'bars', 'opened'])

async function take(state: string, pages: Record<string, Page>) {
  for (const [look, media] of LOOKS) {
    if (look === 'forced' && !FORCED.has(state)) continue
    for (const [surface, page] of Object.entries(pages)) {
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
      // Nothing must look hovered; on the screen, moving the pointer would show its controls.
      if (surface !== 'screen') await page.mouse.move(0, 0)
      await settled(page)
      await page.screenshot({ path: join(folder, `${state}-${surface}-${look}.png`), animations: 'disabled' })
    }
  }
  // What is drawn while colours are forced keeps some of them.
  for (const page of Object.values(pages)) await page.emulateMedia(LOOKS[0][1])
}

/**
 * Plays a round in a room of eighteen, and in a room of five couples the stages that only couples have or that look
 * different there, on the built server; takes a picture of every surface at every stage.
 */
async function takePictures() {
  await mkdir(folder, { recursive: true })
  // Removes only pictures taken here: the folder also holds those of the bench, and the moving one.
  for (const name of await readdir(folder))
    if (name.endsWith('.png') && name !== 'round.png') await rm(join(folder, name))
  const server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  const browser = await launchBrowser()
  const play = await startPlay(server.origin)
  const couples = await startPlay(server.origin, 10, 'couples')
  try {
    const phone = await openSurface(browser, server.origin, { ...PHONE, deviceScaleFactor: 1.5 })
    const desk = await openSurface(browser, `${server.origin}/host`, LAPTOP)
    const screen = await openSurface(browser, screenUrl(play), PROJECTOR)
    await desk.page.getByRole('button', { name: words['console.host.open'] }).waitFor()
    await take('home', { phone: phone.page, host: desk.page })
    await desk.page.goto(consoleUrl(play))
    await phone.page.goto(server.origin + joinPath(play))
    await phone.page.getByRole('button', { name: words['phone.door.join'] }).waitFor()
    await take('join', { phone: phone.page })
    await phone.page.getByRole('button', { name: words['phone.door.join'] }).click()
    await phone.page.getByRole('heading', { name: words['phone.lobby.title'] }).waitFor()

    for await (const state of playRound(play, phone.page)) {
      await settled(screen.page)
      await take(state, { phone: phone.page, console: desk.page, screen: screen.page })
    }

    await desk.page.goto(consoleUrl(couples))
    // Another room is only another fragment, for which a page would not be loaded again.
    await screen.page.goto('about:blank')
    await screen.page.goto(screenUrl(couples))
    await phone.page.goto(server.origin + joinPath(couples))
    await phone.page.getByRole('button', { name: words['phone.door.join'] }).click()
    await phone.page.getByRole('heading', { name: words['phone.lobby.title'] }).waitFor()
    for await (const state of playCouple(couples, phone.page)) {
      await settled(screen.page)
      await take(state, { phone: phone.page, console: desk.page, screen: screen.page })
    }
  } finally {
    play.close()
    couples.close()
    await browser.close()
    await server.dispose()
  }
}

await takePictures()
