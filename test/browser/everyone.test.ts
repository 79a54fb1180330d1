import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { accessProblems } from '../support/access/access.ts'
import { smallLetters, smallLettersOnScreens } from '../support/access/letters.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { call, openRoom } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import {
  enlargeText,
  focusProblem,
  forgetShift,
  heardSince,
  layoutProblems,
  spaceText,
  tableProblems,
  watchPage,
} from '../support/inspect.ts'
import { hostedIn } from '../support/kept.ts'
import { createKeyboard } from '../support/keyboard.ts'
import { createNetwork } from '../support/network.ts'
import { patient } from '../support/progress.ts'
import { consoleUrl, joinPath, OWN_TEXT, playRound, screenUrl, startPlay } from '../support/play.ts'
import { settled } from '../support/settled.ts'
import { LAPTOP, openSurface, PHONE, PROJECTOR, saved, task, type Surface } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

const THEMES = ['light', 'dark'] as const
const CALM = { reducedMotion: 'reduce' } as const

const SIZES = [
  [320, 568],
  [320, 256],
  [640, 320],
] as const

/** Much like a state before them: seen in fewer sizes, so that the round is through in a few minutes. */
const FAMILIAR = new Set([
  'voted',
  'lines',
  'talk',
  'vote-again',
  'voted-again',
  'reveal',
  'lens',
  'warmed-up',
  'judged',
  'moves',
])

const [firstAsk] = therapyAsk.asks
const [firstVersion] = therapyAsk.versions
if (!firstAsk || !firstVersion) throw new Error('the deck is too small')

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

const closeAll = (surfaces: Surface[]) => Promise.all(surfaces.map(({ context }) => context.close()))

/** Changes the theme, and waits until nothing fades any more. */
async function changeTheme(page: Page, colorScheme: (typeof THEMES)[number]) {
  await page.emulateMedia({ colorScheme })
  await settled(page)
}

/** In the dark only colours differ, which one set of rules judges for all. */
const VISIT = { light: 'on a walk', dark: 'in passing' } as const

/** Judges all pages at once: each is a process of its own. */
const each = (
  pages: Record<string, Page>,
  judge: (page: Page) => Promise<string[]>,
  note: (role: string, problem: string) => void,
) =>
  Promise.all(
    Object.entries(pages).map(async ([role, page]) => {
      for (const problem of await judge(page)) note(role, problem)
    }),
  )

// One round is played, and at every state of it all pages are looked at.
describe('given a room of eighteen that plays a round', () => {
  const access: string[] = []
  const small: string[] = []
  const layout: string[] = []
  const tables: string[] = []
  const said: Record<string, string[]> = {}
  const jumps: Record<string, number> = {}
  let isOneRegion = true
  let requests: string[] = []
  const opened: Surface[] = []

  async function lookAt(state: string, pages: Record<string, Page>) {
    for (const colorScheme of THEMES) {
      await Promise.all(Object.values(pages).map((page) => changeTheme(page, colorScheme)))
      const judge = (page: Page) => accessProblems(page, VISIT[colorScheme])
      await each(pages, judge, (role, problem) => access.push(`${state}, ${role}, ${colorScheme}: ${problem}`))
    }
    if (pages.screen)
      for (const problem of await smallLettersOnScreens(pages.screen)) small.push(`${state}, ${problem}`)
    // The phone is measured at several sizes, below.
    const { phone: _, ...large } = pages
    await each(large, layoutProblems, (role, problem) => layout.push(`${state}, ${role}: ${problem}`))
    await each(pages, tableProblems, (role, problem) => tables.push(`${state}, ${role}: ${problem}`))
  }

  async function measure(state: string, page: Page) {
    const scrolled = await page.evaluate(() => scrollY)
    const judge = async (how: string) => {
      await settled(page)
      for (const problem of await layoutProblems(page)) layout.push(`${state}, ${how}: ${problem}`)
    }
    for (const [width, height] of FAMILIAR.has(state) ? SIZES.slice(0, 1) : SIZES) {
      await page.setViewportSize({ width, height })
      await judge(`${width} × ${height}`)
    }
    await page.setViewportSize({ width: 320, height: 568 })
    await enlargeText(page, 200)
    await judge('letters of 200 %')
    await enlargeText(page, 100)
    if (!FAMILIAR.has(state)) {
      await spaceText(page, true)
      await judge('spaced letters')
      await spaceText(page, false)
    }
    await page.setViewportSize(PHONE.viewport)
    // Where it is scrolled to decides what a person sees move; smaller windows and larger letters leave it elsewhere.
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), scrolled)
    await settled(page)
    await drawn(page)
    await forgetShift(page)
  }

  async function listen(state: string, page: Page) {
    if (!SILENT.includes(state)) await somethingSaid(page)
    const heard = await heardSince(page)
    said[state] = heard.said
    jumps[state] = heard.shift
    isOneRegion &&= heard.isSameRegion
  }

  beforeAll(async () => {
    const play = await startPlay(server.origin)
    const network = await createNetwork(server.origin)
    const origin = network.origin
    const phone = await openSurface(browser, 'about:blank', { ...PHONE, ...CALM })
    const { page } = phone
    await watchPage(page)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(origin)
    await page.waitForLoadState('networkidle')
    requests = [...asked]

    const desk = await openSurface(browser, `${server.origin}/host`, { ...LAPTOP, ...CALM })
    const screen = await openSurface(browser, screenUrl(play), { ...PROJECTOR, ...CALM })
    opened.push(phone, desk, screen)
    await desk.page.getByRole('button', { name: words['console.host.open'] }).waitFor()
    await lookAt('home', { phone: page, setUp: desk.page })
    await measure('home', page)

    await desk.page.goto(consoleUrl(play))
    await page.goto(origin + joinPath(play))
    await page.getByRole('button', { name: words['phone.door.join'] }).waitFor()
    await lookAt('join', { phone: page })
    await measure('join', page)
    await page.getByRole('button', { name: words['phone.door.join'] }).click()
    await task(page, words['phone.lobby.title']).waitFor()
    // The lobby takes the place of the door by a person's own press, however long the answer takes: that is no jump.
    await drawn(page)
    await heardSince(page)

    for await (const state of playRound(play, page)) {
      await listen(state, page)
      await Promise.all([desk.page, screen.page].map(settled))
      // What one phone answers changes nothing on the screen.
      const isMine = ['voted', 'voted-again', 'warmed-up', 'draft', 'saved', 'judged'].includes(state)
      await lookAt(state, { phone: page, console: desk.page, ...(!isMine && { screen: screen.page }) })
      await measure(state, page)
      if (state === 'vote') {
        await page.getByRole('button', { name: words['phone.frame.menu'] }).click()
        await lookAt('menu open', { phone: page })
        await measure('menu open', page)
        await page.keyboard.press('Escape')
      }
      if (state === 'opened') {
        await heardSince(page)
        network.cut()
        await page.getByText(words['common.frame.connection.offline']).first().waitFor()
        await settled(page)
        await listen('reconnecting', page)
        await lookAt('reconnecting', { phone: page })
        network.mend()
        await page.getByText(words['common.frame.connection.online']).first().waitFor()
        await settled(page)
        await listen('back', page)
      }
      await heardSince(page)
    }

    const bearer = { authorization: `Bearer ${play.room.hostKey}` }
    await call(server.origin, 'DELETE', `/api/rooms/${play.room.roomId}`, undefined, bearer)
    await task(page, words['phone.closed.gone']).waitFor()
    await Promise.all([desk.page, screen.page].map(settled))
    await lookAt('gone', { phone: page, console: desk.page, screen: screen.page })
    await measure('gone', page)
    play.close()
    await network.close()
  })
  afterAll(() => closeAll(opened))

  test('three sets of rules find nothing at any stage, for any role, in either theme, and headings follow each other', () => {
    expect(access).toEqual([])
  })

  test('whatever the shape of the screen, no letters on it are smaller than a fiftieth of its height', () => {
    expect(small).toEqual([])
  })

  test('every result is a table with a caption and row headers', () => {
    expect(tables).toEqual([])
  })

  test('nothing scrolls sideways and no text is cut off: small, flat, large letters, wide spacing', () => {
    expect(layout).toEqual([])
  })

  test('one live region stays all along and says one thing an event, and nothing per vote', () => {
    expect(isOneRegion).toBe(true)
    const counts = Object.fromEntries(Object.entries(said).map(([state, messages]) => [state, messages.length]))
    expect({ counts, said }).toEqual({
      counts: Object.fromEntries(Object.keys(said).map((state) => [state, SILENT.includes(state) ? 0 : 1])),
      said,
    })
  })

  test('nothing jumps when the room moves on', () => {
    expect(Object.entries(jumps).filter(([, shift]) => shift > 0.02)).toEqual([])
  })

  test('the phone comes with at most six requests, all to this server', () => {
    expect(requests.length).toBeLessThanOrEqual(6)
    expect(new Set(requests.map((url) => new URL(url).hostname))).toEqual(new Set(['127.0.0.1']))
  })

  test('no page throws or complains', () => {
    expect(opened.flatMap(({ errors }) => errors)).toEqual([])
  })
})

/** Coming in is a person's own doing: the heading has the focus. A draft is nobody's news, nor is the lens. */
const SILENT = ['lobby', 'draft', 'lens']

/** Resolves once what is on the page now was drawn. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

/** Resolves once the live region said something; on a busy machine that comes after the page has changed. */
const somethingSaid = (page: Page) =>
  page
    .waitForFunction(() => (window as unknown as { watched: { said: string[] } }).watched.said.length > 0, null, {
      timeout: patient(10_000),
    })
    .catch(() => null)

/** What has the focus; BODY when nothing has. */
const focusOf = (page: Page) =>
  page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent?.trim() ?? ''}`)
/** Expects that the focus comes to this heading. */
const isAt = (page: Page, heading: string) => expect.poll(() => focusOf(page)).toBe(`H1 ${heading}`)
const hasPlace = (page: Page) => expect.poll(() => focusOf(page)).not.toMatch(/^BODY/)

test('a whole round by keyboard alone, for the facilitator and a participant, with the focus always in sight', async () => {
  const problems: string[] = []
  const desk = await openSurface(browser, `${server.origin}/host`, { ...LAPTOP, ...CALM })
  const leader = createKeyboard(desk.page, problems)
  await desk.page.getByRole('button', { name: words['console.host.open'] }).waitFor()
  // A short round: the other stages have tests of their own.
  for (const stage of ['push-back', 'talk', 'vote-again', 'warm-up'] as const) {
    await leader.tabTo(words[`console.host.stage.${stage}`])
    await leader.press('Space')
  }
  await leader.choose(words['console.host.open'])
  await desk.page.waitForURL(/\/host\/[\w-]+$/)
  await desk.page.locator('.desk').waitFor()
  await isAt(desk.page, words['console.stages.lobby'])
  const code = (await hostedIn(desk.page))[0]?.code ?? ''

  const phone = await openSurface(browser, server.origin, { ...PHONE, ...CALM })
  const person = createKeyboard(phone.page, problems)
  await phone.page.getByLabel(words['phone.door.home.code']).waitFor()
  await person.tabTo(words['phone.door.home.code'])
  await person.type(code)
  await person.press('Enter')
  await phone.page.getByRole('button', { name: words['phone.door.join'] }).waitFor()
  await person.choose(words['phone.door.join'])
  await task(phone.page, words['phone.lobby.title']).waitFor()

  // A second press right after the first is taken for a double click: the button is busy that long.
  const step = async (says: string) => {
    await leader.tabTo(says)
    await desk.page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
    await leader.press('Enter')
  }
  const next = async (says: string, then: string) => {
    await step(says)
    await task(phone.page, then).waitFor()
    // What had the focus on the phone went with its stage.
    await isAt(phone.page, then)
    await hasPlace(desk.page)
    await leader.look()
  }
  await next(words['console.bar.next.first'].replace('{title}', firstAsk.title), words['phone.tasks.show'])
  await next(words['console.bar.next.vote'], words['phone.vote.title'])

  await person.tabTo(firstVersion.name)
  await person.press('ArrowDown')
  await person.look()
  await person.press('ArrowDown')
  await person.press('Space')
  await saved(phone.page)
  expect(await phone.page.getByRole('radio').nth(2).isChecked()).toBe(true)
  // Changed, by leaving the group where the arrows went; then passed.
  await person.press('ArrowUp')
  await person.choose(words['phone.frame.pass'])
  await phone.page.getByText(words['phone.frame.saved.passed']).waitFor()

  await next(words['console.bar.next.reveal'], words['phone.tasks.reveal'])
  await step(words['console.bar.next.bars'])
  await phone.page.getByRole('table').waitFor()
  await step(words['console.bar.next.reading'])
  await step(words['console.bar.next.lens'])
  await next(words['console.bar.next.rewrite'], words['phone.tasks.rewrite'])

  await person.tabTo(words['phone.rewrite.label'])
  await person.type(OWN_TEXT)
  await person.choose(words['phone.rewrite.submit'])
  await saved(phone.page)
  await next(words['console.bar.next.compare'], words['phone.tasks.compare'])
  await leader.choose('Show 1 text not shown yet')
  await leader.choose(words['console.queue.lots.show'])
  await leader.choose(words['console.queue.showOf'].replace('{text}', OWN_TEXT.slice(0, 20)))
  await phone.page.locator('.side-by-side').waitFor()
  await next(words['console.bar.next.debrief'], words['phone.tasks.debrief'])

  // What a person wrote they take back, and go; nobody needs a mouse for that either.
  await person.choose(words['phone.frame.menu'])
  await person.choose(words['phone.frame.menu.leave'])
  await person.choose(words['phone.frame.menu.leaveYes'])
  await task(phone.page, words['phone.ended.left.title']).waitFor()

  expect([...new Set(problems)]).toEqual([])
  expect([...desk.errors, ...phone.errors]).toEqual([])
  await closeAll([desk, phone])
})

test('what the room does takes the focus out of no field', async () => {
  const play = await startPlay(server.origin, 2)
  const phone = await openSurface(browser, server.origin + joinPath(play), { ...PHONE, ...CALM })
  await phone.page.getByRole('button', { name: words['phone.door.join'] }).click()
  await task(phone.page, words['phone.lobby.title']).waitFor()
  await goTo(play.host, 'rewrite', play.askId)
  const field = phone.page.getByRole('textbox')
  await field.pressSequentially('I keep')
  const before = await field.elementHandle()
  const holdsFocus = () => phone.page.evaluate((element) => document.activeElement === element, before)
  for (const stage of ['compare', 'debrief', 'show'] as const) {
    const title = await phone.page.title()
    await goTo(play.host, stage, play.askId)
    await phone.page.waitForFunction((before) => document.title !== before, title)
    await settled(phone.page)
    expect(await holdsFocus()).toBe(true)
    await phone.page.keyboard.type(' on')
  }
  for (const [hold, said] of [
    [{ type: 'room.pause', on: true }, 'phone.frame.paused.said'],
    [{ type: 'room.pause', on: false }, 'phone.frame.paused.over'],
    [{ type: 'texts.hide', on: true }, 'common.frame.hold.textsHidden'],
  ] as const) {
    await play.host.send(hold)
    await phone.page.getByRole('status').filter({ hasText: words[said] }).first().waitFor({ state: 'attached' })
    await settled(phone.page)
    expect(await holdsFocus()).toBe(true)
  }
  expect(await field.inputValue()).toBe('I keep on on on')
  await phone.context.close()
  play.close()
})

test('when the room takes away what has the focus, then the heading of what comes has it', async () => {
  const play = await startPlay(server.origin, 2)
  const phone = await openSurface(browser, server.origin + joinPath(play), { ...PHONE, ...CALM })
  const desk = await openSurface(browser, consoleUrl(play), { ...LAPTOP, ...CALM })
  const screen = await openSurface(browser, screenUrl(play), { ...PROJECTOR, ...CALM })
  await phone.page.getByRole('button', { name: words['phone.door.join'] }).click()
  await task(phone.page, words['phone.lobby.title']).waitFor()
  await goTo(play.host, 'vote', play.askId)
  await play.people[0]?.insist({ type: 'vote.cast', askId: play.askId, choice: 'none' })
  await phone.page.getByRole('radio').first().focus()
  await desk.page.getByRole('button', { name: words['console.private.clear.1'] }).focus()
  // The list of keys lies over the screen.
  await screen.page.keyboard.press('?')
  await screen.page.getByRole('dialog').waitFor()

  await goTo(play.host, 'rewrite', play.askId)
  await isAt(phone.page, words['phone.tasks.rewrite'])
  await isAt(desk.page, words['console.stages.rewrite'])
  await screen.page.getByText(words['screen.stages.rewrite.hint']).waitFor()
  expect(await focusOf(screen.page)).toBe(`BUTTON ${words['common.frame.action.close']}`)
  // Who goes away from what they were at, goes nowhere else.
  // The field itself would stay for whoever has just been in it.
  const moves = phone.page.locator('main summary').last()
  await moves.focus()
  await moves.blur()
  await goTo(play.host, 'debrief', play.askId)
  await task(phone.page, words['phone.tasks.debrief']).waitFor()
  await settled(phone.page)
  expect(await focusOf(phone.page)).toMatch(/^BODY/)
  play.close()
  await closeAll([phone, desk, screen])
})

test('a part of the page that did not come at first comes by itself', async () => {
  const play = await startPlay(server.origin, 2)
  const phone = await openSurface(browser, 'about:blank', PHONE)
  let refused = 0
  await phone.page.route(/later-parts/, (route) => (refused++ === 0 ? route.abort() : route.continue()))
  await phone.page.goto(server.origin + joinPath(play))
  await phone.page.getByRole('button', { name: words['phone.door.join'] }).click()
  await goTo(play.host, 'reveal', play.askId)
  await task(phone.page, words['phone.tasks.reveal']).waitFor()
  expect(refused).toBe(2)
  await phone.context.close()
  play.close()
})

test('a part of the page that cannot be had: the page reloads itself once, then asks for it', async () => {
  const play = await startPlay(server.origin, 2)
  const phone = await openSurface(browser, 'about:blank', PHONE)
  let loads = 0
  phone.page.on('load', () => loads++)
  await phone.page.route(/later-parts/, (route) => route.abort())
  await phone.page.goto(server.origin + joinPath(play))
  await phone.page.getByRole('button', { name: words['phone.door.join'] }).click()
  await goTo(play.host, 'reveal', play.askId)
  await phone.page.getByRole('heading', { name: words['common.frame.reload.title'] }).waitFor()
  const screen = await openSurface(browser, 'about:blank', PROJECTOR)
  await screen.page.route(/later-parts/, (route) => route.abort())
  await screen.page.goto(screenUrl(play))
  await screen.page.getByRole('heading', { name: words['common.frame.reload.title'] }).waitFor()
  await screen.context.close()
  // The door, and once by itself.
  expect(loads).toBe(2)
  await phone.page.unroute(/later-parts/)
  await phone.page.getByRole('button', { name: words['common.frame.reload.action'] }).click()
  await task(phone.page, words['phone.tasks.reveal']).waitFor()
  await phone.context.close()
  play.close()
})

test('given a door behind which nothing comes, then the phone says what to do, keeps the name and joins once it does', async () => {
  const room = await openRoom(server.origin, { deckId: therapyAsk.id, settings: { naming: 'visible' } })
  const phone = await openSurface(browser, 'about:blank', PHONE)
  const { page } = phone
  const join = page.getByRole('button', { name: words['phone.door.join'] })
  const field = page.getByLabel(words['phone.door.name'])
  let loads = 0
  page.on('load', () => loads++)
  await page.route(/seat-part/, (route) => route.abort())
  await page.goto(`${server.origin}/join/${room.code}`)
  // The door, and once by itself.
  await expect.poll(() => loads).toBe(2)
  await field.fill('Mira')
  await join.click()
  await page.getByRole('heading', { name: words['common.frame.reload.title'] }).waitFor()
  await page.unroute(/seat-part/)
  await page.getByRole('button', { name: words['common.frame.reload.action'] }).click()
  await join.waitFor()
  expect(await field.inputValue()).toBe('Mira')
  await join.click()
  await task(page, words['phone.lobby.title']).waitFor()
  await page.locator('.names li', { hasText: 'Mira' }).waitFor()
  expect(await page.evaluate(() => history.state as unknown)).toBeNull()
  await phone.context.close()
})

test('given a door whose server is gone before the rest came, then the phone says so, and joins once it is back', async () => {
  const room = await openRoom(server.origin)
  const phone = await openSurface(browser, 'about:blank', PHONE)
  const { page } = phone
  const join = page.getByRole('button', { name: words['phone.door.join'] })
  await page.route(/seat-part|health/, (route) => route.abort())
  await page.goto(`${server.origin}/join/${room.code}`)
  await join.click()
  await page.locator('.problem', { hasText: words['common.problem.offline'] }).waitFor()
  await page.unroute(/seat-part|health/)
  await page.waitForFunction(() =>
    performance
      .getEntriesByType('resource')
      .some((entry) => /seat-part/.test(entry.name) && (entry as PerformanceResourceTiming).responseStatus === 200),
  )
  await join.click()
  await task(page, words['phone.lobby.title']).waitFor()
  await phone.context.close()
})

test('whoever asks for more contrast has it, whatever the theme and whoever chose it', async () => {
  const page = await browser.newPage()
  await page.goto(server.origin)
  for (const colorScheme of THEMES)
    for (const theme of [undefined, ...THEMES]) {
      await page.emulateMedia({ colorScheme, contrast: 'more' })
      const pale = await page.evaluate((chosen) => {
        if (chosen) document.documentElement.dataset.theme = chosen
        else delete document.documentElement.dataset.theme
        const style = getComputedStyle(document.documentElement)
        const ink = style.getPropertyValue('--ink')
        return ['--muted', '--faded', '--border', '--hairline'].filter((name) => style.getPropertyValue(name) !== ink)
      }, theme)
      expect([colorScheme, theme, pale]).toEqual([colorScheme, theme, []])
    }
  await page.close()
})

test('the instruments see what they are for', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 568 } })
  await page.setContent(`<!doctype html><html lang="en"><title>x</title><main>
    <p style="width: 80px; overflow: hidden; white-space: nowrap">Cut off in the middle</p>
    <p style="white-space: nowrap">A line that goes on and on beyond the edge of the window of a small phone</p>
    <button style="width: 40px; height: 20px; outline: none">Unseenfocus</button>
    <button style="width: 12px; height: 12px; padding: 0">a</button><button style="width: 12px; height: 12px">b</button>
    <div><p style="height: 10px; margin: 0">One<br />two</p><p style="margin-block-start: -12px">three</p></div>
    <table><tr><td>1</td></tr></table>
    <h3>Too deep</h3><img src="data:," width="40" height="40"></main>`)
  const found = (await layoutProblems(page)).join('\n')
  for (const kind of ['sideways', 'cut off', 'out of the window', 'out of its box', 'on each other'])
    expect(found).toContain(kind)
  expect(await tableProblems(page)).toEqual(['no caption', 'a row without its header'])
  const access = (await accessProblems(page, 'on a walk')).join('\n')
  for (const kind of ['target-size', 'headings: 0 of level 1', 'headings: h3', 'img_alt', 'H37'])
    expect(access).toContain(kind)
  await page.setViewportSize({ width: 1280, height: 1000 })
  expect(await smallLetters(page, 'main')).toEqual(
    expect.arrayContaining([expect.stringContaining('“One” is 16.0 of')]),
  )
  await page.keyboard.press('Tab')
  expect(await focusProblem(page)).toContain('no ring')
  await page.close()
})
