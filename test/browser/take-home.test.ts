import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Preset } from '../../shared/room/settings.ts'
import { accessProblems } from '../support/access/access.ts'
import { goTo } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { layoutProblems } from '../support/inspect.ts'
import { createKeyboard } from '../support/keyboard.ts'
import { joinPath, judgePairs, OWN_TEXT, startPlay } from '../support/play.ts'
import { openSurface, PHONE, task } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

const house = useHouse()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reask-take-home-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const SMALL = { width: 320, height: 568 }
const HEARD = 'That I come with the answer'
const PRACTISED = 'Could we sit down for a while, canary?'
const named = (name: string) => ({ name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', named(name))
const main = (page: Page, name: string) => page.getByRole('main').getByRole('button', named(name))
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })

/** Looks at a page as it is, and as narrow as a small phone. */
async function isSound(page: Page, where: string) {
  const before = page.viewportSize()
  for (const size of [before, SMALL]) {
    if (size) await page.setViewportSize(size)
    expect([where, size, await layoutProblems(page), await accessProblems(page)]).toEqual([where, size, [], []])
  }
  if (before) await page.setViewportSize(before)
}

/** A room of five others who wrote, and a phone that joined; `answers`: what this phone does for the first ask. */
async function workshop(preset: Preset, answers: 'writes' | 'passes' | 'nothing', device: object = {}, prepare = '') {
  const play = await startPlay(house.server.origin, 5, preset)
  house.clients.push(play)
  const { host, people, askId } = play
  const surface = await openSurface(house.browser, 'about:blank', { ...PHONE, reducedMotion: 'reduce', ...device })
  house.surfaces.push(surface)
  const { page } = surface
  if (prepare) await page.addInitScript(prepare)
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url(), request.postData() ?? ''))
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))))
  await page.goto(`${house.server.origin}${joinPath(play)}`)
  await button(page, words['phone.door.join']).click()
  await task(page, words['phone.lobby.title']).waitFor()
  await goTo(host, 'rewrite', askId)
  const texts = people.map((_, at) => `What somebody else wrote, number ${at}`)
  await Promise.all(
    people.map(({ insist }, at) => insist({ type: 'rewrite.submit', askId, text: texts[at] ?? '', reach: 'screen' })),
  )
  if (answers === 'passes') await button(page, words['phone.frame.pass']).click()
  if (answers === 'writes') {
    await page.getByRole('textbox').fill(OWN_TEXT)
    if (preset === 'couples') await page.locator('#reach-screen').check()
    await button(page, words['phone.rewrite.submit']).click()
  }
  if (answers !== 'nothing') await host.until(({ common }) => common.count?.done === 6, 'all answers')
  await goTo(host, 'compare', askId)
  await Promise.all(people.map((person, at) => judgePairs(play, person, at)))
  await goTo(host, 'debrief', askId)
  await task(page, words['phone.tasks.debrief']).waitFor()
  const end = async () => {
    await host.send({ type: 'room.end' })
    await task(page, words['phone.ended.title']).waitFor()
  }
  return { ...surface, host, texts, sent, end }
}

async function take(page: Page) {
  await main(page, words['phone.frame.menu.card']).click()
  await task(page, words['phone.frame.menu.card']).waitFor()
  await page.getByRole('heading', named(words['phone.take-home.ways'])).waitFor()
}

async function practise(page: Page) {
  await button(page, words['phone.take-home.practice']).click()
  // Before anything is written, the moves stay where they are.
  await button(page, words['phone.take-home.practice.ready']).click()
  await page.locator('.practice .problem').getByText(words['phone.take-home.practice.first']).waitFor()
  await field(page, words['phone.take-home.practice.label']).fill(PRACTISED)
  await button(page, words['phone.take-home.practice.ready']).click()
  await page.locator('.practice').getByRole('heading', named(words['phone.take-home.moves'])).waitFor()
}

async function saved(page: Page, name: string) {
  const download = page.waitForEvent('download')
  await button(page, words['phone.take-home.save']).click()
  const file = join(folder, name)
  await (await download).saveAs(file)
  return file
}

describe.each([
  ['training', 'light'],
  ['training', 'dark'],
] as const)('T10 T11 given %s in %s', (preset, colorScheme) => {
  test('when it has ended, then the dark button leads to the card, which can be read, written on and practised', async () => {
    const { page, texts, end } = await workshop(preset, 'writes', { colorScheme })
    await end()
    expect(await page.locator('.button-primary').allInnerTexts()).toEqual([words['phone.frame.menu.card']])
    await isSound(page, 'the end')
    await take(page)
    await page.getByText(OWN_TEXT).waitFor()
    for (const text of texts) expect(await page.getByText(text).count()).toBe(0)
    await isSound(page, 'the card')
    for (const part of ['heard', 'try', 'where'] as const)
      await field(page, words[`phone.take-home.reflection.${part}`]).fill(HEARD)
    await practise(page)
    await page.locator('.practice').getByText(words['phone.take-home.practice.before']).waitFor()
    await isSound(page, 'practising')
    // What was written on it is there after a reload.
    await page.reload()
    await task(page, words['phone.ended.title']).waitFor()
    await take(page)
    expect(await field(page, words['phone.take-home.reflection.where']).inputValue()).toBe(HEARD)
    await main(page, words['phone.closed.back']).click()
    await task(page, words['phone.ended.title']).waitFor()
  })
})

test('T11 nothing is sent: not what is on it, not what is added, not by any way to take it', async () => {
  const { page, sent, end } = await workshop('training', 'writes')
  await end()
  // The text went out in a frame, so that the list is seen to have them.
  expect(sent.some((each) => each.includes('rewrite.submit') && each.includes(OWN_TEXT))).toBe(true)
  sent.length = 0
  await take(page)
  await field(page, words['phone.take-home.reflection.heard']).fill(HEARD)
  await practise(page)
  await saved(page, 'counted.html')
  await button(page, words['phone.take-home.copy']).click()
  await page.getByText(words['phone.take-home.copied']).first().waitFor()
  await button(page, words['phone.take-home.keep']).click()
  await button(page, words['phone.take-home.forget']).waitFor()
  // The file is made of what the page has: its address is inside this browser. “3” says that the phone is still there.
  expect(sent.filter((each) => each && each !== '3' && !each.startsWith('blob:'))).toEqual([])
})

test('T11 with the network cut all of it works while the page is open', async () => {
  const { page, context, end } = await workshop('training', 'writes')
  await end()
  await page.getByText(OWN_TEXT).first().waitFor()
  await context.setOffline(true)
  await take(page)
  await field(page, words['phone.take-home.reflection.try']).fill(HEARD)
  await practise(page)
  await page.locator('.practice').getByText(OWN_TEXT).waitFor()
  expect(await readFile(await saved(page, 'offline.html'), 'utf8')).toContain(HEARD)
  await button(page, words['phone.take-home.practice.again']).click()
  expect(await field(page, words['phone.take-home.practice.label']).inputValue()).toBe('')
  await context.setOffline(false)
})

test('T13 the file opens without a server and a network, sends nothing, and shows its moves once something was written', async () => {
  const { page, end } = await workshop('training', 'writes')
  await end()
  await take(page)
  await field(page, words['phone.take-home.reflection.heard']).fill(HEARD)
  const file = await saved(page, 'card.html')
  for (const [size, colorScheme] of [
    [PHONE.viewport, 'light'],
    [SMALL, 'dark'],
  ] as const) {
    const context = await house.browser.newContext({ ...PHONE, viewport: size, colorScheme, offline: true })
    const opened = await context.newPage()
    const requests: string[] = []
    opened.on('request', (request) => requests.push(request.url()))
    const refused: string[] = []
    opened.on('console', (message) => refused.push(message.text()))
    await opened.goto(pathToFileURL(file).href)
    await opened.getByText(HEARD).waitFor()
    expect([await layoutProblems(opened), await accessProblems(opened)]).toEqual([[], []])
    const moves = opened.locator('.then')
    expect(await moves.isVisible()).toBe(false)
    const own = opened.getByLabel(words['phone.take-home.practice.label'])
    await own.pressSequentially('Could we')
    expect(await moves.isVisible()).toBe(false)
    await own.pressSequentially(' sit down?')
    await opened.keyboard.press('Tab')
    await opened.keyboard.press('Enter')
    await moves.getByText(words['phone.take-home.practice.before']).waitFor()
    await moves.getByText(OWN_TEXT).waitFor()
    expect([await layoutProblems(opened), await accessProblems(opened)]).toEqual([[], []])
    expect(requests).toEqual([pathToFileURL(file).href])
    // Whatever ran in it, it could reach nobody.
    const reached = await opened.evaluate(() => fetch('http://127.0.0.1:9/').then(String, () => 'refused'))
    expect([reached, refused.some((text) => text.includes('Content Security Policy'))]).toEqual(['refused', true])
    await context.close()
  }
})

test('T10 who passed has versions and moves on the card, and who did nothing too, once all were told them', async () => {
  for (const answers of ['passes', 'nothing'] as const) {
    const { page, end } = await workshop('training', answers)
    await end()
    await take(page)
    await page.getByText(words['phone.take-home.noTexts']).waitFor()
    await page.getByText(words['phone.take-home.moves'], { exact: true }).click()
    expect(await page.locator('details[open] .example').count()).toBeGreaterThan(2)
    await practise(page)
    expect(await page.locator('.practice').getByText(words['phone.take-home.practice.before']).count()).toBe(0)
  }
})

test('T11 each way that is refused says what to do instead', async () => {
  const { page, end } = await workshop('training', 'writes')
  await end()
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
    Object.defineProperty(navigator, 'share', { value: refuse, configurable: true })
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse } })
    document.execCommand = () => false
    window.print = () => {
      throw new Error('no printer')
    }
    URL.createObjectURL = () => {
      throw new Error('no files')
    }
  })
  await take(page)
  for (const way of ['share', 'print', 'save', 'copy'] as const) {
    await button(page, words[`phone.take-home.${way}`]).click()
    await page.locator('.ways .problem').getByText(words[`phone.take-home.${way}.refused`]).waitFor()
    await isSound(page, way)
  }
  const text = field(page, words['phone.take-home.copy.text'])
  expect(await text.inputValue()).toContain(OWN_TEXT)
  // It is selected, so that one press copies it.
  expect(await page.evaluate(() => document.getSelection()?.toString() ?? '')).toContain(OWN_TEXT)
  // Who closes the sheet has refused nothing.
  await page.evaluate(() => {
    const close = () => Promise.reject(new DOMException('closed', 'AbortError'))
    Object.defineProperty(navigator, 'share', { value: close })
  })
  await button(page, words['phone.take-home.share']).click()
  await page.locator('.ways .problem').waitFor({ state: 'detached' })
})

test('T11 what is shared is the card as text', async () => {
  const { page, texts, end } = await workshop('training', 'writes')
  await end()
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        Object.assign(window, { shared: data })
        return Promise.resolve()
      },
    }),
  )
  await take(page)
  await button(page, words['phone.take-home.share']).click()
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { shared?: ShareData }).shared?.text))
    .toContain(OWN_TEXT)
  const shared = await page.evaluate(() => JSON.stringify((window as unknown as { shared: ShareData }).shared))
  for (const text of texts) expect(shared).not.toContain(text)
})

test('T11 on paper there is the card alone, on A4 and Letter, with nothing cut and lines to write on', async () => {
  const { page, end } = await workshop('training', 'writes')
  await end()
  await take(page)
  await page.evaluate(() => (window.print = () => undefined))
  // As wide as the paper between its margins.
  for (const [format, width] of [
    ['A4', 794 - 121],
    ['Letter', 816 - 121],
  ] as const) {
    await button(page, words['phone.take-home.print']).click()
    await page.locator('.card-sheet').waitFor({ state: 'attached' })
    // The file gets the name of the card.
    expect(await page.title()).toMatch(/^Asking your partner to come to therapy · .*2\d{3}$/)
    await page.emulateMedia({ media: 'print' })
    const seen = await page.evaluate(() => document.body.innerText)
    for (const part of [OWN_TEXT, words['phone.take-home.moves'], words['phone.take-home.reflection.heard']])
      expect(seen).toContain(part)
    expect(seen).not.toContain(words['phone.take-home.save'])
    expect(await page.locator('.card-sheet .to-write').count()).toBe(6)
    await page.setViewportSize({ width, height: 1_000 })
    expect(await layoutProblems(page)).toEqual([])
    await page.setViewportSize(PHONE.viewport)
    await page.emulateMedia({ media: null })
    const pdf = (await page.pdf({ format, tagged: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(2)
    // When it is printed, the page is as it was.
    await page.locator('.card-sheet').waitFor({ state: 'detached' })
    expect(await page.title()).toContain(words['phone.ended.title'])
  }
})

test('T11 a kept card is on the first page, goes on there, and is deleted by a press that asks once', async () => {
  const { page, end } = await workshop('training', 'writes')
  // From the menu, after a debrief, and before leaving.
  await button(page, words['phone.frame.menu']).click()
  await button(page, words['phone.frame.menu.leave']).click()
  await button(page, words['phone.frame.menu.card']).last().click()
  await button(page, words['phone.take-home.keep']).click()
  await button(page, words['phone.take-home.forget']).waitFor()
  expect(await button(page, words['phone.take-home.keepNew']).count()).toBe(0)
  await field(page, words['phone.take-home.reflection.heard']).fill(HEARD)
  await isSound(page, 'the menu')
  await button(page, words['common.frame.action.close']).click()
  await end()
  await main(page, words['phone.closed.clear']).click()
  await page.getByText(words['phone.ended.left.cards']).waitFor()
  await isSound(page, 'left')
  await page.goto(house.server.origin)
  await button(page, words['phone.door.home.cards']).click()
  await task(page, words['phone.take-home.cards']).waitFor()
  await page.getByText(OWN_TEXT).waitFor()
  expect(await field(page, words['phone.take-home.reflection.heard']).inputValue()).toBe(HEARD)
  await practise(page)
  await isSound(page, 'your cards')
  await page.reload()
  await page.getByText(OWN_TEXT).waitFor()
  await button(page, words['phone.take-home.forget']).click()
  await button(page, words['phone.take-home.forget.yes']).click()
  await page.getByText(words['phone.take-home.cards.none']).waitFor()
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(HEARD)
  await button(page, words['phone.take-home.home']).click()
  await task(page, words['phone.door.home.title']).waitFor()
  expect(await button(page, words['phone.door.home.cards']).count()).toBe(0)
})

test('T11 where the browser keeps nothing, the card says so and can still be taken', async () => {
  const { page, end } = await workshop(
    'training',
    'writes',
    {},
    `Object.defineProperty(window, 'localStorage', { get() { throw new Error('the storage is off') } })`,
  )
  await end()
  await take(page)
  await field(page, words['phone.take-home.reflection.heard']).fill(HEARD)
  await page.getByText(words['phone.take-home.reflection.notKept']).waitFor()
  await button(page, words['phone.take-home.keep']).click()
  await page.locator('.notice', { hasText: words['phone.take-home.notKept'] }).waitFor()
  expect(await readFile(await saved(page, 'unkept.html'), 'utf8')).toContain(HEARD)
  await isSound(page, 'nothing is kept')
})

test('T10 when the room has forgotten everybody, then the card is still there with what the keys open', async () => {
  const { page, host } = await workshop('training', 'writes')
  await host.send({ type: 'room.end', forget: true })
  await task(page, words['phone.closed.folded']).waitFor()
  await take(page)
  await page.locator('.take-home').getByText(OWN_TEXT).waitFor()
  await page.getByText(words['phone.take-home.named'], { exact: true }).waitFor()
  await isSound(page, 'folded')
  await main(page, words['phone.closed.back']).click()
  await task(page, words['phone.closed.folded']).waitFor()
})

describe('T12 in couples', () => {
  test('when one wrote and one did not, then menu and end show the same; the card is covered, and has no band', async () => {
    const writer = await workshop('couples', 'writes')
    const other = await workshop('couples', 'nothing')
    const seen: string[] = []
    for (const { page } of [writer, other]) {
      await button(page, words['phone.frame.menu']).click()
      await button(page, words['phone.frame.menu.card']).click()
      await page.getByText(words['phone.take-home.covered']).waitFor()
      const html = await page.locator('.menu-body .part').evaluate(({ outerHTML }) => outerHTML)
      seen.push(html.replaceAll(/v-\d+(-\d+)*/g, 'id'))
      await button(page, words['common.frame.action.close']).click()
    }
    expect(seen[0]).toBe(seen[1])
    const { page, end } = writer
    await end()
    await take(page)
    expect(await page.getByText(OWN_TEXT).count()).toBe(0)
    await isSound(page, 'covered')
    await button(page, words['phone.cover.show'].replace('{n}', '10')).click()
    await page.getByText(OWN_TEXT).waitFor()
    await field(page, words['phone.take-home.reflection.heard']).fill(HEARD)
    await isSound(page, 'in sight')
    // A press elsewhere covers it, and does what it says.
    const text = await readFile(await saved(page, 'couples.html'), 'utf8')
    await page.getByText(OWN_TEXT).waitFor({ state: 'detached' })
    expect(text).toContain(OWN_TEXT)
    for (const band of ['stands-out', 'held-together', 'early'] as const)
      expect(text).not.toContain(words[`phone.debrief.outcome.${band}`])
  })
})

test('T11 all of it is done by keyboard, and the focus is never lost', async () => {
  const { page, end } = await workshop('training', 'writes')
  await end()
  const problems: string[] = []
  const { choose, tabTo, type, focused } = createKeyboard(page, problems)
  await choose(words['phone.frame.menu.card'])
  await page.getByRole('heading', named(words['phone.take-home.ways'])).waitFor()
  await tabTo(words['phone.take-home.reflection.heard'])
  await type(HEARD)
  await choose(words['phone.take-home.practice'])
  await tabTo(words['phone.take-home.practice.label'])
  await type(PRACTISED)
  await choose(words['phone.take-home.practice.ready'])
  await page.locator('.practice').getByRole('heading', named(words['phone.take-home.moves'])).waitFor()
  await choose(words['phone.take-home.keep'])
  await expect.poll(focused).toContain(words['phone.take-home.forget'])
  await choose(words['phone.take-home.forget'])
  await expect.poll(focused).toContain(words['phone.take-home.forget.yes'])
  await choose(words['phone.take-home.forget.yes'])
  await expect.poll(focused).toContain(words['phone.take-home.keep'])
  await choose(words['phone.closed.back'])
  await task(page, words['phone.ended.title']).waitFor()
  expect(problems).toEqual([])
})
