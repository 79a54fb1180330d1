import { mkdir, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { startBuiltServer } from './built-server.ts'
import { openDemo, playDemo } from './demo-play.ts'
import { playCouple } from './play-couple.ts'
import { playSupervision } from './play-supervision.ts'
import { consoleUrl, joinPath, playRound, screenUrl, startPlay, type Play } from './play.ts'
import { settled } from './settled.ts'
import { LAPTOP, openSurface, PHONE, PROJECTOR } from './stage-hands.ts'
import { words } from './words.ts'

const folder = resolve('.github/pictures')
const SMALL = { viewport: { width: 320, height: 568 } }

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

/** What all rooms are played with. */
interface House {
  browser: Browser
  origin: string
  phone: Page
  desk: Page
  screen: Page
}

/** Enters a room with this phone. */
async function enter(page: Page, link: string) {
  await page.goto(link)
  await page.getByRole('button', { name: words['phone.door.join'] }).click()
  await page.getByRole('heading', { name: words['phone.lobby.title'] }).waitFor()
}

/** Opens console and screen of a room. Another room is only another fragment, for which no page would be loaded again. */
async function openDesk({ desk, screen }: House, play: Play) {
  for (const page of [desk, screen]) await page.goto('about:blank')
  await desk.goto(consoleUrl(play))
  await screen.goto(screenUrl(play))
}

/** A round in a room of eighteen. */
async function training(house: House) {
  const { origin, phone, desk, screen } = house
  const play = await startPlay(origin)
  await phone.goto(origin)
  await desk.goto(`${origin}/host`)
  await desk.getByRole('button', { name: words['console.host.open'] }).waitFor()
  await take('home', { phone, host: desk })
  await openDesk(house, play)
  await phone.goto(origin + joinPath(play))
  await phone.getByRole('button', { name: words['phone.door.join'] }).waitFor()
  await take('join', { phone })
  await enter(phone, origin + joinPath(play))
  for await (const state of playRound(play, phone)) {
    await settled(screen)
    await take(state, { phone, console: desk, screen })
  }
  play.close()
}

/** In a room of five couples, the stages that only couples have or that look different there. */
async function couples(house: House) {
  const { origin, phone, desk, screen } = house
  const play = await startPlay(origin, 10, 'couples')
  await openDesk(house, play)
  await enter(phone, origin + joinPath(play))
  for await (const state of playCouple(play, phone)) {
    await settled(screen)
    await take(state, { phone, console: desk, screen })
  }
  play.close()
}

/** A supervision of six; who presents has the smallest phone, the supervisor a small laptop. */
async function supervision(house: House) {
  const { browser, origin, phone, desk, screen } = house
  const play = await startPlay(origin, 4, 'supervision')
  const small = await openSurface(browser, 'about:blank', { ...PHONE, ...SMALL, deviceScaleFactor: 1.5 })
  const presenter = small.page
  await desk.setViewportSize({ width: 1280, height: 720 })
  await openDesk(house, play)
  for (const page of [presenter, phone]) await enter(page, origin + joinPath(play))
  for await (const state of playSupervision(play, presenter, phone)) {
    await settled(screen)
    await take(`supervision-${state}`, { phone, presenter, console: desk, screen })
  }
  await small.context.close()
  play.close()
}

/** What says in a rehearsal that it is one: at the door, on a phone, on console and screen. */
async function rehearsal({ browser, origin, phone, screen }: House) {
  const demo = await openDemo(browser, origin, { viewport: { width: 1280, height: 720 } })
  await screen.goto('about:blank')
  await screen.goto(demo.links.screen)
  await phone.goto(demo.links.phone)
  await phone.getByText(words['common.rehearsal.door']).waitFor()
  await take('rehearsal-door', { phone })
  await enter(phone, demo.links.phone)
  for await (const state of playDemo(demo)) {
    if (state !== 'lobby' && state !== 'vote, answered') continue
    await settled(screen)
    await take(`rehearsal-${state === 'lobby' ? state : 'vote'}`, { phone, console: demo.console, screen })
    if (state !== 'lobby') break
  }
  demo.host.close()
}

const ROOMS: Record<string, (house: House) => Promise<void>> = { training, couples, supervision, rehearsal }

/**
 * Plays rooms on the built server and takes a picture of every surface at every stage: of all rooms, or of those that
 * are named.
 */
async function takePictures(names: string[]) {
  await mkdir(folder, { recursive: true })
  // Removes only pictures taken here: the folder also holds those of the bench, and the moving one.
  for (const name of names.length ? [] : await readdir(folder))
    if (name.endsWith('.png') && name !== 'round.png') await rm(join(folder, name))
  const server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  const browser = await launchBrowser()
  try {
    const open = async (device: object) => (await openSurface(browser, 'about:blank', device)).page
    const phone = await open({ ...PHONE, deviceScaleFactor: 1.5 })
    const house = { browser, origin: server.origin, phone, desk: await open(LAPTOP), screen: await open(PROJECTOR) }
    for (const [name, play] of Object.entries(ROOMS)) if (!names.length || names.includes(name)) await play(house)
  } finally {
    await browser.close()
    await server.dispose()
  }
}

await takePictures(process.argv.slice(2))
