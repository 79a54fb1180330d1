import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import type { Preset } from '../../shared/room/settings.ts'
import { accessProblems } from '../support/access/access.ts'
import { hostClient, openRoom } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { layoutProblems } from '../support/inspect.ts'
import { arriveMany } from '../support/seats.ts'
import { LAPTOP, openSurface, PHONE, PROJECTOR, task } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

const house = useHouse()
const [first] = therapyAsk.asks
if (!first) throw new Error('the deck is too small')

const SAID = {
  from: 'A woman in her forties',
  to: 'the one she lives with',
  when: 'one evening',
  text: 'Can we talk about it on Sunday?',
}

/** In the lobby the form comes with a press, and the focus goes to its first field. */
async function openForm(phone: Page) {
  await phone.getByRole('button', { name: words['phone.supervision.brought.open'] }).click()
  await phone.waitForFunction(() => document.activeElement?.matches('.bring [name="from"]'))
}

/** A room of four people, one of them on a phone that is seen, with a screen and a console. */
async function roomOf(preset: Preset) {
  const { origin } = house.server
  const room = await openRoom(origin, { deckId: 'therapy-ask', preset })
  const host = await hostClient(origin, room.hostKey)
  const others = await arriveMany(origin, room.code, 3)
  house.clients.push(host, ...others.map(({ client }) => client))
  const open = async (url: string, device: object) => {
    const surface = await openSurface(house.browser, url, { ...device, reducedMotion: 'reduce' })
    house.surfaces.push(surface)
    return surface.page
  }
  const phone = await open(`${origin}/join/${room.code}`, PHONE)
  await phone.getByRole('button', { name: words['phone.door.join'] }).click()
  await task(phone, words['phone.lobby.title']).waitFor()
  if (preset === 'supervision') await openForm(phone)
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

async function fill(phone: Page, said: Partial<typeof SAID> = {}) {
  for (const [part, text] of Object.entries({ ...SAID, ...said }))
    await phone.locator(`.bring [name="${part}"]`).fill(text)
}
const tick = async (phone: Page) => {
  for (const name of [words['phone.supervision.brought.tick.nobody'], words['phone.supervision.brought.tick.may']])
    await phone.getByRole('checkbox', { name }).check()
}
const send = (phone: Page) =>
  phone.getByRole('button', { name: words['phone.supervision.brought.send'], exact: true }).click()
const draftOf = (phone: Page) => phone.locator('.bring [name="text"]').inputValue()

test('given a supervision, when a sentence is brought, admitted and played, then its words are on the phones alone; forgotten, it is gone everywhere', async () => {
  const { host, others, phone, screen, desk } = await roomOf('supervision')

  // Contact data and missing ticks are said, and nothing typed is lost, by a reload neither.
  await fill(phone, { text: 'Write to kim@mail.example on Sunday?' })
  await send(phone)
  await phone.locator('.bring .problem').getByText(words['phone.supervision.brought.tickBoth']).waitFor()
  await tick(phone)
  await send(phone)
  await phone.locator('.bring .problem').getByText(words['common.room-problem.gate-found']).waitFor()
  await phone.reload()
  await phone.locator('.bring [name="text"]').waitFor()
  expect(await draftOf(phone)).toBe('Write to kim@mail.example on Sunday?')
  expect(await phone.getByRole('checkbox', { name: words['phone.supervision.brought.tick.may'] }).isChecked()).toBe(
    false,
  )
  await phone.locator('.bring [name="text"]').fill(SAID.text)
  await tick(phone)
  await send(phone)
  await phone.getByText(words['phone.supervision.brought.as.waits']).waitFor()
  // The form is gone with what was typed, and what was brought has the focus.
  await phone.locator('.bring [name="text"]').waitFor({ state: 'detached' })
  await phone.waitForFunction(
    (title) => document.activeElement?.textContent === title,
    words['phone.supervision.brought.yours'],
  )
  await seemsWell(phone)
  await phone.setViewportSize({ width: 320, height: 568 })
  await seemsWell(phone)
  await phone.setViewportSize(PHONE.viewport)

  // While it waits it is the console’s alone.
  await desk.getByText(SAID.text).waitFor()
  await seemsWell(desk)
  await phone.reload()
  await phone.getByText(words['phone.supervision.brought.as.waits']).waitFor()
  for (const { client } of others) expect(JSON.stringify([client.common, client.own])).not.toContain(SAID.text)
  await desk.getByRole('button', { name: words['console.brought.admitOf'].replace('{title}', SAID.text) }).click()
  await phone.getByText(words['phone.supervision.brought.as.admitted']).waitFor()
  await host.until(({ common }) => common.brought.asks.length === 1)
  const askId = host.common.brought.asks[0]?.askId ?? ''
  expect(host.common.session.items[0]).toMatchObject({ askId })

  // Vote, dots alone, rewrite, compare.
  await goTo(host, 'show', askId)
  await phone.getByText(SAID.text).waitFor()
  await screen.getByText(words['common.frame.ask.onPhones']).waitFor()
  await goTo(host, 'vote', askId)
  for (const { insist } of others) await insist({ type: 'vote.cast', askId, choice: 'none' })
  await goTo(host, 'reveal', askId)
  await host.send({ type: 'reveal.show', askId, step: 'bars' })
  await host.until(({ common }) => common.reveal.open.length === 1)
  expect(host.common.reveal).toEqual({ steps: ['bars'], open: ['bars'], next: null })
  await screen.locator('.opened').waitFor()
  await seemsWell(phone, screen, desk)
  await goTo(host, 'rewrite', askId)
  await phone.locator('textarea').fill('Could you stay lost with me until Sunday?')
  for (const [at, { insist }] of others.entries())
    await insist({ type: 'rewrite.submit', askId, text: `A rewrite of it, ${at}` })
  await host.send({ type: 'lot.show', askId })
  await goTo(host, 'compare', askId)
  await host.until(({ common }) => Object.keys(common.rewrites).length === 3)
  const [rewriteId = ''] = Object.keys(host.common.rewrites)
  await host.send({ type: 'compare.open', askId, items: ['original', rewriteId] })
  await screen.locator('.side-by-side').waitFor()
  const where = words['common.frame.ask.onPhones']
  expect(await screen.locator('.side-by-side .words').allInnerTexts()).toEqual([where, where])
  await seemsWell(screen, desk)

  // Shown on the screen with one press.
  await desk.getByRole('checkbox', { name: words['console.brought.onScreen'] }).click()
  await screen.locator('.side-by-side').getByText(SAID.text).waitFor()
  await seemsWell(screen)

  // Forgotten: on no surface, in no storage of the phone; who wrote is told.
  await desk.getByRole('button', { name: words['console.brought.forgetOf'].replace('{title}', SAID.text) }).click()
  await desk.getByRole('button', { name: words['console.brought.forgetYes'] }).click()
  await task(phone, words['phone.lobby.title']).waitFor()
  await host.until(({ common }) => common.place.stage === 'lobby')
  for (const page of [phone, screen, desk]) {
    await page.getByText(SAID.text).first().waitFor({ state: 'detached' })
    const kept = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage)) + document.body.innerText)
    for (const gone of [SAID.text, 'stay lost with me', 'A rewrite of it']) await expect.poll(kept).not.toContain(gone)
  }
  for (const { client } of others) {
    await client.until(({ own }) => own.ownForgotten !== undefined)
    expect(client.own.ownForgotten).toEqual([{ askId, by: 'host' }])
    expect(client.own.ownRewrites).toEqual({})
  }
  await seemsWell(phone, screen, desk)
})

test('given a sentence that waits, when it is given back, then the bringer reads why and brings it again', async () => {
  const { phone, desk } = await roomOf('supervision')
  await fill(phone)
  await tick(phone)
  await send(phone)
  await desk.getByRole('button', { name: words['console.brought.giveBackOf'].replace('{title}', SAID.text) }).click()
  await desk.getByLabel(words['console.brought.word']).fill('Not the day, please.')
  await seemsWell(desk)
  await desk.getByRole('dialog').getByRole('button', { name: words['console.brought.giveBack'] }).click()
  await phone.getByText(words['phone.supervision.brought.answer'].replace('{answer}', 'Not the day, please.')).waitFor()
  await seemsWell(phone)
  await phone.getByRole('button', { name: words['phone.supervision.brought.again'] }).click()
  expect(await draftOf(phone)).toBe(SAID.text)
  await phone.getByText(words['phone.supervision.brought.as.returned']).waitFor({ state: 'detached' })
  await desk.getByText(SAID.text).waitFor({ state: 'detached' })
})

test('given a training, when the facilitator adds an ask in the middle and writes a reading, then it is played like the others', async () => {
  const { host, phone, screen, desk } = await roomOf('training')
  await goTo(host, 'show', first.id)
  expect(await phone.locator('.bring').count()).toBe(0)
  await desk.getByRole('button', { name: words['console.agenda.add'] }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('button', { name: words['console.brought.add'] }).click()
  await dialog.getByText(words['console.brought.fill']).waitFor()
  for (const [part, text] of Object.entries(SAID)) await dialog.locator(`[name="${part}"]`).fill(text)
  await seemsWell(desk)
  await dialog.getByRole('button', { name: words['console.brought.add'] }).click()
  await host.until(({ common }) => common.brought.asks.length === 1)
  const askId = host.common.brought.asks[0]?.askId ?? ''
  expect(host.common.session.items.slice(0, 2)).toMatchObject([{ askId: first.id }, { askId }])
  await goTo(host, 'show', askId)
  for (const page of [phone, screen]) await page.getByText(SAID.text).waitFor()
  await desk.getByRole('button', { name: words['console.brought.changeOf'].replace('{title}', SAID.text) }).click()
  await dialog.locator('[name="reads"]').selectOption({ index: 1 })
  await dialog.locator('[name="why"]').fill('It waits for Sunday.')
  await seemsWell(desk)
  await dialog.getByRole('button', { name: words['console.brought.save'] }).click()
  await host.until(({ common }) => common.deck.asks.at(-1)?.reading?.why === 'It waits for Sunday.')
  await seemsWell(phone, screen, desk)
})

test('given a sentence prepared on this phone, when its room is joined, then one press puts it where it is brought', async () => {
  const { origin } = house.server
  const room = await openRoom(origin, { deckId: 'therapy-ask', preset: 'supervision' })
  const surface = await openSurface(house.browser, `${origin}/prepare`, PHONE)
  house.surfaces.push(surface)
  const { page } = surface
  for (const [part, text] of Object.entries(SAID))
    await page.getByLabel(words[`phone.said.prepare.${part as keyof typeof SAID}`], { exact: true }).fill(text)
  await page.goto(`${origin}/join/${room.code}`)
  await page.getByRole('button', { name: words['phone.door.join'] }).click()
  await openForm(page)
  const use = page.getByRole('button', { name: words['phone.supervision.brought.prepared'] })
  await use.click()
  for (const [part, text] of Object.entries(SAID))
    expect(await page.locator(`.bring [name="${part}"]`).inputValue()).toBe(text)
  expect(await use.count()).toBe(0)
})
