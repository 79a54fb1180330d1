import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { type Stage } from '../../shared/room/stages.ts'
import { accessProblems } from '../support/access/access.ts'
import { smallLettersOnScreens } from '../support/access/letters.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { useHouse } from '../support/house.ts'
import { layoutProblems } from '../support/inspect.ts'
import { hostedIn } from '../support/kept.ts'
import { createKeyboard } from '../support/keyboard.ts'
import { settled } from '../support/settled.ts'
import { openSurface, task } from '../support/stage-hands.ts'
import { words, type Key } from '../support/words.ts'

// A whole session of supervision, as it is held: a supervisor and four, each in half a window beside the call, with the
// screen shared; who presents uses the keyboard alone. Then the next session, on another server, with the card.

const house = useHouse()
let folder = ''
let later: BuiltServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reask-session-'))
  later = await startBuiltServer({ LOG_LEVEL: 'silent' })
})
afterAll(async () => {
  await later.dispose()
  await rm(folder, { recursive: true, force: true })
})

/** Beside a call. */
const BESIDE = { width: 700, height: 800 }
const SHARED = { width: 1280, height: 720 }
/** A shared window, as small as a call makes it. */
const TINY = { width: 640, height: 360 }

const SENTENCE = 'Could you ask Marisol whether we can talk on Sunday, when the children are with her?'
const CHECKED = 'Could you ask a friend whether we can talk on Sunday, when the children are with her?'
const WILL_TRY = 'Would you sit with me for ten minutes? You can say no.'
const SAID = 'Will you sit with me for ten minutes after supper? You can say no.'
const TEXTS = [
  'I don’t know how to begin. Would you sit with me on Sunday?',
  'I arranged it before I asked you. I’m sorry. What would you want?',
  'I’m afraid you’ll say no, and you can. Could we talk on Sunday?',
]

/** What each says to the client. */
const REPLIES = ['Where would you like to begin?', 'It can wait here with us for now.', 'What would Sunday be for?']

const SHOTS = process.env.REASK_SHOTS
let shot = 0
/** In which colours each page is looked at; where pictures are taken, in both. */
const LOOKS = { presenter: ['light'], group: ['dark'], screen: ['dark'], desk: ['light'] } as const
type Who = keyof typeof LOOKS
const BOTH = ['light', 'dark'] as const

/** Opens a page; the colours are those of the machine until a test asks for others. */
async function open(url: string, size: { width: number; height: number }) {
  const surface = await openSurface(house.browser, url, { viewport: size, reducedMotion: 'reduce' })
  house.surfaces.push(surface)
  return surface.page
}

const button = (page: Page, key: Key) => page.getByRole('button', { name: words[key], exact: true })

async function enter(link: string) {
  const page = await open(link, BESIDE)
  await button(page, 'phone.door.join').click()
  await task(page, words['phone.lobby.title']).waitFor()
  return page
}

/** Saves a card as a file. Out: its path. */
async function cardOf(page: Page, save: () => Promise<unknown>) {
  const download = page.waitForEvent('download')
  await save()
  const path = join(folder, `${++shot}.json`)
  await (await download).saveAs(path)
  return path
}

/** Opens a room for supervision as its supervisor does, with console and screen. */
async function supervise(server: BuiltServer) {
  const desk = await open(`${server.origin}/host`, SHARED)
  await desk.getByRole('radio', { name: new RegExp(`^${words['console.host.preset.supervision']}`) }).check()
  await button(desk, 'console.host.open').click()
  await desk.waitForURL(/\/host\/[\w-]+$/)
  const [room] = await hostedIn(desk)
  if (!room) throw new Error('the console did not keep its room')
  const screen = await open(`${server.origin}/screen#k=${room.screenKey}`, SHARED)
  /** Presses Next, and waits until the console is there. */
  async function next(stage: Stage) {
    await desk.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
    await desk.getByRole('region', { name: words['console.bar.name'] }).locator('.next').click()
    await desk.getByRole('heading', { level: 1, name: words[`console.stages.${stage}`], exact: true }).waitFor()
  }
  return { desk, screen, next, link: `${server.origin}/join/${room.code}` }
}

/** Looks at every page as it is: for what stands in somebody’s way, for what does not fit, and for a share in percent (Q25). */
async function check(name: string, pages: Partial<Record<Who, Page>>) {
  shot++
  for (const [who, page] of Object.entries(pages) as [Who, Page][]) {
    const size = page.viewportSize() ?? BESIDE
    for (const colorScheme of SHOTS ? BOTH : LOOKS[who]) {
      await page.emulateMedia({ colorScheme })
      for (const each of await page.locator('.desk .scrolls').all())
        await each.evaluate((column) => (column.scrollTop = 0))
      await settled(page)
      const found = [...(await accessAtBothEnds(page)), ...(await layoutProblems(page))]
      expect([name, who, colorScheme, found]).toEqual([name, who, colorScheme, []])
      await picture(name, who, page, colorScheme)
    }
    if (who === 'screen') {
      expect([name, await smallLettersOnScreens(page)]).toEqual([name, []])
      await page.setViewportSize(TINY)
      await settled(page)
      expect([name, 'shared small', await layoutProblems(page)]).toEqual([name, 'shared small', []])
      await picture(name, 'screen-small', page, 'dark')
      await page.setViewportSize(size)
      await settled(page)
    }
    expect(await page.locator('body').innerText()).not.toMatch(/[%٪]|per ?cent/)
  }
}

/** Bar and foot stay in sight over what is scrolled beneath them: a problem is what is one at both ends of a page. */
async function accessAtBothEnds(page: Page) {
  const first = await accessProblems(page, 'on a walk')
  if (!first.length) return []
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  const last = await accessProblems(page, 'on a walk')
  await page.evaluate(() => window.scrollTo(0, 0))
  return first.filter((problem) => last.includes(problem))
}

async function picture(name: string, who: string, page: Page, look: string) {
  if (!SHOTS) return
  const path = (part: string) => `${SHOTS}/${String(shot).padStart(2, '0')}-${name}-${who}${part}-${look}.png`
  await page.screenshot({ path: path('') })
  const isLong = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight + 40)
  if (isLong && look === 'light' && !who.startsWith('screen'))
    await page.screenshot({ path: path('-whole'), fullPage: true })
}

test('Q1 Q13 Q20 Q21 Q22 Q25 Q30 Q34 Q38 Q60 Q62 a supervisor and four: a sentence is brought, heard, written anew and answered; next time it is rehearsed and said', async () => {
  const { desk, screen, next, link } = await supervise(house.server)
  const presenter = await open(link, BESIDE)
  const lost: string[] = []
  const keys = createKeyboard(presenter, lost)
  await keys.choose(words['phone.door.join'])
  await task(presenter, words['phone.lobby.title']).waitFor()
  const group: Page[] = []
  while (group.length < 3) group.push(await enter(link))
  const [one] = group
  if (!one) throw new Error('there is nobody in the group')
  const pages = { presenter, group: one, screen, desk }
  const all = [presenter, ...group]

  // The lobby: all agree, the call is not recorded, and somebody would present.
  for (const page of group) await button(page, 'phone.said.agreement.agree').click()
  await keys.choose(words['phone.said.agreement.agree'])
  await screen.getByText('4 of 4 agree').waitFor()
  await desk.getByText('4 of 4 agree').first().waitFor()
  await desk
    .getByRole('group', { name: words['console.call.recorded'] })
    .first()
    .getByLabel('No', { exact: true })
    .check()
  await keys.choose(words['phone.supervision.present'])
  await presenter.getByText(words['phone.supervision.offered']).waitFor()
  await check('lobby', pages)
  await button(desk, 'console.supervision.presenter.accept')
    .or(desk.getByRole('button', { name: /^Let / }))
    .first()
    .click()
  await presenter.getByText(words['phone.supervision.presents']).waitFor()

  // They bring a sentence: the gate finds a name, other words stand there with a press, and both lines are ticked.
  await keys.choose(words['phone.supervision.brought.open'])
  for (const [part, text] of [
    ['from', 'A woman in her forties'],
    ['to', 'the one she lives with'],
    ['when', 'one evening'],
    ['text', SENTENCE],
  ] as const) {
    await keys.tabTo(words[`phone.supervision.brought.${part}`])
    await keys.type(text)
  }
  await presenter.getByText('“Marisol”').waitFor()
  await check('brings', { presenter })
  await keys.choose(words['phone.gate.for.friend'])
  expect(await presenter.locator('.bring [name="text"]').inputValue()).toBe(CHECKED)
  await keys.choose(words['phone.supervision.brought.tick.nobody'], 'Space')
  await keys.choose(words['phone.supervision.brought.tick.may'], 'Space')
  await keys.choose(words['phone.supervision.brought.send'])
  await presenter.getByText(words['phone.supervision.brought.as.waits']).waitFor()
  await desk.getByText(CHECKED).waitFor()
  await check('brought', pages)
  await desk.getByRole('button', { name: /^Take it in: / }).click()
  await presenter.getByText(words['phone.supervision.brought.as.admitted']).waitFor()
  await check('admitted', { presenter, desk })

  // Nothing was rehearsed yet; the sentence is first.
  await next('said')
  await check('said-empty', pages)
  await next('show')
  for (const page of all) await page.getByText(CHECKED).first().waitFor()
  expect(await screen.getByText(CHECKED).count()).toBe(0)
  await check('show', pages)

  // The group votes, the presenter guesses; their vote is sealed.
  await next('vote')
  await task(presenter, words['phone.tasks.guess']).waitFor()
  const [first, second] = therapyAsk.versions
  if (!first || !second) throw new Error('the deck is too small')
  await keys.tabTo(first.name)
  await keys.press('Space')
  await presenter.getByText(words['phone.frame.saved.saved'], { exact: true }).waitFor()
  await one.getByRole('radio', { name: second.name }).check()
  await check('vote', pages)
  for (const [at, page] of group.slice(1).entries())
    await page.getByRole('radio', { name: (at ? first : second).name }).check()
  await desk.getByText('3 of 3 have answered').first().waitFor()

  await next('talk')
  await task(presenter, words['phone.tasks.listen']).waitFor()
  await keys.tabTo(words['phone.supervision.notes'])
  await keys.type('The second one fits.')
  await check('talk', pages)
  await next('reveal')
  await next('reveal')
  await screen.locator('.dot').nth(2).waitFor()
  expect(await screen.locator('.dot').count()).toBe(3)
  await check('dots', pages)

  // The group writes; the presenter listens.
  await next('rewrite')
  await task(presenter, words['phone.tasks.listen']).waitFor()
  await one.getByLabel(words['phone.rewrite.label']).fill(TEXTS[0] ?? '')
  await one.getByText(words['phone.gate.nothing']).waitFor()
  await check('rewrite', pages)
  for (const [at, page] of group.entries())
    for (const text of [TEXTS[at] ?? '', REPLIES[at] ?? '']) {
      await page.getByLabel(words['phone.rewrite.label']).fill(text)
      // So few write that each says how far a text may go.
      await page.getByLabel(words['phone.rewrite.reach.screen']).check()
      await button(page, 'phone.rewrite.submit').click()
      await page.getByRole('heading', { name: words['phone.rewrite.in'] }).waitFor()
      if (text === TEXTS[at]) await button(page, 'phone.rewrite.voices.next.to-client').click()
    }
  await desk.locator('.rewrite').nth(5).waitFor()
  await check('written', pages)

  // The supervisor reads them and lets them in. With three who write there are no pairs; two texts are opened.
  await next('compare')
  for (const text of [...TEXTS, ...REPLIES]) {
    const letIn = desk.getByRole('button', { name: `Let in: ${text.slice(0, 12)}` })
    await letIn.click()
    await letIn.waitFor({ state: 'detached' })
    // The card has another height now, and the next one is under it.
    await settled(desk)
  }
  for (const page of group) await page.getByRole('main').getByText(words['phone.compare.out.tooFew']).waitFor()
  await screen.getByText(words['screen.stages.compare.few']).waitFor()
  await desk.getByText(words['console.compare.nothing.few']).waitFor()
  await check('no-pairs', pages)
  for (const text of TEXTS.slice(0, 2))
    await desk.locator('.rewrite', { hasText: text }).getByLabel(words['console.queue.choose'], { exact: true }).check()
  await desk.getByRole('button', { name: 'Put 2 side by side' }).click()
  for (const page of all)
    await page
      .getByText(TEXTS[1] ?? '')
      .first()
      .waitFor()
  await screen.locator('.side-by-side').waitFor()
  await check('opened', pages)

  // To each other, then the presenter, last.
  await next('reflect')
  await button(one, 'phone.supervision.spoken').click()
  await screen.getByText('2 people have not spoken').waitFor()
  await check('reflect', pages)
  await next('response')
  await task(presenter, words['phone.tasks.respond']).waitFor()
  await check('responds', pages)
  await keys.tabTo(words['phone.supervision.line.fits'])
  await keys.type('That she asks through somebody else.')
  await keys.tabTo(words['phone.supervision.line.willTry'])
  await keys.type(WILL_TRY)
  await keys.choose(words['phone.supervision.show'])
  await screen.getByText(WILL_TRY).waitFor()
  await one.getByText(WILL_TRY).waitFor()
  await check('response', pages)

  // Is the ask the obstacle?
  await desk.getByLabel(words['console.supervision.obstacle.open']).check()
  for (const [at, page] of group.entries()) {
    await page.getByLabel(words[`pictures.obstacle.no.${at ? 'soften' : 'stay'}`]).check()
    await page.getByLabel(words['pictures.obstacle.lost.yes']).check()
  }
  await desk.locator('.only-you').getByText('3 of 3').nth(1).waitFor()
  await check('obstacle', pages)
  await button(desk, 'console.supervision.obstacle.show').click()
  await screen.getByRole('table').first().waitFor()
  await desk.getByText(words['console.supervision.slowDown.about']).waitFor()
  await check('obstacle-shown', pages)
  await next('debrief')
  await check('debrief', pages)

  // The end: the card goes home with the one who brought the sentence, and its words with nobody else.
  await button(desk, 'console.end.end').first().click()
  await desk.getByRole('dialog').getByRole('button', { name: words['console.end.go'], exact: true }).click()
  for (const page of all) await task(page, words['phone.ended.title']).waitFor()
  await one.getByRole('heading', { name: words['phone.said.card.title'] }).waitFor()
  await check('ended', pages)
  const file = await cardOf(presenter, () => keys.choose(words['phone.said.card.save']))
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    kind: 'reask-card',
    ask: { text: CHECKED, to: 'the one she lives with' },
    texts: [{ voice: 'to-client', text: WILL_TRY, verb: null }],
  })
  const others = await cardOf(one, () => button(one, 'phone.said.card.save').click())
  expect(JSON.parse(await readFile(others, 'utf8'))).toMatchObject({
    ask: null,
    texts: [
      { voice: 'client', text: TEXTS[0], verb: null },
      { voice: 'to-client', text: REPLIES[0], verb: null },
    ],
  })
  expect(lost).toEqual([])
  for (const page of [...all, screen, desk]) await page.close()

  await nextSession(file)
})

/** The next session, on another server of the same version: only the file comes along. */
async function nextSession(file: string) {
  const { desk, screen, next, link } = await supervise(later)
  const presenter = await open(link, BESIDE)
  const lost: string[] = []
  const keys = createKeyboard(presenter, lost)
  await keys.choose(words['phone.door.join'])
  await task(presenter, words['phone.lobby.title']).waitFor()
  const group = [await enter(link), await enter(link), await enter(link)]
  const [one] = group
  if (!one) throw new Error('there is nobody in the group')
  const pages = { presenter, group: one, screen, desk }

  await keys.choose(words['phone.said.open'])
  await presenter.getByLabel(words['phone.said.file'], { exact: true }).setInputFiles(file)
  const rehearsed = presenter.getByLabel(words['phone.said.rehearsed'], { exact: true })
  await expect.poll(() => rehearsed.inputValue()).toBe(WILL_TRY)
  await keys.tabTo(words['phone.said.said'])
  await keys.type(SAID)
  await keys.choose(words['common.texts.chip.not-booked'], 'Space')
  await check('said-form', { presenter })
  await keys.choose(words['phone.said.bring'])
  await presenter.locator('.brought', { hasText: words['phone.said.waits'] }).waitFor()
  expect(lost).toEqual([])
  await check('said-waits', pages)
  await button(desk, 'console.supervision.said.admit').click()
  await next('said')
  await button(desk, 'console.supervision.said.show').click()
  for (const page of [...group, presenter, screen]) await page.getByText(SAID).first().waitFor()
  await check('said-shown', pages)

  // All four mark where the old way came back; of so few the console alone is told where.
  for (const page of [...group, presenter]) {
    const marking = page.getByRole('group', { name: words['phone.said.mark.words'] })
    await marking.getByText('minutes', { exact: true }).click()
    await page.getByRole('main').getByText(words['phone.frame.saved.saved'], { exact: true }).waitFor()
  }
  await desk.getByText('4 of 4 have answered').first().waitFor()
  await check('said-marked', pages)
  await button(desk, 'console.supervision.said.marks.show').click()
  await desk
    .getByText(/Marked most: /)
    .first()
    .waitFor()
  const isForConsoleAlone = async () => {
    for (const page of [...group, presenter, screen]) expect(await page.getByText(/Marked most: /).count()).toBe(0)
  }
  await isForConsoleAlone()
  await check('said-marks', pages)
  // What phones and screen are told may come later than what the console is told.
  await isForConsoleAlone()
}
