import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { builtInDecks } from '../../shared/deck/built-in/decks.ts'
import { versionsFor } from '../../shared/deck/as-read.ts'
import type { Deck } from '../../shared/deck/schema.ts'
import type { Preset } from '../../shared/room/settings.ts'
import { accessProblems } from '../support/access/access.ts'
import { hostClient, openRoom } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { fits, fitsOnPhones } from '../support/ink.ts'
import { arriveMany } from '../support/seats.ts'
import { joinByLink, LAPTOP, openSurface, PROJECTOR } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// In couples nobody is to be accused by a label: what versions are called there is told from the hearer's side.

const house = useHouse()
const SMALL = { width: 320, height: 568 }
const FIVE = [1, 2, 3, 4, 5]

/** Opens a room of this preset on a deck, with five people, a phone, a screen and a console in it. */
async function openOn(deckId: string, preset: Preset) {
  const { browser, server, surfaces } = house
  const { origin } = server
  const room = await openRoom(origin, { deckId, preset })
  const host = await hostClient(origin, room.hostKey)
  const people = await arriveMany(origin, room.code, FIVE.length)
  const phone = await joinByLink(browser, `${origin}/join/${room.code}#t=${host.common.join.token}`)
  const screen = await openSurface(browser, `${origin}/screen#k=${room.screenKey}`, {
    ...PROJECTOR,
    reducedMotion: 'reduce',
  })
  const desk = await openSurface(browser, `${origin}/host/${room.roomId}#k=${room.hostKey}`, LAPTOP)
  surfaces.push(phone, screen, desk)
  return { host, people, phone: phone.page, screen: screen.page, desk: desk.page }
}

const textOf = (page: Page) => page.locator('body').innerText()
const card = (page: Page) => page.locator('details.evening')
const isOpen = (page: Page) => card(page).evaluate((details) => (details as HTMLDetailsElement).open)

/** Expects that no page says what a version of this deck is called for everybody but couples. */
async function expectNoLabel({ versions }: Deck, ...pages: Page[]) {
  for (const page of pages)
    for (const { name, short = name } of versions) {
      expect(await page.content(), page.url()).not.toContain(name)
      expect(await page.getByText(short, { exact: true }).count(), `${short}, ${page.url()}`).toBe(0)
    }
}

test.each(builtInDecks.filter((deck) => deck.faces))(
  'W12 $title: couples read the faces at the vote, at the bars and on the console, and never a label',
  async (deck) => {
    const { host, people, phone, screen, desk } = await openOn(deck.id, 'couples')
    const [ask] = deck.asks
    const [first] = deck.versions
    if (!ask || !first) throw new Error('the deck has no ask')
    const faces = versionsFor(deck, 'couples')
    // What people are taught begins with the ground rules, and is whole on the phone; the screen turns the cards.
    for (const { title, text } of deck.methodCouples ?? []) {
      await phone.getByRole('heading', { name: title, exact: true }).waitFor()
      await phone.getByText(text, { exact: true }).waitFor()
    }
    await screen.getByText(deck.methodCouples?.[0]?.text ?? '', { exact: true }).waitFor()
    await fits(screen)
    await fitsOnPhones(phone)
    for (const page of [phone, screen, desk]) expect(await accessProblems(page)).toEqual([])

    await goTo(host, 'vote', ask.id)
    for (const { name, sounds } of faces) {
      await phone.getByRole('group').getByText(name, { exact: true }).waitFor()
      await phone.getByText(sounds, { exact: true }).first().waitFor({ state: 'attached' })
    }
    await expectNoLabel(deck, phone)
    await phone.setViewportSize(SMALL)
    await fitsOnPhones(phone)
    expect(await accessProblems(phone)).toEqual([])

    for (const { insist } of people) await insist({ type: 'vote.cast', askId: ask.id, choice: first.id })
    await goTo(host, 'reveal', ask.id)
    await host.send({ type: 'reveal.show', askId: ask.id, step: 'bars' })
    for (const page of [phone, screen])
      await page
        .getByText(faces[0]?.name ?? '', { exact: true })
        .first()
        .waitFor()
    await expectNoLabel(deck, phone, screen)
    await fits(screen)
    expect(await accessProblems(screen)).toEqual([])
    await desk
      .getByText(faces[0]?.name ?? '')
      .first()
      .waitFor()
    await expectNoLabel(deck, desk)
  },
)

test('whoever leads couples has the rules of the evening before them in the lobby, and folded at hand after that', async () => {
  const { host, phone, screen, desk } = await openOn('small-asks', 'couples')
  const said = [
    'console.couples.evening.rules.silent',
    'console.couples.evening.not.fear',
    'console.couples.evening.afraid.one',
  ] as const
  for (const key of said) await desk.getByText(words[key]).waitFor()
  expect(await isOpen(desk)).toBe(true)
  expect(await accessProblems(desk)).toEqual([])
  // It is for them alone: neither the phone nor the screen that they see in small has a word of it.
  for (const page of [phone, screen]) for (const key of said) expect(await textOf(page)).not.toContain(words[key])

  await goTo(host, 'vote', 'the-basket')
  await expect.poll(() => isOpen(desk)).toBe(false)
  await card(desk).locator('summary').focus()
  await desk.keyboard.press('Enter')
  await desk.getByText(words['console.couples.evening.afraid.all']).waitFor({ state: 'visible' })
  await desk.setViewportSize(SMALL)
  expect(await accessProblems(desk)).toEqual([])
})

test('whoever leads a training is told nothing of couples', async () => {
  const { desk, phone } = await openOn('therapy-ask', 'training')
  await desk.getByText(words['console.private.begin']).waitFor()
  expect(await card(desk).count()).toBe(0)
  for (const { title } of builtInDecks[0]?.method ?? []) await phone.getByRole('heading', { name: title }).waitFor()
  expect(await textOf(phone)).not.toContain(builtInDecks[0]?.methodCouples?.[0]?.text)
})
