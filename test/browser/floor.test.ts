import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessProblems } from '../support/access/access.ts'
import { hostClient, openRoom, seatClient, takeSeat, type Client } from '../support/clients.ts'
import type { CommonSlices } from '../../shared/room/slices.ts'
import { goToStage, linkUp } from '../support/couple.ts'
import { useHouse } from '../support/house.ts'
import { heardSince, layoutProblems, watchPage } from '../support/inspect.ts'
import { seatKeyIn } from '../support/kept.ts'
import { createKeyboard } from '../support/keyboard.ts'
import { LAPTOP, openSurface, PHONE, PROJECTOR, task } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

const house = useHouse()
const SMALL_PHONE = { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true }
const CALM = { reducedMotion: 'reduce' } as const

async function openPage(url: string, device: object) {
  const surface = await openSurface(house.browser, url, { ...device, ...CALM })
  house.surfaces.push(surface)
  return surface
}

/** The key of the seat that a phone has. */
const seatKeyOf = (page: Page) => seatKeyIn(page)

/** A room for couples at the floor, with two phones that are linked, or one phone for two. */
async function roomOf(
  how: 'linked' | 'both',
  devices: readonly object[],
  prepare = (_page: Page): Promise<unknown> => Promise.resolve(),
) {
  const { origin } = house.server
  const room = await openRoom(origin, { deckId: 'therapy-ask', preset: 'couples' })
  const host = await hostClient(origin, room.hostKey)
  house.clients.push(host)
  const phones: Page[] = []
  const contexts = []
  const seats: Client<CommonSlices>[] = []
  for (const device of devices) {
    const { page, context } = await openPage('about:blank', device)
    await prepare(page)
    await page.goto(`${origin}/join/${room.code}`)
    await page.getByRole('button', { name: words['phone.door.join'] }).click()
    await task(page, words['phone.lobby.title']).waitFor()
    phones.push(page)
    contexts.push(context)
    const client = await seatClient(origin, await seatKeyOf(page))
    house.clients.push(client)
    seats.push(client)
  }
  const insisting = seats.map((client, at) => {
    let n = Date.now()
    return { client, insist: (command: object) => client.send({ ...command, client: `test-${at}`, n: n++ } as never) }
  })
  const [one, other] = insisting
  if (how === 'both') await one?.insist({ type: 'couple.solo', on: true, both: true })
  else if (one && other) await linkUp(one, other)
  await goToStage(host, 'floor')
  return { room, host, phones, contexts, seats }
}

const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click()
/** What a page says, besides what is read out. */
const said = (page: Page, text: string) => page.getByRole('main').getByText(text, { exact: true })
const title = (page: Page, key: Parameters<typeof titleOf>[0]) => task(page, titleOf(key)).waitFor()
const titleOf = (key: keyof typeof words) => words[key]

const seemsWell = async (...pages: Page[]) => {
  for (const page of pages) {
    expect(await accessProblems(page)).toEqual([])
    expect(await layoutProblems(page)).toEqual([])
  }
}

/** Has both begin. Out: first the phone that has the floor. */
async function begin([one, other]: Page[]): Promise<[Page, Page]> {
  if (!one || !other) throw new Error('there are not two phones')
  await press(one, words['phone.floor.begin'])
  await said(one, words['phone.floor.begin.waits']).waitFor()
  expect(await said(other, words['phone.floor.begin.waits']).count()).toBe(0)
  await seemsWell(one, other)
  await press(other, words['phone.floor.begin'])
  const yours = words['phone.floor.yours']
  await Promise.race([task(one, yours).waitFor(), task(other, yours).waitFor()])
  return (await task(one, yours).count()) ? [one, other] : [other, one]
}

test('O1 O2 O3 given two phones, then a couple takes turns by touch, takes a break and is done', async () => {
  const { phones, host } = await roomOf('linked', [SMALL_PHONE, PHONE])
  const [holder, listener] = await begin(phones)
  await title(listener, 'phone.floor.listen')
  await said(listener, words['phone.floor.listen.about']).waitFor()
  await seemsWell(holder, listener)
  await press(holder, words['phone.floor.said'])
  await said(holder, words['phone.floor.yours.back']).waitFor()
  await said(listener, words['phone.floor.listen.back']).waitFor()
  await seemsWell(holder, listener)
  await press(holder, words['phone.floor.heardNo'])
  await said(holder, words['phone.floor.yours.again']).waitFor()
  await press(holder, words['phone.floor.said'])
  await press(holder, words['phone.floor.heardYes'])
  await said(holder, words['phone.floor.yours.heard']).waitFor()
  await press(holder, words['phone.floor.pass'])
  await title(listener, 'phone.floor.yours')
  await title(holder, 'phone.floor.listen')
  // A reload changes nothing.
  await listener.reload()
  await title(listener, 'phone.floor.yours')

  await press(holder, words['phone.floor.more'])
  await seemsWell(holder)
  await press(holder, words['phone.floor.break'].replace('{n}', '5'))
  await title(listener, 'phone.floor.break.title')
  await press(listener, words['phone.floor.resume'])
  await said(listener, words['phone.floor.break.waits']).waitFor()
  await seemsWell(holder, listener)
  await press(holder, words['phone.floor.resume'])
  await title(listener, 'phone.floor.yours')

  // The room goes on; the card stays, and the room is one press away.
  await goToStage(host, 'lobby')
  await said(listener, words['phone.floor.movedOn']).waitFor()
  await title(listener, 'phone.floor.yours')
  await seemsWell(holder, listener)
  await press(holder, words['phone.floor.goToRoom'])
  await title(holder, 'phone.lobby.title')
  await said(holder, words['phone.floor.stillOpen']).waitFor()
  await seemsWell(holder)
  await press(holder, words['phone.floor.open'])
  await title(holder, 'phone.floor.listen')
  await press(listener, words['phone.floor.more'])
  await press(listener, words['phone.floor.stop'])
  await press(listener, words['phone.floor.stop.sure'])
  for (const page of phones) await title(page, 'phone.lobby.title')
})

test('O2 by keyboard alone a turn is taken, and the focus is never lost', async () => {
  const { phones } = await roomOf('linked', [SMALL_PHONE, SMALL_PHONE])
  const [holder, listener] = await begin(phones)
  const problems: string[] = []
  const keyboard = createKeyboard(holder, problems)
  const there = (about: string) => said(holder, about).waitFor()
  await keyboard.choose(words['phone.floor.said'])
  await there(words['phone.floor.yours.back'])
  expect(await keyboard.focused()).toBe(words['phone.floor.yours'])
  await keyboard.choose(words['phone.floor.heardYes'])
  await there(words['phone.floor.yours.heard'])
  await keyboard.choose(words['phone.floor.pass'])
  await title(listener, 'phone.floor.yours')
  await title(holder, 'phone.floor.listen')
  expect(await keyboard.focused()).toBe(words['phone.floor.listen'])
  await keyboard.choose(words['phone.floor.more'])
  await keyboard.choose(words['phone.floor.stop'])
  await keyboard.choose(words['phone.floor.stop.sure'])
  await title(listener, 'phone.floor.done')
  expect(problems).toEqual([])
})

test('the timer of the room is neither shown nor announced on the card, and is where the card is left', async () => {
  const { phones, host } = await roomOf('linked', [SMALL_PHONE, PHONE], watchPage)
  await host.send({ type: 'timer.set', seconds: 600 })
  const [holder] = await begin(phones)
  const isTimer = (text: string) => /minute/.test(text)
  /** All that a screen reader says until it says this. */
  const heardUntil = async (last: string) => {
    const heard: string[] = []
    await expect
      .poll(async () => heard.push(...(await heardSince(holder)).said) && heard)
      .toContainEqual(expect.stringContaining(last))
    return heard
  }
  expect((await heardUntil(words['phone.floor.yours'])).filter(isTimer)).toEqual([])
  await goToStage(host, 'lobby')
  await said(holder, words['phone.floor.movedOn']).waitFor()
  await host.send({ type: 'timer.set', seconds: 600 })
  await host.send({ type: 'room.pause', on: true })
  expect((await heardUntil(words['phone.frame.paused.said'])).filter(isTimer)).toEqual([])
  expect(await holder.getByText(/minutes left/).count()).toBe(0)

  await press(holder, words['phone.floor.goToRoom'])
  await said(holder, '10 minutes left').waitFor()
  await host.send({ type: 'timer.set', seconds: 300 })
  expect((await heardUntil('5 minutes left')).filter(isTimer)).toEqual(['5 minutes left'])
})

test('O7 given a pass without the network, then the card is blank at once, and the other gets the floor when it arrives', async () => {
  const { phones, contexts } = await roomOf('linked', [PHONE, PHONE])
  const [holder, listener] = await begin(phones)
  await title(listener, 'phone.floor.listen')
  const context = contexts[phones.indexOf(holder)]
  await context?.setOffline(true)
  await press(holder, words['phone.floor.pass'])
  await title(holder, 'phone.floor.passing')
  await seemsWell(holder)
  expect(await task(listener, words['phone.floor.listen']).count()).toBe(1)
  await context?.setOffline(false)
  await title(listener, 'phone.floor.yours')
  await title(holder, 'phone.floor.listen')
})

test('O7 given no answer for ten seconds, then a card waits for the room and shows no floor, and has it back', async () => {
  const { phones, contexts } = await roomOf('linked', [PHONE, SMALL_PHONE])
  const [holder] = await begin(phones)
  const context = contexts[phones.indexOf(holder)]
  await context?.setOffline(true)
  await title(holder, 'phone.floor.waiting')
  await seemsWell(holder)
  await context?.setOffline(false)
  await title(holder, 'phone.floor.yours')
})

test('O5 given a second window on one phone, then it says so, and takes the card when asked', async () => {
  const { phones, contexts } = await roomOf('linked', [PHONE, PHONE])
  const [holder] = await begin(phones)
  const second = await contexts[phones.indexOf(holder)]?.newPage()
  if (!second) throw new Error('there is no second window')
  await second.goto(holder.url())
  await title(second, 'phone.floor.window')
  await title(holder, 'phone.floor.yours')
  await seemsWell(second)
  await press(second, words['phone.floor.take'])
  await title(holder, 'phone.floor.window')
  await title(second, 'phone.floor.coming')
  await seemsWell(second)
  await title(second, 'phone.floor.yours')
})

test('O6 given a phone that is dead, then the other shows both halves, and one phone for two shows them from the start', async () => {
  const { phones, contexts } = await roomOf('linked', [SMALL_PHONE, SMALL_PHONE])
  const [holder, listener] = await begin(phones)
  await contexts[phones.indexOf(holder)]?.setOffline(true)
  await press(listener, words['phone.floor.more'])
  await press(listener, words['phone.floor.one'])
  await title(listener, 'phone.floor.coming')
  await title(listener, 'phone.floor.one.title')
  const halves = listener.locator('.half')
  expect(await halves.getByRole('heading').allInnerTexts()).toHaveLength(2)
  await seemsWell(listener)
  await press(listener, words['phone.floor.pass'])
  await listener.locator('.half').getByRole('button', { name: words['phone.floor.pass'] }).waitFor()
  await contexts[phones.indexOf(holder)]?.setOffline(false)
  await title(holder, 'phone.floor.phone')
  await seemsWell(holder)

  const both = await roomOf('both', [SMALL_PHONE])
  const [phone] = both.phones
  if (!phone) throw new Error('there is no phone')
  await press(phone, words['phone.floor.begin'])
  await title(phone, 'phone.floor.one.title')
  await seemsWell(phone)
})

test('O1 O9 given somebody on their own, then the phone says so kindly; screen and console show the rules and no couple', async () => {
  const { room, phones, seats } = await roomOf('both', [SMALL_PHONE])
  const { origin } = house.server
  await seats[0]?.send({ type: 'couple.solo', on: true })
  const [phone] = phones
  if (!phone) throw new Error('there is no phone')
  await title(phone, 'phone.floor.none')
  // To take turns with somebody who is on their own too, phones are linked here.
  await press(phone, words['phone.couples.change'])
  await said(phone, words['phone.couples.title']).waitFor()
  const screen = (await openPage(`${origin}/screen#k=${room.screenKey}`, PROJECTOR)).page
  await screen.getByRole('heading', { name: words['screen.stages.floor.title'] }).waitFor()
  const desk = (await openPage(`${origin}/host/${room.roomId}#k=${room.hostKey}&s=${room.screenKey}`, LAPTOP)).page
  await desk.getByText(words['console.couples.floor.nobody']).waitFor()
  const { seatKey } = await takeSeat(origin, room.code)
  const two = await seatClient(origin, seatKey)
  house.clients.push(two)
  await two.send({ type: 'couple.solo', on: true, both: true })
  await two.send({ type: 'floor.begin', window: 'w' })
  await desk.getByText(words['console.couples.floor.talk']).waitFor()
  await seemsWell(phone, screen, desk)
})
