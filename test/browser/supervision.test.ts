import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessProblems } from '../support/access/access.ts'
import { smallLettersOnScreens } from '../support/access/letters.ts'
import { joinOn } from '../support/evening-phones.ts'
import { goTo, seatIdOf } from '../support/facilitate.ts'
import { useHouse } from '../support/house.ts'
import { layoutProblems } from '../support/inspect.ts'
import { consoleUrl, joinPath, screenUrl, startPlay } from '../support/play.ts'
import { settled } from '../support/settled.ts'
import { LAPTOP, openSurface, task } from '../support/stage-hands.ts'
import { words, type Key } from '../support/words.ts'

// A supervisor and four, one of whom presents: what each of them sees from the lobby to the obstacle.

const house = useHouse()
/** Beside a call. */
const BESIDE = { viewport: { width: 700, height: 800 }, hasTouch: true }
const SMALL = { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true, colorScheme: 'dark' as const }
const SHARED = { viewport: { width: 1280, height: 720 }, colorScheme: 'dark' as const }

async function supervision() {
  const play = await startPlay(house.server.origin, 3, 'supervision')
  house.clients.push({ close: play.close })
  const link = house.server.origin + joinPath(play)
  const presenter = await joinOn(house, link, BESIDE)
  const open = async (url: string, device: object) => {
    const surface = await openSurface(house.browser, url, { ...device, reducedMotion: 'reduce' })
    house.surfaces.push(surface)
    return surface.page
  }
  const screen = await open(screenUrl(play), SHARED)
  const desk = await open(consoleUrl(play), LAPTOP)
  return { ...play, link, presenter, screen, desk }
}

const SHOTS = process.env.REASK_SHOTS
let shot = 0
const look = async (name: string, pages: Record<string, Page>) => {
  if (!SHOTS) return
  shot++
  for (const [who, page] of Object.entries(pages))
    await page.screenshot({
      path: `${SHOTS}/${String(shot).padStart(2, '0')}-${name}-${who}.png`,
      fullPage: who !== 'desk',
    })
}

/** Nobody reads a share in percent (Q25). */
const noPercent = async (...pages: Page[]) => {
  for (const page of pages) {
    const shut = page.locator('details:not([open]) > summary').filter({ visible: true })
    for (let at = 0; at < 100 && (await shut.count()) > 0; at++) {
      await shut.first().click()
      // What is in it is drawn a moment later, and may be shut too.
      await settled(page)
    }
    expect(await shut.count()).toBe(0)
    expect(await page.locator('body').innerText()).not.toMatch(/[%٪]|per ?cent/)
  }
}
const sound = async (phone: Page, ...others: Page[]) => {
  expect(await layoutProblems(phone)).toEqual([])
  for (const page of [phone, ...others]) {
    // Bar and foot stay in sight over what is scrolled beneath them: a problem is what is one at both ends of a page.
    const found: string[][] = []
    for (const at of [0, 1]) {
      await page.evaluate((end) => window.scrollTo(0, end * document.body.scrollHeight), at)
      found.push(await accessProblems(page, 'on a walk'))
      if (!found[at]?.length) break
    }
    expect(found.reduce((some, each) => some.filter((problem) => each.includes(problem)))).toEqual([])
  }
}
const button = (page: Page, key: Key) => page.getByRole('button', { name: words[key], exact: true })

test('Q1 Q3 Q20 Q21 Q22 Q25 one presents: sealed vote, dots, rewrites of three, reflect, response, obstacle', async () => {
  const { host, people, askId, link, presenter, screen, desk } = await supervision()
  const { page } = presenter
  const other = await joinOn(house, link, SMALL)
  const phone = other.page
  const group = [...people, other]
  const all = { presenter: page, group: phone, screen, desk }
  const check = async (name: string) => {
    await look(name, all)
    await sound(page, phone, screen, desk)
    await sound(phone)
    expect([name, await smallLettersOnScreens(screen)]).toEqual([name, []])
    await noPercent(page, phone, screen, desk)
  }
  /** Waits until the console was told of all that the room has taken so far. */
  const told = async () => {
    for (const on of [true, false]) {
      await host.send({ type: 'screen.blank', on })
      await host.until(({ common }) => common.blank === on)
    }
  }
  /** The presenter’s page comes back as it was. */
  const reload = async (title: Key) => {
    await page.reload()
    await task(page, words[title]).waitFor()
  }

  // The lobby: few are here; the host says whether the call is recorded, and accepts who would present.
  await phone.getByText(words['phone.door.small.supervision']).waitFor()
  await button(page, 'phone.supervision.present').tap()
  await page.getByText(words['phone.supervision.offered']).waitFor()
  await desk
    .getByRole('group', { name: words['console.call.recorded'] })
    .first()
    .getByLabel('No', { exact: true })
    .check()
  await phone.getByText(words['phone.frame.notRecorded']).waitFor()
  await look('lobby', all)
  await button(desk, 'console.supervision.presenter.accept')
    .or(desk.getByRole('button', { name: /^Let / }))
    .first()
    .click()
  await page.getByText(words['phone.supervision.presents']).waitFor()
  await check('presents')

  // The vote of the presenter is sealed, and in no count.
  await goTo(host, 'vote', askId)
  await task(page, words['phone.tasks.guess']).waitFor()
  await page.getByText(words['phone.supervision.sealed']).waitFor()
  await page.getByRole('radio').first().check()
  await page.getByText(words['phone.frame.saved.saved'], { exact: true }).waitFor()
  await told()
  expect(host.common.count).toEqual({ done: 0, of: 4 })
  await reload('phone.tasks.guess')
  await expect.poll(() => page.getByRole('radio').first().isChecked()).toBe(true)
  const second = host.common.deck.versions[1]?.id ?? ''
  for (const { insist } of group) await insist({ type: 'vote.cast', askId, choice: second })
  await told()
  expect(host.common.count).toEqual({ done: 4, of: 4 })
  await check('vote')

  // Choosing somebody else now holds from the next ask on.
  const seatId = await seatIdOf(host, 1)
  await host.send({ type: 'presenter.set', seatId })
  // The check above has opened it; shut, it says so in its line.
  await desk.locator('.session[open] > summary').click()
  await desk.locator('summary').getByText('From the next ask on: Seat 1').waitFor()
  await desk.getByText(words['console.supervision.session']).click()
  await desk.getByText(words['console.supervision.presenter.later']).waitFor()
  await host.send({ type: 'presenter.set', seatId: host.common.presenter?.seatId ?? '' })

  await goTo(host, 'talk', askId)
  await page.getByText(words['phone.supervision.listen']).waitFor()
  await page.getByLabel(words['phone.supervision.notes']).fill('The second line fits.')
  await goTo(host, 'reveal', askId)
  // The console reads them in dots too, before anybody else does.
  await desk.locator('.only-you .tally .dot').nth(3).waitFor()
  expect(await desk.locator('.only-you .tally .dot').count()).toBe(4)
  await look('counted', { desk })
  await host.send({ type: 'reveal.show', askId, step: 'bars' })
  await screen.locator('.dot').nth(3).waitFor()
  expect(await screen.locator('.dot').count()).toBe(4)
  await expect.poll(() => page.locator('table .dot').count()).toBe(4)
  await check('reveal')

  // They do not write; three do, and the lot goes with the last of the group.
  await goTo(host, 'rewrite', askId)
  await task(page, words['phone.tasks.listen']).waitFor()
  expect(await page.getByLabel(words['phone.supervision.notes']).inputValue()).toBe('The second line fits.')
  await reload('phone.tasks.listen')
  expect(await page.getByLabel(words['phone.supervision.notes']).inputValue()).toBe('The second line fits.')
  expect(await presenter.insist({ type: 'rewrite.submit', askId, text: 'mine' })).toMatchObject({
    code: 'presenter-listens',
  })
  for (const [at, { insist }] of people.entries()) await insist({ type: 'rewrite.submit', askId, text: `text ${at}` })
  for (const { insist } of people) await insist({ type: 'rewrite.pass', askId, voice: 'to-client' })
  for (const voice of ['client', 'to-client'] as const) await other.insist({ type: 'rewrite.pass', askId, voice })
  await host.until(({ common }) => Object.keys(common.rewrites).length === 3, 'the lot')
  await check('rewrite')
  await goTo(host, 'compare', askId)
  await task(page, words['phone.tasks.listen']).waitFor()
  await check('compare')

  // To each other: how many have not spoken is a count.
  await goTo(host, 'reflect', askId)
  await task(page, words['phone.tasks.listen']).waitFor()
  await button(phone, 'phone.supervision.spoken').tap()
  await screen.getByText('3 people have not spoken').waitFor()
  await desk.locator('.only-you').getByText('3 people have not spoken').waitFor()
  await reload('phone.tasks.listen')
  await check('reflect')

  // The presenter speaks last; only what they show goes up.
  await goTo(host, 'response', askId)
  await task(page, words['phone.tasks.respond']).waitFor()
  await page.getByLabel(words['phone.supervision.line.fits']).fill('That I arranged it first.')
  await page.getByLabel(words['phone.supervision.line.willTry']).fill('Asking before I look.')
  await reload('phone.tasks.respond')
  expect(await page.getByLabel(words['phone.supervision.line.fits']).inputValue()).toBe('That I arranged it first.')
  expect(await screen.getByText('That I arranged it first.').count()).toBe(0)
  await button(page, 'phone.supervision.show').tap()
  await screen.getByText('That I arranged it first.').waitFor()
  await phone.getByText('Asking before I look.').waitFor()
  await page.getByText(words['phone.supervision.isShown']).waitFor()
  await check('response')

  // Is the ask the obstacle? The group answers, the presenter is not asked.
  await desk.getByLabel(words['console.supervision.obstacle.open']).check()
  await phone.getByText(words['pictures.obstacle.no.stay']).first().waitFor()
  await page.getByText(words['phone.supervision.obstacle.group']).waitFor()
  await phone.getByLabel(words['pictures.obstacle.no.stay']).check()
  await phone.getByLabel(words['pictures.obstacle.lost.slid-back']).check()
  for (const { insist } of people.slice(0, 2)) {
    await insist({ type: 'obstacle.answer', askId, question: 'no', choice: 'soften' })
    await insist({ type: 'obstacle.answer', askId, question: 'lost', choice: 'slid-back' })
  }
  await host.until(({ common }) => common.obstacleAnswers?.count.lost.done === 3)
  await check('obstacle-asked')
  await button(desk, 'console.supervision.obstacle.show').click()
  await screen.getByRole('table').first().waitFor()
  await desk.getByText(words['console.supervision.slowDown.about']).waitFor()
  await desk.getByText(words['console.supervision.alone.about']).waitFor()
  expect(await phone.getByText(words['console.supervision.alone']).count()).toBe(0)
  await check('obstacle-shown')

  await button(page, 'phone.supervision.takeDown').tap()
  await expect.poll(() => screen.getByText('That I arranged it first.').count()).toBe(0)
  await goTo(host, 'debrief', askId)
  await check('debrief')
})

test('Q4 Q5 a presenter who leaves takes their notes and what they showed with them', async () => {
  const { host, askId, presenter, screen, desk } = await supervision()
  const { page } = presenter
  const seatId = await seatIdOf(host, 4)
  await host.send({ type: 'presenter.set', seatId })
  await goTo(host, 'response', askId)
  await page.getByLabel(words['phone.supervision.notes']).fill('a note')
  await page.getByLabel(words['phone.supervision.line.fits']).fill('a line')
  await button(page, 'phone.supervision.show').tap()
  await screen.getByText('a line').waitFor()
  const kept = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => /\.(listen|response)\./.test(key)).length)
  expect(await kept()).toBe(2)

  await host.send({ type: 'presenter.without', askId, on: true })
  await desk.getByText(words['console.supervision.presenter.isWithout']).waitFor()
  await goTo(host, 'show', askId)
  await button(desk, 'console.supervision.presenter.toResponse').click()
  await task(page, words['phone.tasks.respond']).waitFor()

  await host.send({ type: 'seat.remove', seatId })
  await expect.poll(() => screen.getByText('a line').count()).toBe(0)
  await screen.getByRole('heading', { name: words['screen.stages.response.talk'], exact: true }).waitFor()
})
