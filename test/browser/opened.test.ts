import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { accessProblems } from '../support/access/access.ts'
import { hostClient, openRoom } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { layoutProblems } from '../support/inspect.ts'
import { arriveMany } from '../support/seats.ts'
import { LAPTOP, openSurface, PHONE, PROJECTOR, saved, task } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

const house = useHouse()
const [ask] = therapyAsk.asks
const [decided] = therapyAsk.versions
if (!ask || !decided) throw new Error('the deck is too small')
const askId = ask.id

/** A room of people who joined, one phone, a screen and a console. */
async function roomOf(people: number) {
  const { origin } = house.server
  const room = await openRoom(origin, { deckId: 'therapy-ask' })
  const host = await hostClient(origin, room.hostKey)
  const others = await arriveMany(origin, room.code, people - 1)
  house.clients.push(host, ...others.map(({ client }) => client))
  const open = async (url: string, device: object) => {
    const surface = await openSurface(house.browser, url, { ...device, reducedMotion: 'reduce' })
    house.surfaces.push(surface)
    return surface.page
  }
  const phone = await open(`${origin}/join/${room.code}`, PHONE)
  await phone.getByRole('button', { name: words['phone.door.join'] }).click()
  await task(phone, words['phone.lobby.title']).waitFor()
  const screen = await open(`${origin}/screen#k=${room.screenKey}`, PROJECTOR)
  const desk = await open(`${origin}/host/${room.roomId}#k=${room.hostKey}&s=${room.screenKey}`, LAPTOP)
  return { host, others, phone, screen, desk }
}

const seemsWell = async (...pages: Page[]) => {
  for (const page of pages) {
    expect(await accessProblems(page)).toEqual([])
    expect(await layoutProblems(page)).toEqual([])
  }
}
const choice = (page: Page, name: string) => page.locator('.pair-choice').getByRole('button', { name })
const split = (page: Page) => page.locator('table.split')
const numbers = (page: Page) => split(page).locator('.figure strong').allInnerTexts()

test('when two texts are open, then phones answer under their names, and the split comes when the facilitator shows it', async () => {
  const { host, others, phone, screen, desk } = await roomOf(6)
  await goTo(host, 'compare', askId)
  await host.send({ type: 'compare.open', askId, items: ['original', 'reference'] })
  await choice(phone, words['common.texts.original']).waitFor()
  await choice(phone, words['common.texts.reference']).click()
  await saved(phone)
  // Changed, as long as it is open.
  await choice(phone, words['common.texts.alike']).click()
  await host.until(({ common }) => common.openedAnswers?.count.done === 1)
  await Promise.all(
    others.map(({ insist }, at) =>
      insist({ type: 'opened.judge', askId, opening: 1, choice: at < 3 ? 'second' : 'first' }),
    ),
  )
  await host.until(({ common }) => common.openedAnswers?.count.done === 6)
  for (const page of [phone, screen, desk]) expect(await split(page).count()).toBe(0)
  await seemsWell(phone)

  await choice(phone, words['common.texts.alike']).focus()
  await desk.getByRole('button', { name: words['console.private.opened.show'] }).click()
  for (const page of [phone, screen]) {
    await split(page).waitFor()
    expect(await numbers(page)).toEqual(['2', '1', '3'])
  }
  // What takes the place of the buttons takes their focus over.
  expect(await phone.evaluate(() => document.activeElement?.querySelector('table') !== null)).toBe(true)
  await phone.getByText(words['pictures.split.mine']).waitFor()
  await seemsWell(phone, screen, desk)

  // Three texts are compared by nobody; the same two again show the same.
  await host.send({ type: 'compare.open', askId, items: [] })
  await split(phone).waitFor({ state: 'detached' })
  await goTo(host, 'debrief', askId)
  await host.send({ type: 'compare.open', askId, items: ['original', 'reference'] })
  for (const page of [phone, screen]) await split(page).waitFor()
  await seemsWell(phone, screen)
})

test('given a debrief, when two texts are open, then the foot of the screen asks on every page what phones ask', async () => {
  const { host, phone, screen } = await roomOf(3)
  const { nothing, asks } = {
    nothing: screen.getByText(words['screen.stages.nothingAsked']),
    asks: screen.getByText(words['screen.stages.compare.asks'].split('{')[0] ?? ''),
  }
  await goTo(host, 'debrief', askId)
  await nothing.waitFor()
  await host.send({ type: 'compare.open', askId, items: ['original', 'reference'] })
  await choice(phone, words['common.texts.alike']).waitFor()
  await asks.waitFor()
  expect(await nothing.count()).toBe(0)
  await seemsWell(screen)
  await host.send({ type: 'picture.show', askId, picture: 'moves', on: true })
  await screen.getByRole('heading', { name: words['screen.stages.debrief.moves'] }).waitFor()
  expect([await asks.count(), await nothing.count()]).toEqual([1, 0])
  await host.send({ type: 'opened.show', askId, opening: 1 })
  await nothing.waitFor()
  expect(await asks.count()).toBe(0)
})

test('when fewer than five answered, then phones and screen say that the answers are hidden, also of a warm-up', async () => {
  const { host, phone, screen, desk } = await roomOf(2)
  const hidden = words['pictures.split.withheld'].replace('{few}', '5')
  await goTo(host, 'warm-up', askId)
  await choice(phone, words['common.texts.first']).click()
  await saved(phone)
  await desk.getByRole('button', { name: words['console.private.split.show'] }).click()
  for (const page of [phone, screen]) await page.getByText(hidden).first().waitFor()
  await seemsWell(phone, screen)
  await goTo(host, 'compare', askId)
  await host.send({ type: 'compare.open', askId, items: ['original', 'reference'] })
  await choice(phone, words['common.texts.alike']).click()
  await saved(phone)
  await desk.getByRole('button', { name: words['console.private.opened.show'] }).click()
  for (const page of [phone, screen]) await page.getByText(hidden).first().waitFor()
  expect(await split(phone).count()).toBe(0)
})

test('when people talk, then a phone holds up its letter by one press, sends nothing, and is back by one press', async () => {
  const { host, phone, screen } = await roomOf(2)
  await goTo(host, 'vote', askId)
  await phone.getByRole('radio', { name: decided.name }).check()
  await saved(phone)
  await goTo(host, 'talk', askId)
  const show = phone.getByRole('button', { name: words['phone.talk.letter.show'] })
  await show.waitFor()
  await phone.getByText(words['phone.talk.letter.seen']).waitFor()
  // Whatever the page sends from here on but the pulse of its connection.
  await phone.evaluate(() => {
    const sent: unknown[] = []
    Object.assign(window, { sent })
    const { send } = WebSocket.prototype
    WebSocket.prototype.send = function (data) {
      if (data !== '3') sent.push(data)
      send.call(this, data)
    }
  })
  expect(await phone.getByRole('dialog').count()).toBe(0)
  await show.click()
  const dialog = phone.getByRole('dialog', { name: decided.name })
  await dialog.waitFor()
  const box = await dialog.boundingBox()
  expect([box?.width, box?.height]).toEqual([PHONE.viewport.width, PHONE.viewport.height])
  const sign = await dialog.locator('svg').boundingBox()
  expect(sign?.width).toBeGreaterThan(0.8 * PHONE.viewport.width)
  await seemsWell(phone)
  for (const { name } of therapyAsk.versions) await screen.getByText(name, { exact: true }).waitFor()
  await screen.getByText(words['screen.stages.talk.fewHint']).waitFor()
  await seemsWell(screen)
  await dialog.getByRole('button', { name: words['phone.vote.ears.back'] }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await phone.evaluate(() => document.activeElement?.textContent?.trim())).toBe(words['phone.talk.letter.show'])
  expect(await phone.evaluate(() => (window as unknown as { sent: unknown[] }).sent)).toEqual([])
  // A stage that goes on takes the letter with it.
  await show.click()
  await dialog.waitFor()
  await goTo(host, 'vote-again', askId)
  await task(phone, words['phone.tasks.vote-again']).waitFor()
  expect(await phone.getByRole('dialog').count()).toBe(0)
})
