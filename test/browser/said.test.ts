import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { accessProblems } from '../support/access/access.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { hostClient, openRoom } from '../support/clients.ts'
import { placeOf } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { layoutProblems } from '../support/inspect.ts'
import { arriveMany } from '../support/seats.ts'
import { joinByLink, LAPTOP, openSurface, PHONE, PROJECTOR, saved, task } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// What was rehearsed in one session is brought to the next, on another server, with nothing between the two but a file.

const house = useHouse()
let folder = ''
let later: BuiltServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reask-card-'))
  later = await startBuiltServer({ LOG_LEVEL: 'silent' })
})
afterAll(async () => {
  await later.dispose()
  await rm(folder, { recursive: true, force: true })
})

const [firstAsk] = therapyAsk.asks
if (!firstAsk) throw new Error('the deck is too small')
const askId = firstAsk.id

const REHEARSED = 'Will you sit with me for ten minutes tonight?'
const SAID = 'Will you sit with me for ten minutes after supper?'
const SMALL = { width: 320, height: 568 }

async function supervision(server: BuiltServer) {
  const room = await openRoom(server.origin, { deckId: 'therapy-ask', preset: 'supervision' })
  const host = await hostClient(server.origin, room.hostKey)
  house.clients.push(host)
  const phone = async () => {
    const surface = await joinByLink(house.browser, `${server.origin}/join/${room.code}`)
    house.surfaces.push(surface)
    return surface.page
  }
  return { room, host, phone }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Looks at a page as it is, and as narrow as a small phone. */
async function isSound(page: Page, where: string) {
  const before = page.viewportSize()
  for (const size of [before, SMALL]) {
    if (size) await page.setViewportSize(size)
    expect([where, size, await layoutProblems(page), await accessProblems(page)]).toEqual([where, size, [], []])
  }
  if (before) await page.setViewportSize(before)
}

test('Q32 Q34 Q36 Q38 a card goes home as a file, comes to another server, is admitted, shown beside what was said, and taken back', async () => {
  const first = await supervision(house.server)
  const writer = await first.phone()
  await first.host.send({ type: 'stage.go', from: placeOf(first.host), to: { stage: 'rewrite', askId } })
  await writer.getByLabel(words['phone.rewrite.label']).fill(REHEARSED)
  await writer.getByLabel(words['phone.rewrite.reach.screen']).check()
  await button(writer, words['phone.rewrite.submit']).click()
  await writer.getByRole('heading', { name: words['phone.rewrite.in'] }).waitFor()
  await first.host.send({ type: 'room.end' })
  await writer.getByRole('heading', { name: words['phone.said.card.title'] }).waitFor()
  await isSound(writer, 'the end')
  const download = writer.waitForEvent('download')
  await button(writer, words['phone.said.card.save']).click()
  const file = join(folder, 'card.json')
  await (await download).saveAs(file)
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    kind: 'reask-card',
    version: 1,
    ask: { text: firstAsk.text },
    texts: [{ voice: 'client', text: REHEARSED, verb: null }],
  })

  const second = await supervision(later)
  const bringer = await second.phone()
  const other = await second.phone()
  const screen = await openSurface(house.browser, `${later.origin}/screen#k=${second.room.screenKey}`, PROJECTOR)
  const desk = await openSurface(
    house.browser,
    `${later.origin}/host/${second.room.roomId}#k=${second.room.hostKey}`,
    LAPTOP,
  )
  house.surfaces.push(screen, desk)

  await button(bringer, words['phone.said.open']).click()
  const field = bringer.getByLabel(words['phone.said.file'], { exact: true })
  for (const [name, text, problem] of [
    ['damaged', (await readFile(file, 'utf8')).slice(0, 60), 'phone.said.file.damaged'],
    ['newer', '{"kind":"reask-card","version":9}', 'phone.said.file.newer'],
    ['foreign', '{"name":"something else"}', 'phone.said.file.not-a-card'],
  ] as const) {
    await writeFile(join(folder, name), text)
    await field.setInputFiles(join(folder, name))
    await bringer.locator('.problem', { hasText: words[problem] }).waitFor()
  }
  await field.setInputFiles(file)
  await expect
    .poll(() => bringer.getByLabel(words['phone.said.rehearsed'], { exact: true }).inputValue())
    .toBe(REHEARSED)
  await bringer.getByLabel(words['phone.said.said'], { exact: true }).fill(SAID)
  await bringer.getByLabel(words['common.texts.chip.not-booked']).check()
  await isSound(bringer, 'the form')
  // A reload loses nothing of what was typed.
  await bringer.reload()
  await expect.poll(() => bringer.getByLabel(words['phone.said.said'], { exact: true }).inputValue()).toBe(SAID)
  await button(bringer, words['phone.said.bring']).click()
  await bringer.locator('.brought', { hasText: words['phone.said.waits'] }).waitFor()

  await button(desk.page, words['console.supervision.said.admit']).click()
  await bringer.locator('.brought', { hasText: words['phone.said.admitted'] }).waitFor()
  expect(await other.getByText(SAID).count()).toBe(0)
  await button(desk.page, words['console.bar.next.said']).click()
  await button(desk.page, words['console.supervision.said.show']).click()
  for (const page of [other, screen.page]) {
    await page.getByText(REHEARSED).waitFor()
    await page.getByText(SAID).waitFor()
    await page.getByRole('heading', { name: words['common.texts.stayed'] }).waitFor()
  }
  await isSound(other, 'a phone')
  expect([await layoutProblems(screen.page), await accessProblems(screen.page)]).toEqual([[], []])
  expect(await accessProblems(desk.page)).toEqual([])

  await button(bringer, words['phone.said.takeBack']).click()
  await button(bringer, words['phone.said.takeBack.yes']).click()
  await button(bringer, words['phone.said.open']).waitFor()
  for (const page of [other, screen.page, desk.page]) await page.getByText(SAID).first().waitFor({ state: 'detached' })
})

test('Q30 Q31 each agrees on their phone, and screen and console say how many', async () => {
  const { room, phone } = await supervision(house.server)
  const [one, other] = [await phone(), await phone()]
  const screen = await openSurface(house.browser, `${house.server.origin}/screen#k=${room.screenKey}`, PROJECTOR)
  house.surfaces.push(screen)
  const says = (done: number) => screen.page.getByText(`${done} of 2 agree`).waitFor()
  await says(0)
  await button(one, words['phone.said.agreement.agree']).click()
  await says(1)
  await button(other, words['phone.said.agreement.agree']).click()
  await says(2)
  await isSound(one, 'the lobby')
  await button(one, words['phone.said.agreement.back']).click()
  await says(1)
})

test('Q39 a card that is kept on the phone is found in another room, and can be deleted', async () => {
  const { host, phone } = await supervision(house.server)
  const page = await phone()
  await host.send({ type: 'stage.go', from: placeOf(host), to: { stage: 'rewrite', askId } })
  await page.getByLabel(words['phone.rewrite.label']).fill(REHEARSED)
  await page.getByLabel(words['phone.rewrite.reach.screen']).check()
  await button(page, words['phone.rewrite.submit']).click()
  await page.getByRole('heading', { name: words['phone.rewrite.in'] }).waitFor()
  await button(page, words['phone.frame.menu']).click()
  await button(page, words['phone.frame.menu.card']).click()
  await button(page, words['phone.said.card.keep']).click()
  await button(page, words['phone.said.card.forget']).waitFor()
  const next = await openRoom(house.server.origin, { deckId: 'therapy-ask', preset: 'supervision' })
  await page.goto(`${house.server.origin}/join/${next.code}`)
  await button(page, words['phone.door.join']).click()
  await button(page, words['phone.said.open']).click()
  await page.getByRole('button', { name: REHEARSED }).click()
  expect(await page.getByLabel(words['phone.said.rehearsed'], { exact: true }).inputValue()).toBe(REHEARSED)
})

test('Q39 a sentence is prepared on the phone alone: nothing is sent, it outlives a reload and goes by one press', async () => {
  const CANARY = 'canary-of-a-sentence'
  const surface = await openSurface(house.browser, `${house.server.origin}/prepare`, PHONE)
  house.surfaces.push(surface)
  const { page } = surface
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url(), request.postData() ?? ''))
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))))
  const sentence = page.getByLabel(words['phone.said.prepare.text'], { exact: true })
  await sentence.fill(CANARY)
  await page.getByLabel(words['phone.said.prepare.wish'], { exact: true }).fill(CANARY)
  await isSound(page, 'prepare')
  await page.reload()
  await expect.poll(() => sentence.inputValue()).toBe(CANARY)
  await sentence.fill('word '.repeat(61))
  await page.locator('.problem').waitFor()
  await button(page, words['phone.said.prepare.home']).click()
  await button(page, words['phone.door.home.prepare']).click()
  await button(page, words['phone.said.card.forget']).click()
  await page.reload()
  await task(page, words['phone.said.prepare.title']).waitFor()
  expect(await sentence.inputValue()).toBe('')
  expect(sent.join('\n')).not.toContain(CANARY)
  await page.goto(house.server.origin)
  await task(page, words['phone.door.home.title']).waitFor()
  expect(await button(page, words['phone.door.home.prepare']).count()).toBe(0)
})

test('the host page has the link to prepare a sentence, for supervision alone', async () => {
  const surface = await openSurface(house.browser, `${house.server.origin}/host`, LAPTOP)
  house.surfaces.push(surface)
  const { page } = surface
  const link = page.getByLabel(words['console.host.prepare'], { exact: true })
  await page.getByRole('radio', { name: new RegExp(`^${words['console.host.preset.training']}`) }).waitFor()
  expect(await link.count()).toBe(0)
  await page.getByRole('radio', { name: new RegExp(`^${words['console.host.preset.supervision']}`) }).check()
  expect(await link.inputValue()).toMatch(/^http.*\/prepare$/)
  expect(await accessProblems(page)).toEqual([])
})

test('Q60 Q61 Q62 people mark where the old way came back; the facilitator has it shown, on screen and phones', async () => {
  const { room, host, phone } = await supervision(house.server)
  const page = await phone()
  const others = await arriveMany(house.server.origin, room.code, 4)
  house.clients.push(...others.map(({ client }) => client))
  const screen = await openSurface(house.browser, `${house.server.origin}/screen#k=${room.screenKey}`, PROJECTOR)
  const desk = await openSurface(house.browser, `${house.server.origin}/host/${room.roomId}#k=${room.hostKey}`, LAPTOP)
  house.surfaces.push(screen, desk)
  await others[0]?.insist({
    type: 'said.bring',
    rehearsed: REHEARSED,
    said: SAID,
    chips: [],
    rehearsedVerb: null,
    saidVerb: null,
  })
  await host.until(({ common }) => common.saidBrought.entries.length === 1)
  const saidId = host.common.saidBrought.entries[0]?.saidId ?? ''
  await host.send({ type: 'said.admit', saidId })
  await button(desk.page, words['console.bar.next.said']).click()
  await button(desk.page, words['console.supervision.said.show']).click()

  await page.getByRole('heading', { name: words['pictures.said.question'] }).waitFor()
  await screen.page.getByText(words['screen.stages.said.mark']).waitFor()
  await isSound(page, 'the question')
  for (const { insist } of others) await insist({ type: 'said.mark', saidId, marks: [{ from: 5, to: 7 }] })
  const marking = page.getByRole('group', { name: words['phone.said.mark.words'] })
  await marking.getByText('minutes', { exact: true }).click()
  await saved(page)
  await page.reload()
  await saved(page)
  await desk.page.getByText('5 of 5 have answered').waitFor()
  await look('asked', { page, screen: screen.page, desk: desk.page })
  await button(desk.page, words['console.supervision.said.marks.show']).click()
  for (const each of [page, screen.page, desk.page])
    await each
      .getByText(/Marked most: /)
      .first()
      .waitFor()
  await look('shown', { page, screen: screen.page, desk: desk.page })
  await isSound(page, 'the marks')
  for (const each of [screen.page, desk.page])
    expect([await layoutProblems(screen.page), await accessProblems(each)]).toEqual([[], []])
})

async function look(name: string, pages: Record<string, Page>) {
  const folder = process.env.REASK_SHOTS
  if (!folder) return
  for (const [who, page] of Object.entries(pages))
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: `${folder}/said-${name}-${who}-${colorScheme}.png` })
    }
}
