import { isDeepStrictEqual } from 'node:util'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import type { SeatSlices } from '../../shared/room/slices.ts'
import type { Range } from '../../shared/stats/tokens.ts'
import { accessProblems } from '../support/access/access.ts'
import { hostClient, openRoom, seatClient } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { layoutProblems } from '../support/inspect.ts'
import { seatKeyIn } from '../support/kept.ts'
import { createKeyboard } from '../support/keyboard.ts'
import { openSurface, PHONE, saved, task, vote } from '../support/stage-hands.ts'
import { settled } from '../support/settled.ts'
import { words } from '../support/words.ts'

const house = useHouse()

const [ask] = therapyAsk.asks
const [decided, evidence] = therapyAsk.versions
const [, intent] = therapyAsk.intents ?? []
if (!ask || !decided || !evidence || !intent) throw new Error('the deck is too small')
const askId = ask.id

/** One phone in a room at this stage, through a network that can fail; `own` is what the server has of its seat. */
async function phoneAt(stage: Parameters<typeof goTo>[1], wish: object = {}) {
  const { code, hostKey } = await openRoom(house.server.origin, { deckId: 'therapy-ask', ...wish })
  const host = await hostClient(house.server.origin, hostKey)
  const link = `${house.network.origin}/join/${code}`
  const surface = await openSurface(house.browser, link, { ...PHONE, reducedMotion: 'reduce' })
  house.surfaces.push(surface)
  const { page } = surface
  await page.getByRole('button', { name: words['phone.door.join'] }).click()
  await task(page, words['phone.lobby.title']).waitFor()
  const seat = await seatClient(house.server.origin, await seatKeyIn(page, code))
  house.clients.push(host, seat)
  await goTo(host, stage, askId)
  const own = (condition: (slices: SeatSlices) => boolean) => seat.until(({ own }) => condition(own))
  return { host, page, own }
}

const word = (page: Page, number: number) => page.locator(`[data-word="${number}"]`)
const single = (...numbers: number[]) => numbers.map((from) => ({ from, to: from + 1 }))
const hasMarks = (brace: Range[], soften: Range[]) => (own: SeatSlices) =>
  isDeepStrictEqual(own.ownMarks[askId], { brace, soften })

async function seemsWell(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await settled(page)
    expect(await accessProblems(page)).toEqual([])
  }
  await page.setViewportSize({ width: 320, height: 568 })
  await settled(page)
  expect(await layoutProblems(page)).toEqual([])
  await page.setViewportSize(PHONE.viewport)
}

/** Draws with the pointer from one word to another. */
async function draw(page: Page, from: number, to: number) {
  const [start, end] = [await word(page, from).boundingBox(), await word(page, to).boundingBox()]
  if (!start || !end) throw new Error('the words are not drawn')
  await page.mouse.move(start.x + 4, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(end.x + 4, end.y + end.height / 2, { steps: 4 })
  await page.mouse.up()
}

test('when a person taps words and draws across them, then each stretch is saved, listed and can be taken away, and no fourth is made', async () => {
  const { page, own } = await phoneAt('mark')
  await seemsWell(page)
  await word(page, 2).click()
  await draw(page, 7, 10)
  await own(hasMarks([...single(2), { from: 7, to: 11 }], []))
  await page.getByRole('radio', { name: words['phone.mark.soften'] }).check()
  await draw(page, 9, 8)
  await word(page, 20).click()
  await word(page, 24).click()
  await own(hasMarks([...single(2), { from: 7, to: 11 }], [{ from: 8, to: 10 }, ...single(20, 24)]))
  await word(page, 28).click()
  await page.getByText(words['phone.mark.full'].replace('{most}', '3')).first().waitFor()
  await seemsWell(page)
  await page.reload()
  await saved(page)
  expect(await page.getByRole('list').getByRole('listitem').count()).toBe(5)

  // A tap on a mark takes it away, and so does its button in the list.
  await page.getByRole('radio', { name: words['phone.mark.soften'] }).check()
  await word(page, 9).click()
  await page.getByRole('button', { name: words['phone.mark.removeOf'].replace('{words}', 'looked') }).click()
  await own(hasMarks([{ from: 7, to: 11 }], single(20, 24)))
})

test('when the network goes while a person marks, then the marks wait, a reload keeps them, and no marks is an answer too', async () => {
  const { host, page, own } = await phoneAt('mark')
  await page.getByRole('button', { name: words['phone.mark.none'] }).click()
  await page.getByRole('main').getByText(words['phone.frame.saved.passed']).waitFor()
  await own(hasMarks([], []))
  await host.until(({ common }) => common.count?.done === 1)
  house.network.cut()
  await page.getByText(words['common.frame.connection.offline']).first().waitFor()
  await word(page, 2).click()
  await word(page, 3).click()
  await page.getByRole('main').getByText(words['phone.frame.saved.waiting']).waitFor()
  house.network.mend()
  await page.reload()
  await saved(page)
  await own(hasMarks([{ from: 2, to: 4 }], []))
})

test('when a person has no mouse, then Space begins and ends a mark, arrows go from word to word, Delete takes it away', async () => {
  const { page, own } = await phoneAt('mark')
  const problems: string[] = []
  const person = createKeyboard(page, problems)
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await person.press(key)
      await person.look()
    }
  }
  await word(page, 0).waitFor()
  await person.tabTo(words['phone.mark.brace'])
  await page.keyboard.press('Tab')
  expect(await person.focused()).toBe('So,')
  await press('ArrowRight', 'ArrowRight', 'Space', 'ArrowRight', 'ArrowRight', 'Space')
  await own(hasMarks([{ from: 2, to: 5 }], []))
  await press('End', 'Space', 'Escape', 'Home')
  expect(await person.focused()).toBe('So,')
  await press('Space', 'Space', 'ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'Delete')
  await own(hasMarks(single(0), []))
  await press('Shift+ArrowRight', 'Shift+ArrowRight')
  await own((slices) => slices.ownMarks[askId]?.brace.length === 2)
  // Tab goes on, past all the other words.
  await page.keyboard.press('Tab')
  expect(await person.focused()).toContain(words['phone.mark.remove'])
  expect([...new Set(problems)]).toEqual([])
})

test('when a writer underlines their verb, then it goes with the words, through editing, a reload and sending', async () => {
  const { host, page } = await phoneAt('rewrite')
  const field = page.getByRole('textbox')
  await field.fill('I got lost in all of it')
  await page.getByText(words['phone.rewrite.verb.title']).click()
  await word(page, 1).click()
  await word(page, 2).click()
  await field.press('Home')
  await page.keyboard.type('So, ')
  await seemsWell(page)
  await page.reload()
  await page.getByText(words['phone.rewrite.verb.title']).click()
  expect(await page.locator('.word.pick .ink').allInnerTexts()).toEqual(['got', 'lost'])
  await page.getByRole('button', { name: words['phone.rewrite.submit'] }).click()
  await saved(page)
  await host.send({ type: 'lot.show', askId })
  await host.until(({ common }) =>
    Object.values(common.rewrites).some(({ verb }) => isDeepStrictEqual(verb, { from: 2, to: 4 })),
  )
  expect(await page.locator('u').innerText()).toBe('got lost')
  await seemsWell(page)

  // With the keyboard alone, and gone with the words it was under.
  await page.getByRole('button', { name: words['phone.texts.change'] }).click()
  await page.getByText(words['phone.rewrite.verb.title']).click()
  await word(page, 4).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowRight')
  expect(await page.locator('.word.pick').count()).toBe(2)
  await field.fill('Something else altogether')
  expect(await page.locator('.word.pick').count()).toBe(0)
})

test('when a vote asks with two ears, then both go together and may be changed; a second vote remembers, and asks for the word', async () => {
  const { host, page, own } = await phoneAt('show')
  await host.send({ type: 'ears.set', on: true })
  await goTo(host, 'vote', askId)
  await page.getByRole('radio', { name: intent.name }).check()
  await page.getByRole('main').getByText(words['phone.frame.saved.onThisPhone']).waitFor()
  await page.reload()
  expect(await page.getByRole('radio', { name: intent.name }).isChecked()).toBe(true)
  await page.getByRole('button', { name: words['phone.vote.ears.next'] }).click()
  await task(page, words['phone.vote.title']).waitFor()
  await vote(page, decided.name)
  await page.getByRole('radio', { name: words['phone.vote.sure.unsure'] }).check()
  await own(({ ownVotes }) => ownVotes[askId]?.meant === intent.id && ownVotes[askId].sure === false)
  await page.getByRole('button', { name: words['phone.vote.ears.back'] }).click()
  await page.getByRole('radio', { name: words['phone.vote.ears.notSure'] }).check()
  await own(({ ownVotes }) => ownVotes[askId]?.meant === undefined && ownVotes[askId]?.sure === false)
  await seemsWell(page)

  await goTo(host, 'vote-again', askId)
  const still = page.getByRole('radio', {
    name: `${words['phone.vote.still'].replace('{letter}', 'A')} ${decided.name}`,
  })
  expect(await still.isChecked()).toBe(false)
  await vote(page, evidence.name)
  await word(page, 7).click()
  await own(({ ownAgain }) => ownAgain[askId]?.movedBy?.from === 7)
  await word(page, 8).click()
  await own(({ ownAgain }) => isDeepStrictEqual(ownAgain[askId]?.movedBy, { from: 8, to: 9 }))
  await seemsWell(page)
  // Back to the first answer: no word moved anybody.
  await still.check()
  await page.getByText(words['phone.talk.moved.title']).waitFor({ state: 'detached' })
  await own(({ ownAgain }) => ownAgain[askId]?.choice === decided.id && ownAgain[askId].movedBy === undefined)
  expect(await page.getByRole('table').count()).toBe(0)
})

test('when the first word of an ask that is read from the right is marked, then the ask is read from there as before', async () => {
  const asks = [{ ...ask, text: `מצאתי לנו מישהו. ${ask.text}` }]
  const { page, own } = await phoneAt('mark', { deckId: undefined, deck: { ...therapyAsk, asks } })
  const direction = () => page.locator('.markable').evaluate((text) => getComputedStyle(text).direction)
  expect(await direction()).toBe('rtl')
  await word(page, 0).click()
  await own(hasMarks(single(0), []))
  await page.locator('.markable .tag').waitFor()
  expect(await direction()).toBe('rtl')
})
