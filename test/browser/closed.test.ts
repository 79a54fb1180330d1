import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { accessProblems } from '../support/access/access.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { call } from '../support/clients.ts'
import { createNetwork } from '../support/network.ts'
import { consoleUrl, joinPath, screenUrl, startPlay, type Play } from '../support/play.ts'
import { settled } from '../support/settled.ts'
import { joinByLink, LAPTOP, openSurface, PROJECTOR, type Surface } from '../support/stage-hands.ts'
import { words, type Key } from '../support/words.ts'

// Ended, folded, deleted and never there are four things, and each surface says which it is.

let browser: Browser
let server: BuiltServer
let play: Play
let surfaces: Surface[] = []
beforeAll(async () => {
  browser = await launchBrowser()
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
})
afterAll(async () => {
  await browser.close()
  await server.dispose()
})
beforeEach(async () => {
  play = await startPlay(server.origin, 1)
})
afterEach(async () => {
  for (const { context } of surfaces) await context.close()
  play.close()
  expect(surfaces.flatMap(({ errors }) => errors)).toEqual([])
  surfaces = []
})

async function open(url: string, device: object) {
  const surface = await openSurface(browser, url, device)
  surfaces.push(surface)
  return surface.page
}

async function openAll(origin = server.origin) {
  const desk = await open(consoleUrl({ ...play, origin }), LAPTOP)
  const screen = await open(screenUrl({ ...play, origin }), PROJECTOR)
  const phone = await joinByLink(browser, origin + joinPath(play))
  surfaces.push(phone)
  await desk.locator('.desk').waitFor()
  await screen.getByText(play.host.common.room.title).waitFor()
  return { desk, screen, phone: phone.page }
}

const deleted = () =>
  call(play.origin, 'DELETE', `/api/rooms/${play.room.roomId}`, undefined, {
    authorization: `Bearer ${play.room.hostKey}`,
  })

const said = (...keys: Key[]) => keys.map((key) => words[key])

test('given a room that is deleted while people are in it, then every surface says deleted, and none says ended', async () => {
  const { desk, screen, phone } = await openAll()
  expect((await deleted()).status).toBe(204)
  for (const [page, title, hint] of [
    [desk, ...said('console.frame.deleted', 'console.frame.deletedHint')],
    [screen, ...said('screen.frame.deleted', 'screen.frame.deleted.hint')],
    [phone, ...said('phone.closed.gone', 'phone.closed.goneAbout')],
  ] as const) {
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.getByText(hint ?? '').waitFor()
    expect(await page.locator('body').innerText()).not.toContain('ended')
    await settled(page)
    expect(await accessProblems(page)).toEqual([])
  }
  // The screen keeps nothing of the room, its name neither.
  expect(await screen.title()).toBe(words['common.frame.name'])
})

test('given a room deleted while nobody looked, when its windows connect again, then they say deleted', async () => {
  const network = await createNetwork(server.origin)
  const { desk, screen, phone } = await openAll(network.origin)
  network.cut()
  await deleted()
  network.mend()
  await desk.getByRole('heading', { level: 1, name: words['console.frame.deleted'] }).waitFor()
  await screen.getByRole('heading', { level: 1, name: words['screen.frame.deleted'] }).waitFor()
  await phone.getByRole('heading', { level: 1, name: words['phone.closed.gone'] }).waitFor()
  // The console is opened from the list of rooms again: its key worked once, so the room is what is gone.
  await desk.reload()
  await desk.getByRole('heading', { level: 1, name: words['console.frame.deleted'] }).waitFor()
  await network.close()
})

test('given links that never opened a room here, when they are opened, then nobody says that a workshop was deleted', async () => {
  const never = 'x'.repeat(play.room.hostKey.length)
  const desk = await open(`${server.origin}/host/${play.room.roomId}#k=${never}&s=${never}`, LAPTOP)
  await desk.getByRole('heading', { level: 1, name: words['console.frame.badKey'] }).waitFor()
  await desk.getByText(words['console.frame.refusedHint']).waitFor()
  const screen = await open(`${server.origin}/screen#k=${never}`, PROJECTOR)
  await screen.getByRole('heading', { level: 1, name: words['screen.frame.unknown'] }).waitFor()
  await screen.getByText(words['screen.frame.unknown.hint']).waitFor()
  await settled(screen)
  expect(await accessProblems(screen)).toEqual([])
  const none = await open(`${server.origin}/screen`, PROJECTOR)
  await none.getByRole('heading', { level: 1, name: words['screen.frame.no-key'] }).waitFor()
})

test('given an end that can be undone, then phone and console say until when, and after the fold they say so', async () => {
  const { desk, screen, phone } = await openAll()
  await play.host.send({ type: 'room.end' })
  await phone.getByText(words['phone.closed.soon']).waitFor()
  await desk.getByText(/^Ended by mistake\? Until \d\d?:\d\d/).waitFor()
  await screen.getByRole('heading', { level: 1, name: words['screen.stages.ended.title'] }).waitFor()
  await play.host.send({ type: 'room.end', forget: true })
  await phone.getByRole('heading', { level: 1, name: words['phone.closed.folded'] }).waitFor()
  await phone.getByText(words['phone.closed.soon']).waitFor({ state: 'detached' })
  await desk.getByText(words['console.end.folded']).waitFor()
  // The room is still there, so nothing says that it is deleted.
  await screen.getByRole('heading', { level: 1, name: words['screen.stages.ended.title'] }).waitFor()
  expect(await screen.getByText(words['screen.frame.deleted']).count()).toBe(0)
})

test('given a room that keeps nothing, when it ends, then it says that the end can be undone before all is deleted', async () => {
  play.close()
  const { body } = await call<Play['room']>(server.origin, 'POST', '/api/rooms', {
    deckId: 'therapy-ask',
    settings: { retentionHours: 0 },
  })
  play = { ...(await startPlay(server.origin, 1)), room: body }
  const desk = await open(consoleUrl(play), LAPTOP)
  await desk.locator('.desk').waitFor()
  const screen = await open(screenUrl(play), PROJECTOR)
  await desk.getByRole('button', { name: words['console.end.end'], exact: true }).click()
  await desk.getByRole('dialog').getByRole('button', { name: words['console.end.go'], exact: true }).click()
  await desk.getByText(words['console.private.ended.soon']).waitFor()
  await screen.getByText(words['screen.stages.ended.now']).waitFor()
})
