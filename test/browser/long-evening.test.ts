import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { smallAsks } from '../../shared/deck/built-in/small-asks/deck.ts'
import type { HostSlices } from '../../shared/room/slices.ts'
import { planWith, optionalIn } from '../../shared/room/course/plan.ts'
import { type RoundStage } from '../../shared/room/stages.ts'
import { accessProblems } from '../support/access/access.ts'
import { hostClient, openRoom, type Client } from '../support/clients.ts'
import { goToStage, linkUp } from '../support/couple.ts'
import {
  besidePage,
  byKeyboard,
  coupleCard,
  joinOn,
  openCouple,
  openPhone,
  PHONES,
  showDigits,
  typeDigits,
  type OnPage,
} from '../support/evening-phones.ts'
import { goTo } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { layoutProblems } from '../support/inspect.ts'
import { LAPTOP, openSurface, PROJECTOR, task } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// A long evening of five couples and one on their own (`test:long`): two asks with every stage there is, eleven phones that
// are all pages and are all loaded again at every stage. Two are linked late, one couple parts, one person is removed, one
// phone dies and comes back, and one is used by keyboard alone.

const house = useHouse()
const PHONES_MAX = 11
const [first, second] = smallAsks.asks
const [version, other] = smallAsks.versions
const STAGES = planWith(optionalIn('couples'))

const phoneOf = (people: readonly OnPage[], at: number): OnPage => {
  const found = people[at]
  if (!found) throw new Error(`there is no phone ${at}`)
  return found
}

const [NEWS = ''] = words['phone.reveal.see'].split('{')
/**
 * All that a person reads on a page; what a cover hides is not among it. What says that something has just been opened
 * further down goes with a reload.
 */
const readOn = async (page: Page) => {
  const text = await page.locator('main').innerText()
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(NEWS) && line !== words['phone.compare.takenBack'])
    .join('\n')
}

test.skipIf(!process.env.REASK_LONG)(
  'D2 D7 Y2 Y7 Z1 O8 two asks with every stage, and every phone loaded again at each: nobody loses anything or reads a partner',
  { timeout: 3_000_000 },
  async () => {
    const { origin } = house.server
    const room = await openRoom(origin, { deckId: smallAsks.id, preset: 'couples' })
    const link = `${origin}/join/${room.code}`
    const host: Client<HostSlices> = await hostClient(origin, room.hostKey)
    house.clients.push(host)
    const desk = await openSurface(
      house.browser,
      `${origin}/host/${room.roomId}#k=${room.hostKey}&s=${room.screenKey}`,
      LAPTOP,
    )
    const screen = await openSurface(house.browser, `${origin}/screen#k=${room.screenKey}`, PROJECTOR)
    house.surfaces.push(desk, screen)

    const lost: string[] = []
    const doorstep = await openPhone(house, link, PHONES[0])
    const keyboard = byKeyboard(doorstep, lost)
    await keyboard.join()
    const people: OnPage[] = [await besidePage(house, doorstep)]
    while (people.length < PHONES_MAX)
      people.push(await joinOn(house, link, PHONES[people.length % PHONES.length] ?? PHONES[0]))
    const phone = (at: number) => phoneOf(people, at)
    /** Who is here still, by number. */
    const here = new Set(people.keys())
    /** Who is or was linked with whom. */
    const close = new Map<number, number>()
    const areClose = (a: number, b: number) => close.set(a, b).set(b, a)

    const shown = await keyboard.showDigits()
    await typeDigits(phone(1).page, shown.digits)
    await shown.confirm()
    const byTouch = await showDigits(phone(2).page)
    await typeDigits(phone(3).page, byTouch.digits)
    await byTouch.confirm()
    await linkUp(phone(4), phone(5))
    await linkUp(phone(6), phone(7))
    for (const a of [0, 2, 4, 6]) areClose(a, a + 1)
    for (const at of [8, 9, 10]) await phone(at).insist({ type: 'couple.solo', on: true })
    await desk.page.getByText('4 couples · 3 on their own').first().waitFor()

    const textOf = (at: number, askId: string) => `canary-${at}-${askId}. You can say no.`
    let isExchanged = false
    /** Expects that nobody reads what somebody close wrote, but for what was exchanged. */
    async function nobodyReads(at: string) {
      for (const one of here) {
        const partner = close.get(one)
        const all = await phone(one).page.locator('body').innerText()
        if (partner !== undefined && !isExchanged)
          expect([at, one, all.includes(`canary-${partner}-`)]).toEqual([at, one, false])
      }
    }
    /** Loads every phone again: each says what it said. */
    async function loadAgain(at: string) {
      for (const one of here) {
        const { page } = phone(one)
        const before = await readOn(page)
        await page.reload()
        await expect.poll(() => readOn(page), { message: `${at}, phone ${one}` }).toBe(before)
        expect([at, one, await layoutProblems(page)]).toEqual([at, one, []])
      }
      await nobodyReads(at)
      // One phone of each kind, the console and the screen.
      for (const [name, page] of [
        ['desk', desk.page],
        ['screen', screen.page],
        ...[0, 1, 2].map((one) => [`phone ${one}`, phone(one).page] as const),
      ] as const)
        expect([at, name, await accessProblems(page)]).toEqual([at, name, []])
    }
    const everybody = async (act: (person: OnPage, at: number) => Promise<unknown>) => {
      for (const at of here) await act(phone(at), at)
    }
    /** Waits until the room has an answer of everybody, and each phone has covered it. */
    const allAnswered = async () => {
      await host.until(({ common }) => common.count?.done === here.size, 'every answer')
      await everybody(({ page }) => page.locator('.cover').first().waitFor())
    }

    /** How many texts there are for the ask. */
    let written = 0
    /** What happens at each stage of an ask, before every phone is loaded again. */
    const plays: Record<RoundStage, (askId: string) => Promise<unknown>> = {
      show: async () => {},
      async vote(askId) {
        await everybody(({ insist }, at) =>
          insist({ type: 'vote.cast', askId, choice: (at % 3 ? version : other)?.id ?? 'none' }),
        )
        await allAnswered()
      },
      async mark(askId) {
        await everybody(({ insist }) => insist({ type: 'marks.set', askId, brace: [{ from: 0, to: 2 }], soften: [] }))
        await allAnswered()
      },
      async 'push-back'(askId) {
        await host.send({ type: 'pushback.play', askId, lines: 1 })
        const line = host.common.deck.asks.find(({ id }) => id === askId)?.pushBack?.[0]?.text ?? ''
        await everybody(({ page }) => page.getByText(line).first().waitFor())
      },
      talk: async () => {},
      async 'vote-again'(askId) {
        await everybody(({ insist }, at) =>
          insist({ type: 'vote.cast', askId, ballot: 2, choice: (at % 2 ? version : other)?.id ?? 'none' }),
        )
        await allAnswered()
      },
      async reveal(askId) {
        for (let next = host.common.reveal.next; next !== null; next = host.common.reveal.next) {
          const step = next
          await host.send({ type: 'reveal.show', askId, step })
          await host.until(({ common }) => common.reveal.open.includes(step))
        }
        await everybody(({ page }) => page.locator('#reading').waitFor())
      },
      async 'warm-up'(askId) {
        await everybody(({ insist }) => insist({ type: 'warmup.judge', askId, choice: 'alike', reason: 'none' }))
        await allAnswered()
      },
      async rewrite(askId) {
        written = here.size
        await everybody(({ insist }, at) =>
          insist({ type: 'rewrite.submit', askId, text: textOf(at, askId), reach: at % 3 ? 'phones' : 'screen' }),
        )
        await allAnswered()
      },
      async compare(askId) {
        await host.send({ type: 'lot.show', askId })
        await host.until(({ common }) => Object.keys(common.rewrites).length === written, 'every text')
        for (const rewriteId of Object.keys(host.common.rewrites))
          await host.send({ type: 'rewrite.sort', askId, rewriteId, as: 'picked' })
        await everybody(({ page }) => page.locator('.pair-cards').waitFor())
      },
      async exchange() {
        await keyboard.offer()
        await nobodyReads('before the exchange is opened')
      },
      // Couples have neither of these.
      reflect: async () => {},
      response: async () => {},
      debrief: async () => {},
    }
    const playAsk = async (askId: string, at: Partial<Record<RoundStage, () => Promise<unknown>>>) => {
      for (const stage of STAGES) {
        const title = (one: number) => phone(one).page.locator('h1').innerText()
        const before = await Promise.all([...here].map(async (one) => [one, await title(one)] as const))
        await goTo(host, stage, askId)
        for (const [one, was] of before) await expect.poll(() => title(one)).not.toBe(was)
        await plays[stage](askId)
        await at[stage]?.()
        await loadAgain(`${stage} of ${askId}`)
      }
    }

    const firstId = first?.id ?? ''
    await playAsk(firstId, {
      // Two who came alone are linked late: whatever pair they have before them goes.
      async compare() {
        for (const at of [8, 9]) {
          await openCouple(phone(at).page)
          await coupleCard(phone(at).page).getByRole('button', { name: words['phone.couples.change'] }).tap()
        }
        const late = await showDigits(phone(8).page)
        await typeDigits(phone(9).page, late.digits)
        await late.confirm()
        areClose(8, 9)
        await keyboard.askForWord()
        await desk.page.getByText(words['console.couples.word.door.say']).first().waitFor()
      },
      async exchange() {
        await phone(1).page.getByRole('button', { name: words['phone.exchange.offer'] }).tap()
        await phone(2).page.getByRole('button', { name: words['phone.exchange.offer'] }).tap()
        await phone(1).page.getByText(words['phone.frame.saved.saving']).waitFor({ state: 'detached' })
        await phone(1).client.until(({ own }) => own.ownExchange !== null)
        await phone(2).client.until(({ own }) => own.ownExchange !== null)
        isExchanged = true
        await host.send({ type: 'exchange.open', askId: firstId })
        await phone(0).page.getByText(textOf(1, firstId)).waitFor()
        await phone(1).page.getByText(textOf(0, firstId)).waitFor()
        for (const one of here)
          if (one > 1)
            expect(
              await phone(one)
                .page.getByText(/canary-[^1]?\d-/)
                .count(),
            ).toBe(0)
      },
      async debrief() {
        isExchanged = false
        await phone(0).page.getByText(textOf(1, firstId)).waitFor({ state: 'detached' })
      },
    })

    const secondId = second?.id ?? ''
    let coming: Page | undefined
    await playAsk(secondId, {
      async mark() {
        const { seatId } = await seatOf(phone(5).page)
        here.delete(5)
        await host.send({ type: 'seat.remove', seatId })
        await task(phone(5).page, words['phone.closed.removed']).waitFor()
        expect(await accessProblems(phone(5).page)).toEqual([])
      },
      async rewrite() {
        here.delete(7)
        await phone(7).page.close()
      },
      async compare() {
        await phone(2).insist({ type: 'couple.part' })
        await phone(3).client.until(({ own }) => own.ownCouple?.state !== 'linked')
        await everybody(({ page }) => page.locator('.pair-cards').waitFor())
      },
      async exchange() {
        for (const at of [2, 3, 4]) await phone(at).page.getByText(words['phone.exchange.alone']).waitFor()
        coming = await phone(7).context.newPage()
        await coming.goto(link)
        people[7] = { ...phone(7), page: coming }
        here.add(7)
        await task(coming, words['phone.tasks.exchange']).waitFor()
      },
    })

    await goToStage(host, 'own-words')
    await everybody(({ page }) => task(page, words['phone.tasks.own-words']).waitFor())
    await keyboard.writeForHome('Would you read to me on Sunday?')
    await loadAgain('own words')
    expect(await phone(0).page.getByLabel(words['phone.own-words.label']).inputValue()).toBe(
      'Would you read to me on Sunday?',
    )

    await goToStage(host, 'floor')
    await everybody(({ page }) => page.locator('h1').filter({ hasNotText: words['phone.tasks.own-words'] }).waitFor())
    await loadAgain('floor')
    await keyboard.begin()
    const press = (at: number, key: keyof typeof words) =>
      phone(at).page.getByRole('main').getByRole('button', { name: words[key], exact: true }).tap()
    const says = (at: number, key: keyof typeof words) => task(phone(at).page, words[key])
    for (const at of [1, 6, 7, 8, 9]) await press(at, 'phone.floor.begin')
    await says(0, 'phone.floor.yours').or(says(0, 'phone.floor.listen')).waitFor()
    if (await says(1, 'phone.floor.yours').count()) await press(1, 'phone.floor.pass')
    await says(0, 'phone.floor.yours').waitFor()
    await keyboard.takeTurn()
    await says(1, 'phone.floor.yours').waitFor()
    // Who has the floor loses the phone; the other one carries both halves until it is back.
    await says(6, 'phone.floor.yours').or(says(6, 'phone.floor.listen')).waitFor()
    const [dead, alive] = (await says(6, 'phone.floor.yours').count()) ? [6, 7] : [7, 6]
    here.delete(dead)
    await phone(dead).page.close()
    await press(alive, 'phone.floor.more')
    await press(alive, 'phone.floor.one')
    await says(alive, 'phone.floor.one.title').waitFor()
    const back = await phone(dead).context.newPage()
    await back.goto(link)
    people[dead] = { ...phone(dead), page: back }
    here.add(dead)
    await says(dead, 'phone.floor.phone').waitFor()
    await says(8, 'phone.floor.yours').or(says(8, 'phone.floor.listen')).waitFor()
    for (const one of here) expect([one, await accessProblems(phone(one).page)]).toEqual([one, []])
    await keyboard.stop()
    await says(1, 'phone.floor.done').waitFor()
    expect(lost).toEqual([])

    await host.send({ type: 'room.end' })
    await everybody(({ page }) => task(page, words['phone.ended.title']).waitFor())
    await loadAgain('ended')
    expect(await phone(0).page.locator('body').innerText()).not.toContain('Would you read to me')
  },
)

/** The seat that a phone keeps. */
const seatOf = (page: Page) =>
  page.evaluate(() => {
    const name = Object.keys(localStorage).find((each) => each.includes('reask.seat.'))
    return JSON.parse(localStorage.getItem(name ?? '') ?? '{}') as { seatId: string }
  })
