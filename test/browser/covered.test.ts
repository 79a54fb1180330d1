import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { versionsFor } from '../../shared/deck/as-read.ts'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import type { Command } from '../../shared/protocol.ts'
import { accessProblems } from '../support/access/access.ts'
import { hostClient, openRoom, seatClient } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { layoutProblems } from '../support/inspect.ts'
import { seatKeyIn } from '../support/kept.ts'
import { arriveMany } from '../support/seats.ts'
import { looksTheSame } from '../support/same-picture.ts'
import { settled } from '../support/settled.ts'
import { openSurface, PHONE, saved, task } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

const house = useHouse()
const LOW = { ...PHONE, viewport: { width: 320, height: 568 } }
const [ask] = therapyAsk.asks
// In a room for couples versions are named from the hearer’s side.
const [first, second] = versionsFor(therapyAsk, 'couples')
if (!ask || !first || !second) throw new Error('the deck is too small')
const askId = ask.id

/** A room of the preset couples with three more people, and a way for a phone with a page to come into it. */
async function couples(preset: 'couples' | 'training' = 'couples') {
  const { origin } = house.server
  const { code, hostKey } = await openRoom(origin, { deckId: 'therapy-ask', preset, settings: { reviewFirst: false } })
  const host = await hostClient(origin, hostKey)
  house.clients.push(host)

  async function comes(device: object = PHONE) {
    const surface = await openSurface(house.browser, `${origin}/join/${code}`, { ...device, reducedMotion: 'reduce' })
    house.surfaces.push(surface)
    const { page } = surface
    await page.getByRole('button', { name: words['phone.door.join'] }).click()
    await task(page, words['phone.lobby.title']).waitFor()
    const seatKey = await seatKeyIn(page, code)
    const own = await seatClient(origin, seatKey)
    house.clients.push(own)
    return { page, own }
  }
  type Phone = Awaited<ReturnType<typeof comes>>

  const people = await arriveMany(origin, code, 3)
  house.clients.push(...people.map(({ client }) => client))
  const to = (stage: Parameters<typeof goTo>[1]) => goTo(host, stage, askId)
  return { host, comes, to, people } satisfies Record<string, unknown> & { comes: () => Promise<Phone> }
}

/** Sends as another window of the same seat would, and waits until the page was told: it is reloaded. */
async function gives({ page, own }: { page: Page; own: Awaited<ReturnType<typeof seatClient>> }, command: Command) {
  expect(await own.send(command)).toMatchObject({ ok: true })
  await page.reload()
  await page.locator('.cover').first().waitFor()
}

const cover = (page: Page) => page.locator('.cover')
const hold = (page: Page) => page.getByRole('button', { name: words['phone.cover.hold'] })

/** What somebody beside the phone sees of a part of it: how it is drawn and what it is made of. */
async function seen(page: Page, selector = 'main') {
  // What the mouse is over looks different.
  await page.mouse.move(0, 0)
  await settled(page)
  const part = page.locator(selector)
  const html = await part.evaluate(({ outerHTML }) => outerHTML)
  // Ids are counted through as parts come and go; they say nothing.
  return { html: html.replaceAll(/"v-\d+"/g, '"id"'), drawn: await part.screenshot() }
}

async function looksAlike(a: Awaited<ReturnType<typeof seen>>, b: Awaited<ReturnType<typeof seen>>) {
  expect(a.html).toBe(b.html)
  expect(await looksTheSame(house.browser, a.drawn, b.drawn)).toBe(true)
}

const vote = (choice: string, more: object = {}): Command => ({ type: 'vote.cast', askId, choice, ...more })
const VOTES: [string, Command][] = [
  ['a version', vote(first.id)],
  ['another, and sure', vote(second.id, { sure: true })],
  ['none, because the no may be right', vote('none', { because: 'accurate-no', sure: false })],
  ['a pass', vote('pass')],
]

describe.each([
  ['390 × 844', PHONE],
  ['320 × 568', LOW],
])('D7 what a partner sees at %s is the same whatever was answered', (_size, device) => {
  test('in the vote', async () => {
    const { comes, to } = await couples()
    const phone = await comes(device)
    await to('vote')
    await phone.page.locator('.choice').first().waitFor()
    const looks = []
    for (const [, command] of VOTES) {
      await gives(phone, command)
      looks.push(await seen(phone.page))
    }
    const [one] = looks
    for (const look of looks) if (one) await looksAlike(look, one)
    expect(await phone.page.locator('.choice').count()).toBe(0)
    expect(await accessProblems(phone.page)).toEqual([])
    expect(await layoutProblems(phone.page)).toEqual([])

    // Nor does the second vote say which answer the first one was, before it is given or after.
    await gives(phone, vote(first.id, { sure: true }))
    await to('vote-again')
    await phone.page.locator('.choice').first().waitFor()
    expect(await phone.page.locator('.choice.kept, .still').count()).toBe(0)
    const again = []
    for (const choice of [first.id, second.id, 'pass']) {
      await gives(phone, vote(choice, { ballot: 2 }))
      again.push(await seen(phone.page))
    }
    for (const look of again) if (again[0]) await looksAlike(look, again[0])
  })

  test('of marks, of the pair to warm up on, and of a text', async () => {
    const { comes, to } = await couples()
    const phone = await comes(device)
    const marks = (from: number): Command => ({ type: 'marks.set', askId, brace: [{ from, to: from + 1 }], soften: [] })
    const warmUp = (choice: 'first' | 'alike' | 'skip'): Command => ({ type: 'warmup.judge', askId, choice })
    const write = (text: string, reach: 'host' | 'phones' | 'screen'): Command => ({
      type: 'rewrite.submit',
      askId,
      text,
      reach,
    })
    const rounds: ['mark' | 'warm-up' | 'rewrite', Command[]][] = [
      ['mark', [marks(0), marks(3), { type: 'marks.set', askId, brace: [], soften: [] }]],
      ['warm-up', [warmUp('first'), warmUp('alike'), warmUp('skip')]],
      [
        'rewrite',
        [
          { type: 'rewrite.pass', askId },
          write('one', 'host'),
          write('two '.repeat(60), 'screen'),
          write(ask.text, 'phones'),
        ],
      ],
    ]
    for (const [stage, commands] of rounds) {
      await to(stage)
      let before: Awaited<ReturnType<typeof seen>> | null = null
      for (const command of commands) {
        await gives(phone, command)
        const now = await seen(phone.page)
        if (before) await looksAlike(now, before)
        before = now
      }
      expect(await accessProblems(phone.page)).toEqual([])
      expect(await layoutProblems(phone.page)).toEqual([])
    }
  })

  test('and whether anything was: one gave everything, one nothing', async () => {
    const { comes, to, host } = await couples()
    const [giver, other] = [await comes(device), await comes(device)]
    const both = async (selector?: string) => {
      for (const { page } of [giver, other]) await page.locator('.cover').first().waitFor()
      await looksAlike(await seen(giver.page, selector), await seen(other.page, selector))
    }
    // The covers of the stage before are there already.
    const bothTo = async (stage: 'talk' | 'reveal' | 'compare' | 'debrief') => {
      await to(stage)
      for (const { page } of [giver, other]) await task(page, words[`phone.tasks.${stage}`]).waitFor()
    }
    await to('vote')
    await gives(giver, vote(first.id, { sure: true }))
    await bothTo('talk')
    await both()
    await bothTo('reveal')
    await host.send({ type: 'reveal.show', askId, step: 'bars' })
    await giver.page.locator('.result, table, figure').first().waitFor()
    await other.page.locator('.result, table, figure').first().waitFor()
    await both()
    await to('rewrite')
    await gives(giver, { type: 'rewrite.submit', askId, text: 'only mine', reach: 'phones' })
    await bothTo('compare')
    await both('.mine')
    await bothTo('debrief')
    await both('.mine')
    for (const { page } of [giver, other]) {
      await page.getByRole('button', { name: words['phone.frame.menu'] }).click()
      await page.getByRole('button', { name: words['phone.frame.menu.removeText'] }).click()
    }
    await both('.menu-body .part')
    for (const { page } of [giver, other])
      await page.getByRole('button', { name: words['common.frame.action.close'] }).click()
    await host.send({ type: 'room.end' })
    for (const { page } of [giver, other]) await task(page, words['phone.ended.title']).waitFor()
    await both()
  })
})

describe('D7 a person looks at their own', () => {
  /** A phone at the vote that has answered by hand, and is covered. */
  async function voted(device: object = PHONE) {
    const { comes, to, host } = await couples()
    const { page, own } = await comes(device)
    await to('vote')
    await page.getByRole('radio', { name: first?.name ?? '' }).check()
    return { page, own, to, host }
  }
  const sure = (page: Page) => page.getByRole('radio', { name: words['phone.vote.sure.sure'], exact: true })
  const shown = (page: Page) => page.locator('.choice.chosen')

  test('when they answer, then it stays in sight while something is asked, and is covered once all is said', async () => {
    const { page, own } = await voted()
    await saved(page)
    expect(await cover(page).count()).toBe(0)
    await sure(page).click()
    await cover(page).waitFor()
    await own.until(({ own: { ownVotes } }) => ownVotes[askId]?.sure === true)
    expect(await page.getByRole('radio').count()).toBe(0)
    await saved(page)
  })

  test('when they press “Cover it”, or turn to another window, or just wait, then it is covered', async () => {
    const { page } = await voted()
    await page.getByRole('button', { name: words['phone.cover.shut'] }).click()
    await cover(page).waitFor()
    await page.getByRole('button', { name: words['phone.cover.change'] }).click()
    await shown(page).waitFor()
    await page.evaluate(() => window.dispatchEvent(new Event('blur')))
    await cover(page).waitFor()
    await page.getByRole('button', { name: words['phone.cover.change'] }).click()
    await shown(page).waitFor()
    await cover(page).waitFor()
    expect(await shown(page).count()).toBe(0)
  })

  test('when they hold, by finger or key, then it is there for as long, and nothing can be changed by it', async () => {
    const { page, own } = await voted()
    await sure(page).click()
    await hold(page).waitFor()
    const box = await hold(page).boundingBox()
    if (!box) throw new Error('there is nothing to hold')
    await page.mouse.move(box.x + 10, box.y + 10)
    await page.mouse.down()
    await shown(page).waitFor()
    // Also when the finger slides off the button.
    await page.mouse.move(box.x + 10, box.y + 400)
    expect(await shown(page).count()).toBe(1)
    await page.mouse.up()
    await shown(page).waitFor({ state: 'detached' })
    for (const key of ['Space', 'Enter']) {
      await hold(page).focus()
      await page.keyboard.down(key)
      await shown(page).waitFor()
      await page.keyboard.up(key)
      await shown(page).waitFor({ state: 'detached' })
    }
    expect(own.own.ownVotes[askId]).toMatchObject({ choice: first?.id, sure: true })
  })

  test('when they change it, then by keyboard alone too, and the focus is never lost', async () => {
    const { page, own } = await voted()
    await sure(page).click()
    await page.getByRole('button', { name: words['phone.cover.change'] }).focus()
    await page.keyboard.press('Enter')
    await shown(page).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await own.until(({ own: { ownVotes } }) => ownVotes[askId]?.choice === second?.id)
    await sure(page).focus()
    await page.keyboard.press('Space')
    await cover(page).waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'BUTTON')
    expect(await accessProblems(page)).toEqual([])
  })

  test('when they look at their text, then its buttons work, and elsewhere a press covers it again', async () => {
    const { comes, to } = await couples()
    const phone = await comes(LOW)
    await to('rewrite')
    await gives(phone, { type: 'rewrite.submit', askId, text: 'only mine', reach: 'phones' })
    const { page, own } = phone
    const show = page.getByRole('button', { name: words['phone.cover.show'].replace('{n}', '10') })
    await show.click()
    await page.getByText('only mine').waitFor()
    await page.getByText(words['phone.texts.reach.phones']).waitFor()
    expect(await accessProblems(page)).toEqual([])
    expect(await layoutProblems(page)).toEqual([])
    await task(page, words['phone.cover.answered']).click()
    await page.getByText('only mine').waitFor({ state: 'detached' })
    await show.click()
    await page.getByRole('button', { name: words['phone.texts.takeBack'] }).click()
    await page.getByRole('button', { name: words['phone.texts.takeBackYes'] }).click()
    await own.until(({ own: { ownRewrites } }) => ownRewrites[askId] === undefined)
  })

  test('elsewhere than in couples nothing is covered', async () => {
    const { comes, to } = await couples('training')
    const { page } = await comes()
    await to('vote')
    await page.getByRole('radio', { name: therapyAsk.versions[0]?.name ?? '' }).check()
    await saved(page)
    await sure(page).click()
    await page.reload()
    await shown(page).waitFor()
    expect(await page.locator('.cover, .covered').count()).toBe(0)
  })
})

describe('D6 how far a text may go, in couples', () => {
  const submit = (page: Page) => page.getByRole('button', { name: words['phone.rewrite.submit'] })
  const card = (page: Page, reach: 'host' | 'phones' | 'screen') => page.locator(`#reach-${reach}`)

  test('at 320 × 568 none is chosen beforehand, all are in sight with Submit, and without one nothing is sent', async () => {
    const { comes, to } = await couples()
    const { page, own } = await comes(LOW)
    await to('rewrite')
    await page.getByRole('textbox').fill('Would you tell me what you would want? '.repeat(9))
    expect(await page.locator('.reach input:checked').count()).toBe(0)
    await submit(page).scrollIntoViewIfNeeded()
    const inSight = await page.evaluate(() =>
      [...document.querySelectorAll('.reach .card, .actions .button-primary')].map((part) => {
        const { top, bottom } = part.getBoundingClientRect()
        return top >= (document.querySelector('header')?.getBoundingClientRect().bottom ?? 0) && bottom <= innerHeight
      }),
    )
    expect(inSight).toEqual([true, true, true, true])
    await submit(page).click()
    await page.locator('.reach .problem').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('reach-host')
    expect(own.own.ownRewrites).toEqual({})
    expect(await accessProblems(page)).toEqual([])
    expect(await layoutProblems(page)).toEqual([])
  })

  test('when one is chosen, then the draft remembers it over a reload, and it is sent; a change begins with it', async () => {
    const { comes, to } = await couples()
    const { page, own } = await comes()
    await to('rewrite')
    await page.getByRole('textbox').fill('My own words')
    await card(page, 'phones').check()
    await page.reload()
    await submit(page).waitFor()
    expect(await card(page, 'phones').isChecked()).toBe(true)
    await submit(page).click()
    const reachIs = (reach: string) =>
      own.until(({ own: { ownRewrites } }) => {
        const mine = ownRewrites[askId]
        return mine?.state === 'in' && mine.reach === reach
      })
    await reachIs('phones')
    await page.getByRole('button', { name: words['phone.cover.show'].replace('{n}', '10') }).click()
    await page.getByRole('button', { name: words['phone.texts.change'] }).click()
    expect(await card(page, 'phones').isChecked()).toBe(true)
    await card(page, 'host').check()
    await submit(page).click()
    await reachIs('host')
  })
})
