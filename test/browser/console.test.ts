import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import type { Preset } from '../../shared/room/settings.ts'
import type { RoundStage } from '../../shared/room/stages.ts'
import { accessProblems } from '../support/access/access.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { hostClient, openRoom } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { consoleUrl, judgePairs, startPlay } from '../support/play.ts'
import { arriveMany, type Person } from '../support/seats.ts'
import { settled as still } from '../support/settled.ts'
import { hostWorkshop, joinByLink, LAPTOP, openSurface, PROJECTOR, type Desk } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

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

const [firstAsk] = therapyAsk.asks
const [firstVersion] = therapyAsk.versions
if (!firstAsk || !firstVersion) throw new Error('the deck is too small')

const TEXTS = ['I am stuck, and I miss you.', 'Would you look at this with me?', 'I have no plan. Sit with me?']

const hold = (page: Page, name: 'blank' | 'texts' | 'pause' | 'lock') =>
  page.getByRole('button', { name: words[`console.hold.${name}`], exact: true })
/** A second press right after the first is taken for a double click: people wait that long. */
const settled = (page: Page) => page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })

async function turn(page: Page, name: Parameters<typeof hold>[1]) {
  await settled(page)
  await hold(page, name).click()
}

const bar = (page: Page) => page.getByRole('region', { name: words['console.bar.name'] })
const step = (page: Page, says: string) => bar(page).getByRole('button', { name: says })
const place = (page: Page, stage: RoundStage) =>
  page.getByRole('heading', { level: 1, name: words[`console.stages.${stage}`], exact: true })

/** Sends two commands from this console and waits for what they do. Whatever a key sent before them has arrived too. */
async function pauseAndGoOn(page: Page) {
  for (const isOn of ['true', 'false']) {
    await hold(page, 'pause').click()
    await page.locator(`[aria-pressed=${isOn}]`).and(hold(page, 'pause')).waitFor()
    await settled(page)
  }
}

/** Goes to a stage of the first ask through the agenda. */
async function jump(page: Page, stage: RoundStage) {
  await settled(page)
  const agenda = page.getByRole('navigation', { name: words['console.agenda.title'] })
  await agenda.getByRole('button', { name: words[`console.stages.${stage}`], exact: true }).click()
  await place(page, stage).waitFor()
}

/** Opens a screen window in the console's own browser, as "Open the screen" does. */
async function screenBeside(desk: Desk): Promise<Page> {
  const page = await desk.context.newPage()
  await page.goto(desk.screenUrl)
  return page
}

async function write(people: Person[]) {
  await Promise.all(
    people.map(({ insist }, at) =>
      insist({ type: 'rewrite.submit', askId: firstAsk?.id ?? '', text: TEXTS[at % TEXTS.length] ?? '' }),
    ),
  )
}

test('blank, hide, pause and lock are one press each, reach every surface, and are let go by the next', async () => {
  const desk = await hostWorkshop(browser, server.origin)
  const screen = await openSurface(browser, desk.screenUrl, PROJECTOR)
  const phone = await joinByLink(browser, desk.joinUrl)
  const people = await arriveMany(server.origin, desk.code, 3)
  await step(desk.page, firstAsk.title).click()
  await place(desk.page, 'show').waitFor()
  for (const { page } of [screen, phone]) await page.getByText(firstAsk.text.slice(0, 30)).first().waitFor()

  await turn(desk.page, 'blank')
  await screen.page.getByText(firstAsk.text.slice(0, 30)).waitFor({ state: 'detached' })
  await desk.page.getByText(words['console.sees.blankNote']).waitFor()
  expect(await hold(desk.page, 'blank').getAttribute('aria-pressed')).toBe('true')
  expect(await phone.page.getByText(firstAsk.text.slice(0, 30)).count()).toBeGreaterThan(0)
  await turn(desk.page, 'blank')
  await screen.page.getByText(firstAsk.text.slice(0, 30)).first().waitFor()

  await turn(desk.page, 'pause')
  await screen.page.getByRole('main').getByText(words['common.frame.hold.paused']).waitFor()
  await phone.page.getByText(words['common.frame.hold.paused']).first().waitFor()
  await turn(desk.page, 'pause')
  await screen.page.getByRole('main').getByText(words['common.frame.hold.paused']).waitFor({ state: 'detached' })

  await turn(desk.page, 'lock')
  await screen.page.getByText(words['common.join.locked']).waitFor()
  await turn(desk.page, 'lock')
  await screen.page.getByText(words['common.join.locked']).waitFor({ state: 'detached' })

  await jump(desk.page, 'rewrite')
  await write(people)
  await jump(desk.page, 'compare')
  await desk.page.getByRole('button', { name: `Show beside the ask: ${TEXTS[0]}` }).click()
  for (const { page } of [screen, phone])
    await page
      .getByText(TEXTS[0] ?? '')
      .first()
      .waitFor()
  await turn(desk.page, 'texts')
  for (const { page } of [screen, phone]) {
    await page.getByText(TEXTS[0] ?? '').waitFor({ state: 'detached' })
    await page.getByText(words['common.frame.hold.textsHidden']).first().waitFor()
  }
  await turn(desk.page, 'texts')
  for (const { page } of [screen, phone])
    await page
      .getByText(TEXTS[0] ?? '')
      .first()
      .waitFor()

  for (const { errors } of [desk, screen, phone]) expect(errors).toEqual([])
  await Promise.all([desk, screen, phone].map(({ context }) => context.close()))
})

test('the timer is advice: started, made longer, over, stopped, and the stage stays', async () => {
  const desk = await hostWorkshop(browser, server.origin)
  const { page } = desk
  const screen = await openSurface(browser, desk.screenUrl, PROJECTOR)
  await step(page, firstAsk.title).click()
  await place(page, 'show').waitFor()

  // Both clocks are this test's: the browser's is moved, the server's is not.
  await page.clock.install()
  await bar(page).getByRole('button', { name: words['console.bar.timer.title'] }).click()
  await page.getByRole('button', { name: 'Start a timer of 2 minutes' }).click()
  await screen.page.getByText('2 minutes left').waitFor()
  await bar(page).getByText('2 minutes left').waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(words['console.bar.timer.more'])
  await page.getByRole('button', { name: words['console.bar.timer.more'] }).click()
  await screen.page.getByText('3 minutes left').waitFor()
  await page.clock.runFor(125_000)
  await bar(page).getByText(words['common.frame.timer.last']).waitFor()
  await page.clock.runFor(60_000)
  await bar(page).getByText(words['common.frame.timer.over']).waitFor()
  expect(await place(page, 'show').count()).toBe(1)
  await page.clock.resume()
  await page.getByRole('button', { name: words['console.bar.timer.stopOf'] }).click()
  await bar(page).getByRole('button', { name: words['console.bar.timer.title'] }).waitFor()
  await screen.page.getByText('minutes left').waitFor({ state: 'detached' })
  await Promise.all([desk, screen].map(({ context }) => context.close()))
})

test('keys step and blank in the console and from the screen window, not in fields, and letters can be off', async () => {
  const desk = await hostWorkshop(browser, server.origin)
  const { page } = desk
  const screen = await screenBeside(desk)
  await screen.getByText(desk.code.slice(0, 4)).first().waitFor()

  await page.bringToFront()
  // There are no keys before the desk is there.
  await step(page, firstAsk.title).waitFor()
  await page.keyboard.press('PageDown')
  await place(page, 'show').waitFor()
  await settled(page)
  await screen.bringToFront()
  await screen.keyboard.press('PageDown')
  await place(page, 'vote').waitFor()
  await screen.getByRole('heading', { name: words['screen.stages.vote.title'] }).waitFor()
  await settled(page)
  await screen.keyboard.press('PageUp')
  await place(page, 'show').waitFor()
  await screen.keyboard.press('b')
  await screen.getByText(firstAsk.text.slice(0, 30)).waitFor({ state: 'detached' })
  await settled(page)
  await screen.keyboard.press('.')
  await screen.getByText(firstAsk.text.slice(0, 30)).first().waitFor()

  // The list of keys is a dialog: keys rest while it is open, and in it letters are switched off.
  await page.bringToFront()
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: words['common.keys.title'] })
  await list.waitFor()
  await page.keyboard.press('PageDown')
  await list.getByRole('checkbox', { name: words['common.keys.letters'] }).uncheck()
  await page.keyboard.press('Escape')
  expect(await place(page, 'show').count()).toBe(1)
  await page.keyboard.press('b')
  await page.keyboard.press('?')
  await pauseAndGoOn(page)
  expect(await hold(page, 'blank').getAttribute('aria-pressed')).toBe('false')
  expect(await list.count()).toBe(0)
  await screen.bringToFront()
  await screen.keyboard.press('b')
  // The keys of the screen window reach the console one after another.
  await screen.keyboard.press('PageDown')
  await place(page, 'vote').waitFor()
  await settled(page)
  await screen.keyboard.press('PageUp')
  await place(page, 'show').waitFor()
  await settled(page)
  expect(await hold(page, 'blank').getAttribute('aria-pressed')).toBe('false')

  // A field keeps its keys.
  await page.bringToFront()
  await arriveMany(server.origin, desk.code, 13)
  await page.getByLabel(words['console.people.find']).fill('13')
  await page.keyboard.press('PageDown')
  await pauseAndGoOn(page)
  expect(await place(page, 'show').count()).toBe(1)
  expect(await page.getByText('Seat 13', { exact: true }).count()).toBe(1)
  expect(await page.getByText('Seat 12', { exact: true }).count()).toBe(0)

  // Without a console in its browser the screen says so, quietly, and nothing happens.
  const alone = await openSurface(browser, desk.screenUrl, PROJECTOR)
  await alone.page.getByText(firstAsk.text.slice(0, 30)).first().waitFor()
  await alone.page.keyboard.press('PageDown')
  await alone.page.getByText(words['screen.frame.noConsole']).waitFor()
  expect(await place(page, 'show').count()).toBe(1)
  expect(desk.errors).toEqual([])
  await Promise.all([desk, alone].map(({ context }) => context.close()))
})

test('a key that would show people’s words is pressed twice; what is done to a text is undone', async () => {
  const desk = await hostWorkshop(browser, server.origin)
  const { page } = desk
  const screen = await screenBeside(desk)
  const people = await arriveMany(server.origin, desk.code, 3)
  await page.bringToFront()
  await step(page, firstAsk.title).click()
  await jump(page, 'rewrite')
  await write(people)
  await jump(page, 'compare')
  await page.getByRole('button', { name: `Show beside the ask: ${TEXTS[0]}` }).click()
  await screen.getByText(TEXTS[0] ?? '').waitFor()
  await jump(page, 'rewrite')
  await screen.getByText(TEXTS[0] ?? '').waitFor({ state: 'detached' })

  // In the console.
  await settled(page)
  await page.keyboard.press('PageDown')
  await step(page, words['console.bar.again.words']).waitFor()
  expect(await place(page, 'rewrite').count()).toBe(1)
  expect(await screen.getByText(TEXTS[0] ?? '').count()).toBe(0)
  await settled(page)
  await page.keyboard.press('PageDown')
  await place(page, 'compare').waitFor()
  await jump(page, 'rewrite')
  await screen.getByText(TEXTS[0] ?? '').waitFor({ state: 'detached' })

  // In the screen window, which says so to the one at its keyboard.
  await screen.bringToFront()
  await settled(page)
  await screen.keyboard.press('PageDown')
  await screen.getByText(words['screen.frame.again']).waitFor()
  expect(await place(page, 'rewrite').count()).toBe(1)
  await screen.keyboard.press('PageDown')
  await place(page, 'compare').waitFor()
  await screen.getByText(TEXTS[0] ?? '').waitFor()

  // Removing and keeping private are undone; the focus stays where the person is.
  await page.bringToFront()
  for (const act of ['Remove', 'Keep private']) {
    await settled(page)
    await page.getByRole('button', { name: `${act}: ${TEXTS[1]}` }).focus()
    await page.keyboard.press('Enter')
    const undo = page.getByRole('button', { name: words['console.queue.undo'], exact: true })
    await undo.waitFor()
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
    await undo.focus()
    await settled(page)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: `Show beside the ask: ${TEXTS[1]}` }).waitFor()
    await undo.waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
  }
  expect(desk.errors).toEqual([])
  await desk.context.close()
})

test('a whole round by the keyboard alone, with one live region that stays, and nothing axe objects to', async () => {
  const desk = await hostWorkshop(browser, server.origin)
  const { page } = desk
  const screen = await openSurface(browser, desk.screenUrl, { ...PROJECTOR, colorScheme: 'dark' })
  const people = await arriveMany(server.origin, desk.code, 5)
  await page.evaluate(() => document.querySelector('[role=status]')?.setAttribute('data-same', ''))

  /** Tabs until this has the focus, as a person would. */
  async function tabTo(name: string | RegExp, inside: Pick<Page, 'getByRole'> = page) {
    const wanted = inside.getByRole('button', { name }).first()
    for (let at = 0; at < 150; at++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`not reached by Tab: ${name}`)
  }

  async function press(says: string | RegExp, stage: Parameters<typeof place>[1]) {
    await tabTo(says, bar(page))
    await settled(page)
    await page.keyboard.press('Enter')
    await place(page, stage).waitFor()
    // The button stays under the finger, whatever it says now.
    expect(await page.evaluate(() => document.activeElement?.closest('section')?.getAttribute('aria-label'))).toBe(
      words['console.bar.name'],
    )
    for (const surface of [page, screen.page]) expect(await accessProblems(surface)).toEqual([])
  }

  expect(await accessProblems(page)).toEqual([])
  await press(new RegExp(firstAsk.title), 'show')
  await press(words['console.bar.next.vote'], 'vote')
  for (const { insist } of people) await insist({ type: 'vote.cast', askId: firstAsk.id, choice: firstVersion.id })
  await press(words['console.bar.next.reveal'], 'reveal')
  await press(words['console.bar.next.bars'], 'reveal')
  await step(page, words['console.bar.next.reading']).waitFor()
  await press(words['console.bar.next.reading'], 'reveal')
  await step(page, words['console.bar.next.lens']).waitFor()
  await press(words['console.bar.next.lens'], 'reveal')
  await step(page, words['console.bar.next.rewrite']).waitFor()
  await press(words['console.bar.next.rewrite'], 'rewrite')
  await write(people)
  await press(words['console.bar.next.compare'], 'compare')
  await tabTo(new RegExp(`^Show beside the ask: ${TEXTS[1]?.slice(0, 10)}`))
  await page.keyboard.press('Enter')
  await screen.page.getByText(TEXTS[1] ?? '').waitFor()
  await press(words['console.bar.next.debrief'], 'debrief')
  await tabTo(words['console.sees.phone'])
  await page.keyboard.press('Enter')
  await page.getByText(words['console.sees.phoneNote']).waitFor()
  expect(await accessProblems(page)).toEqual([])

  expect(await page.locator('[role=status]').count()).toBe(1)
  expect(await page.locator('[role=status][data-same]').count()).toBe(1)
  for (const { errors } of [desk, screen]) expect(errors).toEqual([])
  await Promise.all([desk, screen].map(({ context }) => context.close()))
})

test('the plan of a round is the preset’s, is changed for all rounds and for one, and Next follows it', async () => {
  const desk = await hostWorkshop(browser, server.origin, 'preset')
  const { page } = desk
  const agenda = page.getByRole('navigation', { name: words['console.agenda.title'] })
  const people = await arriveMany(server.origin, desk.code, 4)
  await step(page, firstAsk.title).click()
  await jump(page, 'vote')

  // At the start of a training, marks are shown dashed, and the facilitator can still go to them.
  const marks = agenda.getByRole('button', {
    name: words['console.agenda.outOf'].replace('{stage}', words['console.stages.mark']),
  })
  await marks.waitFor()
  await step(page, words['console.bar.close.push-back']).waitFor()

  // For every round.
  await agenda.getByText(words['console.agenda.plan.room'], { exact: true }).click()
  const everyRound = agenda.getByRole('group').filter({ hasText: words['console.agenda.plan.room'] })
  await everyRound.getByRole('checkbox', { name: words['console.stages.mark'] }).check()
  await step(page, words['console.bar.close.mark']).waitFor()
  await marks.waitFor({ state: 'detached' })
  await everyRound.getByRole('checkbox', { name: words['console.agenda.plan.ears'] }).check()
  await page.getByRole('button', { name: words['console.sees.phone'] }).click()
  await page.getByText(words['phone.vote.ears.title']).first().waitFor()
  await page.getByRole('button', { name: words['console.sees.phone'] }).click()

  // For this ask alone.
  await agenda.getByText(words['console.agenda.plan.ask'], { exact: true }).click()
  const thisAsk = agenda.getByRole('group').filter({ hasText: words['console.agenda.plan.ask'] })
  for (const stage of ['mark', 'push-back', 'talk', 'vote-again'] as const) {
    await thisAsk.getByRole('checkbox', { name: words[`console.stages.${stage}`] }).uncheck()
  }
  await thisAsk.getByText(words['console.agenda.plan.ownHint']).waitFor()
  await bar(page).getByRole('button', { name: words['console.bar.next.reveal'], exact: true }).waitFor()
  expect(await everyRound.getByRole('checkbox', { name: words['console.stages.talk'] }).isChecked()).toBe(true)

  // The cue says what it goes by, and one press follows it where Next would not.
  for (const [at, { insist }] of people.entries()) {
    const choice = therapyAsk.versions[at % 2]?.id ?? ''
    await insist({ type: 'vote.cast', askId: firstAsk.id, choice, sure: at > 0 })
  }
  await page.getByText('4 of 4 have answered').first().waitFor()
  expect(await page.getByText(words['console.private.cue.split']).count()).toBe(0)
  await step(page, words['console.bar.next.reveal']).click()
  await place(page, 'reveal').waitFor()
  await page.getByText(words['console.private.cue.split']).waitFor()
  await page
    .getByText('The top answer has 50% of the answers. Two people of the room agree about 3 times in 10.')
    .waitFor()
  await page.getByText('1 is unsure').waitFor()
  expect(await accessProblems(page)).toEqual([])
  await page.getByRole('button', { name: words['console.private.cue.talk'] }).click()
  await place(page, 'talk').waitFor()
  await step(page, words['console.bar.next.toReveal']).waitFor()
  expect(desk.errors).toEqual([])
  await desk.context.close()
})

test('bands stand in the queue for the facilitator alone; suggestions are stepped through and opened', async () => {
  const room = await openRoom(server.origin)
  const host = await hostClient(server.origin, room.hostKey)
  const people = await arriveMany(server.origin, room.code, 8)
  const play = { origin: server.origin, room, host, people, askId: firstAsk.id, close: () => host.close() }
  const { page, context, errors } = await openSurface(browser, consoleUrl(play), LAPTOP)
  const screen = await openSurface(browser, `${server.origin}/screen#k=${room.screenKey}`, PROJECTOR)
  await goTo(host, 'rewrite', firstAsk.id)
  await Promise.all(
    people.map(({ insist }, at) => insist({ type: 'rewrite.submit', askId: firstAsk.id, ...apart(at) })),
  )
  await goTo(host, 'compare', firstAsk.id)
  await place(page, 'compare').waitFor()
  for (const [at, person] of people.entries()) await judgePairs(play, person, at)
  // Words first, figures on demand.
  await page.getByText(words['pictures.coverage.figures'], { exact: true }).click()
  await page.getByText(/pairs compared/).waitFor()
  expect(await accessProblems(page)).toEqual([])

  await step(page, words['console.bar.next.debrief']).click()
  const queue = page.getByRole('complementary', { name: words['console.frame.side'] })
  await queue.getByRole('heading', { name: /^Stands out \(/ }).waitFor()
  await queue.getByRole('heading', { name: /^Chosen less often \(/ }).waitFor()
  await queue.getByText(words['console.debrief.band.anotherHint']).waitFor()
  const mine = page.getByRole('region', { name: words['console.private.title'] })
  await mine.getByText(words['console.debrief.outcome.private']).waitFor()
  await mine.getByText('8 times').waitFor()

  // By words, by a move, and back to all of them.
  const cards = queue.getByRole('listitem')
  await queue.getByLabel(words['console.queue.find']).fill('text 3')
  await expect.poll(() => cards.count()).toBe(1)
  await queue.getByLabel(words['console.queue.find']).fill('')
  const [, , , fourth] = therapyAsk.moves
  await queue.getByLabel(words['console.queue.move']).selectOption(fourth?.id ?? '')
  await queue.getByText(words['console.queue.notFound']).waitFor()
  await queue.getByLabel(words['console.queue.move']).selectOption('any')
  await expect.poll(() => cards.count()).toBe(people.length)

  // Which pairs people get is drawn. Where it gave one suggestion alone, they compare some more.
  const suggested = () => host.common.outcome?.suggested.length ?? 0
  for (let more = 0; more < 2 && suggested() < 2; more++) {
    await goTo(host, 'compare', firstAsk.id)
    for (const [at, person] of people.entries()) await judgePairs(play, person, at)
    await goTo(host, 'debrief', firstAsk.id)
    await host.until(({ common }) => common.outcome?.state === 'banded', 'the bands')
  }

  // Two by two; what is opened is what was read here, and no band goes with it.
  const place1 = await mine.getByRole('figure').allInnerTexts()
  const length = suggested()
  expect(length).toBeGreaterThan(1)
  await mine.getByRole('button', { name: words['console.debrief.suggest.nextOf'] }).click()
  await mine.getByText(`2 of ${length}`).waitFor()
  expect(await mine.getByRole('figure').allInnerTexts()).not.toEqual(place1)
  await mine.getByRole('button', { name: words['console.debrief.suggest.previousOf'] }).click()
  await mine.getByRole('button', { name: words['console.debrief.suggest.open'] }).click()
  for (const item of host.common.outcome?.suggested[0]?.items ?? [])
    await screen.page.getByText(/text \d.*/.exec(host.common.rewrites[item]?.text ?? '')?.[0] ?? '').waitFor()
  for (const band of ['stands-out', 'held-together', 'another-pass'] as const)
    expect(await screen.page.getByText(words[`console.debrief.band.${band}`]).count()).toBe(0)

  // The pictures are shown to the room and closed again.
  for (const [picture, title] of [
    ['moves', 'screen.stages.debrief.moves'],
    ['confusion', 'screen.stages.debrief.confusion'],
  ] as const) {
    await mine.getByRole('button', { name: words[`console.debrief.picture.${picture}.show`] }).click()
    await screen.page.getByRole('heading', { name: words[title] }).waitFor()
    await settled(page)
    await mine.getByRole('button', { name: words[`console.debrief.picture.${picture}.hide`] }).click()
    await screen.page.getByRole('heading', { name: words[title] }).waitFor({ state: 'detached' })
  }
  expect(await accessProblems(page)).toEqual([])
  for (const list of [errors, screen.errors]) expect(list).toEqual([])
  for (const { client } of people) client.close()
  play.close()
  await Promise.all([context, screen.context].map((each) => each.close()))
})

/** The words of one of eight: those that ask and do not know come out ahead. */
function apart(at: number) {
  const end = at < 3 ? ' I don’t know. Do you?' : at < 5 ? ' Would you?' : ''
  return { text: `I miss you, text ${at}.${end}`, verb: { from: 1, to: 2 } }
}

/** Six people of a room with this preset have written, one of them privately, and a console looks on. */
async function readingFirst(preset: Preset) {
  if (!firstAsk) throw new Error('the deck is empty')
  const room = await openRoom(server.origin, { deckId: therapyAsk.id, preset })
  const host = await hostClient(server.origin, room.hostKey)
  const people = await arriveMany(server.origin, room.code, 6)
  const play = { origin: server.origin, room, host, people, askId: firstAsk.id, close: () => host.close() }
  const { page, context, errors } = await openSurface(browser, consoleUrl(play), LAPTOP)
  await goTo(host, 'rewrite', firstAsk.id)
  if (preset === 'supervision')
    for (const { insist } of people) await insist({ type: 'rewrite.pass', askId: firstAsk.id, voice: 'to-client' })
  await Promise.all(
    people.map(({ insist }, at) =>
      insist({ type: 'rewrite.submit', askId: firstAsk.id, ...apart(at), reach: 'screen' }),
    ),
  )
  const queue = page.getByRole('complementary', { name: words['console.frame.side'] })
  await queue.getByRole('button', { name: 'Keep private: I miss you, text 5.' }).waitFor()
  /** What comes of the press gives its card another height: it must not move another card from under the next press. */
  async function keepPrivate(text: string) {
    await queue.getByRole('button', { name: `Keep private: I miss you, ${text}` }).click()
    await queue.getByRole('button', { name: `Put back: I miss you, ${text}` }).waitFor()
    await still(page)
  }
  async function close() {
    expect(errors).toEqual([])
    for (const { client } of people) client.close()
    play.close()
    await context.close()
  }
  return { play, host, people, page, queue, keepPrivate, close }
}

test('supervision: texts are let in by one press, once each of them was in view', async () => {
  const { host, page, queue, keepPrivate, close } = await readingFirst('supervision')
  await queue.getByText('6 texts to read.').waitFor()
  const all = queue.getByRole('button', { name: /^Let in all/ })
  const isOff = () => all.getAttribute('aria-disabled')
  const review = queue.locator('.review')
  const height = async () => (await review.boundingBox())?.height
  // Some are below the edge: the press says so, and does nothing.
  await queue.getByText(/^[1-6] not read yet\.$/).waitFor()
  const before = await height()
  expect(await isOff()).toBe('true')
  await all.click({ force: true })
  await keepPrivate('text 5.')
  await queue.getByRole('button', { name: 'Let in: I miss you, text 4.' }).click()
  await host.until(({ common }) => Object.values(common.rewrites).filter(({ as }) => as === 'picked').length === 1)
  expect(Object.values(host.common.rewrites).filter(({ as }) => as === 'waiting')).toHaveLength(4)

  // A wheel is enough, at the pace of somebody who reads: a text that rushes past between two frames was in no view.
  // The presses above have scrolled the queue, past some texts perhaps: the wheel turns up and down again.
  await queue.hover()
  let turn = 0
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, turn++ % 30 < 15 ? -200 : 200)
      await still(page)
      return isOff()
    })
    .toBeNull()
  // The last one may be read by the press on its card, which must not move from under the press.
  expect(await height()).toBe(before)
  await page.mouse.wheel(0, -10_000)
  await queue.getByText(words['console.compare.review.read']).waitFor()
  await queue.getByRole('button', { name: 'Let in all 4 that are waiting' }).click()
  await queue.getByText(words['console.compare.review.none']).waitFor()
  expect(await accessProblems(page)).toEqual([])
  await close()
})

test('a list that is scrolled on while a press is being answered stays where it is', async () => {
  const { host, page, queue, close } = await readingFirst('training')
  const cards = queue.getByRole('listitem')
  await expect.poll(() => cards.count()).toBe(6)
  await cards.last().evaluate((card) => {
    const scrolled = card.closest('aside')
    const keep = [...card.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Keep private')
    keep?.focus()
    keep?.click()
    scrolled?.scrollTo({ top: 0, behavior: 'instant' })
  })
  await host.until(({ common }) => Object.values(common.rewrites).some(({ as }) => as === 'private'), 'the answer')
  await cards
    .last()
    .getByRole('button', { name: /^Put back/ })
    .waitFor()
  await page.waitForFunction(() => document.activeElement?.textContent?.trim() === 'Put back')
  expect(await queue.evaluate((element) => element.closest('aside')?.scrollTop)).toBe(0)
  await close()
})

test('by keyboard and screen reader each text is gone to and read, then the press comes; a changed one is new', async () => {
  const { people, page, queue, close } = await readingFirst('supervision')
  // Once all are read it is hidden, and a press of it does nothing.
  const next = queue.getByRole('button', { name: words['console.compare.review.next'], includeHidden: true })
  const all = queue.getByRole('button', { name: /^Let in all/ })
  await next.waitFor()
  expect(
    await all.evaluate((button) => document.getElementById(button.getAttribute('aria-describedby') ?? '')?.innerText),
  ).toMatch(/^[1-6] not read yet\./)
  const left = async () => (await queue.getByText(/not read yet/).allInnerTexts()).join()
  await still(page)
  for (let before = await left(); before !== ''; before = await left()) {
    await next.press('Enter')
    // The focus is on the text, so that all of it is heard.
    await page.waitForFunction(() => document.activeElement?.matches('.rewrite .text'))
    await expect.poll(left).not.toBe(before)
    // Others come into view with it, and are read some frames later.
    await still(page)
  }
  expect(await all.getAttribute('aria-disabled')).toBeNull()
  // One is written anew, and marked: it names a weapon. It waits for its lot, and was not read.
  await people[0]?.insist({ type: 'rewrite.submit', askId: firstAsk.id, text: 'I miss you. The knife scared me.' })
  await queue.getByText('5 texts to read.').waitFor()
  await queue.getByRole('button', { name: words['console.queue.lots.show'] }).click()
  await page.getByRole('dialog').getByRole('button', { name: words['console.queue.lots.show'] }).click()
  await queue.getByText('6 texts to read.').waitFor()
  const marked = queue.getByRole('listitem').filter({ hasText: words['console.queue.twice'] })
  await marked.getByText('The knife scared me.').waitFor()
  expect(await marked.count()).toBe(1)
  expect(await accessProblems(page)).toEqual([])
  await close()
})

test('training: no text is marked to be read twice', async () => {
  const { queue, people, close } = await readingFirst('training')
  await people[0]?.insist({ type: 'rewrite.submit', askId: firstAsk.id, text: 'I miss you. The knife scared me.' })
  await people[1]?.insist({ type: 'rewrite.submit', askId: firstAsk.id, text: 'I miss you, and the kids do.' })
  await people[2]?.insist({ type: 'rewrite.submit', askId: firstAsk.id, text: 'I miss you so.' })
  await queue.getByText('The knife scared me.').waitFor()
  expect(await queue.getByText(words['console.queue.twice']).count()).toBe(0)
  await close()
})

test('couples: with too few texts of strangers the deck’s own pairs are compared, and what comes of them is moves and phrases, no bands', async () => {
  const { play, host, people, page, keepPrivate, close } = await readingFirst('couples')
  await goTo(host, 'compare', firstAsk.id)
  await page.getByText(words['console.compare.from.reading']).waitFor()
  for (const text of ['text 5.', 'text 4. Would you?', 'text 3. Would you?']) await keepPrivate(text)
  await page.getByText(words['console.compare.from.deck']).waitFor()
  for (const [at, person] of people.entries()) await judgePairs(play, person, at)
  await goTo(host, 'debrief', firstAsk.id)
  const mine = page.getByRole('region', { name: words['console.private.title'] })
  await mine.getByText(words['console.debrief.outcome.off.couples']).waitFor()
  await mine.getByRole('heading', { name: words['console.debrief.phrases.title'] }).waitFor()
  await mine.getByText('3 times').first().waitFor()
  await mine.getByRole('heading', { name: words['console.debrief.moves.title'] }).waitFor()
  expect(await mine.getByText(words['console.debrief.outcome.again']).count()).toBe(0)
  expect(await page.getByText(/^(Stands out|In between|Chosen less often|Compared)/).count()).toBe(0)
  expect(await accessProblems(page)).toEqual([])
  await close()
})

test('the screen window: controls come with the pointer and go, the theme is kept', async () => {
  const desk = await hostWorkshop(browser, server.origin)
  const { page, context, errors } = await openSurface(browser, desk.screenUrl, PROJECTOR)
  const full = page.getByRole('button', { name: words['screen.frame.full'] })
  const opacity = () => page.locator('.controls').evaluate((element) => Number(getComputedStyle(element).opacity))
  const cursor = () => page.evaluate(() => getComputedStyle(document.body).cursor)
  await page.getByText(desk.code.slice(0, 4)).first().waitFor()
  expect(await opacity()).toBe(0)

  await page.mouse.move(300, 300)
  await expect.poll(opacity).toBe(1)
  await page.getByLabel(words['screen.frame.theme']).selectOption('dark')
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  await full.click()
  await page.waitForFunction(() => document.fullscreenElement !== null)
  await page.keyboard.press('f')
  await page.waitForFunction(() => document.fullscreenElement === null)
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.mouse.move(400, 400)
  expect(await cursor()).not.toBe('none')
  await expect.poll(cursor).toBe('none')
  await expect.poll(opacity).toBe(0)

  await page.reload()
  await page.getByText(desk.code.slice(0, 4)).first().waitFor()
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  expect(errors).toEqual([])
  await Promise.all([desk.context, context].map((each) => each.close()))
})

test('the desk waits for the parts that come later, and is drawn once, with all of them', async () => {
  const play = await startPlay(server.origin, 0)
  const desk = await openSurface(browser, 'about:blank', LAPTOP)
  let release = () => {}
  const released = new Promise<void>((done) => (release = done))
  await desk.page.route(/later-parts/, async (route) => {
    await released
    await route.continue()
  })
  await desk.page.goto(consoleUrl(play))
  // The room has been told that a console is there: its view has arrived.
  await desk.page.getByText(words['common.frame.connection.online']).waitFor()
  await play.host.until(({ common }) => common.windows.consoles === 2, 'the second console')
  expect(await desk.page.locator('.desk').count()).toBe(0)
  release()
  await desk.page.locator('.desk').waitFor()
  const now = await desk.page.evaluate(
    (names) => names.map((name) => document.body.innerText.includes(name)),
    [
      words['console.plan.change'],
      words['console.call.title'],
      words['console.hand.reader.link'],
      words['console.links.button'],
      words['console.queue.title'],
    ],
  )
  expect(now).toEqual([true, true, true, true, true])
  await desk.context.close()
  play.close()
})

test.each(['couples', 'supervision'] as const)(
  'what only %s have comes with the desk or the desk has none of its parts and says so; other rooms never ask for it',
  async (preset) => {
    const [play, training] = [await startPlay(server.origin, 0, preset), await startPlay(server.origin, 0)]
    const desk = await openSurface(browser, 'about:blank', LAPTOP)
    const { page } = desk
    const asked: string[] = []
    await page.route(/-part-[^/]*\.js/, (route) => {
      asked.push(/(\w+)-part-/.exec(route.request().url())?.[1] ?? '')
      return route.abort()
    })
    await page.goto(consoleUrl(training))
    await page.getByRole('button', { name: words['console.plan.change'] }).waitFor()
    expect(asked).toEqual([])

    await page.goto('about:blank')
    await page.goto(consoleUrl(play))
    const says = page.getByRole('heading', { name: words['common.frame.reload.title'] })
    await page.locator('main').filter({ has: says }).waitFor()
    await page.getByRole('heading', { level: 1, name: words['console.stages.lobby'] }).waitFor()
    expect(new Set(asked)).toEqual(new Set([preset]))
    expect(await page.getByRole('button', { name: words['console.plan.change'] }).count()).toBe(0)

    await page.unroute(/-part-[^/]*\.js/)
    await page.getByRole('button', { name: words['common.frame.reload.action'] }).first().click()
    await page.getByRole('button', { name: words['console.plan.change'] }).waitFor()
    const own = { couples: 'console.couples.evening.title', supervision: 'console.supervision.session' } as const
    expect(await page.getByRole('heading', { name: words[own[preset]] }).count()).toBe(1)
    expect(await says.count()).toBe(0)
    await desk.context.close()
    for (const each of [play, training]) each.close()
  },
)

test('parts of the console that cannot be had: it reloads itself once, then shows the desk without them and says so', async () => {
  const play = await startPlay(server.origin, 0)
  const desk = await openSurface(browser, 'about:blank', LAPTOP)
  let loads = 0
  desk.page.on('load', () => loads++)
  await desk.page.route(/later-parts/, (route) => route.abort())
  await desk.page.goto(consoleUrl(play))
  const says = desk.page.getByRole('heading', { name: words['common.frame.reload.title'] })
  await desk.page.locator('main').filter({ has: says }).waitFor()
  expect(loads).toBe(2)
  // What leads the room is there.
  await desk.page.getByRole('heading', { level: 1, name: words['console.stages.lobby'] }).waitFor()
  expect(await accessProblems(desk.page)).toEqual([])
  await step(desk.page, words['console.bar.next.first'].replace('{title}', firstAsk.title)).click()
  await place(desk.page, 'show').waitFor()
  await desk.page.unroute(/later-parts/)
  await desk.page.getByRole('button', { name: words['common.frame.reload.action'] }).first().click()
  await desk.page.getByRole('button', { name: words['console.plan.change'] }).waitFor()
  expect(await says.count()).toBe(0)
  await desk.context.close()
  play.close()
})
