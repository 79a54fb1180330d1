import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { hostClient, openRoom, seatClient } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { enlargeText, layoutProblems } from '../support/inspect.ts'
import { seatKeyIn } from '../support/kept.ts'
import { arriveMany } from '../support/seats.ts'
import { outOfSight, scrollTo } from '../support/sight.ts'
import { openSurface, PHONE, saved, task } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

const house = useHouse()

/** The ask that takes the most space: with its scene. */
const longest = therapyAsk.asks.toSorted((a, b) => b.text.length + b.when.length - a.text.length - a.when.length)[0]
const [decided, evidence] = therapyAsk.versions
if (!longest || !decided || !evidence) throw new Error('the deck is too small')
const CHOICES = ['.choice', '.ask-card .when']
const PASS = 'main .actions .button'
const LOW = { width: 320, height: 568 }

/** The same deck with words that no line can take, and with words that are read from the right. */
const longWords = {
  ...therapyAsk,
  versions: therapyAsk.versions.map((version) => ({
    ...version,
    name: `${version.name.slice(0, 4)}${'unbreakable'.repeat(4)}`,
  })),
  asks: [{ ...longest, text: `${longest.text.slice(0, 200)} ${'unbreakable'.repeat(10)}`, tells: ['unbreakable'] }],
}
const fromTheRight = {
  ...therapyAsk,
  language: 'he',
  versions: therapyAsk.versions.map((version, at) => ({ ...version, name: `הגרסה שנשמעת כאן ${at + 1}` })),
  asks: [
    {
      ...longest,
      text: 'מצאתי לנו מישהו. עשר דקות מהחנות, ביום חמישי בשש. הכול מסודר, צריך רק להיכנס.',
      tells: ['מצאתי'],
    },
  ],
}

/** A phone in a room of six, at this stage of the longest ask. */
async function phoneAt(
  stage: Parameters<typeof goTo>[1],
  wish: Record<string, unknown> = { deckId: 'therapy-ask' },
  device: object = PHONE,
) {
  const { code, hostKey } = await openRoom(house.server.origin, wish)
  const host = await hostClient(house.server.origin, hostKey)
  const people = await arriveMany(house.server.origin, code, 5)
  house.clients.push(host, ...people.map(({ client }) => client))
  const surface = await openSurface(house.browser, `${house.server.origin}/join/${code}`, {
    ...device,
    reducedMotion: 'reduce',
  })
  house.surfaces.push(surface)
  const { page } = surface
  await page.getByRole('button', { name: words['phone.door.join'] }).click()
  await task(page, words['phone.lobby.title']).waitFor()
  const seatKey = await seatKeyIn(page, code)
  const own = await seatClient(house.server.origin, seatKey)
  house.clients.push(own)
  const askId = longest?.id ?? ''
  const to = (next: typeof stage) => goTo(host, next, askId)
  await to(stage)
  return { host, page, own, askId, to, people }
}

const hidden = (page: Page, selectors: string[]) => page.evaluate(outOfSight, selectors)
const titleOf = { vote: words['phone.vote.title'], 'vote-again': words['phone.tasks.vote-again'] }
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const still = words['phone.vote.still'].replace('{letter}', 'A')

describe('all choices of a vote are in sight at once on a phone of 390 × 844', () => {
  test('when the vote asks one thing, then its choices, when it was said, and the pass', async () => {
    const { page } = await phoneAt('vote')
    await page.locator('.choice').first().waitFor()
    expect(await page.locator('.choice').count()).toBe(therapyAsk.versions.length + 1)
    expect(await hidden(page, [...CHOICES, PASS])).toEqual([])
    // How sure one is comes into the footer.
    await page.getByRole('radio', { name: decided.name }).check()
    await saved(page)
    expect(await hidden(page, [...CHOICES, PASS, '[data-follow-up="sure"]'])).toEqual([])
    expect(await layoutProblems(page)).toEqual([])
  })

  test('when it asks with two ears, then in each of two steps, and one answer is saved at the end', async () => {
    const { page, host, own, askId, to } = await phoneAt('show')
    await host.send({ type: 'ears.set', on: true })
    await to('vote')
    await task(page, words['phone.vote.ears.title']).waitFor()
    expect(await hidden(page, ['.chip', '.ask-card .when', PASS])).toEqual([])
    expect(await page.locator('.choice').count()).toBe(0)
    const [, intent] = therapyAsk.intents ?? []
    await page.getByRole('radio', { name: intent?.name ?? '' }).check()
    await press(page, words['phone.vote.ears.next'])
    await task(page, words['phone.vote.title']).waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(await hidden(page, [...CHOICES, PASS])).toEqual([])
    // Nothing is sent before the second step, and nothing of the first is lost on the way back or by a reload.
    expect(own.own.ownVotes).toEqual({})
    await press(page, words['phone.vote.ears.back'])
    expect(await page.getByRole('radio', { name: intent?.name ?? '' }).isChecked()).toBe(true)
    await page.reload()
    await task(page, words['phone.vote.ears.title']).waitFor()
    expect(await page.getByRole('radio', { name: intent?.name ?? '' }).isChecked()).toBe(true)
    await press(page, words['phone.vote.ears.next'])
    await page.getByRole('radio', { name: evidence.name }).check()
    await own.until(({ own: { ownVotes } }) => ownVotes[askId]?.choice === evidence.id)
    expect(own.own.ownVotes[askId]?.meant).toBe(intent?.id)
  })

  test('when two ears are switched on while people vote, then nothing moves from under a thumb, and a button leads there', async () => {
    const { page, host } = await phoneAt('vote')
    await page.locator('.choice').first().waitFor()
    await host.send({ type: 'ears.set', on: true })
    await page.getByRole('button', { name: words['phone.vote.ears.title'] }).waitFor()
    expect(await page.locator('.choice').count()).toBe(therapyAsk.versions.length + 1)
    await press(page, words['phone.vote.ears.title'])
    await task(page, words['phone.vote.ears.title']).waitFor()
    await host.send({ type: 'ears.set', on: false })
    await task(page, words['phone.vote.title']).waitFor()
  })

  test('when people vote again, then “Still A” keeps the first answer with one press', async () => {
    const { page, own, askId, to } = await phoneAt('vote')
    await page.getByRole('radio', { name: decided.name }).check()
    await own.until(({ own: { ownVotes } }) => ownVotes[askId]?.choice === decided.id)
    await to('vote-again')
    await task(page, words['phone.tasks.vote-again']).waitFor()
    expect(await hidden(page, [...CHOICES, PASS])).toEqual([])
    await page.getByText(still, { exact: true }).click()
    await own.until(({ own: { ownAgain } }) => ownAgain[askId]?.choice === decided.id)
    expect(await page.getByText(words['phone.talk.moved.title']).count()).toBe(0)
  })
})

describe('what cannot be in sight at once is reached without sideways scroll', () => {
  test('when a phone has 320 × 568, then one scroll shows every choice, in either step and in the second vote', async () => {
    const { page, host, to } = await phoneAt('vote', { deckId: 'therapy-ask' }, { ...PHONE, viewport: LOW })
    const once = async (what: string) => {
      await page.locator(what).first().waitFor()
      const { by, seen } = await page.evaluate(scrollTo, what)
      expect(by).toBeLessThanOrEqual(seen)
      expect(await hidden(page, [what, PASS])).toEqual([])
      expect(await layoutProblems(page)).toEqual([])
    }
    await once('.choice')
    await to('show')
    await page.locator('.choice').first().waitFor({ state: 'detached' })
    await host.send({ type: 'ears.set', on: true })
    await to('vote')
    await once('.chip')
    await press(page, words['phone.vote.ears.next'])
    await once('.choice')
    await to('vote-again')
    await task(page, words['phone.tasks.vote-again']).waitFor()
    await once('.choice')
  })

  test.each([
    ['words that no line can take', longWords],
    ['words that are read from the right', fromTheRight],
  ])('when a deck has %s, then nothing leaves the page sideways, and no choice is cut', async (_what, deck) => {
    const { page, to } = await phoneAt('vote', { deck })
    await page.locator('.choice').first().waitFor()
    for (const stage of ['vote', 'vote-again'] as const) {
      await to(stage)
      await task(page, titleOf[stage]).waitFor()
      for (const viewport of [PHONE.viewport, LOW]) {
        await page.setViewportSize(viewport)
        await page.locator('.choice').last().scrollIntoViewIfNeeded()
        expect(await layoutProblems(page), `${stage}, ${viewport.width}`).toEqual([])
      }
    }
  })

  test('when letters have twice their size, then every choice is reached, and the page does not move sideways', async () => {
    const { page, host, to } = await phoneAt('vote', { deckId: 'therapy-ask' }, { ...PHONE, viewport: LOW })
    await page.locator('.choice').first().waitFor()
    await enlargeText(page, 200)
    for (const stage of ['vote', 'vote-again'] as const) {
      await to(stage)
      await task(page, titleOf[stage]).waitFor()
      await page.locator('.choice').last().scrollIntoViewIfNeeded()
      await page.locator('.choice').last().click()
      await host.until(({ common }) => common.count?.done === 1)
      expect(await layoutProblems(page), stage).toEqual([])
    }
  })
})

describe('a question that follows from an answer comes into view and is read out', () => {
  /** Everything the live region says from now on. */
  const listen = (page: Page) =>
    page.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { heard })
      new MutationObserver(() => heard.push(document.querySelector('.live-region')?.textContent ?? '')).observe(
        document.body,
        { subtree: true, childList: true, characterData: true },
      )
    })
  const heard = (page: Page, text: string) =>
    page.waitForFunction(
      (said) => (window as unknown as { heard: string[] }).heard.some((each) => each.includes(said)),
      text,
    )

  test.each([PHONE.viewport, LOW])(
    'when none of these is chosen at $width × $height, then why, and how sure',
    async (viewport) => {
      const { page } = await phoneAt('vote', { deckId: 'therapy-ask' }, { ...PHONE, viewport })
      await page.locator('.choice').first().waitFor()
      await listen(page)
      await page.getByRole('radio', { name: therapyAsk.none.name }).check()
      await saved(page)
      for (const question of [words['phone.vote.why'], words['phone.vote.sure.title']]) await heard(page, question)
      expect(await hidden(page, ['[data-follow-up="why"] label', '[data-follow-up="sure"]'])).toEqual([])
    },
  )

  test('when somebody changes their answer, then which word moved them', async () => {
    const { page, to } = await phoneAt('vote')
    await page.getByRole('radio', { name: decided.name }).check()
    await saved(page)
    await to('vote-again')
    await task(page, words['phone.tasks.vote-again']).waitFor()
    await listen(page)
    await page.getByRole('radio', { name: evidence.name }).check()
    await heard(page, words['phone.talk.moved.title'])
    await saved(page)
    expect(await hidden(page, ['[data-follow-up="moved"] h2', '[data-follow-up="moved"] .hint'])).toEqual([])
  })
})

test('when somebody writes at 320 × 568, then keeping it private is in sight before it is sent, however long it is', async () => {
  const { page, own, askId } = await phoneAt('rewrite', { deckId: 'therapy-ask' }, { ...PHONE, viewport: LOW })
  const keep = page.getByLabel(words['phone.rewrite.private'])
  await keep.waitFor()
  const BOTH = ['#private', PASS]
  expect(await hidden(page, BOTH)).toEqual([])
  await page.getByRole('textbox').fill('Would you tell me what you would want? '.repeat(10))
  expect(await hidden(page, BOTH)).toEqual([])
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  expect(await hidden(page, BOTH)).toEqual([])
  await keep.check()
  await press(page, words['phone.rewrite.submit'])
  await own.until(({ own: { ownRewrites } }) => {
    const mine = ownRewrites[askId]
    return mine?.state === 'in' && mine.keepPrivate
  })
})
