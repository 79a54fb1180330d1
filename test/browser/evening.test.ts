import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { smallAsks } from '../../shared/deck/built-in/small-asks/deck.ts'
import type { HostSlices } from '../../shared/room/slices.ts'
import type { RoundStage } from '../../shared/room/stages.ts'
import { accessProblems } from '../support/access/access.ts'
import { smallLettersOnScreens } from '../support/access/letters.ts'
import { hostClient, openRoom, type Client } from '../support/clients.ts'
import { goToStage, linkUp } from '../support/couple.ts'
import { besidePage, byKeyboard, joinOn, openPhone, PHONES } from '../support/evening-phones.ts'
import { goTo } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { layoutProblems } from '../support/inspect.ts'
import { arriveMany } from '../support/seats.ts'
import { LAPTOP, openSurface, PROJECTOR, task } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// An evening of five couples and one on their own, through all its stages: eleven phones, three of them looked at here, one
// of them used by keyboard alone; the facilitator’s console and the screen. `REASK_SHOTS=folder` keeps a picture of each
// stage.

const house = useHouse()
const [ask] = smallAsks.asks
const askId = ask?.id ?? ''
const [first, second] = smallAsks.versions

test('five couples and one on their own go through the whole evening: every page is sound at every stage', async () => {
  const room = await openRoom(house.server.origin, { deckId: smallAsks.id, preset: 'couples' })
  const link = `${house.server.origin}/join/${room.code}`
  const host: Client<HostSlices> = await hostClient(house.server.origin, room.hostKey)
  house.clients.push(host)
  const desk = await openSurface(
    house.browser,
    `${house.server.origin}/host/${room.roomId}#k=${room.hostKey}&s=${room.screenKey}`,
    LAPTOP,
  )
  const screen = await openSurface(house.browser, `${house.server.origin}/screen#k=${room.screenKey}`, PROJECTOR)
  house.surfaces.push(desk, screen)
  const mine = desk.page.getByRole('region', { name: words['console.private.title'] })

  const [small, large, dark] = PHONES
  const lost: string[] = []
  const doorstep = await openPhone(house, link, small)
  const keyboard = byKeyboard(doorstep, lost)
  await keyboard.join()
  const [ann, ben, cleo] = [
    await besidePage(house, doorstep),
    await joinOn(house, link, large),
    await joinOn(house, link, dark),
  ]
  const others = await arriveMany(house.server.origin, room.code, 8)
  house.clients.push(...others.map(({ client }) => client))
  const everybody = [ann, ben, cleo, ...others]
  const { digits, confirm } = await keyboard.showDigits()
  await ben.insist({ type: 'couple.accept', code: digits })
  await confirm()
  await cleo.insist({ type: 'couple.solo', on: true })
  for (let at = 0; at < others.length; at += 2) {
    const [one, other] = others.slice(at, at + 2)
    if (one && other) await linkUp(one, other)
  }
  await mine.getByText('5 couples').waitFor()

  const pages: Record<string, Page> = {
    ann: ann.page,
    ben: ben.page,
    cleo: cleo.page,
    desk: desk.page,
    screen: screen.page,
  }
  /** Expects that every page is sound, and keeps its picture where one is wanted. */
  async function look(at: string, shown: Record<string, Page> = pages) {
    for (const [whose, page] of Object.entries(shown)) {
      const folder = process.env.REASK_SHOTS
      if (folder) await page.screenshot({ path: join(folder, `${at}-${whose}.png`), fullPage: true })
      expect([at, whose, await accessProblems(page, 'on a walk')]).toEqual([at, whose, []])
      if (whose !== 'screen' && whose !== 'desk')
        expect([at, whose, await layoutProblems(page)]).toEqual([at, whose, []])
      if (whose === 'screen') expect([at, await smallLettersOnScreens(page)]).toEqual([at, []])
    }
  }
  const stage = async (to: RoundStage, title: string) => {
    await goTo(host, to, askId)
    for (const { page } of [ann, ben, cleo]) await task(page, title).waitFor()
  }
  await look('lobby')

  await stage('show', words['phone.tasks.show'])
  await stage('vote', smallAsks.questions?.vote ?? words['phone.vote.title'])
  await look('vote')
  for (const [at, { insist }] of everybody.entries())
    await insist({ type: 'vote.cast', askId, choice: (at % 3 ? first : second)?.id ?? 'none' })
  await host.until(({ common }) => common.count?.done === 11)
  await look('voted')
  await stage('mark', words['phone.tasks.mark'])
  for (const { insist } of everybody)
    await insist({ type: 'marks.set', askId, brace: [{ from: 0, to: 2 }], soften: [] })
  await stage('reveal', words['phone.tasks.reveal'])
  for (let next = host.common.reveal.next; next !== null; next = host.common.reveal.next) {
    const step = next
    await host.send({ type: 'reveal.show', askId, step })
    await host.until(({ common }) => common.reveal.open.includes(step))
    await look(`reveal-${step}`, { ann: ann.page, desk: desk.page, screen: screen.page })
  }

  await stage('rewrite', words['phone.tasks.rewrite'])
  await look('rewrite')
  for (const [at, { insist }] of everybody.entries())
    await insist({
      type: 'rewrite.submit',
      askId,
      text: `I would like one thing, and you can say no. ${at}.`,
      reach: 'phones',
    })
  await stage('compare', words['phone.tasks.compare'])
  await host.send({ type: 'lot.show', askId })
  await host.until(({ common }) => Object.keys(common.rewrites).length === 11)
  for (const rewriteId of Object.keys(host.common.rewrites))
    await host.send({ type: 'rewrite.sort', askId, rewriteId, as: 'picked' })
  for (const { page } of [ann, ben, cleo])
    await page
      .getByText(/Pair 1 of 6/)
      .first()
      .waitFor()
  expect(await ann.page.getByText(/say no\. 1\./).count()).toBe(0)
  expect(await ben.page.getByText(/say no\. 0\./).count()).toBe(0)
  await look('compare')

  // One couple parts; one asks for a word while the partner looks on, whose phone stays as it is.
  const before = await ben.page.locator('main').innerHTML()
  await others[0]?.insist({ type: 'couple.part' })
  await keyboard.askForWord()
  await desk.page.getByText(words['console.couples.word.door.say']).first().waitFor()
  expect(await ben.page.locator('main').innerHTML()).toBe(before)
  await look('word', { desk: desk.page })

  await stage('exchange', words['phone.tasks.exchange'])
  await look('exchange')
  await keyboard.offer()
  await ben.insist({ type: 'exchange.offer', askId, on: true })
  expect(await ann.page.getByText(/say no\. 1\./).count()).toBe(0)
  await host.send({ type: 'exchange.open', askId })
  await ann.page.getByText(/say no\. 1\./).waitFor()
  await ben.page.getByText(/say no\. 0\./).waitFor()
  await look('exchanged')
  await stage('debrief', words['phone.tasks.debrief'])
  expect(await ann.page.getByText(/say no\. 1\./).count()).toBe(0)
  await look('debrief')

  await goToStage(host, 'own-words')
  await task(ann.page, words['phone.tasks.own-words']).waitFor()
  await keyboard.writeForHome('Would you read to me on Sunday?')
  await look('own-words')
  await goToStage(host, 'floor')
  await task(ann.page, words['phone.tasks.floor']).waitFor()
  await look('floor')
  await keyboard.begin()
  await ben.page.getByRole('main').getByRole('button', { name: words['phone.floor.begin'], exact: true }).tap()
  const yours = (page: Page) => page.getByRole('main').getByText(words['phone.floor.yours'], { exact: true })
  await expect.poll(async () => (await yours(ann.page).count()) + (await yours(ben.page).count())).toBe(1)
  await look('talking')
  if (await yours(ben.page).count())
    await ben.page.getByRole('main').getByRole('button', { name: words['phone.floor.pass'], exact: true }).tap()
  await task(ann.page, words['phone.floor.yours']).waitFor()
  await keyboard.takeTurn()
  expect(lost).toEqual([])
  // One phone dies; the other goes on.
  await ben.context.close()
  await ann.page.getByRole('main').waitFor()

  await host.send({ type: 'room.end' })
  await task(ann.page, words['phone.ended.title']).waitFor()
  await look('ended', { ann: ann.page, cleo: cleo.page, desk: desk.page, screen: screen.page })
}, 300_000)
