import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessProblems } from '../support/access/access.ts'
import { goToStage } from '../support/couple.ts'
import { joinOn, PHONES } from '../support/evening-phones.ts'
import { goTo } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { layoutProblems } from '../support/inspect.ts'
import { consoleUrl, joinPath, screenUrl, startPlay } from '../support/play.ts'
import { LAPTOP, openSurface, PROJECTOR } from '../support/stage-hands.ts'
import { words } from '../support/words.ts'

// What phone, screen and console of a room for couples say at stages that other rooms have too, and where it is.

const house = useHouse()
const [SMALL] = PHONES

async function roomOf(people: number) {
  const play = await startPlay(house.server.origin, people, 'couples')
  house.clients.push({ close: play.close })
  const phone = await joinOn(house, house.server.origin + joinPath(play), SMALL)
  const open = async (url: string, device: object) => {
    const surface = await openSurface(house.browser, url, { ...device, reducedMotion: 'reduce' })
    house.surfaces.push(surface)
    return surface.page
  }
  const screen = await open(screenUrl(play), PROJECTOR)
  const desk = await open(consoleUrl(play), LAPTOP)
  return { ...play, phone, screen, desk }
}

const sound = async (phone: Page, ...others: Page[]) => {
  expect(await layoutProblems(phone)).toEqual([])
  for (const page of [phone, ...others]) expect(await accessProblems(page)).toEqual([])
}

test('D7 in a talk nobody is sent to look for another answer, and no surface asks anybody to show theirs', async () => {
  const { host, people, askId, phone, screen, desk } = await roomOf(4)
  const { page } = phone
  const choice = host.common.deck.versions[0]?.id ?? 'none'
  await goTo(host, 'vote', askId)
  for (const { insist } of [phone, ...people]) await insist({ type: 'vote.cast', askId, choice })
  await goTo(host, 'talk', askId)
  await page.getByText(words['phone.talk.promptNone']).waitFor()
  await page.getByText(words['phone.cover.path']).waitFor()
  const heard = words['phone.reveal.mine'].split('{')[0] ?? ''
  for (const text of [words['phone.talk.prompt'], words['phone.talk.letter.show'], heard])
    expect([text, (await page.locator('main').innerText()).includes(text)]).toEqual([text, false])
  await sound(page)

  // Whoever wants to may still hold up their letter, from under the cover.
  await page.getByRole('button', { name: /^Show for/ }).tap()
  await page.getByText(heard).waitFor()
  await page.getByRole('button', { name: words['phone.talk.letter.show'] }).waitFor()
  await sound(page)

  await screen.getByRole('heading', { name: words['screen.stages.talk.few'] }).waitFor()
  await screen.getByText(words['screen.stages.talk.fewHint']).waitFor()
  const [name = ''] = await screen.evaluate(() => [document.querySelector('main, .stage')?.textContent ?? ''])
  for (const text of [
    words['screen.stages.talk.title'],
    words['screen.stages.talk.hint'],
    words['screen.stages.talk.letter'],
  ])
    expect([text, name.includes(text)]).toEqual([text, false])
  expect(await screen.locator('.legend').count()).toBe(0)
  // The console shows the screen as it is.
  await desk.getByText(words['screen.stages.talk.fewHint']).waitFor()
  expect(await desk.getByText(words['screen.stages.talk.letter']).count()).toBe(0)
  await sound(page, screen, desk)
})

test('Y8 what is pressed in the exchange comes before what is looked up, and the stage of the room is in sight in the agenda', async () => {
  const { host, askId, desk } = await roomOf(2)
  const isInSight = (selector: string, text: string, within: string) =>
    desk
      .locator(selector)
      .filter({ hasText: text })
      .first()
      .evaluate((element, around) => {
        const [box, frame] = [element.getBoundingClientRect(), element.closest(around)?.getBoundingClientRect()]
        return frame !== undefined && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1
      }, within)
  for (const stage of ['own-words', 'floor'] as const) {
    await goToStage(host, stage)
    await desk.getByRole('heading', { level: 1, name: words[`console.stages.${stage}`] }).waitFor()
    await expect.poll(() => isInSight('.room-place', words[`console.stages.${stage}`], 'nav')).toBe(true)
  }
  await goTo(host, 'exchange', askId)
  const open = desk.getByRole('button', { name: words['console.couples.exchange.open'] })
  await open.waitFor()
  // How to lead such an evening comes after it, and is one press away.
  const order = await desk.evaluate(() =>
    [...document.querySelectorAll('.only-you button, .only-you .evening summary')].map(({ textContent }) =>
      textContent?.trim(),
    ),
  )
  expect(order.indexOf(words['console.couples.exchange.open'])).toBeLessThan(
    order.indexOf(words['console.couples.evening.title']),
  )
  expect(order.indexOf(words['console.couples.exchange.open'])).toBeGreaterThan(-1)
})
