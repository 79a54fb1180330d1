import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { hostClient, openRoom } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { arriveMany } from '../support/seats.ts'
import { settled } from '../support/settled.ts'
import { LAPTOP, openSurface, pastDoubleTap, PHONE, saved, task } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// A press reaches what it was meant for: nothing moves away under a finger, by the press itself or by what comes meanwhile.

const house = useHouse()
const [ask] = therapyAsk.asks
if (!ask) throw new Error('the deck is empty')
const askId = ask.id

/** A room of couples, five of whom wrote, and a phone in it. */
async function couples(prepare: (page: Page) => Promise<unknown> = () => Promise.resolve()) {
  const { origin } = house.server
  const { code, hostKey } = await openRoom(origin, { deckId: therapyAsk.id, preset: 'couples' })
  const host = await hostClient(origin, hostKey)
  const people = await arriveMany(origin, code, 5)
  house.clients.push(host, ...people.map(({ client }) => client))
  await goTo(host, 'rewrite', askId)
  for (const [at, { insist }] of people.entries())
    await insist({ type: 'rewrite.submit', askId, text: `I miss you, text ${at}.`, reach: 'screen' })
  const surface = await openSurface(house.browser, 'about:blank', { ...PHONE, reducedMotion: 'reduce' })
  house.surfaces.push(surface)
  const { page } = surface
  await prepare(page)
  await page.goto(`${origin}/join/${code}`)
  await page.getByRole('button', { name: words['phone.door.join'] }).click()
  return { host, page }
}

test('given a phone that is out of pairs, when it asks again by itself, then nothing on it moves', async () => {
  const sent: string[] = []
  const { host, page } = await couples(async (phone) => {
    phone.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(payload.toString())))
  })
  await goTo(host, 'compare', askId)
  // Too few are let in: it is given the four pairs of the deck.
  for (const [at, rewriteId] of Object.keys(host.common.rewrites).entries())
    await host.send({ type: 'rewrite.sort', askId, rewriteId, as: at < 3 ? 'picked' : 'private' })
  for (let pair = 1; pair <= 4; pair++) {
    await page.getByRole('heading', { name: new RegExp(`^Pair ${pair} of`) }).waitFor()
    await pastDoubleTap(page)
    await page.getByRole('button', { name: words['common.texts.alike'] }).click()
    await saved(page)
    await page.getByRole('button', { name: words['phone.compare.next'], exact: true }).click()
  }
  const out = page.getByRole('main').getByText(words['phone.compare.out.no-more-pairs'])
  await out.waitFor()
  await page.evaluate(() => {
    const seen = window as unknown as { pairs: number }
    seen.pairs = 0
    new MutationObserver(() => (seen.pairs += document.querySelectorAll('.pair-cards').length)).observe(document.body, {
      subtree: true,
      childList: true,
    })
  })
  const asks = () => sent.filter((frame) => frame.includes('pair.next')).length
  const before = asks()
  // It asks every twenty to thirty seconds.
  await page.clock.fastForward(31_000)
  await expect.poll(asks).toBeGreaterThan(before)
  // It was answered: what is asked after it has its answer.
  await page.getByRole('button', { name: words['phone.compare.lookAgain'] }).waitFor()
  await settled(page)
  await out.waitFor()
  expect(await page.evaluate(() => (window as unknown as { pairs: number }).pairs)).toBe(0)
})

test('given a text of one’s own in sight, when a finger taps what stands below it, then that has the tap, and it is covered', async () => {
  const { host, page } = await couples()
  await task(page, words['phone.tasks.rewrite']).waitFor()
  await page.getByRole('textbox').fill('only mine')
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: words['phone.rewrite.submit'] }).click()
  await page.locator('.cover').waitFor()
  await goTo(host, 'compare', askId)
  await task(page, words['phone.tasks.compare']).waitFor()
  await pastDoubleTap(page)
  await page.getByRole('button', { name: words['phone.cover.show'].replace('{n}', '10') }).click()
  await page.getByText('only mine').waitFor()
  const menu = page.getByRole('button', { name: words['phone.frame.menu'] })
  await menu.tap()
  await page.getByText('only mine').waitFor({ state: 'detached' })
})

test('given the lengths of the timer on a remote, when what stands below them is pressed, then it does not move from under the press', async () => {
  const room = await openRoom(house.server.origin, { deckId: therapyAsk.id })
  const host = await hostClient(house.server.origin, room.hostKey)
  const people = await arriveMany(house.server.origin, room.code, 3)
  house.clients.push(host, ...people.map(({ client }) => client))
  const surface = await openSurface(
    house.browser,
    `${house.server.origin}/host/${room.roomId}#k=${room.hostKey}&s=${room.screenKey}`,
    PHONE,
  )
  house.surfaces.push(surface)
  const { page } = surface
  await page.locator('.remote').waitFor()
  await page
    .getByRole('navigation', { name: words['console.frame.tabs'] })
    .getByRole('button', { name: words['console.frame.tab.room'] })
    .click()
  const timer = page.getByRole('button', { name: words['console.bar.timer.title'], exact: true })
  await timer.click()
  const below = page.getByRole('button', { name: words['console.people.removeOf'].replace('{who}', 'Seat 1') })
  await below.scrollIntoViewIfNeeded()
  const where = async () => (await below.boundingBox())?.y
  const before = await where()
  await below.hover()
  await page.mouse.down()
  await settled(page)
  expect(await where()).toBe(before)
  await page.mouse.up()
})

test('given sentences that wait, when one is taken in by a double press, then the one that comes in its place is not', async () => {
  const { origin } = house.server
  const room = await openRoom(origin, { deckId: therapyAsk.id, preset: 'supervision' })
  const host = await hostClient(origin, room.hostKey)
  const people = await arriveMany(origin, room.code, 3)
  house.clients.push(host, ...people.map(({ client }) => client))
  for (const [at, { insist }] of people.entries()) {
    const sentence = { from: 'A woman', to: 'her brother', when: 'one evening', text: `Can we talk, time ${at}?` }
    expect(await insist({ type: 'ask.bring', ...sentence })).toMatchObject({ ok: true })
  }
  const surface = await openSurface(house.browser, 'about:blank', LAPTOP)
  house.surfaces.push(surface)
  const { page } = surface
  await page.clock.install()
  await page.goto(`${origin}/host/${room.roomId}#k=${room.hostKey}&s=${room.screenKey}`)
  const takeIn = page.getByRole('button', { name: /^Take it in/ })
  await expect.poll(() => takeIn.count()).toBe(3)
  await takeIn.first().scrollIntoViewIfNeeded()
  await settled(page)
  // From here on no time passes for the page: both presses are within a moment.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 10_000)
  const box = await takeIn.first().boundingBox()
  if (!box) throw new Error('nothing waits')
  const point = [box.x + box.width / 2, box.y + box.height / 2] as const
  await page.mouse.click(...point)
  await expect.poll(() => takeIn.count()).toBe(2)
  const second = await takeIn.first().boundingBox()
  expect(second && point[1] > second.y && point[1] < second.y + second.height).toBe(true)
  await page.mouse.click(...point)
  // What comes after it has come: nothing of it has.
  await host.send({ type: 'screen.blank', on: true })
  await host.until(({ common }) => common.blank, 'the screen is blank')
  expect(host.common.brought.waiting).toHaveLength(2)
  await page.clock.runFor(1_000)
  await takeIn.first().click()
  await host.until(({ common }) => common.brought.waiting.length === 1, 'the second press that was meant')
})
