import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import type { HostSlices } from '../../shared/room/slices.ts'
import { hostClient, openRoom, seatClient, takeSeat, type Client } from '../support/clients.ts'
import { goToStage } from '../support/couple.ts'
import { goTo, seatIdOf } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { fitsOnPhones } from '../support/ink.ts'
import { storedAt } from '../support/kept.ts'
import { arriveMany } from '../support/seats.ts'
import { joinByLink, openSurface, PHONE, saved, task, vote } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

const house = useHouse()

const [firstAsk] = therapyAsk.asks
const [firstVersion, secondVersion] = therapyAsk.versions
if (!firstAsk || !firstVersion || !secondVersion) throw new Error('the deck is too small')
const askId = firstAsk.id
const WORDS = 'I don’t know what to do next. Would you think with me?'

/** A room with its facilitator, and the way in for phones: through a network that can fail. */
async function workshop() {
  const room = await openRoom(house.server.origin)
  const host = await hostClient(house.server.origin, room.hostKey)
  house.clients.push(host)
  return { ...room, host, link: `${house.network.origin}/join/${room.code}` }
}

async function phoneAt(link: string): Promise<Page> {
  const surface = await joinByLink(house.browser, link)
  house.surfaces.push(surface)
  return surface.page
}

const button = (page: Page, key: keyof typeof words) => page.getByRole('button', { name: words[key], exact: true })
const said = (page: Page, key: keyof typeof words) => page.getByRole('main').getByText(words[key])
const stored = (page: Page) => page.evaluate(() => Object.keys(localStorage))

/** Writes a text at its stage and waits until the room has it; the facilitator can read it then. */
async function write(host: Client<HostSlices>, page: Page, text = WORDS) {
  await goTo(host, 'rewrite', askId)
  await page.getByRole('textbox', { name: words['phone.rewrite.label'] }).fill(text)
  await button(page, 'phone.rewrite.submit').click()
  await saved(page)
  await host.send({ type: 'lot.show', askId })
  await reads(host, text)
}

const textsOf = ({ common }: Client<HostSlices>) => Object.values(common.rewrites).map(({ text }) => text)
const reads = (host: Client<HostSlices>, text = WORDS) => host.until((now) => textsOf(now).includes(text), text)
const readsNothing = (host: Client<HostSlices>) => host.until((now) => !textsOf(now).includes(WORDS), 'no text')

/** Presses to delete a text, and once more, as the phone asks. */
async function deleteText(page: Page) {
  await button(page, 'phone.texts.takeBack').click()
  await button(page, 'phone.texts.takeBackYes').click()
}

test('when a person is removed, then their phone still reads and deletes the text, also after a lost network', async () => {
  const { host, link } = await workshop()
  const page = await phoneAt(link)
  await goTo(host, 'rewrite', askId)
  // Sent without a network and over a reload: it arrives with the key that the phone has kept.
  const field = page.getByRole('textbox', { name: words['phone.rewrite.label'] })
  await field.fill(WORDS)
  house.network.cut()
  await page.getByText(words['common.frame.connection.offline']).first().waitFor()
  await button(page, 'phone.rewrite.submit').click()
  await page.getByRole('main').getByText(words['phone.frame.saved.waiting']).waitFor()
  const [key = ''] = (await stored(page)).filter((each) => each.includes('reask.text.'))
  const textKey = await page.evaluate(
    (at) => (JSON.parse(localStorage.getItem(at) ?? '{}') as { key: string }).key,
    key,
  )
  const waiting = await page.evaluate(() => Object.entries(localStorage).find(([at]) => at.endsWith('.outbox'))?.[1])
  expect(waiting).toContain(textKey)
  house.network.mend()
  await page.reload()
  await task(page, words['phone.rewrite.in']).waitFor()
  await host.until(({ common }) => common.count?.done === 1)
  await host.send({ type: 'lot.show', askId })
  await reads(host)

  await host.send({ type: 'seat.remove', seatId: await seatIdOf(host, 1) })
  await task(page, words['phone.closed.removed']).waitFor()
  await page.getByText(WORDS).waitFor()
  await page.getByText(firstAsk.text).waitFor()
  await fitsOnPhones(page)
  await page.reload()
  await page.getByText(WORDS).waitFor()

  house.network.cut()
  await deleteText(page)
  await said(page, 'common.problem.offline').waitFor()
  await page.getByText(WORDS).waitFor()
  house.network.mend()
  await deleteText(page)
  await said(page, 'phone.frame.takenBack').waitFor()
  await readsNothing(host)
  expect((await stored(page)).filter((each) => each.includes('reask.text.'))).toEqual([])
})

test('when the text cannot be read for now, then the phone says so, loses nothing, and tries again', async () => {
  const { host, link } = await workshop()
  const page = await phoneAt(link)
  await write(host, page)
  await page.route('**/api/texts', (route) => route.abort())
  await host.send({ type: 'seat.remove', seatId: await seatIdOf(host, 1) })
  await said(page, 'phone.own.unreachedAbout').waitFor()
  await page.unroute('**/api/texts')
  await button(page, 'phone.door.again').click()
  await page.getByText(WORDS).waitFor()
})

test('when a removed person joins again, then the text of before is among theirs and can be deleted', async () => {
  const { host, link } = await workshop()
  const page = await phoneAt(link)
  await write(host, page)
  await host.send({ type: 'seat.remove', seatId: await seatIdOf(host, 1) })
  await button(page, 'phone.closed.joinAgain').click()
  await button(page, 'phone.door.join').click()
  await button(page, 'phone.frame.menu').click()
  await button(page, 'phone.frame.menu.removeText').click()
  await page.getByText(WORDS).waitFor()
  await deleteText(page)
  await readsNothing(host)
})

/** Leaves the room by the menu. */
async function leave(page: Page) {
  await button(page, 'phone.frame.menu').click()
  await button(page, 'phone.frame.menu.leave').click()
  await page.getByText(words['phone.frame.menu.leaveAbout']).waitFor()
  await button(page, 'phone.frame.menu.leaveYes').click()
  await task(page, words['phone.ended.left.title']).waitFor()
}

test('when a person leaves, then the way to their text stays: from the start page they read and delete it', async () => {
  const { host, link } = await workshop()
  const page = await phoneAt(link)
  await write(host, page)
  await leave(page)
  await said(page, 'phone.own.afterLeaving').waitFor()
  await fitsOnPhones(page)
  expect((await stored(page)).filter((each) => /^reask\.(seat|of)\./.test(each))).toEqual([])
  await button(page, 'phone.ended.home').click()
  await button(page, 'phone.door.home.texts').click()
  await task(page, words['phone.texts.title']).waitFor()
  await page.getByText(WORDS).waitFor()
  await fitsOnPhones(page)
  // The page has an address of its own: it outlives a reload, and Back leads to the start page.
  await page.reload()
  await page.getByText(WORDS).waitFor()
  await page.goBack()
  await task(page, words['phone.door.home.title']).waitFor()
  await button(page, 'phone.door.home.texts').click()
  await deleteText(page)
  await said(page, 'phone.frame.takenBack').waitFor()
  await readsNothing(host)
  await button(page, 'phone.own.home').click()
  await task(page, words['phone.door.home.title']).waitFor()
  expect(await button(page, 'phone.door.home.texts').count()).toBe(0)
})

test('when a person who left lets the phone forget their texts, then nothing is left on it, and the text stays', async () => {
  const { host, link, code } = await workshop()
  const page = await phoneAt(link)
  await write(host, page)
  await leave(page)
  await button(page, 'phone.own.forget').click()
  await said(page, 'phone.own.forgetAbout').waitFor()
  await button(page, 'phone.own.forgetNo').click()
  await button(page, 'phone.own.forget').click()
  await button(page, 'phone.own.forgetYes').click()
  await said(page, 'phone.ended.left.about').waitFor()
  expect((await stored(page)).filter((each) => !each.endsWith('reask.transport'))).toEqual([])
  const trace = await page.evaluate(() => JSON.stringify(localStorage) + document.documentElement.outerHTML)
  for (const part of [code, therapyAsk.title, WORDS, askId]) expect(trace).not.toContain(part)
  expect(textsOf(host)).toContain(WORDS)
})

test('when the phone slept through the end, then it finds the text, what came of it and the votes, and deletes the text', async () => {
  const { host, link, code } = await workshop()
  const page = await phoneAt(link)
  const people = await arriveMany(house.server.origin, code, 3)
  house.clients.push(...people.map(({ client }) => client))
  await goTo(host, 'vote', askId)
  await vote(page, firstVersion.name)
  await goTo(host, 'vote-again', askId)
  await vote(page, secondVersion.name)
  await write(host, page)
  for (const [at, person] of people.entries())
    await person.insist({ type: 'rewrite.submit', askId, text: `Another text ${at}` })
  await goTo(host, 'compare', askId)
  await goTo(host, 'debrief', askId)
  await page.getByText(words['phone.debrief.outcome.onlyYou']).waitFor()
  const outcome = await page.locator('.outcome').innerText()
  const context = page.context()
  await page.close()
  await host.send({ type: 'room.end', forget: true })
  await host.until(({ common }) => common.place.stage === 'ended')

  const later = await context.newPage()
  await later.goto(link)
  await task(later, words['phone.closed.folded']).waitFor()
  await later.getByText(WORDS).waitFor()
  expect(await later.locator('.outcome').innerText()).toBe(outcome)
  await later.getByText(pathOf(firstVersion.name, secondVersion.name)).waitFor()
  await fitsOnPhones(later)
  await reads(host)
  await deleteText(later)
  await said(later, 'phone.frame.takenBack').waitFor()
  await readsNothing(host)
  expect(textsOf(host).filter((text) => text?.startsWith('Another text'))).toHaveLength(3)

  // What is on the phone goes when its owner wishes it.
  await button(later, 'phone.closed.clear').click()
  await said(later, 'phone.ended.left.about').waitFor()
  expect((await stored(later)).filter((each) => !each.endsWith('reask.transport'))).toEqual([])
})

test('when the code of the room has changed since the phone slept, then the text tells that the room is not deleted', async () => {
  const { host, link, code } = await workshop()
  const page = await phoneAt(link)
  await write(host, page)
  await page.goto('about:blank')
  await host.send({ type: 'room.end', forget: true })
  await host.until(({ common }) => common.place.stage === 'ended')
  await page.goto(`${house.network.origin}/`)
  const other = String(code) === '00000000' ? '11111111' : '00000000'
  await page.evaluate(
    ([from, to]) => {
      for (const [key, value] of Object.entries(localStorage)) {
        localStorage.removeItem(key)
        localStorage.setItem(key.replaceAll(from, to), String(value).replaceAll(from, to))
      }
    },
    [code, other] as const,
  )
  await page.goto(`${house.network.origin}/join/${other}`)
  await page.getByText(WORDS).waitFor()
  await task(page, words['phone.closed.folded']).waitFor()
})

const pathOf = (first: string, again: string) =>
  words['phone.reveal.path.moved'].replace('{first}', first).replace('{again}', again)

test('when the room ends in front of a person and is folded, then the phone says both, with their text and votes', async () => {
  const { host, link } = await workshop()
  const page = await phoneAt(link)
  await goTo(host, 'vote', askId)
  await vote(page, firstVersion.name)
  await write(host, page)
  await goTo(host, 'compare', askId)
  await goTo(host, 'debrief', askId)
  await host.send({ type: 'room.end' })
  await task(page, words['phone.ended.title']).waitFor()
  await said(page, 'phone.closed.soon').waitFor()
  await said(page, 'phone.debrief.outcome.onlyYou').waitFor()
  const heard = words['phone.reveal.mine'].replace('{name}', firstVersion.name)
  await page.getByText(heard).waitFor()
  await page.getByText(WORDS).waitFor()
  await fitsOnPhones(page)
  await host.send({ type: 'room.end', forget: true })
  await said(page, 'phone.closed.foldedAbout').waitFor()
  await page.getByText(heard).waitFor()
  await page.getByText(WORDS).waitFor()
  await said(page, 'phone.debrief.outcome.onlyYou').waitFor()
})

test('when the end is taken back, then the phone is where it was, with its draft', async () => {
  const { host, link } = await workshop()
  const page = await phoneAt(link)
  await goTo(host, 'rewrite', askId)
  const field = page.getByRole('textbox', { name: words['phone.rewrite.label'] })
  await field.fill(WORDS)
  // Nobody's text closes while they type.
  await host.send({ type: 'room.end' })
  await button(page, 'phone.rewrite.goToRoom').click()
  await task(page, words['phone.ended.title']).waitFor()
  await page.reload()
  await task(page, words['phone.ended.title']).waitFor()
  await page.getByText(WORDS).waitFor()
  await host.send({ type: 'room.reopen' })
  await task(page, words['phone.tasks.rewrite']).waitFor()
  expect(await field.inputValue()).toBe(WORDS)
  await button(page, 'phone.rewrite.submit').click()
  await saved(page)
})

test.each([
  [
    'off',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('off', 'SecurityError')
        },
      }),
  ],
  [
    'full',
    () =>
      (Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }),
  ],
] as const)(
  'when the browser’s storage is %s, then the phone says what it cannot do, and can do all while the page is open',
  async (_, switchOff) => {
    const { host, link } = await workshop()
    const surface = await openSurface(house.browser, 'about:blank', PHONE)
    house.surfaces.push(surface)
    const { page } = surface
    await page.addInitScript(switchOff)
    await page.goto(link)
    await button(page, 'phone.door.join').click()
    await task(page, words['phone.lobby.title']).waitFor()
    await goTo(host, 'vote', askId)
    await vote(page, firstVersion.name)
    await write(host, page)
    await said(page, 'phone.own.openPage').waitFor()
    await fitsOnPhones(page)
    await host.send({ type: 'room.end' })
    await task(page, words['phone.ended.title']).waitFor()
    await said(page, 'phone.own.openPage').waitFor()
    await host.send({ type: 'room.end', forget: true })
    await said(page, 'phone.closed.foldedAbout').waitFor()
    await said(page, 'phone.own.openPage').waitFor()
    await page.getByText(words['phone.reveal.mine'].replace('{name}', firstVersion.name)).waitFor()
    await deleteText(page)
    await said(page, 'phone.frame.takenBack').waitFor()
    await readsNothing(host)
  },
)

test('when a text has no key of its own, as from 0.1.0, then the phone says until when it can be deleted', async () => {
  const { host, link, code } = await workshop()
  const seat = await takeSeat(house.server.origin, code)
  const client = await seatClient(house.server.origin, seat.seatKey)
  house.clients.push(client)
  await goTo(host, 'rewrite', askId)
  await client.send({ type: 'rewrite.submit', askId, text: WORDS })
  await host.send({ type: 'lot.show', askId })
  await reads(host)

  const surface = await openSurface(house.browser, `${house.network.origin}/`, PHONE)
  house.surfaces.push(surface)
  const { page } = surface
  const record = { ...seat, title: therapyAsk.title, until: Date.now() + 3_600_000 }
  await page.evaluate(([at, kept]) => localStorage.setItem(at, kept), [
    storedAt(house.network.origin, `reask.seat.${code}`),
    JSON.stringify(record),
  ] as const)
  await page.goto(link)
  await task(page, words['phone.rewrite.in']).waitFor()
  await host.send({ type: 'room.end' })
  await said(page, 'phone.own.untilFold').waitFor()
  await host.send({ type: 'room.reopen' })
  await task(page, words['phone.rewrite.in']).waitFor()
  await host.send({ type: 'seat.remove', seatId: seat.seatId })
  await task(page, words['phone.closed.removed']).waitFor()
  await said(page, 'phone.own.untilFold').waitFor()
  await fitsOnPhones(page)
  await host.send({ type: 'room.end', forget: true })
  await page.reload()
  await said(page, 'phone.own.tooLate').waitFor()
})

test('D7 in a room for couples what a phone kept is covered after the end too, at the closed door and among one’s own texts', async () => {
  const room = await openRoom(house.server.origin, { deckId: therapyAsk.id, preset: 'couples' })
  const host = await hostClient(house.server.origin, room.hostKey)
  house.clients.push(host)
  const page = await phoneAt(`${house.server.origin}/join/${room.code}`)
  await goTo(host, 'vote', askId)
  await page.locator('.choices').getByRole('radio').first().check({ force: true })
  await host.until(({ common }) => common.count?.done === 1)
  await goTo(host, 'rewrite', askId)
  await page.getByRole('textbox', { name: words['phone.rewrite.label'] }).fill(WORDS)
  await page.getByText(words['phone.rewrite.reach.host']).click()
  await button(page, 'phone.rewrite.submit').click()
  await host.until(({ common }) => common.count?.done === 1)
  await goToStage(host, 'own-words')
  await page.getByLabel(words['phone.own-words.label']).fill('Would you read to me?')

  const inSight = async () => (await page.locator('main').innerText()).match(/Would you (think|read)|You heard/g)
  const show = () => page.getByRole('button', { name: /^Show for/ }).click()
  await host.send({ type: 'room.end', forget: true })
  await said(page, 'phone.closed.foldedAbout').waitFor()
  // Also when the page knows nothing more of the room.
  for (const comes of [async () => {}, () => page.reload()]) {
    await comes()
    await said(page, 'phone.cover.all').waitFor()
    expect(await inSight()).toBeNull()
    await show()
    await page.getByText(WORDS).waitFor()
    expect(await inSight()).toEqual(['Would you think', 'You heard', 'Would you read'])
    await button(page, 'phone.cover.shut').click()
    expect(await inSight()).toBeNull()
    // Last, because this may take longer than it stays uncovered.
    await show()
    await fitsOnPhones(page)
  }

  await button(page, 'phone.closed.clear').click()
  await button(page, 'phone.texts.title').click()
  for (const comes of [async () => {}, () => page.reload()]) {
    await comes()
    await said(page, 'phone.cover.texts').waitFor()
    expect(await inSight()).toBeNull()
    await show()
    await page.getByText(WORDS).waitFor()
    await fitsOnPhones(page)
  }
})
