import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import type { RoundStage } from '../../shared/room/stages.ts'
import { accessProblems } from '../support/access/access.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { hostClient, openRoom } from '../support/clients.ts'
import { deskProblems } from '../support/desk.ts'
import { goTo } from '../support/facilitate.ts'
import { enlargeText, layoutProblems } from '../support/inspect.ts'
import { consoleUrl, joinPath, judgePairs, playRound, startPlay, type Play } from '../support/play.ts'
import { arriveMany } from '../support/seats.ts'
import { settled } from '../support/settled.ts'
import { openSurface, PHONE, type Surface } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

let browser: Browser
let server: BuiltServer
beforeAll(async () => {
  browser = await launchBrowser()
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
})
afterAll(async () => {
  await browser?.close()
  await server?.dispose()
})

const [firstAsk] = therapyAsk.asks
const [firstVersion] = therapyAsk.versions
if (!firstAsk || !firstVersion) throw new Error('the deck is too small')

const AGAIN = words['console.bar.remote.again']

/** A room whose rounds have none of the optional stages, with five people and a console on a phone. */
async function startRemote(device: object = PHONE) {
  if (!firstAsk) throw new Error('the deck is empty')
  const room = await openRoom(server.origin, { deckId: therapyAsk.id, settings: { stages: [] } })
  const host = await hostClient(server.origin, room.hostKey)
  const people = await arriveMany(server.origin, room.code, 5)
  const play: Play = { origin: server.origin, room, host, people, askId: firstAsk.id, close: () => host.close() }
  const surface = await openSurface(browser, consoleUrl(play), device)
  await surface.page.locator('.remote').waitFor()
  const touch = createTouch(surface.page, await surface.context.newCDPSession(surface.page))
  async function close() {
    expect(surface.errors).toEqual([])
    for (const { client } of people) client.close()
    host.close()
    await surface.context.close()
  }
  return { ...surface, play, host, people, touch, close }
}

const bar = (page: Page) => page.getByRole('region', { name: words['console.bar.name'] })
const button = (page: Page, says: string) => bar(page).getByRole('button', { name: says })
const place = (page: Page, stage: RoundStage) =>
  page.getByRole('heading', { level: 1, name: words[`console.stages.${stage}`], exact: true })
const tab = (page: Page, name: 'now' | 'agenda' | 'rewrites' | 'room') =>
  page
    .getByRole('navigation', { name: words['console.frame.tabs'] })
    .getByRole('button', { name: words[`console.frame.tab.${name}`] })
/** Stops the clock of a page, once what it waits for is over: from then on only the test moves it. */
const stopClock = async (page: Page) => page.clock.pauseAt((await page.evaluate(() => Date.now())) + 10_000)
/** A press right after the last one is taken for a double click. */
const free = (page: Page) => page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })

/** Touches the page as a thumb or as cloth does. */
function createTouch(page: Page, session: CDPSession) {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) })

  async function middle(says: string) {
    await free(page)
    const box = await button(page, says).boundingBox()
    if (!box) throw new Error(`no button says “${says}”`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  /** Holds a button until its ring is full. */
  async function hold(says: string) {
    const point = await middle(says)
    // On a busy machine the ring may have come and gone before anybody looks.
    const ring = await page.evaluateHandle(() => {
      let wasThere = false
      const isFull = new Promise<void>((resolve) => {
        new MutationObserver(() => {
          const isThere = document.querySelector('.holding') !== null
          if (wasThere && !isThere) resolve()
          wasThere = isThere
        }).observe(document.body, { attributeFilter: ['class'], childList: true, subtree: true })
      })
      return { isFull }
    })
    await send('touchStart', point)
    await ring.evaluate(({ isFull }) => isFull)
    await send('touchEnd')
  }

  return { send, middle, hold }
}

/** What the room would notice. */
function noticed({ host: { common } }: Play) {
  const { place, blank, hold, join, opened, reveal, pages, pushBack, timer } = common
  return structuredClone({ place, blank, hold, join, opened, reveal, pages, pushBack, timer })
}

test('a phone is a remote: a whole round with one thumb, each step held, and the count in sight', async () => {
  const { page, play, people, host, touch, close } = await startRemote()
  const on = async (says: string, stage: RoundStage) => {
    await touch.hold(says)
    await place(page, stage).waitFor()
  }
  const below = page.viewportSize()?.height ?? 0
  for (const name of ['back', 'blank', 'on']) {
    const box = await page.locator(`.remote .${name}`).boundingBox()
    if (!box) throw new Error(`there is no ${name}`)
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(56)
    expect(box.y).toBeGreaterThan(below / 2)
    expect(box.y + box.height).toBeLessThanOrEqual(below)
  }
  await bar(page).getByText('5 people are here').waitFor()

  await on(words['console.bar.next.first'].replace('{title}', firstAsk.title), 'show')
  await on(words['console.bar.next.vote'], 'vote')
  for (const { insist } of people) await insist({ type: 'vote.cast', askId: firstAsk.id, choice: firstVersion.id })
  await bar(page).getByText('5 of 5 have answered').waitFor()

  const back = words['console.bar.previousTo'].replace('{stage}', words['console.stages.show'])
  await on(back, 'show')
  await on(words['console.bar.next.vote'], 'vote')

  await touch.hold(words['console.hold.blank'])
  await host.until(({ common }) => common.blank, 'blank')
  await touch.hold(words['console.bar.remote.unblank'])
  await host.until(({ common }) => !common.blank, 'the screen again')

  await on(words['console.bar.next.reveal'], 'reveal')
  await touch.hold(words['console.bar.next.bars'])
  await touch.hold(words['console.bar.next.reading'])
  await touch.hold(words['console.bar.next.lens'])
  await on(words['console.bar.next.rewrite'], 'rewrite')
  for (const [at, { insist }] of people.entries())
    await insist({ type: 'rewrite.submit', askId: firstAsk.id, text: `I miss you, text ${at}. Would you help?` })
  await bar(page).getByText('5 of 5 have written').waitFor()
  await on(words['console.bar.next.compare'], 'compare')
  for (const [at, person] of people.entries()) await judgePairs(play, person, at)
  await on(words['console.bar.next.debrief'], 'debrief')
  expect(await accessProblems(page)).toEqual([])

  // Everything else is behind the tabs; there what moves the room is pressed twice.
  await page.clock.install()
  await tab(page, 'room').tap()
  const pause = page.getByRole('button', { name: words['console.hold.pause'], exact: true })
  await pause.tap()
  await bar(page).getByText(AGAIN).waitFor()
  expect(host.common.hold.paused).toBe(false)
  await page.clock.runFor(600)
  await pause.tap()
  await host.until(({ common }) => common.hold.paused, 'the pause')
  expect(await accessProblems(page)).toEqual([])
  await close()
})

test('a pocket moves nothing: touches at every button, in bursts, sliding, and two at once', async () => {
  const { page, play, people, touch, close } = await startRemote()
  await page.clock.install()
  await goTo(play.host, 'vote', play.askId)
  for (const { insist } of people) await insist({ type: 'vote.cast', askId: firstAsk.id, choice: firstVersion.id })
  await goTo(play.host, 'reveal', play.askId)
  await place(page, 'reveal').waitFor()
  const before = noticed(play)

  let touched = 0
  for (const name of ['now', 'agenda', 'rewrites', 'room'] as const) {
    await tab(page, name).tap()
    for (const each of await page.locator('.desk > :not(nav) button:visible').all()) {
      if (!(await each.isVisible()) || (await each.evaluate((element) => element.closest('[inert]') !== null))) continue
      await each.tap()
      touched++
      // What asks before it acts is closed again.
      if (await page.locator('dialog[open]').count()) await page.keyboard.press('Escape')
    }
  }
  expect(touched).toBeGreaterThan(15)

  await tab(page, 'now').tap()
  const next = words['console.bar.next.bars']
  const point = await touch.middle(next)
  // However long the machine takes from here on, no touch is a hold.
  await stopClock(page)
  for (let times = 0; times < 4; times++) {
    await touch.send('touchStart', point)
    await touch.send('touchEnd')
  }
  await bar(page).getByText(words['console.bar.remote.hold'].replace('{step}', next)).waitFor()

  // Cloth slides, and lies on more than one place: neither is a hold.
  const ring = page.locator('.holding')
  await touch.send('touchStart', point)
  await ring.waitFor()
  await touch.send('touchMove', { x: point.x + 40, y: point.y })
  await ring.waitFor({ state: 'detached' })
  await touch.send('touchEnd')
  await touch.send('touchStart', point)
  await ring.waitFor()
  await touch.send('touchStart', point, { x: point.x, y: 200 })
  await ring.waitFor({ state: 'detached' })
  await touch.send('touchEnd')
  await page.clock.runFor(600)

  // A command that had gone out would be answered before this one.
  await play.host.send({ type: 'ears.set', on: true })
  await play.host.until(({ common }) => common.twoEars, 'the last command')
  expect(noticed(play)).toEqual(before)
  await close()
})

test('by keyboard a step is pressed twice, with a pause, within five seconds; a key that is held repeats in vain', async () => {
  const { page, host, close } = await startRemote({ viewport: { width: 390, height: 844 } })
  await page.clock.install()
  const first = words['console.bar.next.first'].replace('{title}', firstAsk.title)
  await button(page, first).focus()
  const isStill = async () => {
    await free(page)
    expect(host.common.place.stage).toBe('lobby')
  }

  // Held, as a browser repeats it. A machine that is busy would leave pauses between.
  await stopClock(page)
  for (let times = 0; times < 8; times++) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await bar(page).getByText(AGAIN).waitFor()
  await page.clock.runFor(16)
  await page.getByRole('status').getByText(AGAIN).waitFor()
  await isStill()

  // Too late: it was forgotten, and this is a first press.
  await page.clock.runFor(5_100)
  await bar(page).getByText(AGAIN).waitFor({ state: 'detached' })
  await page.keyboard.press('Enter')
  await bar(page).getByText(AGAIN).waitFor()
  await isStill()

  // Another button is another first press.
  await button(page, words['console.hold.blank']).focus()
  await page.clock.runFor(600)
  await page.keyboard.press('Enter')
  await isStill()
  expect(host.common.blank).toBe(false)
  await page.clock.runFor(600)
  await page.keyboard.press('Enter')
  await host.until(({ common }) => common.blank, 'blank')

  await page.clock.runFor(600)
  await button(page, first).focus()
  await page.keyboard.press('Enter')
  await page.clock.runFor(600)
  await page.keyboard.press('Enter')
  await place(page, 'show').waitFor()
  // The focus stays where the thumb is.
  expect(await page.evaluate(() => document.activeElement?.classList.contains('on'))).toBe(true)
  // The key of a presenter's remote moves at once: it is in no pocket.
  await page.clock.runFor(600)
  await page.keyboard.press('PageDown')
  await place(page, 'vote').waitFor()
  await close()
})

test('without motion the ring does not fill, and is there for as long as the button is held', async () => {
  const { page, touch, close } = await startRemote({ ...PHONE, reducedMotion: 'reduce' })
  await page.clock.install()
  const point = await touch.middle(words['console.hold.blank'])
  await stopClock(page)
  await touch.send('touchStart', point)
  const ring = page.locator('.holding rect')
  await ring.waitFor({ state: 'attached' })
  expect(await ring.evaluate((drawn) => [getComputedStyle(drawn).opacity, drawn.getAnimations().length])).toEqual([
    '1',
    0,
  ])
  await touch.send('touchEnd')
  await close()
})

const DESKS = [
  [1024, 700],
  [1280, 720],
  [1366, 768],
  // 1920 × 1080 enlarged to 200 %.
  [960, 540],
  [1920, 1080],
] as const
const REMOTES = [
  [390, 844],
  [320, 568],
  [844, 390],
  [320, 256],
] as const

// One round is played, and in each of its states the console is measured at every size.
describe('given a console while a room of eighteen plays a round', () => {
  const problems = new Map<string, string>()
  let measured = 0

  beforeAll(async () => {
    const play = await startPlay(server.origin)
    const still = { reducedMotion: 'reduce' } as const
    const phone = await openSurface(browser, server.origin + joinPath(play), { ...PHONE, ...still })
    const desk = await openSurface(browser, consoleUrl(play), still)
    try {
      await phone.page.getByRole('button', { name: words['phone.door.join'] }).click()
      for await (const state of playRound(play, phone.page)) {
        await place(desk.page, play.host.common.place.stage as RoundStage).waitFor()
        await measure(desk, (how, problem) => problems.has(problem) || problems.set(problem, `${state}, ${how}`))
        measured++
        // Its buttons take the place of the one that opens the lengths.
        if (state === 'talk') await play.host.send({ type: 'timer.set', seconds: 600 })
        if (state === 'reveal') await play.host.send({ type: 'timer.set', seconds: 0 })
      }
      expect(desk.errors).toEqual([])
    } finally {
      play.close()
      await Promise.all([phone, desk].map(({ context }) => context.close()))
    }
  }, 500_000)

  test('the desk never scrolls, and every button of the bar and of what it opens is in the window; nor is the remote cut', () => {
    expect(measured).toBeGreaterThan(25)
    expect(Object.fromEntries(problems)).toEqual({})
  })
})

async function measure({ page }: Surface, note: (how: string, problem: string) => unknown) {
  const look = async (how: string, judge: (page: Page) => Promise<string[]>) => {
    await settled(page)
    for (const problem of await judge(page)) note(how, problem)
  }
  const onDesk = (each: Page) => each.evaluate(deskProblems)
  const timer = page.locator('footer').getByRole('button', { name: words['console.bar.timer.title'], exact: true })

  for (const [width, height] of DESKS) {
    await page.setViewportSize({ width, height })
    await look(`${width} × ${height}`, onDesk)
    if (!(await timer.count())) continue
    await timer.click()
    expect(await page.locator('footer .lengths button').count()).toBe(4)
    await look(`${width} × ${height}, lengths of the timer`, onDesk)
    await timer.click()
  }
  await enlargeText(page, 150)
  await look('letters of 150 %', onDesk)
  await enlargeText(page, 100)
  for (const [width, height] of REMOTES) {
    await page.setViewportSize({ width, height })
    await look(`${width} × ${height}`, layoutProblems)
  }
}
