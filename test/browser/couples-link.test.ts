import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import type { HostSlices } from '../../shared/room/slices.ts'
import { accessProblems } from '../support/access/access.ts'
import { hostClient, openRoom, seatClient, type Client } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { focusProblem, heardSince, layoutProblems, watchPage } from '../support/inspect.ts'
import { arriveMany, type Person } from '../support/seats.ts'
import { LAPTOP, openSurface, PHONE } from '../support/stage-hands.ts'
import { words, type Key } from '../support/words.ts'

// Two phones are linked in the lobby of a room for couples: D1, D2, D3, D9, D10.

const house = useHouse()
const SMALL = { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true }
const [ask] = therapyAsk.asks
const askId = ask?.id ?? ''

interface Evening {
  host: Client<HostSlices>
  people: Person[]
  link: string
  consoleUrl: string
}

async function evening(count = 0): Promise<Evening> {
  const { code, hostKey, screenKey, roomId } = await openRoom(house.server.origin, {
    deckId: 'therapy-ask',
    preset: 'couples',
  })
  const host = await hostClient(house.server.origin, hostKey)
  const people = await arriveMany(house.server.origin, code, count)
  house.clients.push(host, ...people.map(({ client }) => client))
  return {
    host,
    people,
    link: `${house.network.origin}/join/${code}`,
    consoleUrl: `${house.server.origin}/host/${roomId}#k=${hostKey}&s=${screenKey}`,
  }
}

async function phoneAt(link: string, device: object = PHONE): Promise<Page> {
  const surface = await openSurface(house.browser, 'about:blank', { ...device, reducedMotion: 'reduce' })
  house.surfaces.push(surface)
  await watchPage(surface.page)
  await surface.page.goto(link)
  await surface.page.getByRole('button', { name: words['phone.door.join'] }).click()
  return surface.page
}

const card = (page: Page) => page.locator('main .couple')
const at = (page: Page, key: Key) => card(page).getByRole('heading', { name: words[key], exact: true }).waitFor()
const press = (page: Page, key: Key) => card(page).getByRole('button', { name: words[key], exact: true }).click()
const digitsOn = async (page: Page) => (await card(page).locator('.digits > [aria-hidden]').innerText()).trim()

/** Expects that nothing is out of place. */
async function sound(page: Page) {
  expect(await accessProblems(page)).toEqual([])
  expect(await layoutProblems(page)).toEqual([])
}

/** Moves on with Tab until the button or field of this name has the focus, and presses or types. */
async function keyTo(page: Page, key: Key) {
  for (let tabs = 0; tabs < 40; tabs++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      return labels[0]?.textContent?.trim() ?? element?.textContent?.trim() ?? ''
    })
    if (focused === words[key]) return expect(await focusProblem(page)).toBeNull()
    await page.keyboard.press('Tab')
  }
  throw new Error(`no key leads to ${words[key]}`)
}

test('D1 D9 given two phones of 320 px, then they are linked by keyboard alone, and every page is whole', async () => {
  const { host, link } = await evening()
  const [one, other] = [await phoneAt(link, SMALL), await phoneAt(link, SMALL)]
  for (const page of [one, other]) {
    await at(page, 'phone.couples.title')
    await sound(page)
    await keyTo(page, 'phone.couples.partner')
    await page.keyboard.press('Enter')
    await at(page, 'phone.couples.how')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
    await sound(page)
  }
  await keyTo(one, 'phone.couples.show')
  await one.keyboard.press('Enter')
  await at(one, 'phone.couples.say')
  const code = await digitsOn(one)
  expect(code).toMatch(/^\d{4}$/)
  await sound(one)

  await keyTo(other, 'phone.couples.type')
  await other.keyboard.press('Enter')
  const field = other.getByLabel(words['phone.couples.field'])
  await field.waitFor()
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  await other.keyboard.type('12')
  await other.keyboard.press('Enter')
  await card(other).getByText(words['phone.couples.four']).waitFor()
  await sound(other)
  // As somebody types it whose keyboard has other digits.
  const arabic = [...code].map((digit) => String.fromCharCode(0x0660 + Number(digit))).join(' ')
  await field.fill(arabic)
  await other.keyboard.press('Enter')
  await at(other, 'phone.couples.waiting')
  await sound(other)

  await at(one, 'phone.couples.asked')
  await sound(one)
  // Whose focus was in the card keeps it there.
  expect(await one.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  await keyTo(one, 'phone.couples.yes')
  await one.keyboard.press('Enter')
  for (const page of [one, other]) {
    await at(page, 'phone.couples.linked')
    await sound(page)
  }
  await host.until(({ common }) => common.couples?.couples === 1, 'the couple')
  expect(host.common.couples).toEqual({ couples: 1, alone: 0, unsaid: 0 })

  // It is the same after a reload, and undone from the menu without a question.
  await other.reload()
  await at(other, 'phone.couples.linked')
  await goTo(host, 'show', askId)
  await other.getByRole('button', { name: words['phone.frame.menu'] }).click()
  await other.getByRole('button', { name: words['phone.frame.menu.couple'] }).click()
  const menu = other.locator('.menu .couple')
  await menu.getByRole('button', { name: words['phone.couples.undo'] }).click()
  await menu.getByText(words['phone.couples.said.parted']).waitFor()
  await sound(other)
  await one.getByRole('button', { name: words['phone.frame.menu'] }).click()
  await one.getByRole('button', { name: words['phone.frame.menu.couple'] }).click()
  await one.locator('.menu .couple').getByText(words['phone.couples.said.parted']).waitFor()
  // A console that is told of this was told of the parting before.
  await goTo(host, 'vote', askId)
  expect(host.common.couples).toEqual({ couples: 1, alone: 0, unsaid: 0 })
})

test('D9 given digits that nobody shows, a no, and too many tries, then each is said in a sentence', async () => {
  const { link } = await evening()
  const [one, other] = [await phoneAt(link), await phoneAt(link)]
  await press(one, 'phone.couples.partner')
  await press(one, 'phone.couples.show')
  await at(one, 'phone.couples.say')
  const code = await digitsOn(one)
  await press(other, 'phone.couples.partner')
  await press(other, 'phone.couples.type')
  const type = async (digits: string) => {
    await other.getByLabel(words['phone.couples.field']).fill(digits)
    await press(other, 'phone.couples.link')
  }
  const wrong = String((Number(code) + 1) % 10_000).padStart(4, '0')
  await type(wrong)
  await card(other).getByText(words['common.room-problem.no-such-offer']).waitFor()
  await sound(other)
  await type(code)
  await at(other, 'phone.couples.waiting')
  await at(one, 'phone.couples.asked')
  await heardSince(other)
  await press(one, 'phone.couples.no')
  await at(one, 'phone.couples.title')
  await card(other).getByText(words['phone.couples.refused']).waitFor()
  await sound(other)
  await press(other, 'phone.couples.partner')
  await press(other, 'phone.couples.type')
  // Another window of the same phone has used up the tries.
  const seatKey = await other.evaluate(() => /"seatKey":"([^"]+)"/.exec(Object.values(localStorage).join())?.[1] ?? '')
  const window = await seatClient(house.server.origin, seatKey)
  house.clients.push(window)
  const isTooFast = async () => {
    let refused = ''
    while (refused !== 'too-fast') {
      const answer = await window.send({ type: 'couple.accept', code: wrong })
      refused = 'code' in answer ? answer.code : ''
    }
    await type(wrong)
    const missed = card(other).getByText(words['common.room-problem.no-such-offer'])
    const stopped = card(other).getByText(words['phone.couples.tooFast'])
    await missed.or(stopped).waitFor()
    return stopped.isVisible()
  }
  // On a slow machine a try may have come back meanwhile.
  for (let rounds = 0; rounds < 5 && !(await isTooFast()); rounds++)
    await other.getByLabel(words['phone.couples.field']).fill('')
  await card(other).getByText(words['phone.couples.tooFast']).waitFor()
  await sound(other)

  // What was typed is not sent again by itself, and the other ways stay open.
  await press(other, 'phone.couples.back')
  await press(other, 'phone.couples.back')
  await press(other, 'phone.couples.alone')
  await at(other, 'phone.couples.said.alone')
  await press(other, 'phone.couples.change')
  await press(other, 'phone.couples.both')
  await at(other, 'phone.couples.said.both')
  await sound(other)
})

test('D1 given a phone without a network, then what it said is sent once when it is back, a reload in between', async () => {
  const { host, link } = await evening()
  const page = await phoneAt(link)
  await at(page, 'phone.couples.title')
  house.network.cut()
  await press(page, 'phone.couples.alone')
  await card(page)
    .getByText(words['phone.frame.saved.waiting'])
    .or(card(page).getByText(words['phone.frame.saved.saving']))
    .first()
    .waitFor()
  // The page is left before anything could be sent, and opened again.
  await page.goto('about:blank')
  house.network.mend()
  await page.goto(link)
  await at(page, 'phone.couples.said.alone')
  await host.until(({ common }) => common.couples?.alone === 1)
  expect(host.common.couples).toEqual({ couples: 0, alone: 1, unsaid: 0 })
})

test('D10 given couples, one alone and one who has not said, then the console tells how many, and keeps it', async () => {
  const { host, people, consoleUrl } = await evening(4)
  const [a, b, c] = people
  await a?.insist({ type: 'couple.offer' })
  const own = a?.client.own.ownCouple
  await b?.insist({ type: 'couple.accept', code: own && 'code' in own ? own.code : '' })
  await a?.insist({ type: 'couple.confirm', yes: true })
  await c?.insist({ type: 'couple.solo', on: true })
  const desk = await openSurface(house.browser, consoleUrl, LAPTOP)
  house.surfaces.push(desk)
  const line = desk.page.locator('.only-you .couples strong')
  await line.waitFor()
  expect(await line.innerText()).toBe('1 couple · 1 on their own · 1 has not said')
  await desk.page.getByText(words['console.couples.stays']).waitFor()
  expect(await accessProblems(desk.page)).toEqual([])
  await goTo(host, 'vote', askId)
  await a?.insist({ type: 'couple.part' })
  await people[3]?.insist({ type: 'couple.solo', on: true })
  // What comes last is on the page, so the rest is too.
  await goTo(host, 'show', askId)
  await desk.page.getByRole('heading', { level: 1, name: words['console.stages.show'], exact: true }).waitFor()
  await line.waitFor()
  expect(await line.innerText()).toBe('1 couple · 1 on their own · 1 has not said')
})

test('D3 D11 given texts that are read first, then phones say so, and each has its pair within a second of their being let in', async () => {
  const { host, people, link } = await evening(5)
  for (const { insist } of people) await insist({ type: 'couple.solo', on: true })
  const pages = [await phoneAt(link), await phoneAt(link), await phoneAt(link)]
  const [unsaid] = pages
  for (const page of pages.slice(1)) await press(page, 'phone.couples.alone')
  await goTo(host, 'rewrite', askId)
  for (const [at, { insist }] of people.entries())
    await insist({ type: 'rewrite.submit', askId, text: `Would you look at it with me, ${at}?`, reach: 'screen' })
  // Two of the five wait for their lot. A phone that asks before they are shown is given the deck’s pair, for good.
  expect(await host.send({ type: 'lot.show', askId })).toMatchObject({ ok: true })
  await goTo(host, 'compare', askId)
  for (const page of pages) await page.getByText(words['phone.compare.out.pairs-being-read']).first().waitFor()

  // From the moment at which a phone is told to the moment at which its pair is on the page.
  for (const page of pages.slice(1))
    await page.evaluate(() => {
      const seen = new MutationObserver(() => {
        if (!document.querySelector('.pair-cards')) return
        ;(window as unknown as { pairAt: number }).pairAt = Date.now()
        seen.disconnect()
      })
      seen.observe(document.body, { childList: true, subtree: true })
    })
  let lastIn = 0
  for (const rewriteId of Object.keys(host.common.rewrites)) {
    expect(await host.send({ type: 'rewrite.sort', askId, rewriteId, as: 'picked' })).toMatchObject({ ok: true })
    lastIn = Date.now()
  }
  for (const page of pages.slice(1)) {
    await page.locator('.pair-cards').waitFor()
    const pairAt = await page.evaluate(() => (window as unknown as { pairAt: number }).pairAt)
    // On a busy machine the phone itself takes its time: what is ruled out are the 20 seconds of asking by itself.
    expect(pairAt - lastIn).toBeLessThan(15_000)
  }

  // Who has not said is asked there, and has a pair as soon as they have.
  await unsaid?.getByText(words['phone.compare.out.couple-unsaid']).first().waitFor()
  if (!unsaid) throw new Error('no phone')
  await sound(unsaid)
  await press(unsaid, 'phone.couples.alone')
  await unsaid.locator('.pair-cards').waitFor()
})
