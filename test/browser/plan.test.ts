import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { accessProblems } from '../support/access/access.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { hostClient } from '../support/clients.ts'
import { placeOf } from '../support/facilitate.ts'
import { hostedIn } from '../support/kept.ts'
import { createKeyboard } from '../support/keyboard.ts'
import { createNetwork } from '../support/network.ts'
import { joinByLink, LAPTOP, openSurface, PHONE, PROJECTOR, type Surface } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// The plan of a session: made before it, changed in it, used again a week later.

let browser: Browser
let server: BuiltServer
beforeAll(async () => {
  browser = await launchBrowser()
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
})
afterAll(async () => {
  await browser.close()
  await server.dispose()
})

const [one, two, three, four] = therapyAsk.asks
if (!one || !two || !three || !four) throw new Error('the deck is too small')

/** A message with its parameters filled in. */
const says = (key: keyof typeof words, params: Record<string, string | number>) =>
  words[key].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const add = (page: Page, title: string) => button(page, says('console.plan.addOf', { name: title }))
const agenda = (page: Page) => page.getByRole('navigation', { name: words['console.agenda.title'] })
const bar = (page: Page) => page.getByRole('region', { name: words['console.bar.name'] })
const dialog = (page: Page) => page.getByRole('dialog', { name: words['console.plan.title'] })
const heading = (page: Page, text: string) => page.getByRole('heading', { level: 1, name: text, exact: true })
/** Waits until the console says that the room is at this ask of so many. */
const at = (page: Page, number: number, asks: number, title: string) =>
  page.locator('main').getByText(says('console.stages.place.ask', { number, asks, title }), { exact: true }).waitFor()

/** The titles of the asks and the blocks on the agenda of the console, in order. */
const listed = (page: Page) =>
  agenda(page).locator('> ol > li:not(.room-place) :is(.title), > ol > li.block').allInnerTexts()

async function hostPage(device: object = LAPTOP): Promise<Surface> {
  const surface = await openSurface(browser, `${server.origin}/host`, device)
  await button(surface.page, words['console.plan.begin']).waitFor()
  return surface
}

/** Opens a room with these asks planned. */
async function openWith(titles: string[], prepare: (page: Page) => Promise<void> = async () => {}): Promise<Surface> {
  const surface = await hostPage()
  const { page } = surface
  await button(page, words['console.plan.begin']).click()
  for (const title of titles) await add(page, title).click()
  await prepare(page)
  await button(page, words['console.host.open']).click()
  await heading(page, words['console.stages.lobby']).waitFor()
  return surface
}

async function start(page: Page, title: string, asks: number) {
  await bar(page)
    .getByRole('button', { name: says('console.bar.next.first', { title }) })
    .click()
  await at(page, 1, asks, title)
  // A second press right after the first is taken for a double click, also when a dialog has made sure of it meanwhile.
  await settledBusy(page)
}

/** Waits until no button is busy with what was pressed last. */
const settledBusy = (page: Page) => page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })

test('by keyboard alone, from the page for hosts to “Ask 1 of 3”, with a title, a break, minutes and a start', async () => {
  const { page, context, errors } = await hostPage()
  const problems: string[] = []
  const keyboard = createKeyboard(page, problems)
  await keyboard.tabTo(words['console.plan.room'])
  await keyboard.type('Tuesday group')
  await keyboard.choose(words['console.plan.begin'])
  await page.getByRole('heading', { name: words['console.plan.list'] }).waitFor()
  await keyboard.choose(words['console.plan.add.break'])
  await keyboard.choose(says('console.plan.addOf', { name: one.title }))
  await keyboard.choose(says('console.plan.addOf', { name: two.title }))
  await keyboard.choose(says('console.plan.addOf', { name: three.title }))
  await keyboard.tabBackTo(says('console.plan.downOf', { name: words['console.plan.block.break'] }))
  // The button goes along with the break and keeps the focus.
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  expect(await keyboard.focused()).toContain(says('console.plan.downOf', { name: words['console.plan.block.break'] }))
  await keyboard.tabBackTo(says('console.plan.minutesOf', { name: one.title }))
  await keyboard.type('25')
  await keyboard.choose(words['console.host.open'])
  await heading(page, words['console.stages.lobby']).waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  expect(await listed(page)).toEqual([one.title, two.title, 'Break, 10 min', three.title])
  await keyboard.choose(says('console.bar.next.first', { title: one.title }))
  await at(page, 1, 3, one.title)
  expect(problems).toEqual([])
  expect(errors).toEqual([])
  await context.close()
})

test('the title is on the door, the phone, the screen, the console and the list of rooms', async () => {
  const title = 'Tuesday group, week 3'
  const { page, context } = await openWith([one.title], (host) =>
    host.getByLabel(words['console.plan.room']).fill(title),
  )
  const [room] = await hostedIn(page)
  const door = await openSurface(browser, `${server.origin}/join/${room?.code}`, PHONE)
  await door.page.getByText(title).first().waitFor()
  const phone = await joinByLink(browser, `${server.origin}/join/${room?.code}`)
  await phone.page.getByText(title).first().waitFor()
  expect(await page.title()).toContain(title)
  await page.getByRole('link', { name: words['console.frame.rooms'] }).click()
  await page.getByRole('listitem').getByText(title).waitFor()
  await page.getByRole('listitem').getByText(therapyAsk.title).waitFor()
  await Promise.all([door, phone, { context }].map((each) => each.context.close()))
})

test('in mid-session asks and blocks are changed, and what was played stays; a reload shows the same', async () => {
  const desk = await openWith([one.title, two.title, three.title])
  const { page } = desk
  await start(page, one.title, 3)
  await button(page, words['console.plan.change']).click()
  await dialog(page).getByText(words['console.plan.fixed']).waitFor()
  expect(await button(page, says('console.plan.removeOf', { name: one.title })).count()).toBe(0)
  await button(page, says('console.plan.removeOf', { name: two.title })).click()
  await dialog(page).locator('.deck-asks > summary').click()
  await add(page, four.title).click()
  await button(page, words['console.plan.add.talk']).click()
  await dialog(page).getByLabel(words['console.plan.blockTitle']).fill('On listening')
  await dialog(page).getByLabel(words['console.plan.blockTitle']).press('Tab')
  expect(await accessProblems(page)).toEqual([])
  await button(page, words['console.plan.save']).click()
  await dialog(page).waitFor({ state: 'detached' })
  const after = [one.title, three.title, four.title, 'On listening, 10 min']
  await expect.poll(() => listed(page)).toEqual(after)
  await at(page, 1, 3, one.title)
  await page.reload()
  await at(page, 1, 3, one.title)
  expect(await listed(page)).toEqual(after)
  expect(desk.errors).toEqual([])
  await desk.context.close()
})

test('a plan that meanwhile lost the ask the room went to keeps it', async () => {
  const desk = await openWith([one.title, two.title])
  const { page } = desk
  const [room] = await hostedIn(page)
  await button(page, words['console.plan.change']).click()
  await button(page, says('console.plan.removeOf', { name: one.title })).click()
  const other = await hostClient(server.origin, room?.hostKey ?? '')
  await other.send({ type: 'stage.go', from: placeOf(other), to: { stage: 'show', askId: one.id } })
  await other.until(({ common }) => common.place.askId === one.id)
  await button(page, words['console.plan.save']).click()
  await dialog(page).waitFor({ state: 'detached' })
  await at(page, 1, 2, one.title)
  expect(await listed(page)).toEqual([one.title, two.title])
  other.close()
  await desk.context.close()
})

describe('a plan that is refused says what to do, and nothing of it is lost', () => {
  test('without an ask', async () => {
    const desk = await openWith([one.title])
    const { page } = desk
    await button(page, words['console.plan.change']).click()
    await button(page, says('console.plan.removeOf', { name: one.title })).click()
    await button(page, words['console.plan.save']).click()
    await dialog(page).getByText(words['console.plan.needsAsk']).waitFor()
    await page.waitForFunction(() => document.activeElement?.classList.contains('notice'))
    await button(page, words['console.frame.cancel']).first().click()
    expect(await listed(page)).toEqual([one.title])
    await desk.context.close()
  })

  test('by a room that has ended meanwhile', async () => {
    const desk = await openWith([one.title])
    const { page } = desk
    const [room] = await hostedIn(page)
    await button(page, words['console.plan.change']).click()
    await dialog(page)
      .getByLabel(says('console.plan.minutesOf', { name: one.title }))
      .fill('35')
    const other = await hostClient(server.origin, room?.hostKey ?? '')
    await other.send({ type: 'room.end' })
    await button(page, words['console.plan.save']).click()
    await dialog(page).getByText(words['common.problem.room-ended']).waitFor()
    expect(
      await dialog(page)
        .getByLabel(says('console.plan.minutesOf', { name: one.title }))
        .inputValue(),
    ).toBe('35')
    other.close()
    await desk.context.close()
  })

  test('by the server, on opening', async () => {
    const { page, context } = await hostPage()
    await button(page, words['console.plan.begin']).click()
    await add(page, one.title).click()
    await page.route('**/api/rooms', async (route) => {
      const body = route.request().postDataJSON() as { agenda: { startsAt?: number } }
      body.agenda.startsAt = Date.now() + 30 * 24 * 3_600_000
      await route.continue({ postData: JSON.stringify(body) })
    })
    await button(page, words['console.host.open']).click()
    await page.getByText(words['common.room-problem.bad-start']).first().waitFor()
    expect(await button(page, says('console.plan.removeOf', { name: one.title })).count()).toBe(1)
    await page.unroute('**/api/rooms')
    await button(page, words['console.host.open']).click()
    await heading(page, words['console.stages.lobby']).waitFor()
    await context.close()
  })

  test('by a server that is away', async () => {
    const network = await createNetwork(server.origin)
    const { page, context } = await openSurface(browser, `${network.origin}/host`, LAPTOP)
    await button(page, words['console.plan.begin']).waitFor()
    network.cut()
    await button(page, words['console.plan.begin']).click()
    await page.getByText(words['common.problem.offline']).first().waitFor()
    network.mend()
    await button(page, words['console.plan.begin']).click()
    await add(page, one.title).waitFor()
    await context.close()
    await network.close()
  })
})

test('a plan is there after a reload, and a week later as the plan of the last session', async () => {
  const { page, context } = await hostPage()
  await button(page, words['console.plan.begin']).click()
  await add(page, two.title).click()
  await page.getByLabel(words['console.plan.room']).fill('Tuesday')
  await page.getByLabel(words['console.plan.start']).fill('19:30')
  await page.reload()
  await page.getByText(words['console.plan.draft']).waitFor()
  expect(await page.getByLabel(words['console.plan.room']).inputValue()).toBe('Tuesday')
  await button(page, words['console.host.open']).click()
  await heading(page, words['console.stages.lobby']).waitFor()

  await page.goto(`${server.origin}/host`)
  await page.getByText('“Tuesday”: 1 ask, 20 minutes.').waitFor()
  expect(await page.getByText(words['console.plan.draft']).count()).toBe(0)
  await page.getByRole('button', { name: says('console.plan.again', { day: '' }) }).click()
  expect(await page.getByLabel(words['console.plan.start']).inputValue()).toBe('19:30')
  expect(await page.getByLabel(words['console.plan.room']).inputValue()).toBe('Tuesday')
  await button(page, words['console.host.open']).click()
  await heading(page, words['console.stages.lobby']).waitFor()
  expect(await listed(page)).toEqual([two.title])
  await context.close()
})

test('what is pressed on the agenda and is not next asks first; Escape moves nobody', async () => {
  const desk = await openWith([one.title, two.title, three.title])
  const { page } = desk
  await start(page, one.title, 3)
  const unfold = (title: string) => agenda(page).getByRole('button', { name: new RegExp(`^\\d?\\s*${title}`) })
  const sure = page.getByRole('dialog', { name: says('console.agenda.sure.title', { title: three.title }) })
  await unfold(three.title).click()
  await button(page, words['console.stages.vote']).click()
  await sure.waitFor()
  await page.keyboard.press('Escape')
  await sure.waitFor({ state: 'hidden' })
  await at(page, 1, 3, one.title)
  await button(page, words['console.stages.vote']).click()
  await sure.getByRole('button', { name: words['console.agenda.sure.go'] }).click()
  await at(page, 3, 3, three.title)
  // Within the ask everybody is at, nothing is asked.
  await settledBusy(page)
  await agenda(page).getByRole('button', { name: words['console.stages.reveal'], exact: true }).click()
  await heading(page, words['console.stages.reveal']).waitFor()
  await desk.context.close()
})

test('the strip says how far behind it is, when it ends and which ask could go; nothing moves by itself', async () => {
  const desk = await openWith([one.title, two.title, three.title], async (page) => {
    await page.getByLabel(says('console.plan.minutesOf', { name: one.title })).fill('20')
    await page.getByLabel(says('console.plan.minutesOf', { name: two.title })).fill('10')
    await page.getByLabel(says('console.plan.minutesOf', { name: three.title })).fill('5')
    const now = new Date()
    await page
      .getByLabel(words['console.plan.start'])
      .fill([now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':'))
  })
  const { page } = desk
  const clock = page.locator('.session-clock')
  // Up to a minute may have passed since the start, which has no seconds.
  await clock.getByText(/^(On time|1 min behind)$/).waitFor()
  await page.clock.install()
  await start(page, one.title, 3)
  await page.clock.runFor(27 * 60_000)
  await clock.getByText(/^[789] min behind$/).waitFor()
  await clock.getByText(says('console.plan.clock.couldGo', { title: two.title })).waitFor()
  await at(page, 1, 3, one.title)
  await desk.context.close()
})

test('the run sheet is what is printed: A4, every ask with its time, words and notes, and no page around it', async () => {
  const { page, context } = await hostPage(PROJECTOR)
  await button(page, words['console.plan.begin']).click()
  await add(page, two.title).click()
  await button(page, words['console.plan.add.break']).click()
  await add(page, one.title).click()
  await page.getByLabel(words['console.plan.room']).fill('Tuesday')
  await page.getByLabel(words['console.plan.start']).fill('19:30')
  const sheet = page.locator('.run-sheet')
  expect(await sheet.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#app').isVisible()).toBe(false)
  const text = await sheet.innerText()
  for (const part of ['Tuesday', '7:30', '7:50', '8:00', two.title, two.text, two.notes[0], one.title, one.text])
    expect(text).toContain(part)
  await context.close()
})

test.each([
  ['a laptop', LAPTOP],
  ['a phone', PHONE],
  ['320 px', { viewport: { width: 320, height: 568 } }],
  ['a dark room', { ...LAPTOP, colorScheme: 'dark' as const }],
])(
  'on %s the plan needs no sideways scroll, every button is large enough, and axe finds nothing',
  async (_, device) => {
    const { page, context } = await hostPage(device)
    await button(page, words['console.plan.begin']).click()
    for (const { title } of [one, two]) await add(page, title).click()
    await button(page, words['console.plan.add.free']).click()
    await page.locator('.look > summary').first().click()
    expect(await accessProblems(page)).toEqual([])
    const found = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - innerWidth,
      small: [...document.querySelectorAll('.session :is(button, input, select, summary)')]
        .map((each) => each.getBoundingClientRect())
        .filter(({ width, height }) => Math.min(width, height) < 47.5).length,
    }))
    expect(found).toEqual({ wide: 0, small: 0 })
    await context.close()
  },
)
