import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { LAPTOP, PHONE, PROJECTOR, type Surface } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// Before many servers a balancer sends calls with the same ?room= to the same server. With one it means nothing.

let browser: Browser
let server: BuiltServer
let contexts: Surface['context'][] = []

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
})
afterAll(async () => {
  await browser.close()
  await server.dispose()
})
afterEach(async () => {
  for (const context of contexts) await context.close()
  contexts = []
})

interface Opened {
  page: Page
  /** The room that its newest socket named. */
  room: () => string | null
  forget: () => void
}

async function open(url: string, device: object): Promise<Opened> {
  const context = await browser.newContext(device)
  contexts.push(context)
  const page = await context.newPage()
  let room: string | null = null
  page.on('websocket', (socket) => {
    const { pathname, searchParams } = new URL(socket.url())
    if (pathname.endsWith('/socket.io/')) room = searchParams.get('room')
  })
  await page.goto(url)
  return { page, room: () => room, forget: () => void (room = null) }
}

test('console, screen and phone name the same room when they connect, and after a reload', async () => {
  const desk = await open(`${server.origin}/host`, LAPTOP)
  await desk.page.getByRole('button', { name: words['console.host.open'], exact: true }).click()
  const link = desk.page.getByRole('link', { name: words['console.frame.screenOpen'] }).first()
  const screen = await open((await link.getAttribute('href')) ?? '', PROJECTOR)
  const code = await codeOn(desk.page)
  const phone = await open(`${server.origin}/join/${code}`, PHONE)
  await phone.page.getByRole('button', { name: words['phone.door.join'], exact: true }).click()
  for (const { room } of [screen, phone]) await expect.poll(room).toBe(code)
  for (const { page, room, forget } of [desk, screen, phone]) {
    forget()
    await page.reload()
    await expect.poll(room).toBe(code)
  }
})

/** The code of the room, as the console shows it. */
async function codeOn(page: Page): Promise<string> {
  const shown = /\b(\d{4}) (\d{4})\b/.exec(await page.innerText('body')) ?? []
  return `${shown[1]}${shown[2]}`
}
