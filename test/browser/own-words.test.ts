import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import type { HostSlices } from '../../shared/room/slices.ts'
import { accessProblems } from '../support/access/access.ts'
import { hostClient, openRoom, type Client } from '../support/clients.ts'
import { goTo, placeOf } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { layoutProblems } from '../support/inspect.ts'
import { joinByLink, LAPTOP, openSurface, PHONE, PROJECTOR } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// What is written for home never leaves the phone; what two exchange reaches the other phone and leaves it with the stage.

const house = useHouse()
const [firstAsk] = therapyAsk.asks
if (!firstAsk) throw new Error('the deck is too small')
const askId = firstAsk.id

const CANARY = 'canary-of-own-words'
const SMALL = { width: 320, height: 568 }

/** Records all that a browser sends and receives: requests with their bodies, and every frame of its web sockets. */
function record(context: BrowserContext): () => string {
  const all: string[] = []
  context.on('request', (request) =>
    all.push(request.url(), request.postData() ?? '', JSON.stringify(request.headers())),
  )
  context.on('page', listen)
  for (const page of context.pages()) listen(page)
  function listen(page: Page) {
    page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => all.push(String(payload)))
      socket.on('framereceived', ({ payload }) => all.push(String(payload)))
    })
  }
  return () => all.join('\n')
}

async function couplesRoom() {
  const room = await openRoom(house.server.origin, { deckId: 'therapy-ask', preset: 'couples' })
  const host = await hostClient(house.server.origin, room.hostKey)
  house.clients.push(host)
  const phone = async () => {
    const surface = await joinByLink(house.browser, `${house.server.origin}/join/${room.code}`)
    house.surfaces.push(surface)
    // The first page was loaded before anything was recorded; nothing was written on it yet.
    const recorded = record(surface.context)
    await surface.page.reload()
    return { ...surface, recorded }
  }
  return { room, host, phone }
}

async function toOwnWords(host: Client<HostSlices>) {
  const to = { stage: 'own-words', askId: null } as const
  expect(await host.send({ type: 'stage.go', from: placeOf(host), to })).toMatchObject({ ok: true })
}

const field = (page: Page) => page.getByLabel(words['phone.own-words.label'])

/** Shows for a while what is under the cover that says this. */
const uncover = (page: Page, says: string) =>
  page
    .locator('.covered')
    .filter({ hasText: says })
    .getByRole('button', { name: /^Show for/ })
    .click()

/** Every byte in a folder. */
async function bytesOf(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const contents = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'latin1')),
  )
  return contents.join('\n')
}

test('Z1 own words are in no request, frame, file or log; they outlive a reload and the end, and go when one leaves', async () => {
  const { host, phone } = await couplesRoom()
  const { page, recorded } = await phone()
  await toOwnWords(host)
  await field(page).pressSequentially(CANARY)
  expect(await accessProblems(page)).toEqual([])
  await page.reload()
  await field(page).waitFor()
  expect(await field(page).inputValue()).toBe(CANARY)
  // Everything else that a phone sends still goes out, so that the recording is seen to record.
  await goTo(host, 'rewrite', askId)
  await page.getByRole('textbox', { name: words['phone.rewrite.label'] }).fill('a text that is sent')
  await page.getByText(words['phone.rewrite.reach.phones']).click()
  await page.getByRole('button', { name: words['phone.rewrite.submit'] }).click()
  await host.until(({ common }) => common.count?.done === 1)
  await toOwnWords(host)
  await field(page).waitFor()

  await host.send({ type: 'room.end' })
  await uncover(page, words['phone.cover.all'])
  await page.getByRole('heading', { name: words['phone.own-words.left'] }).waitFor()
  await page.getByText(CANARY).waitFor()
  await page.getByRole('button', { name: words['common.frame.action.copy'] }).first().waitFor()
  await page.reload()
  await uncover(page, words['phone.cover.all'])
  await page.getByText(CANARY).waitFor()
  expect(recorded()).toContain('a text that is sent')
  expect(recorded()).not.toContain(CANARY)
  expect(await bytesOf(house.server.dataDir)).toContain('a text that is sent')
  expect(await bytesOf(house.server.dataDir)).not.toContain(CANARY)
  expect(house.server.output()).not.toContain(CANARY)

  // It can be deleted there; what is left goes when one leaves.
  await page.getByRole('button', { name: words['phone.frame.menu'], exact: true }).click()
  await page.getByRole('button', { name: words['phone.frame.menu.leave'], exact: true }).click()
  await page.getByRole('button', { name: words['phone.frame.menu.leaveYes'], exact: true }).click()
  await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(CANARY)
  expect(await page.getByText(CANARY).count()).toBe(0)
})

test('Z1 own words can be deleted on their page and after the end', async () => {
  const { host, phone } = await couplesRoom()
  const { page } = await phone()
  await toOwnWords(host)
  await field(page).fill(CANARY)
  await page.getByRole('button', { name: words['phone.own-words.delete'] }).click()
  expect(await field(page).inputValue()).toBe('')
  await field(page).fill(CANARY)
  await host.send({ type: 'room.end' })
  await uncover(page, words['phone.cover.all'])
  await page.getByText(CANARY).waitFor()
  await page.getByRole('button', { name: words['phone.own-words.delete'] }).click()
  await page.getByText(CANARY).waitFor({ state: 'detached' })
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(CANARY)
})

/** Links two phones, by the digits that one shows. */
async function link(one: Page, other: Page) {
  for (const page of [one, other]) await page.getByRole('button', { name: words['phone.couples.partner'] }).click()
  await one.getByRole('button', { name: words['phone.couples.show'] }).click()
  const digits = (await one.locator('p.digits [aria-hidden]').innerText()).replace(/\D/g, '')
  await other.getByRole('button', { name: words['phone.couples.type'] }).click()
  await other.getByLabel(words['phone.couples.field']).fill(digits)
  await other.getByLabel(words['phone.couples.field']).press('Enter')
  await one.getByRole('button', { name: words['phone.couples.yes'] }).click()
  for (const page of [one, other]) await page.getByText(words['phone.couples.linked']).waitFor()
}

async function write(page: Page, text: string) {
  await page.getByRole('textbox', { name: words['phone.rewrite.label'] }).fill(text)
  await page.getByText(words['phone.rewrite.reach.host']).click()
  await page.getByRole('button', { name: words['phone.rewrite.submit'] }).click()
}

test('Y1 Y2 Y3 Y7 an exchanged text reaches the partner alone, whatever its reach, and leaves that page with the stage', async () => {
  const { room, host, phone } = await couplesRoom()
  const [ann, ben, cleo] = [await phone(), await phone(), await phone()]
  const desk = await openSurface(house.browser, `${house.server.origin}/host/${room.roomId}#k=${room.hostKey}`, LAPTOP)
  const screen = await openSurface(house.browser, `${house.server.origin}/screen#k=${room.screenKey}`, PROJECTOR)
  house.surfaces.push(desk, screen)
  await link(ann.page, ben.page)
  await goTo(host, 'rewrite', askId)
  await write(ann.page, 'canary of Ann')
  await write(ben.page, 'canary of Ben')
  await host.until(({ common }) => common.count?.done === 2)
  await goTo(host, 'exchange', askId)

  const offer = ({ page }: { page: Page }) => page.getByRole('button', { name: words['phone.exchange.offer'] })
  const main = ({ page }: { page: Page }) => page.getByRole('main').innerHTML()
  await cleo.page.getByText(words['phone.exchange.alone']).waitFor()
  await offer(ann).waitFor()
  await offer(ben).waitFor()
  const before = [await main(ann), await main(ben)]
  for (const size of [PHONE.viewport, SMALL]) {
    await ann.page.setViewportSize(size)
    expect(await accessProblems(ann.page)).toEqual([])
    expect(await layoutProblems(ann.page)).toEqual([])
  }
  await offer(ann).focus()
  await ann.page.keyboard.press('Enter')
  await ann.page.getByText(words['phone.frame.saved.saving']).waitFor({ state: 'detached' })
  // Ben’s page is the same, and so is Ann’s to who looks on: what it has is covered.
  expect([await main(ann), await main(ben)]).toEqual(before)
  await offer(ben).tap()
  await ben.page.getByText(words['phone.frame.saved.saving']).waitFor({ state: 'detached' })
  expect([await main(ann), await main(ben)]).toEqual(before)

  await desk.page.getByRole('button', { name: words['console.couples.exchange.open'] }).click()
  await ann.page.getByText('canary of Ben').waitFor()
  await ben.page.getByText('canary of Ann').waitFor()
  await desk.page.getByText(words['console.couples.exchange.isOpen']).waitFor()
  await screen.page.getByRole('heading', { name: words['screen.stages.exchange.open'] }).waitFor()
  expect(await accessProblems(ann.page)).toEqual([])
  expect(await layoutProblems(ann.page)).toEqual([])
  for (const other of [cleo, screen]) expect(await other.page.getByText('canary of').count()).toBe(0)
  expect(cleo.recorded()).not.toMatch(/canary of/)

  await ben.page.getByRole('button', { name: words['phone.exchange.takeBack'] }).tap()
  await ann.page.getByText('canary of Ben').waitFor({ state: 'detached' })
  expect(await ben.page.getByText('canary of Ann').count()).toBe(0)
  // Who has offered once the exchange is open is told that it no longer counts.
  await offer(ben).tap()
  await ben.page.getByText(words['common.room-problem.exchange-opened']).first().waitFor()

  await goTo(host, 'compare', askId)
  await goTo(host, 'exchange', askId)
  await offer(ann).tap()
  await offer(ben).tap()
  // He has offered twice before.
  await expect.poll(() => ben.recorded().split('"on":true').length).toBeGreaterThan(3)
  for (const { page } of [ann, ben])
    await page.getByText(words['phone.frame.saved.saving']).waitFor({ state: 'detached' })
  await desk.page.getByRole('button', { name: words['console.couples.exchange.open'] }).click()
  await ann.page.getByText('canary of Ben').waitFor()
  await goTo(host, 'debrief', askId)
  await ann.page.getByText('canary of Ben').waitFor({ state: 'detached' })
  await ann.page.reload()
  await ann.page.getByRole('heading', { name: words['phone.tasks.debrief'] }).waitFor()
  expect(
    await ann.page.evaluate(() => document.documentElement.outerHTML + JSON.stringify({ ...localStorage })),
  ).not.toContain('canary of Ben')
})
