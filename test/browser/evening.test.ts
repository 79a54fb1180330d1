import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { smallAsks } from '../../shared/deck/built-in/small-asks/deck.ts'
import type { Command } from '../../shared/protocol.ts'
import type { CommonSlices, HostSlices } from '../../shared/room/slices.ts'
import type { RoundStage } from '../../shared/room/stages.ts'
import { hostClient, openRoom, seatClient, type Client } from '../support/clients.ts'
import { goToStage, linkUp } from '../support/couple.ts'
import { goTo } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { axeProblems, layoutProblems } from '../support/inspect.ts'
import { arriveMany, type Person } from '../support/seats.ts'
import { LAPTOP, openSurface, PHONE, PROJECTOR, task, type Surface } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// An evening of five couples and one on their own, through all its stages: eleven phones, three of them looked at here,
// the facilitator’s console and the screen. `REASK_SHOTS=folder` keeps a picture of each stage.

const house = useHouse()
const SMALL_PHONE = { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true }
const DARK_PHONE = { ...PHONE, colorScheme: 'dark' as const }
const [ask] = smallAsks.asks
const askId = ask?.id ?? ''
const [first, second] = smallAsks.versions

/** A person whose phone is a page here; `insist` sends for its seat what is tried by hand elsewhere. */
type OnPage = Surface & Pick<Person, 'client' | 'insist'>

/** Lets somebody join on a page. */
async function joinOn(link: string, device: object): Promise<OnPage> {
  const surface = await openSurface(house.browser, link, { ...device, reducedMotion: 'reduce' })
  house.surfaces.push(surface)
  const { page } = surface
  await page.getByRole('button', { name: words['phone.door.join'] }).click()
  await task(page, words['phone.lobby.title']).waitFor()
  const key = await page.evaluate(() => {
    const name = Object.keys(localStorage).find((each) => each.startsWith('reask.seat.'))
    return (JSON.parse(localStorage.getItem(name ?? '') ?? '{}') as { seatKey: string }).seatKey
  })
  const client: Client<CommonSlices> = await seatClient(house.server.origin, key)
  house.clients.push(client)
  let n = Date.now()
  return {
    ...surface,
    client,
    insist: (command: Command) => client.send({ ...command, client: 'evening', n: n++ } as Command),
  }
}

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

  const [ann, ben, cleo] = [await joinOn(link, PHONE), await joinOn(link, SMALL_PHONE), await joinOn(link, DARK_PHONE)]
  const others = await arriveMany(house.server.origin, room.code, 8)
  house.clients.push(...others.map(({ client }) => client))
  const everybody = [ann, ben, cleo, ...others]
  await linkUp(ann, ben)
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
      expect([at, whose, await axeProblems(page)]).toEqual([at, whose, []])
      if (whose !== 'screen' && whose !== 'desk')
        expect([at, whose, await layoutProblems(page)]).toEqual([at, whose, []])
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
  await ann.client.send({ type: 'word.ask', way: 'door' })
  await desk.page.getByText(words['console.couples.word.door.say']).first().waitFor()
  expect(await ben.page.locator('main').innerHTML()).toBe(before)
  await look('word', { desk: desk.page })

  await stage('exchange', words['phone.tasks.exchange'])
  await look('exchange')
  for (const { insist } of [ann, ben]) await insist({ type: 'exchange.offer', askId, on: true })
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
  await look('own-words')
  await goToStage(host, 'floor')
  await task(ann.page, words['phone.tasks.floor']).waitFor()
  await look('floor')
  for (const { page } of [ann, ben])
    await page.getByRole('main').getByRole('button', { name: words['phone.floor.begin'], exact: true }).click()
  const yours = (page: Page) => page.getByRole('main').getByText(words['phone.floor.yours'], { exact: true })
  await expect.poll(async () => (await yours(ann.page).count()) + (await yours(ben.page).count())).toBe(1)
  await look('talking')
  // One phone dies; the other goes on.
  await ben.context.close()
  await ann.page.getByRole('main').waitFor()

  await host.send({ type: 'room.end' })
  await task(ann.page, words['phone.ended.title']).waitFor()
  await look('ended', { ann: ann.page, cleo: cleo.page, desk: desk.page, screen: screen.page })
}, 300_000)
