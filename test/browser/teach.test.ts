import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import type { Deck } from '../../shared/deck/schema.ts'
import { accessProblems } from '../support/access/access.ts'
import { hostClient, openRoom } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { fits, fitsOnPhones } from '../support/ink.ts'
import { sampleDeck } from '../support/sample.ts'
import { arriveMany } from '../support/seats.ts'
import { joinByLink, openSurface, PROJECTOR, task } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// What a deck says of its theme is what the surfaces say; what it leaves out they say in plain words.

const house = useHouse()
const SQUARE = { viewport: { width: 1024, height: 768 } }

const [first, second] = sampleDeck.asks
if (!first || !second) throw new Error('the sample deck has too few asks')
const askId = first.id

const themed: Deck = {
  ...sampleDeck,
  questions: {
    vote: 'Where is the no?',
    compare: 'Which is lower?',
    pushBack: 'What is left?',
    rewrite: 'From lower.',
  },
  terms: { speaker: 'the caller', hearer: 'the nurse', ask: 'report' },
  method: [
    { title: 'What is a report?', text: 'One person says what happened.' },
    { title: 'What is a round?', text: 'Read it, vote, write it again.' },
  ],
  asks: [{ ...first, kind: 'written', warning: 'Somebody in it is ill.' }, second],
}

/** Opens a room on a deck, with a phone and a screen in it. */
async function openOn(deck: Deck, device: object = PROJECTOR) {
  const { browser, server, surfaces } = house
  const room = await openRoom(server.origin, { deck })
  const host = await hostClient(server.origin, room.hostKey)
  const people = await arriveMany(server.origin, room.code, 2)
  const { token } = host.common.join
  const phone = await joinByLink(browser, `${server.origin}/join/${room.code}#t=${token}`)
  const screen = await openSurface(browser, `${server.origin}/screen#k=${room.screenKey}`, {
    ...device,
    reducedMotion: 'reduce',
  })
  surfaces.push(phone, screen)
  return { host, people, phone: phone.page, screen: screen.page }
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })
const seen = (page: Page, text: string) => page.getByText(text, { exact: true }).filter({ visible: true })

/** What is visible of these boxes: each inside the window and as high as its words. */
const isWhole = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) =>
    elements.every((element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect()
      return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth
    }),
  )

test.each([
  ['a wide screen', PROJECTOR],
  ['a square screen', SQUARE],
])(
  'given the built-in deck, when people arrive before %s, then screen and phones teach them what is to come',
  async (_, device) => {
    const { phone, screen } = await openOn(therapyAsk, device)
    const { method = [] } = therapyAsk
    for (const { title, text } of method) {
      await heading(phone, title).waitFor()
      await seen(phone, text).waitFor()
    }
    await heading(phone, words['phone.lobby.in']).waitFor()
    // The code keeps its size, and so does the QR code.
    const { height = 0, width = 0 } = screen.viewportSize() ?? {}
    const unit = Math.min(height, width * 0.5625) / 100
    const sizeOf = (selector: string) =>
      screen
        .locator(selector)
        .evaluate((element) => [parseFloat(getComputedStyle(element).fontSize), element.clientHeight])
    expect((await sizeOf('.join-box .code'))[0]).toBeCloseTo(14 * unit, 0)
    expect(await screen.locator('.qr svg').evaluate((svg) => svg.getBoundingClientRect().height)).toBeGreaterThan(
      0.5 * height,
    )
    // One card at a time, turned by a press here; by itself otherwise. Nothing moves, and everything stays in view.
    const turn = screen.locator('.turn')
    const where = async () => (await turn.boundingBox())?.y
    const before = await where()
    for (const { title, text } of method) {
      await heading(screen, title).filter({ visible: true }).waitFor()
      await seen(screen, text).waitFor()
      expect(await screen.locator('.cards > li').filter({ visible: true }).count()).toBe(1)
      expect(await isWhole(screen, '.cards > li, .turn, .here, .join-box .code, .qr svg')).toBe(true)
      expect(await where()).toBe(before)
      await turn.click()
    }
    await heading(screen, method[0]?.title ?? '')
      .filter({ visible: true })
      .waitFor()
    expect(await accessProblems(screen)).toEqual([])
    expect(await accessProblems(phone)).toEqual([])
    await fits(screen)
    await fitsOnPhones(phone)
  },
)

test('given a deck with words of its own, then the surfaces say these', async () => {
  const { host, phone, screen } = await openOn(themed)
  const note = { name: words['phone.talk.show.warning'] }

  await goTo(host, 'show', askId)
  await phone.getByText('Report 1 of 2').waitFor()
  await phone.getByRole('heading', note).waitFor()
  await seen(screen, 'Somebody in it is ill.').waitFor()
  // Nobody sees the ask before they have read the warning.
  for (const page of [phone, screen]) expect(await page.getByText(first.text).count()).toBe(0)
  expect(await accessProblems(phone)).toEqual([])
  expect(await accessProblems(screen)).toEqual([])
  await phone.getByRole('button', { name: words['phone.talk.show.read'] }).click()
  await screen.getByRole('button', { name: words['screen.stages.show.read'] }).click()
  for (const page of [phone, screen]) {
    await page.getByText(first.text).waitFor()
    await seen(page, 'Read it first as the caller, then as the nurse.').waitFor()
    await page.getByText('first/from — writing to first/to').waitFor()
    expect(await page.locator('.written .said').count()).toBe(1)
  }

  await goTo(host, 'vote', askId)
  for (const page of [phone, screen]) {
    await task(page, 'Where is the no?').waitFor()
    await page.getByText(first.text).waitFor()
    await seen(page, first.when).waitFor()
  }
  await phone.getByRole('group', { name: 'Where is the no?' }).waitFor()
  await expect.poll(() => phone.title()).toContain('Where is the no?')

  await goTo(host, 'push-back', askId)
  await host.send({ type: 'pushback.play', askId, lines: 1 })
  for (const page of [phone, screen]) {
    await task(page, 'The nurse answers').waitFor()
    await page.getByText('first/to writes').waitFor()
    await seen(page, 'What is left?').waitFor()
  }

  await goTo(host, 'vote-again', askId)
  for (const page of [phone, screen]) await seen(page, first.when).waitFor()

  await goTo(host, 'rewrite', askId)
  await seen(phone, 'From lower.').waitFor()
  await phone.getByText('The report', { exact: true }).waitFor()
  await task(screen, 'From lower.').waitFor()
  expect(await accessProblems(phone)).toEqual([])
})

test('given a deck without such words, then the surfaces ask in plain ones', async () => {
  const { host, phone, screen } = await openOn(sampleDeck)
  await seen(phone, words['phone.door.home.about']).waitFor()
  await seen(screen, words['screen.stages.lobby.about']).waitFor()
  await goTo(host, 'show', askId)
  const twice = words['common.texts.readTwice']
    .replace('{speaker}', 'the speaker')
    .replace('{hearer}', 'the other person')
  for (const page of [phone, screen]) await seen(page, twice).waitFor()
  await goTo(host, 'vote', askId)
  for (const page of [phone, screen]) await task(page, words['phone.vote.title']).waitFor()
  await goTo(host, 'push-back', askId)
  for (const page of [phone, screen]) await task(page, words['phone.tasks.push-back']).waitFor()
  await goTo(host, 'rewrite', askId)
  for (const page of [phone, screen]) await page.getByText(words['common.texts.rewrite.how']).first().waitFor()
})

test('while people write and compare, then the screen shows how far the room is and what to do', async () => {
  const { host, people, screen } = await openOn(themed)
  const filled = () =>
    screen.locator('.lane').evaluate((lane) => (lane.firstElementChild?.clientWidth ?? 0) / lane.clientWidth)
  await goTo(host, 'rewrite', askId)
  await host.send({ type: 'timer.set', seconds: 300 })
  await screen.getByText(words['screen.stages.rewrite.hint']).waitFor()
  expect(await filled()).toBe(0)
  await people[0]?.insist({ type: 'rewrite.pass', askId })
  await screen.getByText('1 of 3 have written or passed').waitFor()
  await expect.poll(filled).toBeCloseTo(1 / 3, 1)
  await screen.getByText(/minutes left/).waitFor()
  await goTo(host, 'compare', askId)
  await task(screen, 'Which is lower?').waitFor()
  await screen.getByText('0 of 3 have answered a pair').waitFor()
  await screen.getByText(words['screen.stages.compare.hint']).waitFor()
  await screen.getByText(first.text).waitFor()
  expect(await accessProblems(screen)).toEqual([])
})
