import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { optionalIn } from '../../shared/room/course/plan.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuiltServer } from '../support/built-server.ts'
import { hostClient } from '../support/clients.ts'
import { hostedIn } from '../support/kept.ts'
import {
  hostWorkshop,
  joinByLink,
  openSurface,
  PROJECTOR,
  saved,
  task,
  vote,
  type Surface,
} from '../support/stage-hands.ts'
import { type Key, words } from '../support/words.ts'

const PHONES = 8
const EACH = 6

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const [ask] = therapyAsk.asks
const [decided, evidence] = therapyAsk.versions
if (!ask || !decided || !evidence) throw new Error('the deck is too small')

/** Judges the pair on this phone and goes on to the next one. */
async function judgePair(page: Page, number: number) {
  await page.getByRole('heading', { name: `Pair ${number} of ${EACH}` }).waitFor()
  const texts = await page.locator('.pair-cards p').allInnerTexts()
  const choices = page.getByRole('group', { name: 'Which one comes down further from the bench?' })
  const choice = choices.getByRole('button', {
    name: number % 3 === 0 ? words['common.texts.alike'] : words['common.texts.first'],
  })
  const reason = page.getByRole('radio', { name: words['phone.compare.whyNone'] })
  // A tap in the same breath in which the pair came is taken for a double tap: nobody has read that fast.
  await expect.poll(() => choice.click().then(() => reason.isVisible())).toBe(true)
  await reason.check()
  await saved(page)
  await page
    .getByRole('button', { name: number < EACH ? words['phone.compare.next'] : words['phone.compare.done'] })
    .click()
  return texts
}

test(`a training round of 13 stages with ${PHONES} phones, a screen and a console: through a reload, a late join and a killed server, every phone's pairs compared, to the bands; on a server that is reached under a path`, async () => {
  const server = await startBuiltServer({ LOG_LEVEL: 'silent', REASK_UNDER: '/a/b' })
  const desk = await hostWorkshop(browser, server.origin)
  const kept = await hostedIn(desk.page)
  const host = await hostClient(server.origin, kept[0]?.hostKey ?? '')
  await host.send({ type: 'plan.set', askId: null, stages: optionalIn('training') })
  await host.send({ type: 'ears.set', on: true })
  await host.until(({ common }) => common.twoEars && common.agenda.stages.length === optionalIn('training').length)
  const screen = await openSurface(browser, desk.screenUrl, PROJECTOR)
  const phones: Surface[] = []
  for (let count = 0; count < PHONES - 1; count++) phones.push(await joinByLink(browser, desk.joinUrl))

  /** One press of the clicker; the console takes no second one in the same breath. */
  async function press() {
    await desk.page.locator('.bar .next:not([aria-disabled="true"])').waitFor()
    await desk.page.keyboard.press('PageDown')
  }

  /** Presses the clicker once and waits until everyone is there. */
  async function next(title: string) {
    await press()
    await Promise.all(phones.map(({ page }) => task(page, title).waitFor()))
  }
  const everyone = (work: (page: Page, number: number) => Promise<unknown>) =>
    Promise.all(phones.map(({ page }, number) => work(page, number)))
  const onScreen = (text: string) => screen.page.getByText(text).first().waitFor()

  // Lobby, show, vote: with two ears.
  await next(words['phone.tasks.show'])
  await onScreen(ask.text.slice(0, 40))
  await next(words['phone.vote.ears.title'])
  await everyone(async (page, number) => {
    await page.getByRole('radio', { name: therapyAsk.intents?.[number % 2]?.name ?? '' }).check()
    await page.getByRole('button', { name: words['phone.vote.ears.next'] }).click()
    await vote(page, number < 4 ? decided.name : evidence.name)
    await page.getByRole('radio', { name: words['phone.vote.sure.unsure'] }).check()
    await saved(page)
  })
  await onScreen(`${PHONES - 1} of ${PHONES - 1}`)

  // Marks: drawn on the words, there again after a reload, and there for nobody else.
  await next(words['phone.tasks.mark'])
  await everyone(async (page) => {
    await page.getByText('looked', { exact: true }).click()
    await saved(page)
  })
  await phones[0]?.page.reload()
  await phones[0]?.page
    .getByRole('button', { name: /looked/ })
    .first()
    .waitFor()

  // The push-back, line by line; then talk.
  await next('The partner answers')
  for (const { text } of ask.pushBack ?? []) {
    await press()
    await everyone((page) => page.getByText(text.slice(0, 30)).first().waitFor())
    await onScreen(text.slice(0, 30))
  }
  await next(words['phone.tasks.talk'])

  // The second vote: the server is killed in the middle of it.
  await next(words['phone.tasks.vote-again'])
  await everyone((page) => vote(page, evidence.name))
  await server.end('SIGKILL')
  await server.start()
  await everyone((page) => page.getByText(words['common.frame.connection.online']).first().waitFor())
  await everyone(async (page, number) => {
    expect(await page.getByRole('radio', { name: evidence.name }).isChecked()).toBe(true)
    if (number < 4) await page.getByText(words['phone.talk.moved.title']).first().waitFor()
  })
  await host.until(({ common, socket }) => socket.connected && common.count?.done === PHONES - 1)

  // The reveal, step by step: bars, what was meant, the second bars, who changed, the marks, a reading, its telling words.
  await next(words['phone.tasks.reveal'])
  for (const [step, heard] of [
    ['bars', words['phone.reveal.path.moved'].slice(0, 9)],
    ['gap', ''],
    ['again', ''],
    ['shift', ''],
    ['heat', ''],
    ['reading', ask.reading.why.slice(0, 40)],
    ['lens', ''],
  ] as const) {
    expect(host.common.reveal.next).toBe(step)
    await press()
    await host.until(({ common }) => common.reveal.open.includes(step))
    await everyone((page) => page.getByRole('table').first().waitFor({ state: 'attached' }))
    if (step === 'reading') await everyone((page) => page.getByText(heard).first().waitFor())
  }

  // Warm-up and rewrite.
  await next(words['phone.tasks.warm-up'])
  await everyone(async (page) => {
    await page.locator('.pair-choice').getByRole('button', { name: words['common.texts.second'] }).click()
    await saved(page)
  })
  await next(words['phone.tasks.rewrite'])
  const textOf = (number: number) => `Text of ${'ABCDEFGH'[number]}: I’m lost in this. Would you sit with me a minute?`
  async function write(page: Page, number: number) {
    await page.getByRole('textbox').fill(textOf(number))
    await page.getByRole('button', { name: words['phone.rewrite.submit'] }).click()
    await saved(page)
  }
  await everyone(write)

  // Compare: one comes late, writes and compares like the others.
  await next(words['phone.tasks.compare'])
  const late = await openSurface(browser, desk.joinUrl, { viewport: { width: 390, height: 844 } })
  await late.page.getByRole('button', { name: words['phone.door.join'] }).click()
  await task(late.page, words['phone.tasks.compare']).waitFor()
  await late.page.getByRole('button', { name: words['phone.compare.write'] }).click()
  await write(late.page, PHONES - 1)
  phones.push(late)
  await host.until(({ common }) => common.waiting === 1)
  await host.send({ type: 'lot.show', askId: ask.id })
  await host.until(({ common }) => common.coverage?.texts === PHONES)
  await everyone(async (page, number) => {
    for (let pair = 1; pair <= EACH; pair++) {
      const texts = await judgePair(page, pair)
      expect(texts).toHaveLength(2)
      expect(texts.join(' ')).not.toContain(textOf(number))
    }
    await page.getByText('You compared 6 pairs').waitFor()
  })
  await host.until(({ common }) => common.count?.done === PHONES)

  // Debrief: bands for the console, each writer their own outcome, nothing of it on the screen.
  await next(words['phone.tasks.debrief'])
  await host.until(({ common }) => common.coverage?.judged === PHONES * EACH)
  expect(host.common.coverage).toMatchObject({ people: PHONES, enough: true })
  await host.until(({ common }) => ['banded', 'not-banded'].includes(common.outcome?.state ?? ''))
  await everyone((page) => page.getByText(words['phone.debrief.outcome.onlyYou']).waitFor())
  for (const text of Object.keys(words).filter((key) => key.startsWith('phone.debrief.outcome.')))
    expect(await screen.page.getByText(words[text as Key], { exact: true }).count()).toBe(0)
  const [one = '', two = ''] = Object.keys(host.common.rewrites)
  await host.send({ type: 'compare.open', askId: ask.id, items: [one, two] })
  const shown = host.common.rewrites[one]?.text ?? ''
  await everyone((page) => page.locator('.side-by-side').getByText(shown).waitFor())
  await onScreen(shown)

  await host.send({ type: 'room.end' })
  await everyone((page) => task(page, words['phone.ended.title']).waitFor())
  for (const { errors } of [desk, screen, ...phones]) expect(errors).toEqual([])
  host.close()
  await Promise.all([desk, screen, ...phones].map(({ context }) => context.close()))
  await server.dispose()
})
