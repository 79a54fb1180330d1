import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import type { Command } from '../../shared/protocol.ts'
import type { HostSlices } from '../../shared/room/slices.ts'
import { accessProblems } from '../support/access/access.ts'
import { hostClient, openRoom, type Client } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { heardSince, layoutProblems, watchPage } from '../support/inspect.ts'
import { createKeyboard } from '../support/keyboard.ts'
import { arriveMany, type Person } from '../support/seats.ts'
import { settled } from '../support/settled.ts'
import { openSurface, pastDoubleTap, PHONE, saved, task } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

const house = useHouse()

const [ask] = therapyAsk.asks
const [move] = therapyAsk.moves
if (!ask || !move) throw new Error('the deck is too small')
const askId = ask.id
const QUESTION = 'Which one comes down further from the bench?'
const TEXTS = [
  'I don’t know what to do next. Would you think with me?',
  'I miss you. I don’t have a plan.',
  'Would you help me? I keep making lists.',
  'So, I looked into it and I stopped. I want to ask you first.',
  'What is it like on your side of this?',
]

interface Workshop {
  host: Client<HostSlices>
  people: Person[]
  link: string
  write: (...texts: string[]) => Promise<void>
}

/** A room in its compare, with people who wrote, and the way in for phones through a network that can fail. */
async function comparing(texts = TEXTS, wish: object = {}): Promise<Workshop> {
  const { code, hostKey } = await openRoom(house.server.origin, { deckId: 'therapy-ask', ...wish })
  const host = await hostClient(house.server.origin, hostKey)
  const people = await arriveMany(house.server.origin, code, TEXTS.length)
  house.clients.push(host, ...people.map(({ client }) => client))
  async function write(...some: string[]) {
    for (const text of some)
      await people[TEXTS.indexOf(text)]?.insist({ type: 'rewrite.submit', askId, text, reach: 'screen' })
  }
  await goTo(host, 'rewrite', askId)
  await write(...texts)
  await goTo(host, 'compare', askId)
  return { host, people, link: `${house.network.origin}/join/${code}`, write }
}

async function phoneAt(link: string, device: object = PHONE): Promise<Page> {
  const surface = await openSurface(house.browser, 'about:blank', { ...device, reducedMotion: 'reduce' })
  house.surfaces.push(surface)
  await watchPage(surface.page)
  await surface.page.goto(link)
  await surface.page.getByRole('button', { name: words['phone.door.join'] }).click()
  return surface.page
}

const place = (page: Page, number: number, of = 6) =>
  page.getByRole('heading', {
    name: words['phone.compare.place'].replace('{number}', `${number}`).replace('{of}', `${of}`),
  })
const choices = (page: Page) => page.getByRole('group', { name: QUESTION })
const choice = (page: Page, name: string) => choices(page).getByRole('button', { name })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const pairOn = async (page: Page) => page.locator('.pair-cards p').allInnerTexts()
const compared = ({ common }: Client<HostSlices>) => common.count?.done

/** Leaves the compare, and waits until the console is told all verdicts of it. */
async function toldAtTheEnd(host: Client<HostSlices>, coverage: Partial<HostSlices['coverage']>) {
  await goTo(host, 'debrief', askId)
  await host.until(({ common }) => common.coverage?.judged === coverage?.judged)
  expect(host.common.coverage).toMatchObject(coverage ?? {})
}
const isPressed = (page: Page, name: string) => choice(page, name).getAttribute('aria-pressed')

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

test('when a person compares with a finger, then each pair is saved, may be changed until the next, and an end is thanked for', async () => {
  const { host, link } = await comparing()
  const page = await phoneAt(link)
  await place(page, 1).waitFor()
  await seemsWell(page)
  const seen = new Set<string>()
  for (let number = 1; number <= 6; number++) {
    await place(page, number).waitFor()
    await pastDoubleTap(page)
    const texts = await pairOn(page)
    expect(texts).toHaveLength(2)
    seen.add([...texts].sort().join('\n'))
    await choice(page, words['common.texts.first']).click()
    await saved(page)
    await choice(page, number % 2 ? words['common.texts.second'] : words['common.texts.alike']).click()
    await page.getByRole('radio', { name: move.name }).check()
    await saved(page)
    await host.until((client) => compared(client) === 1)
    if (number === 1) await seemsWell(page)
    await press(page, number < 6 ? words['phone.compare.next'] : words['phone.compare.done'])
  }
  expect(seen.size).toBe(6)
  await page.getByRole('main').getByText(words['phone.compare.through'].replace('{n}', '6')).waitFor()
  await seemsWell(page)

  await press(page, words['phone.compare.another'])
  await page.getByRole('heading', { name: words['phone.compare.placeBeyond'].replace('{number}', '7') }).waitFor()
  await pastDoubleTap(page)
  await press(page, words['phone.compare.stop'])
  await press(page, words['phone.compare.another'])
  await page.getByRole('heading', { name: words['phone.compare.placeBeyond'].replace('{number}', '7') }).waitFor()
  await toldAtTheEnd(host, { judged: 6, alike: 3, first: 0 })
})

test('when a person has no mouse, then they read, choose, give a reason and go on, and the focus is never lost', async () => {
  const { host, link } = await comparing()
  const page = await phoneAt(link)
  const problems: string[] = []
  const person = createKeyboard(page, problems)
  await place(page, 1).waitFor()
  await heardSince(page)
  await pastDoubleTap(page)
  await person.choose(words['common.texts.second'])
  await saved(page)
  // The reason comes before the buttons, just as it is placed below the texts.
  await page.getByRole('radio', { name: move.name }).waitFor()
  for (let presses = 0; presses < 4 && !(await person.focused()).includes(words['phone.compare.whyNone']); presses++)
    await page.keyboard.press('Shift+Tab')
  await person.look()
  await person.press('ArrowDown')
  expect(await page.getByRole('radio', { name: move.name }).isChecked()).toBe(true)
  await saved(page)
  await host.until((client) => compared(client) === 1)
  await person.choose(words['phone.compare.next'])
  await place(page, 2).waitFor()
  await pastDoubleTap(page)
  expect(await person.focused()).toContain('Pair 2 of 6')
  const { said } = await heardSince(page)
  expect(said.at(-1)).toBe('Pair 2 of 6')
  await person.choose(words['common.texts.skip'])
  await place(page, 3).waitFor()
  await pastDoubleTap(page)
  expect(await person.focused()).toContain('Pair 3 of 6')
  expect((await heardSince(page)).said).toEqual(['Pair 3 of 6'])
  await page.keyboard.press('Tab')
  await person.choose(words['phone.compare.stop'])
  // One compared, one skipped (P15).
  await page.getByText('You compared one pair. Your answer is saved.').waitFor()
  expect(await person.focused()).toBe(words['phone.compare.title'])
  await person.choose(words['phone.compare.goOn'])
  await place(page, 3).waitFor()
  expect([...new Set(problems)]).toEqual([])
})

test('when the page is reloaded in the middle of a pair, then the same pair is there, answered as it was', async () => {
  const { host, link } = await comparing()
  const page = await phoneAt(link)
  await place(page, 1).waitFor()
  const before = await pairOn(page)
  await page.reload()
  await place(page, 1).waitFor()
  expect(await pairOn(page)).toEqual(before)
  await pastDoubleTap(page)
  await choice(page, words['common.texts.first']).click()
  await page.getByRole('radio', { name: words['phone.compare.whyNone'] }).check()
  await host.until((client) => compared(client) === 1)
  await page.reload()
  await place(page, 1).waitFor()
  expect(await pairOn(page)).toEqual(before)
  expect(await isPressed(page, words['common.texts.first'])).toBe('true')
  expect(await page.getByRole('radio', { name: words['phone.compare.whyNone'] }).isChecked()).toBe(true)
  await saved(page)
  // Who stopped has stopped after a reload, too.
  await press(page, words['phone.compare.stop'])
  await page.reload()
  await page.getByRole('button', { name: words['phone.compare.goOn'] }).waitFor()
})

test('when the network goes in the middle of a pair, then what was said waits, and the next pair comes with the network', async () => {
  const { host, link } = await comparing()
  const page = await phoneAt(link)
  await place(page, 1).waitFor()
  await pastDoubleTap(page)
  house.network.cut()
  await page.getByText(words['common.frame.connection.offline']).first().waitFor()
  await choice(page, words['common.texts.first']).click()
  await choices(page).page().getByRole('main').getByText(words['phone.frame.saved.waiting']).waitFor()
  await choice(page, words['common.texts.alike']).click()
  await press(page, words['phone.compare.next'])
  await seemsWell(page)
  expect(compared(host)).toBe(0)
  house.network.mend()
  await place(page, 2).waitFor()
  await host.until((client) => compared(client) === 1)

  // Skipped without a network: it goes on by itself as soon as there is one, also after a reload.
  await pastDoubleTap(page)
  house.network.cut()
  await page.getByText(words['common.frame.connection.offline']).first().waitFor()
  await choice(page, words['common.texts.skip']).click()
  house.network.mend()
  await page.reload()
  await place(page, 3).waitFor()
  await toldAtTheEnd(host, { judged: 1, alike: 1 })
})

test('when a text is taken back while it is before a person, then that is said calmly, another pair comes, and nobody loses the focus', async () => {
  const { people, link } = await comparing()
  const page = await phoneAt(link)
  await place(page, 1).waitFor()
  const [first = ''] = await pairOn(page)
  await choice(page, words['common.texts.first']).focus()
  await heardSince(page)
  await people[TEXTS.indexOf(first)]?.insist({ type: 'rewrite.withdraw', askId })
  await page.getByText(words['phone.compare.takenBack']).first().waitFor()
  await choices(page).waitFor()
  expect((await pairOn(page)).join(' ')).not.toContain(first)
  await settled(page)
  expect((await heardSince(page)).said.at(-1)).toBe(`${words['phone.compare.takenBack']} Pair 1 of 6`)
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Pair 1 of 6')
  expect(await page.getByText(first).count()).toBe(0)
  await seemsWell(page)
})

test('when there are too few texts, then the phone says so, and asks by itself when one more is in', async () => {
  const { link, write } = await comparing(TEXTS.slice(0, 1))
  const page = await phoneAt(link)
  await page.getByText(words['phone.compare.out.no-pairs-yet']).first().waitFor()
  await seemsWell(page)
  await write(...TEXTS.slice(1, 3))
  await choices(page).waitFor()
  await pastDoubleTap(page)
  // Three texts are three pairs, and no fourth; nobody is told that before, for it would tell who keeps one private.
  for (let number = 1; number <= 3; number++) {
    await page.getByRole('heading', { name: `Pair ${number} of 6` }).waitFor()
    await pastDoubleTap(page)
    await choice(page, words['common.texts.skip']).click()
  }
  await page.getByRole('main').getByText(words['phone.compare.out.no-more-pairs']).waitFor()
  await press(page, words['phone.compare.lookAgain'])
  await page.getByRole('main').getByText(words['phone.compare.out.no-more-pairs']).waitFor()
})

test('when the facilitator holds back or opens texts, then the pair waits one tap away and nothing of it stays behind', async () => {
  const { host, link } = await comparing()
  const page = await phoneAt(link)
  const send = async (command: Command) => expect((await host.send(command)).ok).toBe(true)
  await place(page, 1).waitFor()
  const before = await pairOn(page)
  await pastDoubleTap(page)

  await send({ type: 'room.pause', on: true })
  await page.getByRole('main').getByText(words['common.frame.hold.paused']).waitFor()
  await choice(page, words['common.texts.first']).click({ force: true })
  expect(await isPressed(page, words['common.texts.first'])).toBe('false')
  await send({ type: 'room.pause', on: false })

  await send({ type: 'texts.hide', on: true })
  await page.getByRole('main').getByText(words['common.frame.hold.textsHidden']).waitFor()
  for (const text of before) expect(await page.getByText(text).count()).toBe(0)
  await send({ type: 'texts.hide', on: false })
  await place(page, 1).waitFor()
  expect(await pairOn(page)).toEqual(before)

  const [one = '', two = ''] = Object.keys(host.common.rewrites)
  await send({ type: 'compare.open', askId, items: [one, two] })
  await page.locator('.side-by-side').waitFor()
  // What is asked now is about the two open texts.
  expect(await page.locator('[data-pair]').count()).toBe(0)
  expect(await choices(page).count()).toBe(1)
  await seemsWell(page)
  await press(page, words['phone.compare.backTo'])
  await place(page, 1).waitFor()
  await pastDoubleTap(page)
  const pairChoice = page.locator('[data-pair]').getByRole('group', { name: QUESTION })
  await pairChoice.getByRole('button', { name: words['common.texts.first'] }).click()
  await saved(page)
  await send({ type: 'compare.open', askId, items: [] })
  await place(page, 1).waitFor()

  // Nothing of the pair is on this phone once the stage is over.
  await goTo(host, 'debrief', askId)
  await task(page, words['phone.tasks.debrief']).waitFor()
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  for (const text of before) expect(kept).not.toContain(text.slice(0, 45))
})

test('when the facilitator lets texts in, then a phone that waits for a pair has it at once', async () => {
  const { host, link } = await comparing(TEXTS, { preset: 'supervision' })
  const page = await phoneAt(link)
  await page.getByRole('main').getByText(words['phone.compare.out.no-pairs-yet']).waitFor()
  for (const rewriteId of Object.keys(host.common.rewrites))
    await host.send({ type: 'rewrite.sort', askId, rewriteId, as: 'picked' })
  // Without a word from the room it would ask again after twenty seconds.
  await place(page, 1, 6).waitFor({ timeout: 15_000 })
})

test('in couples, with too few texts of strangers let in, a phone is given the pairs of the deck and never what somebody wrote', async () => {
  const { host, people, link } = await comparing(TEXTS, { preset: 'couples' })
  for (const [at, rewriteId] of Object.keys(host.common.rewrites).entries())
    await host.send({ type: 'rewrite.sort', askId, rewriteId, as: at < 3 ? 'picked' : 'private' })
  const page = await phoneAt(link)
  const prepared = (therapyAsk.warmUps ?? []).flatMap(({ first, second }) => [first, second])
  for (let pair = 1; pair <= 4; pair++) {
    await place(page, pair, 6).waitFor()
    for (const text of await pairOn(page)) expect(prepared).toContain(text)
    await pastDoubleTap(page)
    await page.getByRole('button', { name: words['common.texts.alike'] }).click()
    await saved(page)
    await press(page, words['phone.compare.next'])
  }
  await page.getByRole('main').getByText(words['phone.compare.out.no-more-pairs']).waitFor()
  expect(people.every(({ client }) => client.own.ownPairs === null)).toBe(true)
  await goTo(host, 'debrief', askId)
  await task(page, words['phone.tasks.debrief']).waitFor()
  expect(await page.getByText(words['phone.debrief.outcome.onlyYou']).count()).toBe(0)
})

test('when one compares before anybody writes, then it is the same cards, saved, and may be changed; couples are asked their own question', async () => {
  const { host, link } = await comparing([], { preset: 'couples' })
  await goTo(host, 'warm-up', askId)
  const page = await phoneAt(link, { ...PHONE, viewport: { width: 800, height: 700 } })
  await task(page, words['phone.tasks.warm-up']).waitFor()
  const group = page.getByRole('group', { name: 'Which would be easier to stay in the room for?' })
  const [first, second] = await page.locator('.pair-cards article').all()
  const [left, right] = [await first?.boundingBox(), await second?.boundingBox()]
  expect([left?.width, left?.y, left?.height]).toEqual([right?.width, right?.y, right?.height])
  await group.getByRole('button', { name: words['common.texts.alike'] }).click()
  await saved(page)
  // In couples the answer is covered as soon as it is given (D7), also in the cards.
  await page.getByRole('button', { name: words['phone.cover.change'] }).click()
  await group.getByRole('button', { name: words['common.texts.first'] }).click()
  await saved(page)
  await page.reload()
  await saved(page)
  expect(await group.count()).toBe(0)
  expect(await page.locator('.pair-cards .chosen').count()).toBe(0)
  await page.getByRole('button', { name: words['phone.cover.change'] }).click()
  expect(await group.getByRole('button', { name: words['common.texts.first'] }).getAttribute('aria-pressed')).toBe(
    'true',
  )
  await seemsWell(page)

  expect(host.common.warmUp).toBe(null)
  await host.send({ type: 'warmup.show', askId })
  await host.until(({ common }) => common.warmUp !== null)
  expect(host.common.warmUp).toEqual({ first: 1, second: 0, alike: 0, skip: 0 })
  await page.getByRole('main').getByText(words['phone.opened.pairClosed']).waitFor()
  await seemsWell(page)
})
